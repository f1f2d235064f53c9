"""A window over a new book, with the list and the page that brings addresses in."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout
from pytestqt.qtbot import QtBot

from cardbook.services.reading import BookReading
from cardbook.storage.file.book_file import create_book
from cardbook.ui.book.book_places import import_spec
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import Page, PageSpec
from cardbook.ui.main_window import MainWindow
from cardbook.ui.pages.import_page import ImportPage
from cardbook.ui.people.listing.list_pane import ListPane


class ListPage(Page):
    """The list of the address book, which selects who was brought in."""

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        self.pane = ListPane(context, session.reading)
        QVBoxLayout(self).addWidget(self.pane)
        session.changed.connect(self.pane.refresh)
        self.pane.start()


class Desk:
    """A window over a new book, with the list and the import page."""

    def __init__(self, context: UiContext, folder: Path) -> None:
        create_book(folder / "family.cardbook")
        self.folder = folder
        self.session = BookSession(BookReading(folder / "family.cardbook"))
        list_spec = PageSpec("people", lambda: ListPage(context, self.session))
        undo = {"undo": lambda: self.session.perform(lambda: self.session.book.history.undo())}
        self.window = MainWindow(context, [list_spec, import_spec(context, self.session)], undo)
        self.window.resize(1280, 800)
        people, page = self.window.page("people"), self.window.page("import")
        assert isinstance(people, ListPage)
        assert isinstance(page, ImportPage)
        self.list, self.page = people.pane, page
        self.page.brought_in.connect(self.list.view.select_keys)
        self.page.people_requested.connect(lambda: self.window.show_page("people"))

    def a_file(self, name: str, content: str | bytes) -> Path:
        """A file to bring in."""
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def look_at(self, qtbot: QtBot, name: str, content: str | bytes) -> None:
        """Open a file and wait for its preview."""
        with qtbot.waitSignal(self.page.run.previewed):
            self.page.open_file(self.a_file(name, content))

    def fail_at(self, qtbot: QtBot, name: str, content: str | bytes) -> str:
        """Open a file that cannot be read; what the banner says."""
        with qtbot.waitSignal(self.page.run.failed):
            self.page.open_file(self.a_file(name, content))
        return self.page.banner.accessibleName()

    def names(self) -> list[str]:
        """Who is in the book."""
        return [row.name for row in self.session.reading.listing.first_rows(100)]
