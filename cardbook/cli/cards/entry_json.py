"""The entries of a list as JSON: whom they are for, how far they are, when they are written and posted."""

from collections.abc import Iterable, Sequence

from cardbook.domain.cards.afterwards import Aftermath
from cardbook.domain.cards.card_list import STAGES, Season
from cardbook.domain.cards.season_plan import PlannedCard
from cardbook.domain.people.listing import EntryRow
from cardbook.services.cards.plan_reading import PlanReading
from cardbook.services.cards.season_aftermath import SeasonAftermath
from cardbook.services.paper.mail_merge import MailMerge
from cardbook.services.reading import BookReading


def entries_json(reading: BookReading, season: Season, rows: Sequence[EntryRow]) -> list[dict[str, object]]:
    """One object for each of these entries of a list, in their order."""
    recipients = {each.key: each for each in MailMerge(reading).recipients([row.key for row in rows], season)}
    planned = PlanReading(reading).planned(season)
    after = {each.key: each for each in SeasonAftermath(reading, season.id or 0).all}
    return [
        {
            "id": row.id, "name": row.name, "addressee": recipients[row.key].addressee, "town": row.town,
            "country": row.country, "write_about": row.write_about, "problem": recipients[row.key].problem,
            "stages": {stage.value: row.days.day(stage) or None for stage in STAGES} | dict(_after(after.get(row.key))),
            "decision": row.decision.value, **_planned(planned.get(row.id)),
        }
        for row in rows
    ]


def _after(known: Aftermath | None) -> Iterable[tuple[str, str]]:
    """When their card came, and ours came back; nothing where that did not happen."""
    if known is not None and known.card is not None:
        yield "received", known.card.received_on
    if known is not None and known.entry is not None and known.entry.returned_on:
        yield "returned", known.entry.returned_on


def _planned(card: PlannedCard | None) -> dict[str, object]:
    """The day on which a card is written and by when it has to be in the post; neither where none is sent by post."""
    last = card.last_post if card else None
    return {
        "planned": card.day.isoformat() if card and card.day else None, "pinned": bool(card and card.is_pinned),
        "post_by": last.day.isoformat() if last else None, "post_by_basis": last.basis.value if last else None,
        "post_from": card.post_from.isoformat() if card and card.post_from else None,
    }
