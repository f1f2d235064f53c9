"""Everything about the line that is selected."""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from cardbook.domain.people.contact import PARAMETERS, KeptProperty
from cardbook.domain.people.listing import RecipientDetail
from cardbook.domain.people.recipient import Recipient
from cardbook.services.reading import BookReading
from cardbook.ui.context import UiContext
from cardbook.ui.gifts.gift_facts import GiftFacts, gift_situation
from cardbook.ui.labels import paragraph
from cardbook.ui.people.detail.about_facts import AboutFacts, others_of
from cardbook.ui.people.detail.address_facts import printed_lines
from cardbook.ui.people.detail.card_lists import CardEntry, CardLists
from cardbook.ui.people.detail.detail_head import DetailHead
from cardbook.ui.people.detail.facts import Facts
from cardbook.ui.people.detail.fold import Fold
from cardbook.ui.people.detail.merge_facts import MergeFacts
from cardbook.ui.widgets.content_area import ContentArea

STACKED_BELOW = 620
_FACTS = 236
_WIDEST = 960
_SMALL_PAGE = 560


class DetailPane(ContentArea):
    """Shows one line of the address book. `asked` tells a command, `ticked` a stage of an entry.

    It brings its own viewport, for the reason that `LineListView` has.

    `photo_given` carries a contact's id and a picture's path or bytes, `person_requested` the id of another contact,
    `member_requested` that of one of a household, whose form is to open. `gift_wanted` carries a call of
    `services.gifts.gifts.Gifts`.
    """

    asked = Signal(str)
    plan_requested = Signal(QPoint)
    more_requested = Signal(QPoint)
    ticked = Signal(int, object, bool)
    photo_given = Signal(int, object)
    photo_removed = Signal(int)
    apart_requested = Signal(int)
    person_requested = Signal(int)
    member_requested = Signal(int)
    circle_requested = Signal(str)
    gift_wanted = Signal(object)

    def __init__(self, context: UiContext, reading: BookReading) -> None:
        super().__init__()
        self._context = context
        self._reading = reading
        self._detail: RecipientDetail | None = None
        self._shown_as_of: tuple[int | None, datetime.date] | None = None
        self._columns: QBoxLayout | None = None
        self._facts: Facts | None = None
        self.setViewport(QWidget())

    @property
    def detail(self) -> RecipientDetail | None:
        """What is shown now."""
        return self._detail

    def show_key(self, key: int) -> bool:
        """Show a line; False where it is gone. Who is shown stays untouched where neither book nor day has changed."""
        is_same = self._detail is not None and self._detail.key == key
        as_of = (self._reading.state, datetime.date.today())
        if is_same and self._shown_as_of == as_of and None not in as_of:
            return True
        detail = self._reading.detail(key)
        if detail is None or not detail.members:
            return False
        self._detail, self._shown_as_of = detail, as_of
        content = self._content(detail)
        self._settle()
        self.show_content(content, at_top=not is_same)
        return True

    def printed_address(self) -> str:
        """The address as it will stand on the envelope."""
        if self._detail is None:
            return ""
        return "\n".join(printed_lines(self._detail, self._reading.home, self._reading.language))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _content(self, detail: RecipientDetail) -> QWidget:
        px = self._context.theme.px
        first = detail.members[0]
        thumbnails = self._reading.pictures.thumbnails([first.photo]) if first.photo else {}
        head = DetailHead(self._context, detail, thumbnails.get(first.photo, b""))
        head.photo_given.connect(lambda source: self.photo_given.emit(first.id, source))
        head.photo_removed.connect(lambda: self.photo_removed.emit(first.id))
        head.asked.connect(self.asked)
        head.plan_requested.connect(self.plan_requested)
        head.more_requested.connect(self.more_requested)
        head.circle_requested.connect(self.circle_requested)
        self._facts = self._facts_of(detail)
        self._facts.edit_requested.connect(lambda: self.asked.emit("edit"))
        self._facts.member_requested.connect(self.member_requested)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(px(28))
        self._columns.addWidget(self._facts, 0, Qt.AlignmentFlag.AlignTop)
        self._columns.addWidget(self._right_side(detail), 1, Qt.AlignmentFlag.AlignTop)
        content = QWidget()
        content.setMaximumWidth(px(_WIDEST))
        column = QVBoxLayout(content)
        column.setContentsMargins(px(32), 0, px(32), px(24))
        column.setSpacing(px(16))
        column.addWidget(head)
        column.addLayout(self._columns)
        column.addStretch(1)
        return content

    def _facts_of(self, detail: RecipientDetail) -> Facts:
        reading, household_id = self._reading, Recipient.from_key(detail.key).household
        household = reading.contacts.household(household_id) if household_id is not None else None
        others = {each.id or 0: each for each in reading.contacts.contacts(others_of(detail))}
        about = AboutFacts(self._context, detail, household, others)
        about.person_requested.connect(self.person_requested)
        return Facts(
            self._context, detail, household, about, reading.home, reading.language, datetime.date.today()
        )

    def _right_side(self, detail: RecipientDetail) -> QWidget:
        lists = CardLists(self._context, self._entries(detail))
        lists.ticked.connect(self.ticked)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._context.theme.px(18))
        column.addWidget(lists)
        gifts = GiftFacts(self._context, gift_situation(self._reading, self._context.texts, detail))
        gifts.wanted.connect(self.gift_wanted)
        column.addWidget(gifts)
        kept = [item for member in detail.members for item in member.kept if item.origin != PARAMETERS]
        if kept:
            column.addWidget(self._kept(kept))
        merges = self._reading.matching.merges_of([member.id or 0 for member in detail.members])
        if merges:
            made_one = MergeFacts(self._context, merges)
            made_one.apart_requested.connect(self.apart_requested)
            column.addWidget(made_one)
        return side

    def _kept(self, kept: Sequence[KeptProperty]) -> Fold:
        words = paragraph(self._context.theme, "\n".join(_broken(item.text) for item in kept), "small", "ink2")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return Fold(self._context, self._context.texts("people.detail.kept"), words)

    def _entries(self, detail: RecipientDetail) -> list[CardEntry]:
        entries: list[CardEntry] = []
        seasons = self._reading.seasons
        for season, days in detail.seasons:
            ids = seasons.entries_of(season.id or 0, [detail.key])
            rows = seasons.rows(ids)
            if rows:
                entries.append(CardEntry(rows[0].id, season, days, rows[0].write_about))
        return entries

    def _settle(self) -> None:
        """Two columns where there is room, one above the other where not."""
        if self._columns is None or self._facts is None:
            return
        theme = self._context.theme
        stacked = theme.design_width(self.viewport().width()) < STACKED_BELOW
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self._facts.setMinimumWidth(0 if stacked else theme.px(_FACTS))
        self._facts.setMaximumWidth(theme.px(_SMALL_PAGE) if stacked else theme.px(_FACTS))


_LONGEST_SHOWN = 2_000


def _broken(text: str) -> str:
    """A kept property so that it can be shown: shortened, with places where long runs may break."""
    shown = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
    return "\u200b".join(shown[at : at + 24] for at in range(0, len(shown), 24))
