"""The writing desk: one household at a time; Space is written and brings the next."""

import datetime
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from cardbook.domain.cards.card_choice import TOUCHES, WITHOUT_POST, Touch, WritingMode
from cardbook.domain.cards.card_list import Stage
from cardbook.domain.cards.desk_card import DeskCard
from cardbook.domain.cards.gift import GiftDirection
from cardbook.domain.cards.today_sheet import TodayCard
from cardbook.services.cards.writing_desk import WritingDesk
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.checklist.how_written import HowWritten
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.looks.page_margin import settle_sides
from cardbook.ui.people.date_words import day_words
from cardbook.ui.people.detail.address_facts import printed_lines
from cardbook.ui.today.how_panel import MODE_KEY, TOUCH_KEYS, HowPanel
from cardbook.ui.today.sent_cards import SentCards
from cardbook.ui.today.today_words import between_us
from cardbook.ui.widgets.address_plate import AddressPlate
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.page_head import PageHead

_ASIDE, _BESIDE_FROM = 300, 700
"""How wide an address is, and from which width of the page on it stands beside the rest (design pixels)."""
_TOUCH_OF = dict(zip(TOUCH_KEYS, TOUCHES, strict=True))


class DeskView(QWidget):
    """Goes through the cards it is given; `left` when they are done, or on Esc."""

    left = Signal()

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        texts = context.texts
        self._context = context
        self._session = session
        self._cards: list[TodayCard] = []
        self._at = 0
        self._content: QWidget | None = None
        self.how_written = HowWritten(session)
        self.how: HowPanel | None = None
        self.written_button = primary_button(context, texts("today.desk.next.card"), "pen-line")
        self.later_button = plain_button(context, texts("today.desk.later"))
        self.leave_button = plain_button(context, texts("today.desk.leave"))
        self._head = PageHead(context, "")
        for button in (self.leave_button, self.later_button, self.written_button):
            self._head.add_action(button)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._area, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.written_button.clicked.connect(self.write)
        self.later_button.clicked.connect(self.later)
        self.leave_button.clicked.connect(self.left)
        session.changed.connect(self._hear)

    @property
    def card(self) -> TodayCard | None:
        """The card at hand."""
        return self._cards[self._at] if self._at < len(self._cards) else None

    def show_cards(self, cards: Sequence[TodayCard]) -> None:
        """Begin with the first of these."""
        self._cards, self._at = list(cards), 0
        self._show()

    def write(self) -> None:
        """This one is written, or called, or sent; the next one comes."""
        card = self.card
        if card is not None:
            book, entry = self._session.book, card.entry
            give, tick = book.card_choices.sign_given, book.seasons.tick
            if self._session.succeeds(
                lambda: give([entry.id], entry.decision, entry.name)
                if entry.decision in WITHOUT_POST
                else tick([entry.id], Stage.WRITTEN, entry.name)
            ):
                self._at += 1
                self._show()

    def later(self) -> None:
        """Put this one behind the others."""
        if self.card is not None:
            self._cards.append(self._cards.pop(self._at))
            self._show()

    def turn_touch(self, touch: Touch) -> None:
        """Note a personal touch of the card at hand, or take it back."""
        if self.card is not None:
            self.how_written.turn([self.card.entry.id], touch)
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # so that Space is written again

    def write_otherwise(self) -> None:
        """Write the card at hand in the way that comes next."""
        if self.card is not None:
            self.how_written.write_otherwise([self.card.entry.id])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in _TOUCH_OF:
            self.turn_touch(_TOUCH_OF[event.text()])
            return
        if event.text() == MODE_KEY:
            self.write_otherwise()
            return
        match event.key():
            case Qt.Key.Key_Space:
                self.write()
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self.later()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle_columns()

    def _settle_columns(self) -> None:
        """What one wants to know stands beside what is written, or below it on a narrow page."""
        theme, columns = self._context.theme, self._content.layout() if self._content is not None else None
        if isinstance(columns, QBoxLayout):
            ways, is_beside = QBoxLayout.Direction, theme.design_width(self.width()) >= _BESIDE_FROM
            columns.setDirection(ways.LeftToRight if is_beside else ways.TopToBottom)
            settle_sides(theme, self, columns)

    def _hear(self, _changes: object) -> None:
        """Somebody noted how the card at hand is written, or took it back."""
        if self.isVisible() and self.card is not None and self.how is not None:
            for entry in self._session.reading.seasons.rows([self.card.entry.id]):
                self.how.show_entry(entry)

    def _show(self) -> None:
        card = self.card
        if card is None:
            self.left.emit()
            return
        texts = self._context.texts
        kind = card.entry.decision.value if card.entry.decision in WITHOUT_POST else "card"
        place = texts(
            f"today.desk.place.{kind}", number=texts.number(self._at + 1), total=texts.number(len(self._cards))
        )
        self._head.show_title(card.entry.name, place)
        self.written_button.setText(texts(f"today.desk.next.{kind}"))
        known = WritingDesk(self._session.reading, self._session.book.today).card(
            card.entry.key, card.season.id or 0, card.entry.decision
        )
        self._content, self.how = QWidget(), None
        self._content.setProperty("ground", "paper")
        if known is not None:
            self._fill(self._content, card, known)
        self._area.setWidget(self._content)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setAccessibleName(f"{card.entry.name}. {card.entry.write_about}")

    def _fill(self, content: QWidget, card: TodayCard, known: DeskCard) -> None:
        theme, px, reading = self._context.theme, self._context.theme.px, self._session.reading
        main = QVBoxLayout()
        main.setSpacing(px(10))
        history = between_us(self._context.texts, card)
        if history:
            main.addWidget(paragraph(theme, history, "body", "ink2"))
        self._add_part(main, "about", [card.entry.write_about], "quote")
        self._add_part(main, "came", list(self._came(known)), "quote")
        self._add_part(main, "note", [note for note in self._notes(known) if note])
        is_card = card.entry.decision not in WITHOUT_POST
        if is_card:
            main.addSpacing(px(12))
            main.addWidget(self._how(card))
        main.addStretch()
        aside = QVBoxLayout()
        aside.setSpacing(px(10))
        if is_card:
            plate = AddressPlate(self._context, with_stamp=True)
            plate.show_lines(printed_lines(known.detail, reading.home, reading.language))
            plate.setFixedWidth(px(_ASIDE))
            aside.addWidget(plate)
        else:
            self._add_part(aside, "ways", list(known.ways), "address")
        self._add_part(aside, "people", list(self._people(known)))
        if known.sent:
            self._add_head(aside, "sent")
            aside.addWidget(SentCards(self._context, known.sent))
        self._add_part(aside, "gifts", list(self._gifts(known)))
        aside.addStretch()
        columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        columns.setContentsMargins(0, px(4), 0, px(20))
        columns.setSpacing(px(32))
        columns.addLayout(main, 1)
        columns.addLayout(aside)
        self._settle_columns()

    def _how(self, card: TodayCard) -> HowPanel:
        self.how = how = HowPanel(self._context)
        how.show_entry(card.entry)
        how.mode_chosen.connect(self._choose_mode)
        how.touch_turned.connect(self.turn_touch)
        return how

    def _choose_mode(self, mode: WritingMode) -> None:
        if self.card is not None:
            self.how_written.set_mode([self.card.entry.id], mode)
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_part(self, column: QVBoxLayout, name: str, words: Sequence[str], style: str = "body") -> None:
        """A small head and what stands under it; nothing where there is nothing to say."""
        said = [word for word in words if word]
        if said:
            self._add_head(column, name)
            for word in said:
                column.addWidget(paragraph(self._context.theme, word, style, "ink"))

    def _add_head(self, column: QVBoxLayout, name: str) -> None:
        theme = self._context.theme
        column.addSpacing(theme.px(8))
        column.addWidget(label(theme, self._context.texts(f"today.desk.{name}"), "small", "ink2"))

    def _came(self, known: DeskCard) -> Iterator[str]:
        for card in known.came:
            if card.news:
                year = card.received_on[:4]
                yield f"{card.news} ({year})" if year else card.news

    def _notes(self, known: DeskCard) -> Iterator[str]:
        household = known.detail.members
        for member in household:
            yield from (member.likes, member.observance, member.who_is, member.note)

    def _people(self, known: DeskCard) -> Iterator[str]:
        texts = self._context.texts
        for person in known.people:
            born = person.born
            day = (
                day_words(texts, datetime.date(2000, born.month, born.day).isoformat())
                if born is not None and born.month and born.day else ""
            )
            age = texts("today.desk.age", count=person.age) if person.age is not None and person.age >= 0 else ""
            yield ", ".join(filter(None, (person.name, age, day)))

    def _gifts(self, known: DeskCard) -> Iterator[str]:
        for gift in known.gifts:
            key = "given" if gift.direction is GiftDirection.GIVEN else "received"
            yield self._context.texts(f"today.desk.{key}", what=gift.what)
