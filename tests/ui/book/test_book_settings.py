"""The settings of a book, as the settings page shows and keeps them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cardbook.domain.naming.member import NameForEnvelope
from cardbook.domain.people.contact import PersonName
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.household import Formality
from cardbook.services.paper.envelopes.sender import sender_of
from cardbook.services.reading import BookReading
from cardbook.storage.file.book_file import create_book
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.book.book_settings import BookSettings
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.sender_dialog import SenderDialog
from cardbook.ui.dialogs.wording_dialog import WordingDialog
from cardbook.ui.pages.settings_page import SettingsPage
from cardbook.ui.widgets.fields.combo_field import ComboField
from tests.ui.conftest import ContextMaker


@pytest.mark.parametrize("language", ["en", "de"])
def test_how_formally_people_are_addressed_is_chosen_kept_and_undone(
    qapp: QApplication, make_context: ContextMaker, tmp_path: Path, language: str
) -> None:
    create_book(tmp_path / "Family.cardbook")
    context = make_context(language)
    session = BookSession(BookReading(tmp_path / "Family.cardbook"))
    page = SettingsPage(context)
    BookSettings(context, session, page)
    (field,) = (
        field for field in page.findChildren(ComboField)
        if field.accessibleName() == context.texts("settings.printing.formality")
    )
    assert field.key() == session.reading.formality == Formality.INFORMAL

    field.setCurrentIndex(1)
    assert session.reading.formality is Formality.FORMAL
    assert field.currentText() == context.texts("settings.printing.ways.formal")

    session.book.history.undo()
    assert session.reading.formality is Formality.INFORMAL
    session.close()


def test_the_senders_own_address_is_typed_kept_and_undone(context: UiContext, tmp_path: Path) -> None:
    create_book(tmp_path / "Family.cardbook")
    session = BookSession(BookReading(tmp_path / "Family.cardbook"))
    page = SettingsPage(context)
    settings = BookSettings(context, session, page)
    assert settings.change_sender.text() == "Enter it"
    settings.change_sender.click()
    dialog = page.findChild(SenderDialog)
    assert dialog is not None
    dialog.text.setPlainText("Grete Vollmer\nLindenstraße 12\n\n79098 Freiburg")
    dialog.keep.click()
    assert sender_of(session.reading).lines == ("Grete Vollmer", "Lindenstraße 12", "79098 Freiburg")
    assert settings.change_sender.text() == "Change"
    session.book.history.undo()
    assert not sender_of(session.reading).lines
    session.close()


def test_greetings_are_said_in_the_readers_own_words(context: UiContext, tmp_path: Path) -> None:
    create_book(tmp_path / "Family.cardbook")
    session = BookSession(BookReading(tmp_path / "Family.cardbook"))
    page = SettingsPage(context)
    settings = BookSettings(context, session, page)
    settings.change_words.click()
    dialog = page.findChild(WordingDialog)
    assert dialog is not None
    QTest.keyClick(dialog.group, Qt.Key.Key_Right)
    QTest.keyClick(dialog.group, Qt.Key.Key_Right)
    frame = next(field for sentence, field in dialog.fields.items() if sentence.name == "frame")
    frame.line.selectAll()
    QTest.keyClicks(frame.line, "Hi {somebody}")
    dialog.keep_button.click()
    assert frame.note() == "There is nothing to fill in for {somebody}."
    frame.line.selectAll()
    QTest.keyClicks(frame.line, "Hi {people}")
    assert frame.note() == "Hi Anna,"
    dialog.keep_button.click()
    anna = NameForEnvelope(PersonName(given="Anna", family="Kern"), form=FormOfAddress.MS)
    assert session.reading.letter_names.naming([anna]).informal_greeting == "Hi Anna,"
    session.book.history.undo()
    assert session.reading.letter_names.naming([anna]).informal_greeting == "Dear Anna,"
    session.close()
