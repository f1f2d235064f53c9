"""What is known of a line: address, phones and e-mails, who lives there, when they were born, what to know."""

import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cardbook.domain.people.contact import ContactDate, ContactPoint, DateKind
from cardbook.domain.people.household import Household
from cardbook.domain.people.listing import LineKind, RecipientDetail
from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label, label, set_tooltip
from cardbook.ui.people.date_words import birthday_words, date_words
from cardbook.ui.people.detail.about_facts import AboutFacts
from cardbook.ui.people.detail.address_facts import AddressFacts
from cardbook.ui.people.detail.fact_lines import add_caption, add_pair, name_link, selectable
from cardbook.ui.people.detail.life_facts import LifeFacts
from cardbook.ui.people.member_names import own_name
from cardbook.ui.people.points import ICONS, kind_words, target
from cardbook.ui.widgets.button import link_button
from cardbook.ui.widgets.icon_mark import IconMark


class Facts(QWidget):
    """The left column of the detail. `edit_requested` follows "Add an address", `member_requested` a member's name.

    `home` is the country where the book is at home, `language` the one it writes in; `household` is the line's own,
    None for a person.
    """

    edit_requested = Signal()
    member_requested = Signal(int)

    def __init__(
        self, context: UiContext, detail: RecipientDetail, household: Household | None, about: AboutFacts,
        home: str, language: str, today: datetime.date,
    ) -> None:
        super().__init__()
        self._context = context
        self._today = today
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.px(6))
        self._add_address(detail, home, language)
        self._add_greeting(detail)
        self._add_points(detail)
        if detail.row.kind is LineKind.HOUSEHOLD:
            self._add_members(detail)
        else:
            self._add_dates(detail.members[0].dates)
        self._column.addWidget(about)
        self._add_notes(detail, household)
        self._add_events(detail)
        self._column.addStretch()

    def _add_address(self, detail: RecipientDetail, home: str, language: str) -> None:
        address = AddressFacts(self._context, detail, home, language, self._today)
        address.edit_requested.connect(self.edit_requested)
        self._column.addWidget(address)

    def _add_greeting(self, detail: RecipientDetail) -> None:
        if detail.salutation and detail.no_post is None:
            add_caption(self._column, self._context, "people.detail.greeting")
            self._column.addWidget(selectable(self._context, detail.salutation, "address"))
            self._column.addSpacing(self._context.theme.px(6))

    def _add_points(self, detail: RecipientDetail) -> None:
        several = len(detail.members) > 1
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self._column.addLayout(rows)
        for member in detail.members:
            for point in sorted(member.points, key=lambda each: not each.preferred):
                words = kind_words(self._context.texts, point)
                rows.addWidget(self._point_row(point, member.name.given if several else words))

    def _point_row(self, point: ContactPoint, words: str) -> QWidget:
        context, px = self._context, self._context.theme.px
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(IconMark(context, 17, ICONS[point.medium], "ink2"))
        row.addWidget(self._point_words(point))
        row.addStretch(1)
        row.addWidget(label(context.theme, words, "caption", "ink3"))
        return line

    def _point_words(self, point: ContactPoint) -> QWidget:
        theme = self._context.theme
        url = target(point)
        if url is None:
            return elided_label(theme, point.value)
        link = link_button(self._context, point.value)
        link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        link.setMinimumWidth(theme.px(60))
        set_tooltip(link, url.toString())
        link.clicked.connect(lambda: QDesktopServices.openUrl(url))
        return link

    def _add_members(self, detail: RecipientDetail) -> None:
        texts = self._context.texts
        add_caption(self._column, self._context, "people.detail.members")
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self._column.addLayout(rows)
        for member in detail.members:
            born, died = (
                next((date.date for date in member.dates if date.kind is kind), None)
                for kind in (DateKind.BIRTH, DateKind.DEATH)
            )
            words = birthday_words(texts, born, self._today) if born else ""
            if not member.is_living:
                words = texts("people.detail.died", date=date_words(texts, died) if died else "").strip()
            name = own_name(member, detail.members)
            link = name_link(self._context, name, texts("people.household.open_member", name=name))
            link.clicked.connect(partial(self.member_requested.emit, member.id))
            add_pair(rows, self._context, link, words)

    def _add_dates(self, dates: tuple[ContactDate, ...]) -> None:
        texts = self._context.texts
        if dates:
            add_caption(self._column, self._context, "people.detail.dates")
        for date in dates:
            name = date.label or texts(f"people.date_kinds.{date.kind}")
            is_birth = date.kind is DateKind.BIRTH
            words = birthday_words(texts, date.date, self._today) if is_birth else date_words(texts, date.date)
            add_pair(self._column, self._context, name, words)

    def _add_notes(self, detail: RecipientDetail, household: Household | None) -> None:
        notes = [noted.note for noted in (household, *detail.members) if noted is not None and noted.note.strip()]
        if notes:
            add_caption(self._column, self._context, "people.detail.good_to_know")
        for note in notes:
            self._column.addWidget(selectable(self._context, note))

    def _add_events(self, detail: RecipientDetail) -> None:
        if detail.events:
            add_caption(self._column, self._context, "people.detail.events")
            self._column.addWidget(LifeFacts(self._context, detail))
