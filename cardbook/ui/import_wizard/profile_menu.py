"""Columns kept under a name: taken for the table at hand, kept anew, deleted."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cardbook.domain.column_profile import ColumnProfile
from cardbook.services.files.import_contacts import ColumnMapping
from cardbook.services.files.import_mappings import profile_of
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.prompts import ask, confirm


class ProfileMenu(QObject):
    """`chosen(ColumnProfile)` tells which is to be taken."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, session: BookSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._session = session
        self._parent = parent
        self._name = ""

    def offer(self, mapping: ColumnMapping, place: QPoint) -> QMenu:
        """Show the menu at a place of the screen, for a table whose columns go where `mapping` says."""
        texts = self._context.texts
        kept = self._session.reading.column_profiles.all()
        menu = QMenu(self._parent)
        for profile in kept:
            self._add(menu, profile.name, partial(self._take, profile))
        if kept:
            menu.addSeparator()
        self._add(menu, texts("import.profiles.keep"), partial(self._ask_name, mapping))
        if kept:
            of_profile = menu.addMenu(texts("import.profiles.delete"))
            for profile in kept:
                self._add(of_profile, profile.name, partial(self._delete, profile))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
        return menu

    def forget(self) -> None:
        """Another table: its columns may be kept under another name."""
        self._name = ""

    def _add(self, menu: QMenu, words: str, deed: Callable[[], object]) -> None:
        menu.addAction(words.replace("&", "&&")).triggered.connect(lambda: deed())

    def _take(self, profile: ColumnProfile) -> None:
        self._name = profile.name
        self.chosen.emit(profile)

    def _ask_name(self, mapping: ColumnMapping) -> None:
        texts = self._context.texts
        title, name, verb = (texts(f"import.profiles.{word}") for word in ("title", "name", "verb"))
        ask(self._context, self._parent, title, name, verb, partial(self._keep, mapping), self._name)

    def _keep(self, mapping: ColumnMapping, name: str) -> None:
        """Keep them; what is there under the same name only goes when that is meant."""
        texts, taken = self._context.texts, self._session.reading.column_profiles.by_name(name)
        keep = partial(self._kept, mapping, name)
        if taken is None or name == self._name:
            keep()
            return
        title = texts("import.profiles.taken", name=taken.name)
        sentence, verb = texts("import.profiles.replace"), texts("import.profiles.replace_verb")
        confirm(self._context, self._parent, title, sentence, verb, keep)

    def _kept(self, mapping: ColumnMapping, name: str) -> None:
        self._name = name
        self._session.perform(lambda: self._session.book.column_profiles.keep(profile_of(name, mapping)))

    def _delete(self, profile: ColumnProfile) -> None:
        self._session.perform(lambda: self._session.book.column_profiles.delete(profile))
