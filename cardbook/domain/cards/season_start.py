"""Beginning a season: who may be on its list, why, and what the user says to each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from cardbook.domain.cards.card_choice import Decision, Standing, Tier, WritingMode
from cardbook.domain.people.life_event import LifeEventKind
from cardbook.domain.people.listing import ListingRow


class Why(StrEnum):
    """Why somebody is proposed, in the order in which they are shown; the value is the key of its sentence."""

    LAST_LIST = "last_list"
    WROTE = "wrote"
    NEW = "new"
    OFTEN = "often"
    PAUSED = "paused"
    LET_GO = "let_go"


class Answer(StrEnum):
    """What the user says to a proposal, one key each; who gets no answer stays on the list, undecided."""

    KEEP = "keep"
    PAUSE = "pause"
    MOVED = "moved"
    DIED = "died"
    LET_GO = "let_go"


class PastYear(NamedTuple):
    """What went to and fro in one year's season."""

    year: int
    was_sent: bool
    came: bool


class News(NamedTuple):
    """Something that happened to somebody of the line since the last season."""

    kind: LifeEventKind
    name: str


class Proposal(NamedTuple):
    """One line of the address book that may be on the list.

    `decision`, `tier` and `mode` are those of the last list; `reason` is why it was paused or let go then, and
    `next_year` what the user wanted to think of now. `past` holds up to four years, the latest last.
    """

    row: ListingRow
    why: Why
    decision: Decision = Decision.CARD
    tier: Tier = Tier.NONE
    mode: WritingMode = WritingMode.NONE
    reason: str = ""
    next_year: str = ""
    past: tuple[PastYear, ...] = ()
    news: tuple[News, ...] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer: `reason` is seen next year, `died` names the contacts where it was DIED."""

    answer: Answer
    reason: str = ""
    died: Sequence[int] = ()


class NewEntry(NamedTuple):
    """An entry as it is put on the list; `key` is a `Recipient.key`."""

    key: int
    decision: Decision = Decision.CARD
    standing: Standing = Standing.NONE
    tier: Tier = Tier.NONE
    mode: WritingMode = WritingMode.NONE
    reason: str = ""
    write_about: str = ""


_STANDING_OF = {
    Why.LAST_LIST: Standing.RETURNING, Why.WROTE: Standing.NEW, Why.NEW: Standing.NEW, Why.OFTEN: Standing.CAME_BACK,
    Why.PAUSED: Standing.CAME_BACK, Why.LET_GO: Standing.CAME_BACK,
}
"""How somebody who is kept stands on the list."""

_STILL_AWAY = {Why.PAUSED: Standing.PAUSED, Why.LET_GO: Standing.LET_GO}


@dataclass(frozen=True, slots=True)
class Start:
    """All proposals of a season and what was said to them, by key."""

    proposals: Sequence[Proposal]
    answers: Mapping[int, Answered] = field(default_factory=dict)

    def entries(self) -> list[NewEntry]:
        """What becomes of everybody; nobody is left out but who died and who was never on a list and got no answer."""
        return [entry for each in self.proposals if (entry := self._entry(each)) is not None]

    def _entry(self, proposal: Proposal) -> NewEntry | None:
        answered = self.answers.get(proposal.row.key)
        entry = NewEntry(proposal.row.key, tier=proposal.tier, mode=proposal.mode, write_about=proposal.next_year)
        if answered is None:
            return self._without_answer(proposal, entry)
        match answered.answer:
            case Answer.KEEP | Answer.MOVED:
                return entry._replace(decision=_again(proposal), standing=_STANDING_OF[proposal.why])
            case Answer.PAUSE | Answer.LET_GO:
                standing = Standing.PAUSED if answered.answer is Answer.PAUSE else Standing.LET_GO
                return entry._replace(
                    decision=Decision.NOT_THIS_YEAR, standing=standing, reason=answered.reason or proposal.reason
                )
            case Answer.DIED:
                return entry._replace(decision=_again(proposal), standing=_STANDING_OF[proposal.why])

    @staticmethod
    def _without_answer(proposal: Proposal, entry: NewEntry) -> NewEntry | None:
        away = _STILL_AWAY.get(proposal.why)
        if away is not None:
            return entry._replace(decision=Decision.NOT_THIS_YEAR, standing=away, reason=proposal.reason)
        if proposal.why is Why.LAST_LIST:
            return entry._replace(decision=Decision.OPEN, standing=Standing.PERHAPS)
        return None


def _again(proposal: Proposal) -> Decision:
    """The decision of the last list, or a card where that was none."""
    none = (Decision.NOT_THIS_YEAR, Decision.OPEN)
    return Decision.CARD if proposal.decision in none else proposal.decision
