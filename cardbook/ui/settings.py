"""What this computer remembers of the windows: language, text size, places of windows and splitters."""

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from cardbook.ui.looks.theme import TEXT_SIZES, Scheme


class UiSettings:
    """Typed reading and writing of QSettings; values nobody understands count as never set."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def language(self) -> str:
        """The chosen language, such as `de`; empty means as the system says."""
        return self._text("language")

    @language.setter
    def language(self, code: str) -> None:
        self._store.setValue("language", code)

    @property
    def text_size(self) -> int:
        """Per cent of the normal text size."""
        value = self._text("text_size")
        return int(value) if value.isdigit() and int(value) in TEXT_SIZES else 100

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._store.setValue("text_size", str(percent))

    @property
    def scheme(self) -> Scheme:
        value = self._text("scheme")
        return Scheme(value) if value in list(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._store.setValue("scheme", scheme.value)

    @property
    def high_contrast(self) -> bool:
        return self._text("high_contrast") == "yes"

    @high_contrast.setter
    def high_contrast(self, on: bool) -> None:
        self._store.setValue("high_contrast", "yes" if on else "no")

    @property
    def calm(self) -> bool:
        """No animation at all."""
        return self._text("calm") == "yes"

    @calm.setter
    def calm(self, on: bool) -> None:
        self._store.setValue("calm", "yes" if on else "no")

    @property
    def advent_doors(self) -> bool:
        """24 small doors on the page of today in Advent."""
        return self._text("advent_doors") == "yes"

    @advent_doors.setter
    def advent_doors(self, on: bool) -> None:
        self._store.setValue("advent_doors", "yes" if on else "no")

    @property
    def sidebar_narrow(self) -> bool:
        """The reader has folded the sidebar to its rail of icons."""
        return self._text("sidebar_narrow") == "yes"

    @sidebar_narrow.setter
    def sidebar_narrow(self, narrow: bool) -> None:
        self._store.setValue("sidebar_narrow", "yes" if narrow else "no")

    @property
    def last_book(self) -> str:
        """The path of the book that was open last; empty at the first start."""
        return self._text("last_book")

    @last_book.setter
    def last_book(self, path: str) -> None:
        self._store.setValue("last_book", path)

    @property
    def recent_books(self) -> list[str]:
        """Paths of books opened before, the newest first."""
        value = self._store.value("recent_books", [])
        return [str(path) for path in value] if isinstance(value, list) else [str(value)]

    @recent_books.setter
    def recent_books(self, paths: list[str]) -> None:
        self._store.setValue("recent_books", paths)

    def place_of(self, name: str) -> QByteArray:
        """The remembered geometry of a window or splitter; empty where there is none."""
        value = self._store.value(f"place/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def remember_place(self, name: str, state: QByteArray) -> None:
        """Keep a window's or splitter's saved state."""
        self._store.setValue(f"place/{name}", state)

    def word(self, name: str) -> str:
        """A page's own small memory, such as the chip chosen last."""
        return self._text(f"word/{name}")

    def remember_word(self, name: str, value: str) -> None:
        """Keep a page's own small memory."""
        self._store.setValue(f"word/{name}", value)

    def folder(self, name: str) -> str:
        """The folder that files of a kind came from or went to last; at first that of the documents."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return self._text(f"folder/{name}") or QStandardPaths.writableLocation(documents)

    def remember_folder(self, name: str, folder: str) -> None:
        """Begin there the next time."""
        self._store.setValue(f"folder/{name}", folder)

    def _text(self, key: str) -> str:
        value = self._store.value(key, "")
        return value if isinstance(value, str) else ""
