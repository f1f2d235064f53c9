"""The lines of a checklist as they are painted and spoken."""

from collections.abc import Sequence
from dataclasses import dataclass

from cardbook.domain.card_list import STAGES, StageDays
from cardbook.domain.listing import EntryRow, LineKind
from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.widgets.avatar import AvatarShape, color_index
from cardbook.ui.widgets.pen_tick import TickState


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One card; `ticks` are in the order of STAGES. `objection` says why it should not be sent, "" mostly."""

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


@dataclass(frozen=True, slots=True)
class HeadLine:
    """The head of a group: what its cards share, and how far they are."""

    title: str
    progress: str


def avatar_shape(kind: LineKind) -> AvatarShape:
    """Round for a person, square for a household or an organisation."""
    return AvatarShape.ROUND if kind is LineKind.PERSON else AvatarShape.SQUARE


def entry_line(row: EntryRow, texts: Texts) -> EntryLine:
    """A card as it is painted."""
    return EntryLine(
        row.id, row.key, row.initials, color_index(str(row.key)), avatar_shape(row.kind), row.name, row.town,
        row.write_about, _ticks(row.days), texts("cards.list.do_not_send") if row.do_not_send else "",
    )


def entry_lines(reading: BookReading, texts: Texts, entry_ids: Sequence[int]) -> dict[int, EntryLine]:
    """The lines of these cards by id."""
    return {row.id: entry_line(row, texts) for row in reading.seasons.rows(entry_ids)}


def spoken_line(texts: Texts, line: EntryLine) -> str:
    """A card in one sentence, for screen readers."""
    states = (
        texts(f"cards.spoken.{stage.value}_{'done' if tick is TickState.DONE else 'open'}")
        for stage, tick in zip(STAGES, line.ticks, strict=True)
    )
    who = ", ".join(part for part in (line.name, line.town, line.objection, line.about) if part)
    return f"{who}. {', '.join(states)}."


def _ticks(days: StageDays) -> tuple[TickState, ...]:
    following = days.next_open()
    return tuple(
        TickState.DONE if days.day(stage) else TickState.NEXT if stage is following else TickState.OPEN
        for stage in STAGES
    )
