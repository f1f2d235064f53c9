"""The lines of a checklist as they are painted and spoken."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from cardbook.domain.cards.card_choice import Touch, WritingMode
from cardbook.domain.cards.card_list import STAGES, StageDays
from cardbook.domain.people.listing import EntryRow
from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.people.date_words import weekday_words
from cardbook.ui.widgets.avatar import AvatarShape, avatar_shape, color_index
from cardbook.ui.widgets.fields.pen_tick import TickState


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One card; `ticks` are in the order of STAGES. `objection` says why it should not be sent, "" mostly.

    `day` is when it is to be written, in words; `is_today` where that is today and still to be done. `mode` is how it
    is written where that is not as usual, `touched` the touches in words; `touches` are painted as small marks, and so
    is `by_hand`, which says that the envelope is addressed so.
    """

    id: int
    key: int
    initials: str
    color: int
    shape: AvatarShape
    name: str
    town: str
    about: str
    ticks: tuple[TickState, ...]
    objection: str = ""
    day: str = ""
    is_today: bool = False
    has_gift: bool = False
    mode: str = ""
    touches: tuple[Touch, ...] = ()
    touched: str = ""
    by_hand: str = ""


@dataclass(frozen=True, slots=True)
class HeadLine:
    """The head of a group: what its cards share, and how far they are; `print_words` print those still to go, ""
    where there are none."""

    title: str
    progress: str
    print_words: str = ""


def entry_line(row: EntryRow, texts: Texts) -> EntryLine:
    """A card as it is painted."""
    return EntryLine(
        row.id, row.key, row.initials, color_index(str(row.key)), avatar_shape(row.kind), row.name, row.town,
        row.write_about, _ticks(row.days), texts("cards.list.do_not_send") if row.do_not_send else "",
        _writing_day(texts, row.planned_on), row.planned_on == _today() and not row.days.written,
        row.decision.is_gift, texts(f"cards.writing.modes.{row.mode}") if row.mode is not WritingMode.NONE else "",
        row.touches, ", ".join(texts(f"cards.writing.touches.{touch}") for touch in row.touches),
        texts("cards.list.by_hand") if row.by_hand else "",
    )


def writing_day_title(texts: Texts, day: str) -> str:
    """The head of the cards that are written on an ISO day: Saturday, 6 December."""
    return weekday_words(texts, datetime.date.fromisoformat(day)) if day else texts("cards.group.no_day")


def _writing_day(texts: Texts, day: str) -> str:
    """Today, or a weekday and its number: Tue 2."""
    if not day or day == _today():
        return texts("cards.list.today") if day else ""
    date = datetime.date.fromisoformat(day)
    name = QLocale(texts.language).standaloneDayName(date.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{name.rstrip('.')} {date.day}"


def _today() -> str:
    return datetime.date.today().isoformat()


def entry_lines(reading: BookReading, texts: Texts, entry_ids: Sequence[int]) -> dict[int, EntryLine]:
    """The lines of these cards by id."""
    return {row.id: entry_line(row, texts) for row in reading.seasons.rows(entry_ids)}


def spoken_line(texts: Texts, line: EntryLine) -> str:
    """A card in one sentence, for screen readers."""
    states = (
        texts(f"cards.spoken.{stage.value}_{'done' if tick is TickState.DONE else 'open'}")
        for stage, tick in zip(STAGES, line.ticks, strict=True)
    )
    told = (line.name, line.town, line.objection, line.about, line.mode, line.touched, line.by_hand.rstrip("."))
    who = ", ".join(filter(None, told))
    return f"{who}. {', '.join(states)}."


def _ticks(days: StageDays) -> tuple[TickState, ...]:
    following = days.next_open()
    return tuple(
        TickState.DONE if days.day(stage) else TickState.NEXT if stage is following else TickState.OPEN
        for stage in STAGES
    )
