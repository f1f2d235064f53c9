"""Over any history of runs no label of a sheet is printed on twice, and none is passed over."""

import tempfile
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cardbook.domain.actions import Action
from cardbook.domain.paper.label_sheet import LabelSheet
from cardbook.domain.paper.own_sheet import OwnSheet
from cardbook.domain.paper.paper import A4
from cardbook.domain.paper.print_run import Outcome, PrintedMatter, PrintRun
from cardbook.domain.people.contact import Contact
from cardbook.services.book import Book
from cardbook.services.paper.labels.label_places import LabelPlaces
from cardbook.services.paper.labels.sheets import find_sheet
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.print_desk import PrintDesk
from tests.books import an_open_book

FOUR = OwnSheet("Four", A4, 2, 2, 90_000, 130_000, 10_000, 10_000, 95_000, 140_000)
KINDS = ("Four", "5162", "99012")
PEOPLE = 17


class Run(NamedTuple):
    """What somebody does: lays the sheet `lying` of those that are open, else a whole one, into the tray, may `begin`
    at another label than is offered, prints for `people`, each `copies` times, and fills up the rest with `fill` more.
    The printer stops before the piece `stops_at`, and the labels from there on are told to be blank. The sheet may
    then be put away, what was put away last be found again, and the newest step be undone."""

    kind: str
    lying: int
    begin: int
    people: int
    copies: int
    fill: int
    stops_at: int
    puts_away: bool
    finds: bool
    undoes: bool


RUNS = st.builds(
    Run, st.sampled_from(KINDS), st.integers(0, 3), st.sampled_from([0, 0, 0, 0, 1, 3, 4]), st.integers(1, PEOPLE),
    st.sampled_from([1, 1, 1, 2, 5]), st.integers(0, 9), st.one_of(st.just(999), st.integers(0, 12)),
    st.booleans(), st.booleans(), st.booleans(),
)


class Shelf:
    """The real paper: the sheets of a kind that are open, each with the labels that are gone from it, by number."""

    def __init__(self, sheet: LabelSheet) -> None:
        self.every = frozenset(range(1, sheet.count + 1))
        self.open: dict[int, set[int]] = {}
        self.away: dict[int, set[int]] = {}

    def print_on(self, number: int, labels: list[int]) -> None:
        """The labels must be there, and be the first ones that are."""
        gone = self.open.setdefault(number, set())
        assert labels == sorted(self.every - gone)[:len(labels)]
        gone.update(labels)

    def settle(self) -> None:
        """A full sheet is thrown away, a whole one goes back into the pack."""
        self.open = {number: gone for number, gone in self.open.items() if gone and gone != self.every}


def play(book: Book, desk: PrintDesk, shelf: Shelf, run: Run, people: range) -> None:
    """One run, on the paper and in the book."""
    there = book.reading.drawer.open_sheets(desk.options.sheet.id)
    lying = [sheet.number for sheet in there][run.lying:][:1]
    desk.take_sheet(lying[0] if lying else None)
    if run.begin and run.begin <= len(shelf.every):
        desk.start_at(run.begin)
        if lying and lying[0] is not None:
            shelf.open[lying[0]] = shelf.open[lying[0]] - {run.begin} | set(range(1, run.begin))
    desk.set_copies(run.copies)
    options = desk.options
    before_first = set(options.lying.used) if options.number is None else set()
    places = LabelPlaces.of(people[:run.people], options, people[:run.fill])
    kept = book.drawer.printed(
        PrintRun(PrintedMatter.LABELS, options.sheet.id, "", tuple(places.pieces())), options.lying
    )
    labels = defaultdict[int, list[int]](list)
    for piece in kept.pieces[:run.stops_at]:
        labels[piece.sheet].append(piece.place)
    if before_first:
        shelf.open[kept.pieces[0].sheet] = before_first
    for number, each in labels.items():
        shelf.print_on(number, each)
    blank = kept.pieces[run.stops_at:]
    book.drawer.came_out(kept, Outcome.NOT_QUITE if blank else Outcome.WELL)
    book.drawer.never_printed(kept, blank)
    shelf.settle()
    if run.puts_away and options.number in shelf.open:
        book.drawer.put_away(options.sheet.id, options.number)
        shelf.away[options.number] = shelf.open.pop(options.number)
    if run.finds and shelf.away:
        number, gone = shelf.away.popitem()
        book.drawer.take_back_sheet(options.sheet.id, number)
        shelf.open[number] = gone
    if run.undoes:
        book.set_setting("sender", str(kept.id))
        book.history.undo()


@settings(
    max_examples=10, deadline=None, phases=[Phase.generate],  # to look for a smaller history takes minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(RUNS, min_size=2, max_size=8))
def test_every_label_of_every_sheet_is_printed_on_once(context: UiContext, runs: list[Run]) -> None:
    with tempfile.TemporaryDirectory() as folder, an_open_book(Path(folder) / "b.cardbook") as book:
        with book.write(Action.IMPORT) as unit:
            unit.contacts.add([Contact()] * PEOPLE)
        book.own_sheets.add(FOUR)
        own = book.reading.own_sheets.all()
        shelves = {kind: Shelf(find_sheet(kind, own)) for kind in KINDS}
        desk = PrintDesk(context.settings, book.reading)
        for run in runs:
            desk.set_sheet(find_sheet(run.kind, own))
            play(book, desk, shelves[run.kind], run, range(2, 2 * PEOPLE + 1, 2))
            for kind, shelf in shelves.items():
                kept = book.reading.drawer.open_sheets(find_sheet(kind, own).id)
                assert {sheet.number: set(sheet.used) for sheet in kept} == shelf.open
