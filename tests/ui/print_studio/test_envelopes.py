"""Envelopes in the print studio: chosen, seen with the post's zones, fed as the printer takes them, and ticked."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cardbook.domain.cards.card_list import Stage
from cardbook.domain.cards.supply import Supply, SupplyKind
from cardbook.domain.errors import KnownError
from cardbook.domain.paper.affine import UNMOVED
from cardbook.domain.paper.piece_kind import PieceKind
from cardbook.services.paper.envelopes.envelope_formats import find_envelope
from cardbook.services.paper.envelopes.envelope_options import SenderPlace, Turn
from cardbook.services.reading import SENDER
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.sender_dialog import SenderDialog
from cardbook.ui.pages.print_page import PrintPage
from cardbook.ui.print_studio.afterwards.print_again import PrintAgainDialog
from cardbook.ui.print_studio.envelopes.envelope_step import EnvelopeStep
from cardbook.ui.print_studio.envelopes.feed import turn_of
from cardbook.ui.print_studio.print_desk import PrintDesk
from cardbook.ui.print_studio.print_order import PrintKind
from cardbook.ui.print_studio.printer.paper_printer import FedSheet, OnPrinter, paper_for, put_on_paper
from tests.printing import ink
from tests.ui.print_studio.conftest import BookMaker, PageMaker
from tests.ui.print_studio.studio import after, names, shown, text_of
from tests.ui.print_studio.test_output import addressed, press, save_to, used

_SENDER = "Grete Vollmer\nLindenstraße 12\n79098 Freiburg"


@pytest.fixture
def envelopes(page: PrintPage, qtbot: QtBot) -> PrintPage:
    """The page of the five, with their envelopes."""
    after(qtbot, page, lambda: page.options.kinds.tile("envelopes").click())
    return page


def test_until_envelopes_are_made_nothing_speaks_of_sizes_or_flaps(
    page: PrintPage, context: UiContext, qtbot: QtBot
) -> None:
    step = EnvelopeStep(context, page.desk.envelopes, "DE")
    qtbot.addWidget(step)
    step.show()
    assert step.picker.isVisible()
    assert [widget.isVisible() for widget in (step.runs, step.flaps_note, step.flaps)] == [False] * 3


def test_everybody_with_an_address_has_an_envelope_and_problems_come_first(envelopes: PrintPage) -> None:
    printed = shown(envelopes)
    assert (printed.order.kind, printed.pages, printed.labels) == (PrintKind.ENVELOPES, 4, 4)
    assert ink.page_sizes(printed.pdf)[0] == (pytest.approx(162, abs=0.01), pytest.approx(114, abs=0.01))
    assert names(envelopes)[:2] == ["Clara Conrad", "Otto Ohneanschrift"]
    assert envelopes.head.status == "Ready when you are. 4 envelopes, one by one."
    assert envelopes.preview.head.text() == "Envelope 1 of 4"
    assert envelopes.preview.view.accessibleDescription() == "Envelope 1 of 4, for Anna Arnold."


def test_an_envelope_is_found_by_name_or_size_and_remembered(envelopes: PrintPage, qtbot: QtBot) -> None:
    picker = envelopes.options.envelope.picker
    for typed, words in (("dl", "DL, 220 × 110 mm"), ("205x140", "205 × 140 mm")):
        picker.open_list()
        qtbot.keyClicks(picker.panel.search, typed)
        after(qtbot, envelopes, lambda: qtbot.keyClick(picker.panel.search, Qt.Key.Key_Return))
        assert picker.text() == words
    assert envelopes.desk.envelopes.last_used[:2] == ["205x140", "dl"]


def test_what_a_square_costs_is_said_beside_it(envelopes: PrintPage, qtbot: QtBot) -> None:
    step = envelopes.options.envelope
    assert not step.costs.words()
    after(qtbot, envelopes, lambda: envelopes.desk.envelopes.set_envelope(find_envelope("square 130 mm")))
    assert step.costs.words() == "At Deutsche Post this size costs more, as “Großbrief”."
    assert step.measures.words()


def test_the_zones_are_drawn_over_the_page_and_never_printed(envelopes: PrintPage, qtbot: QtBot) -> None:
    zones = envelopes.preview.view.zones
    assert zones is not None
    assert zones.front.stamp.in_millimetres() == (88, 0, 74, 40)
    pdf = shown(envelopes).pdf
    assert ink.shapes(pdf) == []
    envelopes.options.envelope.zones.click()
    assert envelopes.preview.view.zones is None
    assert shown(envelopes).pdf is pdf


def test_the_sender_is_typed_once_and_kept_in_the_book(envelopes: PrintPage, qtbot: QtBot) -> None:
    step = envelopes.options.envelope
    assert step.sender_lines.text() == "Your own address is not in the book yet."
    step.change.click()
    dialog = envelopes.window().findChild(SenderDialog)
    assert dialog is not None
    dialog.text.setPlainText(_SENDER)
    printed = after(qtbot, envelopes, dialog.keep.click)
    assert text_of(printed.pdf).replace("\r", "").startswith(_SENDER)
    session = envelopes.session  # type: ignore[attr-defined]
    assert session.reading.settings.get(SENDER) == _SENDER
    printed = after(qtbot, envelopes, lambda: step.sender_placed.emit(None))
    assert "Vollmer" not in text_of(printed.pdf)
    after(qtbot, envelopes, lambda: step.sender_placed.emit(SenderPlace.FRONT))
    assert "Vollmer" not in text_of(after(qtbot, envelopes, session.book.history.undo).pdf)


def test_the_way_into_the_printer_turns_the_paper_and_not_the_preview(
    envelopes: PrintPage, context: UiContext, qtbot: QtBot, tmp_path: Path
) -> None:
    upright = shown(envelopes).picture
    printed = after(qtbot, envelopes, lambda: envelopes.options.feed.turn_chosen.emit(Turn.LEFT))
    assert ink.page_sizes(printed.pdf)[0] == (pytest.approx(114, abs=0.01), pytest.approx(162, abs=0.01))
    assert upright is not None
    assert printed.picture is not None
    assert printed.picture.image.size() == upright.image.size()
    assert turn_of(context.settings, envelopes.desk.printer) is Turn.LEFT
    assert turn_of(context.settings, "another") is Turn.UPRIGHT
    sheet = FedSheet("Envelopes", printed.order.fed_size())
    paper = paper_for(sheet)
    paper.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    paper.setOutputFileName(str(tmp_path / "paper.pdf"))
    assert put_on_paper(None, paper, printed.pdf, sheet, OnPrinter(UNMOVED), lambda _done, _total: None)
    assert ink.page_sizes((tmp_path / "paper.pdf").read_bytes())[0] == (
        pytest.approx(114, abs=0.01), pytest.approx(162, abs=0.01)
    )


def test_ticking_addresses_the_cards_and_leaves_the_label_sheet_alone(
    envelopes: PrintPage, qtbot: QtBot, tmp_path: Path
) -> None:
    save_to(envelopes, qtbot, tmp_path / "envelopes.pdf")
    assert envelopes.banner.accessibleName() == (
        "4 envelopes are in envelopes.pdf. Once they are printed: did they come out well?"
    )
    after(qtbot, envelopes, lambda: press(envelopes, "Tick as addressed"))
    assert addressed(envelopes) == 4
    assert used(envelopes) == frozenset()


def test_only_those_that_did_not_come_out_are_printed_again(
    envelopes: PrintPage, qtbot: QtBot, tmp_path: Path
) -> None:
    save_to(envelopes, qtbot, tmp_path / "envelopes.pdf")
    press(envelopes, "Not quite")
    dialog = envelopes.window().findChild(PrintAgainDialog)
    assert dialog is not None
    assert not dialog.state.isVisible()
    dialog.pieces.list.flipped.emit(2)
    assert after(qtbot, envelopes, dialog.verb.click).pages == 1
    reading = envelopes.session.reading  # type: ignore[attr-defined]
    assert len(reading.mail.entry_keys(1, Stage.ADDRESSED)) == 2


def test_lettering_that_is_smaller_for_the_longest_address_is_told(
    make_book: BookMaker, open_page: PageMaker, qtbot: QtBot
) -> None:
    long = ("Hubertus", "Wolfeschlegelsteinhausenbergerdorffsmann", "79102")
    page = open_page(make_book([("Anna", "Arnold", "79102"), long]))
    after(qtbot, page, lambda: page.choose_kind(PrintKind.ENVELOPES))
    assert 9 <= shown(page).size_pt < 15
    lettering = page.options.lettering
    assert lettering.note.text() == f"In {shown(page).size_pt:g} pt, so that long addresses fit."
    assert not lettering.too_small.words()
    after(qtbot, page, lambda: lettering.size_choice.setCurrentIndex(lettering.size_choice.findData("9")))
    assert lettering.too_small.words() == "The machines of Deutsche Post read letters from 10 pt on."


def test_a_place_that_cannot_be_written_leaves_the_file_before(
    envelopes: PrintPage, qtbot: QtBot, tmp_path: Path
) -> None:
    place = tmp_path / "gone" / "envelopes.pdf"
    with qtbot.waitSignal(envelopes.output.saver.failed) as failed:
        envelopes.output.saver.write(place, shown(envelopes).pdf)
    assert isinstance(failed.args[0], KnownError)
    assert envelopes.banner.accessibleName().startswith(str(place))


def test_bought_postage_is_for_one_envelope_each_and_gone_once_it_is_used(
    envelopes: PrintPage, qtbot: QtBot, tmp_path: Path
) -> None:
    files = [tmp_path / f"mark{number}.png" for number in range(3)]
    for number, file in enumerate(files):
        Image.new("L", (480, 260), number * 50).save(file, dpi=(300, 300))
    step = envelopes.options.envelope
    printed = after(qtbot, envelopes, lambda: envelopes.envelopes.marks.take(files))
    assert step.postage.text() == "3 marks"
    assert step.marks_doubt.words() == "One envelope has no bought postage."
    assert [len(ink.pictures(printed.pdf, page)) for page in (1, 2, 3, 4)] == [1, 1, 1, 0]
    second = printed.order.envelopes.marks[1]
    save_to(envelopes, qtbot, tmp_path / "envelopes.pdf")
    press(envelopes, "Not quite")
    dialog = envelopes.window().findChild(PrintAgainDialog)
    assert dialog is not None
    dialog.pieces.list.flipped.emit(2)
    again = after(qtbot, envelopes, dialog.verb.click)
    assert again.order.envelopes.marks == (second,)
    save_to(envelopes, qtbot, tmp_path / "envelopes.pdf")
    after(qtbot, envelopes, lambda: press(envelopes, "Tick as addressed"))
    assert shown(envelopes).order.envelopes.marks == ()


def test_postage_is_used_up_by_the_run_that_was_saved_whatever_is_chosen_before_the_answer(
    envelopes: PrintPage, qtbot: QtBot, tmp_path: Path
) -> None:
    files = [tmp_path / f"mark{number}.png" for number in range(5)]
    for number, file in enumerate(files):
        Image.new("L", (480, 260), number * 50).save(file, dpi=(300, 300))
    printed = after(qtbot, envelopes, lambda: envelopes.envelopes.marks.take(files))
    left = printed.order.envelopes.marks[printed.pages :]
    assert left
    save_to(envelopes, qtbot, tmp_path / "envelopes.pdf")
    fewer = after(qtbot, envelopes, lambda: envelopes.desk.set_printed(printed.places.keys[1:], False))
    assert fewer.pages == 1
    after(qtbot, envelopes, lambda: press(envelopes, "Tick as addressed"))
    assert shown(envelopes).order.envelopes.marks == left


def test_a_file_that_is_no_postage_is_told(envelopes: PrintPage, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "mark.png"
    Image.new("L", (480, 260)).save(file)
    with qtbot.waitSignal(envelopes.envelopes.marks.failed):
        envelopes.envelopes.marks.take([file])
    assert "does not say how large it is to be printed" in envelopes.banner.accessibleName()


def test_a_sender_on_the_flap_is_a_run_of_its_own(envelopes: PrintPage, qtbot: QtBot, tmp_path: Path) -> None:
    step = envelopes.options.envelope
    session = envelopes.session  # type: ignore[attr-defined]
    after(qtbot, envelopes, lambda: session.book.set_setting(SENDER, _SENDER))
    assert not step.flaps.isVisible()
    printed = after(qtbot, envelopes, lambda: step.sender_placed.emit(SenderPlace.FLAP))
    assert step.flaps.isVisible()
    assert "Vollmer" not in text_of(printed.pdf)
    assert [text_of(printed.flaps, page).replace("\r", "") for page in range(1, 5)] == [_SENDER] * 4
    step.flaps.click()
    dialog = envelopes.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()
    envelopes.output.saver.write(tmp_path / "flaps.pdf", printed.flaps)
    qtbot.waitUntil(envelopes.banner.isVisible)
    assert envelopes.banner.accessibleName() == "Saved as flaps.pdf."


def test_what_was_printed_on_last_is_there_again(envelopes: PrintPage, context: UiContext, qtbot: QtBot) -> None:
    after(qtbot, envelopes, lambda: envelopes.desk.envelopes.set_envelope(find_envelope("DL")))
    envelopes.choose(PieceKind.CHECKLIST)
    again = PrintDesk(context.settings, envelopes.session.reading)  # type: ignore[attr-defined]
    assert (again.kind, again.envelopes.options.envelope.id) == (PrintKind.ENVELOPES, "dl")


def test_cards_that_go_into_another_envelope_are_a_run_of_their_own(envelopes: PrintPage, qtbot: QtBot) -> None:
    session = envelopes.session  # type: ignore[attr-defined]
    step, keys = envelopes.options.envelope, shown(envelopes).places.keys
    assert not step.runs.isVisible()
    motif = Supply(SupplyKind.CARD, "Winter", envelope="DL")
    motif = replace(motif, id=session.book.supplies.add(motif))
    entries = {person.key: person.entry for person in shown(envelopes).people}
    printed = after(qtbot, envelopes, lambda: session.book.supplies.give_motif([entries[keys[1]]], motif))
    assert (printed.pages, keys[1] in printed.places.keys) == (3, False)
    assert [step.runs.itemText(row) for row in range(2)] == ["C6: 3 cards", "DL: one card"]
    step.runs.setCurrentIndex(1)
    printed = after(qtbot, envelopes, lambda: step.runs.activated.emit(1))
    assert printed.places.keys == (keys[1],)
    assert ink.page_sizes(printed.pdf) == [(pytest.approx(220, abs=0.01), pytest.approx(110, abs=0.01))]
    with qtbot.waitSignal(envelopes.desk.changed):
        session.book.supplies.give_motif([entries[keys[1]]], None)
    qtbot.waitUntil(lambda: envelopes.live.is_current)
    assert shown(envelopes).places.keys == keys


def test_the_strip_shows_what_comes_next_and_leads_there(envelopes: PrintPage, qtbot: QtBot) -> None:
    strip = envelopes.preview.strip
    qtbot.waitUntil(lambda: not strip.missing)
    assert list(strip.shown) == [1, 2, 3, 4]
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.place(3).center().toPoint())
    qtbot.waitUntil(lambda: strip.accessibleDescription() == "Envelope 3 of 4")
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: envelopes.preview.head.text() == "Envelope 4 of 4")
    after(qtbot, envelopes, lambda: envelopes.choose_kind(PrintKind.LABELS))
    assert not strip.isVisible()
