"""From the first start to a printed list with the keyboard alone: real keys, on a screen, no mouse."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from cardbook.domain.addresses.address_fields import AddressPart
from cardbook.domain.cards.card_list import EntryFilter, EntryGroup, Stage
from cardbook.services.paper.printers.preview import PdfPages
from cardbook.ui.cards.new_season_dialog import NewSeasonDialog
from cardbook.ui.people.editors.contact_editor import ContactEditor
from tests.books import an_open_book
from tests.journeys.reader import Reader
from tests.journeys.real_keys import RealKeys

pytestmark = pytest.mark.screen
NAMES = ("Anna Arnold", "Bert Berger", "Clara Conrad")


class Typist:
    """Writes a first book without touching a mouse."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.keys = RealKeys(reader.qtbot)

    def begin_with_a_few_people(self) -> None:
        """Enter on the first card of the first start, then three names."""
        reader = self.reader
        self.keys.press("Return", lambda: reader.cardbook.book is not None and reader.window.isActiveWindow())
        self.keys.write(NAMES[0], lambda: self.text() == NAMES[0])
        self.keys.press("Return", lambda: reader.names() == [NAMES[0]])
        for name in NAMES[1:]:
            given, family = name.split()
            self.keys.press("ctrl+n", lambda: isinstance(reader.side.editor, ContactEditor))
            self.keys.write(given, lambda given=given: self.text() == given)
            self.keys.press("Tab", lambda: self.text() == "")
            self.keys.write(family, lambda family=family: self.text() == family)
            self.keys.press("ctrl+s", lambda name=name: name in reader.names())

    def find(self, letters: str, name: str) -> None:
        """Ctrl+K, some letters, Enter: that person is shown."""
        quick = self.reader.window.quick_open
        self.keys.press("ctrl+k", lambda: quick.field.hasFocus())
        self.keys.write(letters, lambda: quick.field.text() == letters)
        self.keys.press("Return", lambda: not quick.isVisible() and self.shown() == name)

    def type_address(self, street: str, postcode: str, town: str) -> None:
        """Ctrl+E, Tab to the street, the three lines, Ctrl+S."""
        self.keys.press("ctrl+e", lambda: isinstance(self.reader.side.editor, ContactEditor))
        editor = self.reader.side.editor
        assert isinstance(editor, ContactEditor)
        parts = {AddressPart.STREET: street, AddressPart.POSTCODE: postcode, AddressPart.LOCALITY: town}
        for part, text in parts.items():
            line = editor.address.editors[part]
            while not line.hasFocus():
                before = QApplication.focusWidget()
                self.keys.press("Tab", lambda before=before: QApplication.focusWidget() is not before)
            self.keys.write(text, lambda text=text: self.text() == text)
        self.keys.press("ctrl+s", lambda: self.reader.side.editor is None)

    def begin_christmas(self) -> None:
        """Ctrl+3, Ctrl+Shift+O, the name that is proposed, Enter: the list of everybody."""
        reader = self.reader
        self.keys.press("ctrl+3", lambda: reader.window.page_key == "cards")
        self.keys.press("ctrl+shift+o", lambda: self._dialog_is_ready())
        self.keys.press("Return", lambda: reader.cards.checklist.view.hasFocus())

    def save_pdf(self, path: Path) -> None:
        """Ctrl+5, Ctrl+Shift+S, a file name, Enter."""
        reader = self.reader
        self.keys.press("ctrl+5", lambda: reader.window.page_key == "print" and reader.studio.live.is_current)
        self.keys.press("ctrl+shift+s", lambda: isinstance(QApplication.activeWindow(), QFileDialog))
        self.keys.press("ctrl+a", lambda: True)
        self.keys.write(str(path), lambda: self.text() == str(path))
        self.keys.press("Return", path.exists)

    def text(self) -> str:
        """What stands in the field that has the keyboard."""
        focused: QWidget | None = QApplication.focusWidget()
        return focused.text() if isinstance(focused, QLineEdit) else ""

    def shown(self) -> str:
        """Whose detail is shown."""
        detail = self.reader.side.detail.detail
        return detail.row.name if detail is not None else ""

    def _dialog_is_ready(self) -> bool:
        active = QApplication.activeWindow()
        return isinstance(active, NewSeasonDialog) and active.name.hasFocus()


def test_a_whole_evening_without_a_mouse(reader: Reader, tmp_path: Path) -> None:
    reader.begin()
    typist = Typist(reader)
    typist.begin_with_a_few_people()
    typist.find("Berg", "Bert Berger")
    typist.type_address("Lindenweg 3", "79102", "Freiburg")
    typist.begin_christmas()
    typist.keys.press("Down", lambda: reader.cards.checklist.view.currentIndex().row() == 1)
    typist.keys.press("space", lambda: reader.steps()[0] == "tick")
    typist.save_pdf(tmp_path / "labels.pdf")
    book = reader.reading.path
    typist.keys.press("ctrl+q", lambda: not reader.window.isVisible())
    reader.leave()
    what_the_book_says(book)
    with PdfPages((tmp_path / "labels.pdf").read_bytes()) as pages:
        assert "Lindenweg 3" in pages.text(1)


def what_the_book_says(path: Path) -> None:
    """Everything that was typed lies in the file."""
    with an_open_book(path) as book:
        reading = book.reading
        people = reading.listing.first_rows(10)
        assert [row.name for row in people] == list(NAMES)
        bert = next(iter(reading.contacts.contacts([people[1].key // 2])))
        (address,) = bert.addresses
        assert (address.street, address.postcode, address.locality) == ("Lindenweg 3", "79102", "Freiburg")
        (summary,) = reading.seasons.summaries()
        rows = reading.seasons.rows(reading.seasons.entry_ids(summary.season.id or 0, EntryFilter(), EntryGroup.NONE))
        assert [row.name for row in rows if row.days.day(Stage.WRITTEN)] == ["Bert Berger"]
