"""The user's own occasions on the settings page."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.domain.occasions.own_occasion import OwnOccasion
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.own_occasions.own_occasion_dialog import OwnOccasionDialog
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.pages.settings_page import SettingsPage
from cardbook.ui.people.date_words import date_words
from cardbook.ui.widgets.button import Button, link_button


class OccasionSettings(QObject):
    """Adds a group to the settings page: a line for each occasion, and a way to one more."""

    def __init__(self, context: UiContext, session: BookSession, page: SettingsPage) -> None:
        super().__init__(page)
        texts = context.texts
        self._context, self._session = context, session
        self.rows: list[tuple[QWidget, Button]] = []
        self.add = link_button(context, texts("occasions.add"), small=True)
        inside = QWidget()
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(context.theme.px(8))
        self._lines.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        page.add_group(texts("occasions.title"), [inside], 3)
        self.add.clicked.connect(lambda: self._open(None))
        session.changed.connect(self._show)
        self._show()

    def _show(self, _changes: object = None) -> None:
        for row, _ in self.rows:
            row.deleteLater()
        self.rows = [self._row(occasion) for occasion in self._session.book.own_days.occasions()]
        for place, (row, _) in enumerate(self.rows):
            self._lines.insertWidget(place, row)

    def _row(self, occasion: OwnOccasion) -> tuple[QWidget, Button]:
        context, texts = self._context, self._context.texts
        day = date_words(texts, occasion.date) if occasion.date is not None else texts("occasions.any_day")
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        change = link_button(context, texts("occasions.change_it"), small=True)
        change.setAccessibleName(texts("occasions.change_named", name=occasion.name))
        change.clicked.connect(lambda: self._open(occasion))
        beside.addWidget(paragraph(context.theme, texts("occasions.line", name=occasion.name, day=day), "body"), 1)
        beside.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        return row, change

    def _open(self, occasion: OwnOccasion | None) -> None:
        own_days = self._session.book.own_days
        others = frozenset(each.name.casefold() for each in own_days.occasions() if each != occasion)
        dialog = OwnOccasionDialog(self._context, self.add.window(), occasion, others)
        dialog.kept.connect(lambda kept: self._session.perform(
            lambda: own_days.add_occasion(kept) if occasion is None else own_days.edit_occasion(kept)
        ))
        if occasion is not None:
            dialog.let_go.connect(lambda: self._session.perform(lambda: own_days.delete_occasion(occasion)))
        dialog.open()
