"""The words of SQL in which a list's entries are asked for: what they are joined with, chosen and divided by."""

from collections.abc import Callable
from typing import Any

from cardbook.domain.cards.card_choice import WITH_CARD, Decision
from cardbook.domain.cards.card_list import STAGES, EntryFilter, EntryGroup
from cardbook.storage.people.hand_addressed import HAND_ADDRESSED_OF_LINE

ENTRY_KEY = (
    "CASE WHEN card_entry.contact_id IS NULL THEN 2 * card_entry.household_id + 1 ELSE 2 * card_entry.contact_id END"
)
"""The `Recipient.key` of an entry."""

IS_CARD = f"card_entry.decision IN ({', '.join(repr(decision.value) for decision in WITH_CARD)})"
"""True for an entry that gets a card by post, and not a call, a gift alone or nothing this year."""

ENTRY_COUNTS = f"(listing.deceased = 0 AND {IS_CARD} OR card_entry.mailed_on <> '')"
"""False for the open card of a line where nobody is living, which is left to the history, and for what is no card."""

EVERYBODY = f"FROM card_entry JOIN listing ON listing.key = {ENTRY_KEY} "
"""All entries of a list, whatever they get, with the lines they stand for; who lies in the trash has none."""

ENTRIES = f"{EVERYBODY}AND {ENTRY_COUNTS} "
"""The cards among them that count."""

SENT = "(mailed_on <> '' OR done_on <> '' OR (written_on <> '' AND season.year < ?1))"
"""A card that was written in a year gone by (before ?1) has gone; few tick the last step on old lists."""

STAGE_COLUMNS = tuple(f"{stage.value}_on" for stage in STAGES)

MARK = " + ".join(f"{1 << place} * (card_entry.{column} <> '')" for place, column in enumerate(STAGE_COLUMNS))
"""What is ticked of an entry: 1 written, 2 addressed, 4 stamped and 8 mailed, added up."""

HAS_GIFT = f"card_entry.decision IN ({', '.join(repr(each.value) for each in Decision if each.is_gift)})"
"""True for an entry that gets a gift, beside a card or alone."""

_CIRCLE = (
    "(SELECT min(circle.name) FROM contact JOIN circle_member ON circle_member.contact_id = contact.id "
    "JOIN circle ON circle.id = circle_member.circle_id WHERE contact.trashed_on = '' AND contact.{owner})"
)
_FIRST_CIRCLE = (
    f"CASE WHEN card_entry.contact_id IS NULL THEN {_CIRCLE.format(owner='household_id = card_entry.household_id')} "
    f"ELSE {_CIRCLE.format(owner='id = card_entry.contact_id')} END"
)

GROUPS = {
    EntryGroup.NONE: "''",
    EntryGroup.COUNTRY: "listing.country",
    EntryGroup.CIRCLE: f"coalesce({_FIRST_CIRCLE}, '')",
    EntryGroup.LAST_POST: "listing.country",
    EntryGroup.WRITING_DAY: "card_entry.planned_on",
    EntryGroup.NEXT_STAGE: "CASE "
    + " ".join(f"WHEN card_entry.{column} = '' THEN {place}" for place, column in enumerate(STAGE_COLUMNS))
    + f" ELSE {len(STAGE_COLUMNS)} END",
    EntryGroup.ENVELOPE: HAND_ADDRESSED_OF_LINE,
}
"""What the entries of one group share; how far it is to a country is for the sender's post to say."""

CONDITIONS: dict[str, Callable[[Any], tuple[str, list[Any]]]] = {
    "open": lambda stage: (f"card_entry.{stage.value}_on = ''", []),
    "helper": lambda helper: ("? IN (card_entry.writer_id, card_entry.addresser_id, card_entry.poster_id)", [helper]),
    "gift": lambda gift: (HAS_GIFT if gift else f"NOT {HAS_GIFT}", []),
}
"""By the field of `EntryFilter`: what its value asks of an entry, in SQL, and the parameters of that."""


def conditions(chosen: EntryFilter) -> tuple[list[str], list[Any]]:
    """What a filter asks of each entry: conditions that all must hold, and their parameters."""
    asked = [CONDITIONS[field](value) for field in CONDITIONS if (value := getattr(chosen, field)) is not None]
    return [condition for condition, _ in asked], [value for _, values in asked for value in values]
