"""The last posting days on the settings page, and the way to change them."""

import datetime

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cardbook.services.cards.plan_reading import PlanReading
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.posting.posting_days_dialog import show_posting_days
from cardbook.ui.cards.posting.posting_words import post_words, year_of_post
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.pages.settings_page import SettingsPage
from cardbook.ui.widgets.button import link_button


class PostingSettings(QObject):
    """Adds a group to the settings page."""

    def __init__(self, context: UiContext, session: BookSession, page: SettingsPage) -> None:
        super().__init__(page)
        self._context, self._session = context, session
        self._year = year_of_post(datetime.date.today())
        self.days = paragraph(context.theme, "", "body")
        self.change = link_button(context, context.texts("posting.change"), small=True)
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.days, 1)
        beside.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        page.add_group(context.texts("posting.title", year=self._year), [row], 2)
        self.change.clicked.connect(self._open)
        session.changed.connect(self._show)
        self._show()

    def _show(self, _changes: object = None) -> None:
        reading, texts = self._session.reading, self._context.texts
        home = PlanReading(reading).home
        lines = self._session.book.own_days.posting_lines(self._year)
        self.days.setText("\n".join(post_words(texts, line.place, line.last_post.day, home) for line in lines))

    def _open(self) -> None:
        show_posting_days(self._context, self._session, self.change.window())
