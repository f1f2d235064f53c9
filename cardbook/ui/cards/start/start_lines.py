"""The lines of a season that is begun, as they are painted and spoken."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from cardbook.domain.cards.season_start import Answer, Answered, PastYear, Proposal, Why
from cardbook.texts import Texts, side_by_side
from cardbook.ui.widgets.avatar import AvatarShape, avatar_shape, color_index


class StartHead(NamedTuple):
    """The head of those who are there for the same reason."""

    title: str
    size: str


class StartLine(NamedTuple):
    """One proposal; `note` is what is new or why they were paused, `answer` the word for what was said."""

    key: int
    initials: str
    color: int
    shape: AvatarShape
    name: str
    town: str
    note: str
    past: tuple[PastYear, ...]
    answer: Answer | None
    word: str


Line = StartHead | StartLine


def start_lines(
    proposals: Sequence[Proposal], answers: Mapping[int, Answered], texts: Texts
) -> Iterator[Line]:
    """All lines: a head before each group, in the order of the proposals."""
    for why, group in groupby(proposals, lambda each: each.why):
        alike = list(group)
        yield StartHead(texts(f"cards.start.why.{why}"), texts.number(len(alike)))
        for proposal in alike:
            yield start_line(proposal, answers.get(proposal.row.key), texts)


def start_line(proposal: Proposal, answered: Answered | None, texts: Texts) -> StartLine:
    """One proposal with its answer."""
    row, answer = proposal.row, answered.answer if answered is not None else None
    return StartLine(
        row.key, row.initials, color_index(str(row.key)), avatar_shape(row.kind), row.name, row.town,
        side_by_side(*_notes(proposal, answered, texts)), proposal.past, answer,
        texts(f"cards.start.answers.{answer}") if answer is not None else _unanswered(proposal, texts),
    )


def spoken(line: StartLine, texts: Texts) -> str:
    """A line in one sentence, for screen readers."""
    years = "; ".join(
        texts(f"cards.start.past.{'sent' if each.was_sent else 'none'}_{'came' if each.came else 'none'}",
              year=str(each.year))
        for each in line.past
    )
    return ", ".join(filter(None, (line.name, line.town, line.word, line.note, years)))


def _notes(proposal: Proposal, answered: Answered | None, texts: Texts) -> Iterator[str]:
    if answered is not None and answered.reason:
        yield answered.reason
        return
    for news in proposal.news:
        yield texts(f"cards.start.news.{news.kind}", name=news.name)
    yield from filter(None, (proposal.reason, proposal.next_year))


def _unanswered(proposal: Proposal, texts: Texts) -> str:
    """What becomes of somebody who gets no answer."""
    if proposal.why in (Why.PAUSED, Why.LET_GO):
        return texts(f"cards.start.still.{proposal.why}")
    return texts("cards.start.still.open") if proposal.why is Why.LAST_LIST else ""
