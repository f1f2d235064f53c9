"""A walk through all screens of a book full of hostile texts: no file is opened, nothing is read as markup."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMenu, QWidget

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.piece_kind import PieceKind
from cardbook.ui.care.finding_row import FindingRow
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.people.life.life_commands import LIFE_COMMANDS
from cardbook.ui.print_studio.print_order import PrintKind
from tests.hostile.canary import Canary
from tests.hostile.looking import Looking
from tests.hostile.payloads import BOOK_NAME, LONG, fill, payloads
from tests.journeys.reader import Reader
from tests.journeys.studio import change, wait_for_pages


class Walk:
    """Goes through the app and looks at everything."""

    def __init__(self, reader: Reader, canary: Canary, folder: Path) -> None:
        self.reader = reader
        self.canary = canary
        self.folder = folder
        self.texts = payloads(canary.url)
        self.looking = Looking()
        book = folder / f"{BOOK_NAME}.cardbook"
        fill(book, (*self.texts, LONG[:1200]))
        reader.begin(book)

    def look(self, where: str, part: QWidget | None = None) -> None:
        """Look at the screen, or of the main window at a part; the canary must stay silent."""
        self.looking.look(part)
        assert not self.canary.opened(), f"the canary was opened: {where}"

    def close_what_is_open(self) -> None:
        """Shut menus and small windows."""
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, (QMenu, PlainDialog, QFileDialog)) and widget.isVisible():
                widget.close()
        QApplication.processEvents()

    def run(self, *commands: str, part: QWidget | None = None) -> None:
        """Do what the keys of these commands do, and look at what opens."""
        for command in commands:
            self.reader.window.actions_of_commands.run(command)
            self.look(command, part)
            self.close_what_is_open()

    def people(self) -> None:
        """Every line's detail and editor, the menus, the trash."""
        reader = self.reader
        keys = list(reader.lines.model().keys)
        self.look("the list")
        for key in keys:
            reader.people.show_key(key)
            self.look("a detail", reader.side)
            self.run("edit", part=reader.side)
            reader.press("Escape")
        self.lives(keys)
        self.menus_of(reader.people)
        self.run("add_to_circle", "form_household", "plan_card", "new_household", "deleted_people", "history")
        reader.people.select_keys(keys[:3])
        self.run("add_to_circle", "copy_address", "delete", "undo", "redo")
        reader.undo()

    def lives(self, keys: list[int]) -> None:
        """Every window about a life, for households and for people alone, with one text and another."""
        commands = sorted(LIFE_COMMANDS)
        for is_household in (0, 1):
            for place, key in enumerate([key for key in keys if key % 2 == is_household][:2]):
                self.reader.people.show_key(key)
                self.run(*commands[place::2], part=self.reader.side)

    def care(self) -> None:
        """What is worth a look, kind by kind."""
        page = self.reader.window.show_page("care")
        self.reader.qtbot.waitUntil(lambda: bool(page.findChildren(FindingRow)))
        self.look("what is worth a look")

    def menus_of(self, page: QWidget) -> None:
        """Press everything that opens a menu."""
        for button in page.findChildren(QAbstractButton):
            if button.isVisible() and button.isEnabled() and not button.text().strip():
                button.click()
                self.look(f"the menu of {button.accessibleName()}")
                self.close_what_is_open()

    def cards(self) -> None:
        """The overview, every list, its dialogs and its ticks."""
        reader = self.reader
        reader.press("Ctrl+3")
        self.run("edit", "new_occasion")
        for summary in reader.reading.seasons.summaries():
            reader.cards.show_season(summary.season.id or 0)
            self.look("a list")
        view = reader.cards.checklist.view
        view.menu_wanted.emit(view.mapToGlobal(view.rect().center()))
        self.look("the menu of a card")
        self.close_what_is_open()
        self.run("add_people_to_list", "tick_written", "edit", "delete", "undo")

    def printing(self) -> None:
        """The labels, the sheets, the checklist."""
        reader = self.reader
        reader.press("Ctrl+5")
        wait_for_pages(reader)
        self.look("the studio")
        for kind in PieceKind:
            reader.studio.choose(kind)
            reader.qtbot.waitUntil(lambda: reader.studio.take_along.is_current)
            self.look("paper to take along")
        for made in (PrintKind.ENVELOPES, PrintKind.LABELS):
            change(reader, lambda made=made: reader.studio.choose_kind(made))
            self.look("the preview")
        reader.studio.options.whom.showPopup()
        self.look("whom")
        reader.studio.options.whom.hidePopup()
        self.run("save_pdf")

    def bringing_in(self) -> None:
        """Files with hostile headings, cells and names."""
        reader, text = self.reader, self.texts[0]
        table = ";".join(f'"{each.replace(chr(34), chr(34) * 2)}"' for each in self.texts)
        rows = f"Vorname;Nachname;{table}\n{text.replace(chr(34), '')};x;{table}\nAnna;x;bald\n"
        pictures = "".join(f"{name}:{self.canary.url}\r\n" for name in ("PHOTO", "LOGO", "KEY", "SOUND", "URL"))
        card = f"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:{text}\r\n{pictures}END:VCARD\r\n"
        for name, content in (("{0} <b>&x.csv", rows), ("%n & <i>.vcf", card), ("&broken.csv", "\x00")):
            path = self.folder / name
            path.write_bytes(content.encode())
            page = reader.bringing_in
            page.start_again()
            told: list[object] = []
            page.run.previewed.connect(told.append)
            page.run.failed.connect(told.append)
            reader.book.bring_in(path)
            reader.qtbot.waitUntil(lambda told=told: bool(told))
            self.look(f"the preview of {name}")
            if page.foot.bring_in.isEnabled() and page.foot.bring_in.isVisible():
                with reader.qtbot.waitSignal(page.brought_in):
                    page.bring_in()
                reader.window.show_page("import")
                self.look(f"the report of {name}")
                reader.undo()

    def everywhere(self) -> None:
        """What stands above all pages: settings, quick open, messages, faults."""
        reader = self.reader
        self.run("settings", "keys", "about", "back_up", "save_copy", "export", "open_book", "new_book")
        for text in ("img", "AT&T", "{0}", "Wolfe"):
            reader.press("Ctrl+K")
            reader.write(text)
            reader.qtbot.wait(80)
            self.look("quick open")
            reader.press("Escape")
        reader.book.tell_error(KnownError(ErrorCode.BOOK_DAMAGED, path=self.texts[0]))
        self.look("a message")
        self.close_what_is_open()
        reader.book.tell_bug(ValueError(self.texts[0]))
        self.look("a fault of ours")
        self.close_what_is_open()


@pytest.fixture
def walk(reader: Reader, canary: Canary, tmp_path: Path) -> Walk:
    """The app over the hostile book, ready to be walked through."""
    return Walk(reader, canary, tmp_path)


def test_nothing_in_a_book_makes_a_file_be_opened_or_is_read_as_markup(walk: Walk) -> None:
    for part in (walk.people, walk.care, walk.cards, walk.printing, walk.bringing_in, walk.everywhere):
        part()
    seen = walk.looking
    assert not seen.markup
    assert not [words for words in seen.letters if "AT&T" in words or "R&D" in words], "a name has become a key"
    unseen = [text for text in walk.texts if not any(text in words for words in seen.words)]
    assert not unseen, "the walk did not come by these texts"
