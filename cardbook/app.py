"""Puts the app together: the first start, the window of a book, and the way from one to the other."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QLocale, QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from cardbook import sentences
from cardbook.deferred import make_book, make_sample_book
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.opening import open_to_read
from cardbook.services.reading import BookReading
from cardbook.ui import prompts
from cardbook.ui.application import make_application, make_context
from cardbook.ui.background.after_paint import after_paint
from cardbook.ui.book import book_files, first_run, lost_book
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.book.book_window import BookWindow
from cardbook.ui.main_window import TITLE_BAR

if TYPE_CHECKING:
    from cardbook.services.keeping.going_back import FilePlace

_BOOK = ".cardbook"
_FIRST_SIZE = (1280, 800)
_RECENT = 6


def run(words: Sequence[str]) -> int:
    """Open the app until its last window is closed. A first word names a book, or a file of addresses."""
    app = make_application(words)
    cardbook = Cardbook(app)
    sys.excepthook = cardbook.tell_bug
    cardbook.begin([Path(word) for word in words])
    return app.exec()


class Cardbook(QObject):
    """Holds what is open: the first start, or one book."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.context = make_context(app)
        self.first_run: first_run.FirstRun | None = None
        self.book: BookWindow | None = None
        app.aboutToQuit.connect(self._give_back)

    def begin(self, paths: Sequence[Path]) -> None:
        """Open the book named, else the last one, else ask how to begin."""
        books = [path for path in paths if path.suffix.lower() == _BOOK]
        last = self.context.settings.last_book
        if books:
            self._open_or_ask(books[0])
        elif last and Path(last).exists():
            self._open_or_ask(Path(last))
        else:
            self._show_first_run()
        files = [path for path in paths if path.suffix.lower() != _BOOK]
        if files and self.book is not None:
            self.book.bring_in(files[0])

    def open_book(self, path: Path) -> None:
        """Show a book instead of what is shown now. Raises KnownError where it cannot be opened."""
        if self.book is not None and self.book.session.reading.path == path.resolve():
            self.book.window.activateWindow()
            return
        reading = self._reading(path)
        self._close_all()
        self._show_book(BookSession(reading, self))
        self._remember_later(reading.path)

    def tell_bug(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """A fault of ours that reached the end of its way: told in the window, and never a traceback alone."""
        sys.__excepthook__(kind, error, trace)
        if self.book is not None and isinstance(error, Exception):
            self.book.tell_bug(error)

    def _reading(self, path: Path) -> BookReading:
        try:
            return open_to_read(path, large_later=True)
        except KnownError as error:
            if error.code not in (ErrorCode.BOOK_READ_ONLY, ErrorCode.FOLDER_READ_ONLY):
                raise
            return open_to_read(path, read_only=True, large_later=True)

    def _open_or_ask(self, path: Path) -> None:
        try:
            self.open_book(path)
        except KnownError as error:
            if self.book is None and self.first_run is None:
                self._show_first_run()
            self._offer_backup(path, error)

    def _offer_backup(self, path: Path, error: KnownError) -> None:
        """Tell why a book cannot be opened, with the way back where one of its backups is there."""

        def opened(sentence: str) -> None:
            self._open_or_ask(path)
            if self.book is not None:
                self.book.window.undo_bar.offer(sentence, can_undo=False)

        shown = self._shown()
        if shown is None or not lost_book.offer_backup(self.context, shown, path, error, opened, self._tell):
            self._tell(error)

    def _show_book(self, session: BookSession, place: str = "people") -> None:
        book = BookWindow(self.context, session)
        book.open_requested.connect(lambda path: self._open_or_ask(Path(path)))
        book.browse_requested.connect(self._browse)
        book.new_requested.connect(self._ask_for_new_book)
        book.sample_requested.connect(self._open_sample)
        book.rebuild_requested.connect(lambda: QTimer.singleShot(0, self._rebuild))
        book.exchange_requested.connect(self._exchange)
        self.book = book
        book.show(place)
        self._give_icon(book.window)

    def _give_icon(self, window: QWidget) -> None:
        """The icon of the desktop's window lists: drawn when the window itself stands."""
        after_paint(window, lambda: self._app.setWindowIcon(self.context.icons.icon("mail", "blue")))

    def _rebuild(self) -> None:
        """The same book in a new window: another language, or another size of text."""
        if self.book is None:
            return
        session, place = self.book.session, self.book.window.page_key
        self.book.close()
        self.context = make_context(self._app)
        self._show_book(session, place)

    def _exchange(self, ready: "FilePlace", sentence: str) -> None:
        """Once the book is given back, put another file in its place, and show that on the same page."""
        book = self.book
        if book is None:
            return
        path, place = book.session.reading.path, book.window.page_key
        self._app.setQuitOnLastWindowClosed(False)
        self._close_all()
        book.window.destroyed.connect(lambda: QTimer.singleShot(0, lambda: self._take(ready, path, place, sentence)))

    def _take(self, ready: "FilePlace", before: Path, place: str, sentence: str) -> None:
        fault: KnownError | None = None
        try:
            path = ready.take()
            self._forget(ready.leaves)
        except KnownError as error:
            path, fault = before, error
        self._open_or_ask(path)
        self._app.setQuitOnLastWindowClosed(True)
        if fault is not None:
            self._tell(fault)
        elif self.book is not None:
            self.book.window.show_page(place)
            self.book.window.undo_bar.offer(sentence, can_undo=False)

    def _forget(self, path: Path | None) -> None:
        settings = self.context.settings
        settings.recent_books = [book for book in settings.recent_books if book != str(path)]

    def _close_all(self) -> None:
        if self.book is not None:
            book, self.book = self.book, None
            book.window.destroyed.connect(lambda: self._gone(book))
            book.close()
        if self.first_run is not None:
            self.first_run.close()
            self.first_run.deleteLater()
            self.first_run = None

    def _gone(self, book: BookWindow) -> None:
        """The window is taken down, and with it all that might still read: the file is given back."""
        book.session.close()
        book.session.deleteLater()

    def _give_back(self) -> None:
        if self.book is not None:
            self.book.session.close()

    def _show_first_run(self) -> None:
        shown = self.first_run = first_run.FirstRun(self.context, self._place_in_words())
        shown.start_chosen.connect(self._start)
        shown.open_requested.connect(self._browse)
        shown.place_requested.connect(self._ask_for_new_book)
        shown.language_chosen.connect(self._speak)
        room = self._app.primaryScreen().availableSize() - QSize(0, TITLE_BAR)
        shown.resize(QSize(*map(self.context.theme.px, _FIRST_SIZE)).boundedTo(room))
        shown.show()
        self._give_icon(shown)

    def _speak(self, language: str) -> None:
        self.context.settings.language = language
        QTimer.singleShot(0, self._ask_again)

    def _ask_again(self) -> None:
        self._close_all()
        self.context = make_context(self._app)
        self._show_first_run()

    def _start(self, start: str) -> None:
        if start == "sample":
            self._open_sample()
            return
        self._try(lambda: self._begin_book(self._first_book()))
        if start == "addresses" and self.book is not None:
            self.book.window.actions_of_commands.run("import")

    def _begin_book(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        make_book(path, QLocale.system().name().partition("_")[2], self.context.texts.language)
        self.open_book(path)

    def _open_sample(self) -> None:
        path = self._documents() / f"{self.context.texts('first_run.sample_book')}{_BOOK}"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._try(lambda: make_sample_book(path, self.context.texts.language))
        if path.exists():
            self._open_or_ask(path)

    def _try(self, work: Callable[[], None]) -> None:
        try:
            work()
        except KnownError as error:
            self._tell(error)
        except OSError:
            self._tell(KnownError(ErrorCode.FOLDER_READ_ONLY, path=self._documents()))

    def _browse(self) -> None:
        book_files.ask_for_book(self._shown(), self._documents(), self._open_or_ask)

    def _ask_for_new_book(self) -> None:
        book_files.ask_for_new_book(
            self._shown(), self._first_book(), lambda path: self._try(lambda: self._begin_book(path))
        )

    def _tell(self, error: KnownError) -> None:
        texts = self.context.texts
        shown = self._shown()
        if shown is not None:
            prompts.message(self.context, shown, texts("frame.trouble.title"), sentences.error_sentence(error, texts))

    def _shown(self) -> QWidget | None:
        return self.book.window if self.book is not None else self.first_run

    def _documents(self) -> Path:
        return platformdirs.user_documents_path()

    def _first_book(self) -> Path:
        """Where the first book goes: a name that is not taken yet."""
        name = self.context.texts("first_run.book")
        free = (self._documents() / f"{name}{number}{_BOOK}" for number in ("", *(f" {n}" for n in range(2, 100))))
        return next(path for path in free if not path.exists())

    def _place_in_words(self) -> str:
        path = self._first_book()
        return self.context.texts("first_run.place", folder=path.parent.name, book=path.name)

    def _remember_later(self, path: Path) -> None:
        """Once the window stands: whatever is remembered Qt brings to the disk at once, which takes 20 ms or more."""
        if self.book is not None:
            after_paint(self.book.window, lambda: self._remember(str(path)))

    def _remember(self, book: str) -> None:
        settings = self.context.settings
        recent = [book, *(other for other in settings.recent_books if other != book)][:_RECENT]
        if settings.last_book != book:
            settings.last_book = book
        if settings.recent_books != recent:
            settings.recent_books = recent
