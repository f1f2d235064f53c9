"""The card lists a line stands on, each with its four ticks."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.domain.cards.card_list import STAGES, Season, Stage, StageDays
from cardbook.texts import Texts
from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label, label, paragraph, set_tooltip
from cardbook.ui.people.date_words import day_words
from cardbook.ui.people.editors.form import side_by_side
from cardbook.ui.widgets.fields.tick_box import TickBox

_YEAR_ALONE = len("2023")
_TICKED = ("people.detail.ticked_on", "people.detail.ticked_in")
_MAILED = ("people.detail.mailed_on", "people.detail.mailed_in")


@dataclass(frozen=True, slots=True)
class CardEntry:
    """A line's place on one list; `id` is the entry's."""

    id: int
    season: Season
    days: StageDays
    write_about: str = ""


class CardLists(QWidget):
    """`ticked(entry id, stage, is done)` asks for a tick or for taking it back."""

    ticked = Signal(int, object, bool)

    def __init__(self, context: UiContext, entries: list[CardEntry]) -> None:
        super().__init__()
        self._context = context
        theme, texts = context.theme, context.texts
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(10))
        self._column.addWidget(label(theme, texts("people.detail.cards"), "title"))
        if not entries:
            self._column.addWidget(paragraph(theme, texts("people.detail.no_cards"), "body", "ink2"))
        for entry in entries:
            self._column.addLayout(side_by_side(context, [(self._words(entry), 1), (self._ticks(entry), 0)]))

    def _words(self, entry: CardEntry) -> QWidget:
        theme = self._context.theme
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(elided_label(theme, entry.season.name, "body", "ink", 500))
        column.addWidget(paragraph(theme, entry.write_about or self._how_far(entry.days), "small", "ink2"))
        return words

    def _ticks(self, entry: CardEntry) -> QWidget:
        ticks = QWidget()
        row = QHBoxLayout(ticks)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for stage in STAGES:
            row.addWidget(self._tick(entry, stage))
        row.addStretch()
        return ticks

    def _tick(self, entry: CardEntry, stage: Stage) -> TickBox:
        texts = self._context.texts
        day = entry.days.day(stage)
        word = texts(f"people.stages.{stage}")
        tick = TickBox(self._context, "", bool(day))
        tick.setFixedSize(self._context.theme.px(32), self._context.theme.px(32))
        tick.mark_next(entry.days.next_open() is stage)
        tick.setAccessibleName(texts("people.detail.tick", stage=word, season=entry.season.name))
        set_tooltip(tick, _said_of(texts, _TICKED, day, stage=word) if day else word)
        tick.toggled.connect(lambda done: self.ticked.emit(entry.id, stage, done))
        return tick

    def _how_far(self, days: StageDays) -> str:
        texts = self._context.texts
        stage = days.next_open()
        if stage is None:
            return _said_of(texts, _MAILED, days.mailed)
        return texts(f"people.next_stages.{stage}")


def _said_of(texts: Texts, sentences: tuple[str, str], day: str, stage: str = "") -> str:
    """The sentence for a day, or for a year where an old list knows no more."""
    if len(day) == _YEAR_ALONE:
        return texts(sentences[1], year=day, stage=stage)
    return texts(sentences[0], day=day_words(texts, day), stage=stage)
