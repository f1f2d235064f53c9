"""Christmas 2026: everybody on the list, labels from the seventh on, addressed with one answer."""

from pathlib import Path

import pytest

from cardbook.domain.cards.card_list import Stage
from tests.books import a_person, an_open_book
from tests.journeys.reader import Reader
from tests.journeys.studio import answer, choose_sheet, labels_with_ink, save_pdf, start_at, wait_for_pages
from tests.printing.ink import lines

PEOPLE = ("Anna Arnold", "Bert Berger", "Clara Conrad", "Dora Dahl", "Emil Ebert")
CHRISTMAS = "Christmas 2026"
SHEET = "avery-l7160"


@pytest.fixture
def christmas(reader: Reader, tmp_path: Path) -> Reader:
    """The print studio with the list of everybody, before anything was printed."""
    path = tmp_path / "Family.cardbook"
    with an_open_book(path) as book:
        book.set_setting("home", "DE")
        for name in PEOPLE:
            book.contacts.add(a_person(name, "Ulm", "DE"))
    reader.begin(path)
    reader.press("Ctrl+Shift+O")
    reader.write(CHRISTMAS)
    reader.press("Return")
    reader.press("Ctrl+P")
    wait_for_pages(reader)
    return reader


def addressed(reader: Reader) -> int:
    """How many cards of the list are ticked as addressed, in the book itself."""
    season = reader.reading.seasons.by_name(CHRISTMAS)
    assert season is not None
    mail = reader.reading.mail
    return len(mail.entry_keys(season.id or 0, None)) - len(mail.entry_keys(season.id or 0, Stage.ADDRESSED))


def used(reader: Reader) -> list[int]:
    """The labels of the open sheet that are used, in the book itself."""
    return sorted(reader.reading.drawer.open_sheet(SHEET).used)


def test_the_list_of_everybody_is_made_and_printed_without_leaving_the_keyboard(christmas: Reader) -> None:
    assert christmas.window.page_key == "print"
    assert christmas.steps()[0] == "new_season"
    assert christmas.studio.options.whom.currentText().startswith(CHRISTMAS)
    assert wait_for_pages(christmas).labels == len(PEOPLE)


def test_labels_begin_in_the_box_of_the_seventh(christmas: Reader, tmp_path: Path) -> None:
    choose_sheet(christmas, "L7160")
    printed = start_at(christmas, 7)
    pdf = save_pdf(christmas, tmp_path / "labels.pdf")
    assert pdf == printed.pdf
    assert labels_with_ink(pdf, printed.order.options.sheet) == [7, 8, 9, 10, 11]
    assert set(PEOPLE) <= set(lines(pdf))


def test_one_answer_ticks_the_cards_in_one_step_and_undo_leaves_the_drawer(christmas: Reader, tmp_path: Path) -> None:
    choose_sheet(christmas, "L7160")
    start_at(christmas, 7)
    save_pdf(christmas, tmp_path / "labels.pdf")
    answer(christmas, "Tick as addressed")
    assert addressed(christmas) == len(PEOPLE)
    assert used(christmas) == list(range(1, 12))
    assert christmas.steps() == ["tick", "new_season", *christmas.steps()[2:]]
    christmas.undo()
    assert addressed(christmas) == 0
    assert used(christmas) == list(range(1, 12))


def test_the_next_run_begins_at_the_first_label_that_is_still_free(christmas: Reader, tmp_path: Path) -> None:
    choose_sheet(christmas, "L7160")
    start_at(christmas, 7)
    save_pdf(christmas, tmp_path / "labels.pdf")
    answer(christmas, "Tick as addressed")
    christmas.undo()
    christmas.press("Ctrl+2")
    christmas.press("Ctrl+A")
    christmas.press("Ctrl+P")
    again = wait_for_pages(christmas)
    assert again.order.options.first == 12
    assert labels_with_ink(again.pdf, again.order.options.sheet) == [12, 13, 14, 15, 16]
