"""Whom a print run is for: the lists one can choose from, and everybody on the chosen one. Light to import."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cardbook.domain.addresses.address_check import AddressWarning
from cardbook.domain.addresses.mail_problem import MailProblem
from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.paper.envelope import EnvelopeFormat
from cardbook.domain.people.listing import CircleSummary, LineFilter, MailRecipient
from cardbook.domain.progress import Progress, no_progress
from cardbook.domain.search.smart_list import SmartList
from cardbook.services.paper.mail_merge import MailMerge
from cardbook.services.people.searching import found_keys
from cardbook.services.reading import BookReading

__all__ = ["AddressWarning", "MailProblem", "PrintPeople", "PrintPerson", "Whom", "WhomKind"]

_PORTION = 500


class WhomKind(StrEnum):
    """What a choice is made of."""

    STILL_OPEN = "still_open"
    SEASON = "season"
    CIRCLE = "circle"
    SEARCH = "search"
    EVERYONE = "everyone"
    SELECTION = "selection"
    SENDER = "sender"


@dataclass(frozen=True, slots=True)
class Whom:
    """One choice: a season (with only those whose `stage` is open), a circle, a kept `search`, everyone, or chosen
    `keys`.

    Chosen ones may come from a season: then their cards can be ticked afterwards.
    """

    kind: WhomKind
    season: Season | None = None
    stage: Stage | None = None
    circle: CircleSummary | None = None
    keys: tuple[int, ...] = ()
    search: SmartList | None = None

    @property
    def id(self) -> str:
        """The same for the same choice, also tomorrow."""
        of = self.season or self.circle or self.search
        return f"{self.kind}:{of.id if of else ''}"


EVERYONE = Whom(WhomKind.EVERYONE)
SENDER = Whom(WhomKind.SENDER)
"""Nobody but the sender: return labels, a sheet of them or to fill one up."""


@dataclass(frozen=True, slots=True)
class PrintPerson:
    """Somebody a run is for. `entry` is their entry in the run's season; `problems` want a look first.

    `envelope` is the one that their card goes into, None for the one that is chosen for all.
    """

    recipient: MailRecipient
    problems: tuple[AddressWarning | MailProblem, ...]
    entry: int | None = None
    envelope: EnvelopeFormat | None = None

    @property
    def key(self) -> int:
        """The `Recipient.key`."""
        return self.recipient.key

    @property
    def cannot_arrive(self) -> bool:
        """True where nothing should be posted: no name, no address that holds, or who gets no post."""
        return any(isinstance(problem, MailProblem) and problem.stops for problem in self.problems)

    @property
    def is_by_hand(self) -> bool:
        """True where the envelope could be printed, but is addressed by hand."""
        return self.recipient.by_hand and not self.cannot_arrive

    @property
    def waits_to_be_asked_for(self) -> bool:
        """True where nothing is printed unless the user wants it all the same: also who is addressed by hand."""
        return self.recipient.by_hand or self.cannot_arrive


class PrintPeople:
    """Answers "for whom" from one book."""

    def __init__(self, reading: BookReading) -> None:
        self._reading = reading
        self._merge = MailMerge(reading)

    def answers(self) -> list[Whom]:
        """All choices: for each season those still to address and its whole list, circles, kept searches, everyone."""
        found: list[Whom] = []
        for season in self._reading.seasons.all():
            found.append(Whom(WhomKind.STILL_OPEN, season, Stage.ADDRESSED))
            found.append(Whom(WhomKind.SEASON, season))
        found.extend(Whom(WhomKind.CIRCLE, circle=circle) for circle in self._reading.listing.circles())
        found.extend(Whom(WhomKind.SEARCH, search=search) for search in self._reading.smart_lists.all())
        return [*found, EVERYONE]

    def chosen_entries(self, season_id: int, entry_ids: Sequence[int]) -> Whom:
        """Some cards of a season."""
        season = self._reading.seasons.by_id(season_id)
        return Whom(WhomKind.SELECTION, season, keys=tuple(self._reading.seasons.keys_of(entry_ids)))

    def gather(self, whom: Whom, progress: Progress = no_progress) -> tuple[PrintPerson, ...]:
        """Everybody meant, in name order; raises KnownError(CANCELLED)."""
        entries = self._entries(whom)
        keys = self._keys(whom, entries)
        found: list[PrintPerson] = []
        for recipient in self._merge.each_recipient(keys, whom.season):
            if len(found) % _PORTION == 0:
                progress(len(found), len(keys))
            found.append(PrintPerson(recipient, tuple(self._merge.problems(recipient)), entries.get(recipient.key)))
        return tuple(found)

    def names(self, keys: Sequence[int], progress: Progress = no_progress) -> dict[int, str]:
        """What recipients are called, by their keys; raises KnownError(CANCELLED)."""
        wanted = list(dict.fromkeys(keys))
        found: dict[int, str] = {}
        for recipient in self._merge.each_recipient(wanted):
            if len(found) % _PORTION == 0:
                progress(len(found), len(wanted))
            found[recipient.key] = recipient.name
        return found

    def _entries(self, whom: Whom) -> dict[int, int]:
        if whom.season is None:
            return {}
        return {key: entry for entry, key in self._reading.mail.entry_keys(whom.season.id or 0, whom.stage)}

    def lines(self, whom: Whom) -> list[int]:
        """Everybody meant, also those who get no post, in name order."""
        entries = self._entries(whom)
        return self._narrowed(whom, entries, self._reading.listing.keys)

    def _keys(self, whom: Whom, entries: dict[int, int]) -> list[int]:
        return self._narrowed(whom, entries, self._reading.listing.keys_with_post)

    def _narrowed(
        self, whom: Whom, entries: dict[int, int], lines: Callable[[LineFilter], Sequence[int]]
    ) -> list[int]:
        if whom == SENDER:
            return []
        if whom.kind is WhomKind.SELECTION:
            wanted = set(whom.keys)
            return [row for row in self._reading.listing.keys(LineFilter()) if row in wanted]
        if whom.season is not None:
            return list(entries)
        keys = lines(LineFilter(circle=whom.circle.id if whom.circle else None))
        if whom.search is None:
            return list(keys)
        fits = set(found_keys(self._reading, whom.search.query))
        return [key for key in keys if key in fits]
