"""The whole way once: friends' addresses in, a list, labels from the seventh on, cards ticked and opened again."""

from pathlib import Path

from cardbook.domain.cards.card_list import Stage
from tests.books import an_open_book
from tests.journeys.friends import PHONE, SPREADSHEET, a_phones_vcards, a_spreadsheet
from tests.journeys.importing import bring_in, look_at
from tests.journeys.reader import Reader
from tests.journeys.studio import answer, choose_sheet, labels_with_ink, save_pdf, start_at, wait_for_pages

EVERYBODY = SPREADSHEET.people + PHONE.people
CHRISTMAS = "Christmas 2026"


def open_cards(reader: Reader, stage: Stage) -> int:
    """How many cards of the list still want a stage, in the book itself."""
    season = reader.reading.seasons.by_name(CHRISTMAS)
    assert season is not None
    return len(reader.reading.mail.entry_keys(season.id or 0, stage))


def bring_everybody_in(reader: Reader, folder: Path) -> None:
    """The spreadsheet of the friends and the vCards of a phone."""
    for path in (a_spreadsheet(folder), a_phones_vcards(folder)):
        look_at(reader, path)
        bring_in(reader)


def test_from_the_first_start_to_cards_that_are_ticked_and_opened_again(reader: Reader, tmp_path: Path) -> None:
    reader.begin()
    reader.press("Tab")
    reader.press("Return")  # the second card: addresses from a file
    assert reader.window.page_key == "import"
    bring_everybody_in(reader, tmp_path)
    assert len(reader.names()) == EVERYBODY

    reader.press("Ctrl+Shift+O")
    reader.write(CHRISTMAS)
    reader.press("Return")
    reader.press("Ctrl+P")
    wait_for_pages(reader)
    choose_sheet(reader, "L7160")
    printed = start_at(reader, 7)
    pdf = save_pdf(reader, tmp_path / "labels.pdf")
    assert labels_with_ink(pdf, printed.order.options.sheet) == list(range(7, 22))
    answer(reader, "Tick as addressed")
    assert open_cards(reader, Stage.ADDRESSED) == EVERYBODY - printed.labels

    reader.press("Ctrl+3")
    reader.press("Return")
    reader.press("End")  # one whose label did not fit on the sheet any more
    reader.press("Space")
    assert open_cards(reader, Stage.WRITTEN) == EVERYBODY - 1
    reader.press("Shift+Space")
    assert open_cards(reader, Stage.WRITTEN) == EVERYBODY

    book = reader.reading.path
    reader.leave()
    with an_open_book(book) as again:
        assert again.reading.listing.counts().lines == EVERYBODY
        assert again.reading.drawer.open_sheet(printed.order.options.sheet.id).used
