"""Over any history of runs no label of an open sheet is printed on twice, and none is passed over."""

import random
from pathlib import Path

import pytest

from cardbook.domain.label_sheet import LabelSheet
from cardbook.domain.own_sheet import OwnSheet
from cardbook.domain.paper import A4
from cardbook.services.book import Book
from cardbook.services.label_places import LabelPlaces
from cardbook.services.sheets import find_sheet
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.print_desk import PrintDesk
from tests.books import an_open_book

FOUR = OwnSheet("Four", A4, 2, 2, 90_000, 130_000, 10_000, 10_000, 95_000, 140_000)


class Paper:
    """The real sheet of a kind that lies open: the labels that are gone from it."""

    def __init__(self, sheet: LabelSheet) -> None:
        self.sheet = sheet
        self.gone: set[int] = set()

    def print_on(self, label: int) -> None:
        """A label must be there, and the first one that is; a full sheet is followed by a new one."""
        free = sorted(set(range(1, self.sheet.count + 1)) - self.gone)
        assert label == free[0]
        self.gone = set() if len(free) == 1 else self.gone | {label}


def a_run(book: Book, desk: PrintDesk, paper: Paper, chance: random.Random) -> None:
    """Take the open sheet, or begin elsewhere, or a fresh one; print some labels; remember what is used."""
    desk.set_sheet(paper.sheet)
    deed = chance.choice(["as it is", "as it is", "as it is", "elsewhere", "fresh"])
    if deed == "fresh":
        desk.take_fresh_sheet()
        paper.gone = set()
    elif deed == "elsewhere":
        begin = chance.randint(1, paper.sheet.count)
        desk.start_at(begin)
        paper.gone = (paper.gone - {begin}) | set(range(1, begin))
    options = desk.options
    keys = range(1, 1 + chance.choice([1, 2, paper.sheet.count - len(paper.gone), paper.sheet.count, 50]))
    places = LabelPlaces.of(keys, options.sheet, options.first, options.used)
    for key in keys:
        place = places.place_of(key)
        assert place is not None
        paper.print_on(place[1])
    book.drawer.set_used(options.sheet.id, places.used_after(options.used, options.first))


@pytest.mark.parametrize("seed", range(12))
def test_every_label_of_every_sheet_is_printed_on_once(tmp_path: Path, context: UiContext, seed: int) -> None:
    chance = random.Random(seed)
    with an_open_book(tmp_path / "b.cardbook") as book:
        book.own_sheets.add(FOUR)
        own = book.reading.own_sheets.all()
        papers = [Paper(find_sheet(name, own)) for name in ("Four", "L7160", "5160", "99012")]
        desk = PrintDesk(context.settings, book.reading)
        for _ in range(15):
            a_run(book, desk, chance.choice(papers), chance)
        for paper in papers:
            assert book.reading.drawer.used_labels(paper.sheet.id) == paper.gone
