"""What was typed is what is shown, printed and given away: not one sign more or less."""

import io
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from cardbook.domain.people.contact import Contact, PersonName
from cardbook.exchange.interface import Draft, ReadOptions
from cardbook.exchange.vcard.reader import VCardReader
from cardbook.services.paper.labels.label_options import LabelOptions
from cardbook.services.paper.labels.labels import Labels
from cardbook.services.paper.labels.sheets import first_sheet
from cardbook.services.paper.mail_merge import MailMerge
from cardbook.services.reading import BookReading
from cardbook.ui.people.editors.contact_editor import ContactEditor
from tests.books import an_open_book, everybody_as_vcards
from tests.hostile.canary import Canary
from tests.hostile.payloads import payloads
from tests.journeys.reader import Reader
from tests.printing.ink import lines

SHORT = (
    "<b>Anna</b>", "AT&T &amp; &lt;i&gt;", "{0} {name} %n %s", "=cmd|'/c calc'!A1", "Anna <Müller>", '"; DROP TABLE',
)


def typed_in(reader: Reader, name: str, note: str) -> int:
    """Ctrl+N, a name, a note, Ctrl+S; the new line."""
    reader.press("Ctrl+N")
    editor = reader.side.editor
    assert isinstance(editor, ContactEditor)
    editor.name.lines["given"].setText(name)
    editor.name.changed.emit()
    editor.note.setPlainText(note)
    reader.press("Ctrl+S", editor.name.lines["given"])
    assert reader.side.editor is None
    (row,) = reader.reading.listing.first_rows(10)
    return row.key


@pytest.fixture
def texts(canary: Canary) -> tuple[str, ...]:
    """Each hostile text, and one with signs that no keyboard has."""
    return (*payloads(canary.url), "a\x07b\x1b[31mc\u200bd", "\ufffeé\U0001f384 e\u0301")


@pytest.mark.parametrize("number", range(6))
def test_a_hostile_name_is_shown_edited_and_stored_as_it_was_typed(
    reader: Reader, texts: tuple[str, ...], tmp_path: Path, number: int
) -> None:
    text = texts[number]
    reader.begin()
    reader.press("Return")
    reader.come_to_the_front()
    key = typed_in(reader, text, text)
    detail = reader.reading.detail(key)
    assert detail is not None
    assert detail.members[0].name.given == text
    assert detail.members[0].note == text
    shown = [label.text() for label in reader.side.detail.findChildren(QLabel)]
    assert text.startswith(shown[0].removesuffix("…"))  # a heading ends somewhere, the note does not
    assert text in shown
    reader.press("Ctrl+E")
    editor = reader.side.editor
    assert isinstance(editor, ContactEditor)
    assert editor.name.lines["given"].text() == text
    assert not editor.is_dirty()


@pytest.mark.parametrize("name", SHORT)
def test_a_hostile_name_stands_on_the_label_and_in_the_export_as_it_was_typed(tmp_path: Path, name: str) -> None:
    with an_open_book(tmp_path / "book.cardbook") as book:
        key = 2 * book.contacts.add(Contact(PersonName(given=name)))
        assert "".join(on_a_label(book.reading, key).split()) == "".join(name.split())
        assert [contact.name.given for contact in given_away(book.reading)] == [name]


def on_a_label(reading: BookReading, key: int) -> str:
    """The words of one label, as they can be copied from the PDF."""
    recipients = MailMerge(reading).recipients([key])
    return " ".join(lines(Labels(reading).pdf(recipients, LabelOptions(first_sheet("DE")), "").data))


def given_away(reading: BookReading) -> list[Contact]:
    """Everybody, as another program reads them in our vCards."""
    file = io.BytesIO(everybody_as_vcards(reading).encode())
    return [one.contact for one in VCardReader().read(file, ReadOptions()) if isinstance(one, Draft)]
