"""Ticking cards off, one after the other, in the evening."""

from pathlib import Path

import pytest

from cardbook.domain.cards.card_list import STAGES, EntryFilter, EntryGroup, Season, Stage
from tests.books import a_person, an_open_book
from tests.journeys.reader import Reader

CHRISTMAS = Season("Christmas 2026", "christmas", 2026)
PEOPLE = ("Anna Arnold", "Bert Berger", "Clara Conrad", "Dora Dahl")


@pytest.fixture
def evening(reader: Reader, tmp_path: Path) -> Reader:
    """The checklist of Christmas, opened with keys, with Anna's row in front."""
    path = tmp_path / "Family.cardbook"
    with an_open_book(path) as book:
        keys = [2 * book.contacts.add(a_person(name, "Ulm", "DE")) for name in PEOPLE]
        book.seasons.new(CHRISTMAS, keys)
    reader.begin(path)
    reader.press("Ctrl+3")
    reader.press("Return")
    assert reader.cards.checklist.view.hasFocus()
    return reader


def stages(reader: Reader, name: str) -> list[Stage]:
    """What the book itself says of a card."""
    seasons = reader.reading.seasons
    season = seasons.by_name(CHRISTMAS.name)
    assert season is not None
    rows = seasons.rows(seasons.entry_ids(season.id or 0, EntryFilter(), EntryGroup.NONE))
    (days,) = [row.days for row in rows if row.name == name]
    return [stage for stage in STAGES if days.day(stage)]


def counts(reader: Reader) -> str:
    """What the head of the list says."""
    return reader.cards.checklist.column_head.accessibleName()


def current(reader: Reader) -> str:
    """The name on which the keyboard stands."""
    return str(reader.cards.checklist.view.currentIndex().data())


def test_space_ticks_written_and_the_row_stays(evening: Reader) -> None:
    evening.press("Space")
    assert stages(evening, "Anna Arnold") == [Stage.WRITTEN]
    assert current(evening) == "Anna Arnold"
    assert counts(evening) == "4 cards: 1 written, 0 addressed, 0 stamped, 0 mailed"


def test_down_and_space_goes_through_the_pile(evening: Reader) -> None:
    for _ in PEOPLE:
        evening.press("Space")
        evening.press("Down")
    assert [stages(evening, name) for name in PEOPLE] == [[Stage.WRITTEN]] * 4


def test_shift_and_space_opens_it_again(evening: Reader) -> None:
    evening.press("Space")
    evening.press("Shift+Space")
    assert stages(evening, "Anna Arnold") == []


@pytest.mark.parametrize(
    ("key", "ticked"),
    [("1", [Stage.WRITTEN]), ("2", [Stage.ADDRESSED]), ("3", [Stage.STAMPED]), ("4", list(STAGES))],
)
def test_a_digit_ticks_its_stage(evening: Reader, key: str, ticked: list[Stage]) -> None:
    evening.press(key)
    assert stages(evening, "Anna Arnold") == ticked


def test_several_at_once_are_one_step_and_one_undo(evening: Reader) -> None:
    evening.press("Shift+Down")
    evening.press("Shift+Down")
    evening.press("2")
    assert [stages(evening, name) for name in PEOPLE] == [[Stage.ADDRESSED]] * 3 + [[]]
    assert evening.undo_words().startswith("Undo: ")
    evening.undo()
    assert [stages(evening, name) for name in PEOPLE] == [[]] * 4


def test_undo_keeps_row_and_count_right(evening: Reader) -> None:
    evening.press("Down")
    evening.press("4")
    evening.undo()
    assert stages(evening, "Bert Berger") == []
    assert current(evening) == "Bert Berger"
    assert counts(evening) == "4 cards: 0 written, 0 addressed, 0 stamped, 0 mailed"
    evening.press("Ctrl+Shift+Z")
    assert stages(evening, "Bert Berger") == list(STAGES)


def test_the_sidebar_counts_with_every_tick(evening: Reader) -> None:
    evening.press("4")
    rows = [row.item for row in evening.window.sidebar.rows() if row.item.key.startswith("occasion:")]
    assert [(row.text, row.count) for row in rows] == [("Christmas 2026", "1/4")]


def test_ticks_outlive_the_window(evening: Reader, tmp_path: Path) -> None:
    evening.press("Space")
    evening.leave()
    with an_open_book(tmp_path / "Family.cardbook") as book:
        (summary,) = book.reading.seasons.summaries()
        assert book.reading.history.to_undo() is not None
    assert summary.total == len(PEOPLE)
