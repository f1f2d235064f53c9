"""The last posting days of a year: known ones stand there, and any of them can be typed over."""

import datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from cardbook.domain.posting.destination import Reach
from cardbook.services.cards.own_days import PostingLine
from cardbook.services.cards.plan_reading import PlanReading
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.posting.posting_words import place_words, year_of_post
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.people.day_field import OpenDayField
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.country_field import CountryField
from cardbook.ui.widgets.fields.field import Field

_COLUMNS = 2
_ROWS_SHOWN = 4


def show_posting_days(context: UiContext, session: BookSession, parent: QWidget) -> None:
    """Open the days of the next Christmas."""
    PostingDaysDialog(context, session, parent, year_of_post(datetime.date.today())).open()


class PostingDaysDialog(PlainDialog):
    """A day that is typed holds for its year; an emptied one lets hold what is known without it."""

    def __init__(self, context: UiContext, session: BookSession, parent: QWidget | None, year: int) -> None:
        texts = context.texts
        super().__init__(context, parent, texts("posting.title", year=year), texts("posting.sentence"))
        self._session, self._year = session, year
        self._home = PlanReading(session.reading).home
        self.fields: dict[str, OpenDayField] = {}
        self._shown: dict[str, str] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(context.theme.px(16))
        self._grid.setVerticalSpacing(context.theme.px(8))
        self.country = CountryField(context, texts("posting.country"))
        self.country.offer_countries(texts("posting.choose_country"))
        self.keep_button = primary_button(context, texts("posting.keep"))
        self._build()
        for line in session.book.own_days.posting_lines(year):
            self._add(line)
        self.fields[Reach.HOME].line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.country.activated.connect(lambda _row: self._add_country(self.country.key()))
        self.keep_button.clicked.connect(self._keep)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._keep)
        self.setMinimumWidth(context.theme.px(560))

    def _build(self) -> None:
        inside = QWidget()
        inside.setLayout(self._grid)
        ring = self.context.theme.px(3)
        self._grid.setContentsMargins(ring, 0, ring, 0)
        self._area = _Lines(inside)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(Field(self.context, self.context.texts("posting.country"), self.country))
        cancel = plain_button(self.context, self.context.texts("frame.prompt.cancel"))
        cancel.clicked.connect(self.reject)
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.keep_button)

    def _add(self, line: PostingLine) -> None:
        texts, known = self.context.texts, line.last_post
        name, shown = place_words(texts, line.place, self._home), known.day.isoformat()
        field = OpenDayField(self.context, name, datetime.date(self._year, 12, 1), shown)
        field.show_hint(texts(f"posting.basis.{known.basis}"))
        row, column = divmod(len(self.fields), _COLUMNS)
        self._grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(column, 1)
        QWidget.setTabOrder(field.line, self.country)
        self.fields[line.place], self._shown[line.place] = field, shown

    def _add_country(self, country: str) -> None:
        if country and country not in self.fields:
            self._add(self._session.book.own_days.posting_line(country, self._year))
        if country in self.fields:
            line = self.fields[country].line
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            line.selectAll()
        self.country.choose("")

    def _keep(self) -> None:
        wrong = next((field for field in self.fields.values() if field.is_wrong()), None)
        if wrong is not None:
            wrong.refuse()
            return
        typed = {place: field.value() for place, field in self.fields.items()}
        days = {
            place: datetime.date.fromisoformat(value) if value else None
            for place, value in typed.items() if value != self._shown[place]
        }
        if days:
            self._session.perform(lambda: self._session.book.own_days.set_posting_days(self._year, days))
        self.accept()


class _Lines(QScrollArea):
    """As high as its lines; on a small screen they scroll."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)

    def sizeHint(self) -> QSize:
        """All lines."""
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Some lines: less than four rows are never worth scrolling."""
        needed = self._inside.sizeHint()
        return QSize(needed.width(), min(needed.height(), self.fontMetrics().height() * 6 * _ROWS_SHOWN))
