"""The wishes and gifts of one line of the address book, and a line to note more."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.gift import STAGES_OF, Gift, GiftStage, GivenBefore, Wish, next_step, typed_anew, typed_gift
from cardbook.domain.people.listing import RecipientDetail
from cardbook.domain.people.recipient import Recipient
from cardbook.services.gifts.gift_lists import GiftLists, GiftsOfLine
from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.context import UiContext
from cardbook.ui.gifts.gift_line import GiftLine
from cardbook.ui.gifts.gift_words import gift_sentence, typed_words, wish_sentence
from cardbook.ui.gifts.whom import WhomChoice
from cardbook.ui.labels import elided_label, paragraph, set_tooltip
from cardbook.ui.people.address_words import full_day_words
from cardbook.ui.people.detail.fold import Fold
from cardbook.ui.prompts import ask
from cardbook.ui.widgets.button import Button, ButtonKind, icon_button
from cardbook.ui.widgets.fields.small_tick import SmallTick

_SHOWN = 6


class GiftSituation(NamedTuple):
    """What the section shows: wishes and gifts, for whom more may be noted (everybody of a household first, then each),
    the list that new gifts go on, the sender's country, and who tells what was given before."""

    gifts: GiftsOfLine
    people: Sequence[tuple[Recipient, str]]
    season: Season | None
    home: str
    given_before: Callable[[Recipient, str], Sequence[GivenBefore]]


def gift_situation(reading: BookReading, texts: Texts, detail: RecipientDetail) -> GiftSituation:
    """The wishes and gifts of a line that is shown; new gifts go on its newest list that is not of a year gone by."""
    lists, whose = GiftLists(reading), Recipient.from_key(detail.key)
    people = [(Recipient(contact=each.id), each.name.given or each.display_name()) for each in detail.members]
    if whose.household is not None:
        people = [(whose, texts("gifts.line.everyone")), *people]
    this_year = datetime.date.today().year
    season = next((one for one, _ in detail.seasons if one.year and one.year >= this_year), None)
    return GiftSituation(lists.of_line(detail.key), people, season, reading.home, lists.given_before)


class GiftFacts(QWidget):
    """`wanted` carries what is to be done, as a call of `services.gifts.gifts.Gifts`."""

    wanted = Signal(object)

    def __init__(self, context: UiContext, situation: GiftSituation) -> None:
        super().__init__()
        theme, texts = context.theme, context.texts
        self._context = context
        self._season = situation.season
        self._home = situation.home
        self._names: Mapping[Recipient, str] = dict(situation.people[1:])
        self.line = GiftLine(context, WhomChoice(context, situation.people), situation.home, situation.given_before)
        self.line.noted.connect(self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(paragraph(theme, texts("gifts.facts.title"), "title", "ink"))
        column.addWidget(self.line)
        standing = [wish for wish in situation.gifts.wishes if not wish.let_go_on]
        made = {gift.wish for gift in situation.gifts.gifts}
        open_wishes = [wish for wish in standing if wish.id not in made]
        rows = [partial(self._wish_row, wish) for wish in open_wishes]
        rows += [partial(self._gift_row, gift) for gift in situation.gifts.gifts]
        for make in rows[:_SHOWN]:
            column.addWidget(make())
        past = [partial(self._wish_row, wish) for wish in situation.gifts.wishes if wish.let_go_on]
        later = [*rows[_SHOWN:], *past]
        if later:
            column.addWidget(Fold(context, texts("gifts.facts.more", count=len(later)), lambda: self._stacked(later)))

    def _note(self, thing: Wish | Gift) -> None:
        if isinstance(thing, Wish):
            self.wanted.emit(lambda gifts: gifts.add_wish(thing))
        else:
            placed = _placed(thing, self._season)
            self.wanted.emit(lambda gifts: gifts.add(placed))

    def _stacked(self, rows: Sequence[Callable[[], QWidget]]) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._context.theme.px(10))
        for make in rows:
            column.addWidget(make())
        return made

    def _wish_row(self, wish: Wish) -> QWidget:
        texts, season = self._context.texts, self._season
        below = wish_sentence(texts, wish, self._names.get(wish.whose, ""))
        row, line = self._row(wish.what, below)
        if wish.let_go_on:
            again = replace(wish, let_go_on="")
            self._add(line, "undo-2", "gifts.facts.wish_again", wish.what, lambda gifts: gifts.save_wish(again))
        else:
            self._add(line, "gift", "gifts.facts.make_gift", wish.what, lambda gifts: gifts.fulfil(wish, season))
            name = texts("gifts.facts.more_of", what=wish.what)
            more = icon_button(self._context, "ellipsis", name, ButtonKind.QUIET)
            more.clicked.connect(lambda: self._offer(wish, more))
            line.addWidget(more)
        return row

    def _offer(self, wish: Wish, button: Button) -> None:
        texts = self._context.texts
        menu = QMenu(self)
        menu.addAction(texts("gifts.facts.let_go")).triggered.connect(
            lambda: self.wanted.emit(lambda gifts: gifts.let_go_wish(wish))
        )
        menu.addAction(texts("gifts.facts.change")).triggered.connect(lambda: self._retype(wish))
        menu.addAction(texts("gifts.facts.remove")).triggered.connect(
            lambda: self.wanted.emit(lambda gifts: gifts.delete_wish(wish))
        )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def _retype(self, wish: Wish) -> None:
        """Type a wish anew, as it was typed at first."""
        texts, home = self._context.texts, self._home

        def keep(text: str) -> None:
            fresh = typed_anew(wish, typed_gift(text, home))
            self.wanted.emit(lambda gifts: gifts.save_wish(fresh))

        words = typed_words(texts, wish)
        ask(self._context, self, texts("gifts.facts.change_title"), texts("gifts.line.field"),
            texts("gifts.budget.verb"), keep, words)

    def _gift_row(self, gift: Gift) -> QWidget:
        below = gift_sentence(self._context.texts, gift, self._names.get(gift.whose, ""))
        row, line = self._row(gift.what, below)
        line.setSpacing(0)
        for stage in STAGES_OF[gift.direction]:
            line.addWidget(self._tick(gift, stage))
        return row

    def _row(self, what: str, below: str) -> tuple[QWidget, QHBoxLayout]:
        theme = self._context.theme
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(elided_label(theme, what, "body", "ink", 500))
        words.addWidget(elided_label(theme, below, "small", "ink2"))
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(4))
        line.addLayout(words, 1)
        return made, line

    def _add(
        self, line: QHBoxLayout, icon: str, key: str, what: str, deed: Callable[..., object]
    ) -> Button:
        button = icon_button(self._context, icon, self._context.texts(key, what=what), ButtonKind.QUIET)
        button.clicked.connect(lambda: self.wanted.emit(deed))
        line.addWidget(button)
        return button

    def _tick(self, gift: Gift, stage: GiftStage) -> SmallTick:
        texts, day = self._context.texts, gift.days.get(stage, "")
        word = texts(f"gifts.stages.{stage.value}")
        tick = SmallTick(self._context, word, bool(day), next_step(gift.direction, gift.days) is stage)
        tick.setAccessibleName(texts("gifts.facts.tick", stage=word, what=gift.what))
        if day:
            set_tooltip(tick, texts(f"gifts.state.{stage.value}", day=full_day_words(texts, day)))
        tick.toggled.connect(
            lambda done: self.wanted.emit(
                lambda gifts: gifts.tick([gift], stage) if done else gifts.untick([gift], stage)
            )
        )
        return tick


def _placed(gift: Gift, season: Season | None) -> Gift:
    """The gift on the list of its season, where there is one."""
    return replace(gift, season=season.id, occasion=season.occasion, year=season.year) if season is not None else gift
