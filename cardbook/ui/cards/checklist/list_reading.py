"""Reads a season's list portion by portion: everybody on it, then who of them is shown, and in which groups."""

from array import array
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any, NamedTuple

from cardbook.domain.cards.card_list import EntryFilter, EntryGroup
from cardbook.services.reading import BookReading
from cardbook.ui.background.idle_reading import Steps, portions
from cardbook.ui.cards.checklist.grouped_rows import Group, GroupedRows
from cardbook.ui.cards.checklist.stage_tally import StageTally
from cardbook.ui.cards.checklist.whole_list import WholeList

_PORTION = 5_000
"""Entries read at once with their lines: some 10 ms."""
_GLANCE = 25_000
"""Entries, or hits of a search, read at once without more than their number: some 9 ms."""

_EVERYONE = EntryFilter()


class Shown(NamedTuple):
    """What is shown of a list. `kept` are entries that stay although the filter lets them through no more; `share`
    makes of what is stored what a group shares, and `order` says by what the groups are sorted.
    """

    chosen: EntryFilter
    kept: frozenset[int]
    grouping: EntryGroup
    share: Callable[[str], str]
    order: Callable[[str], Any]


def everybody(reading: BookReading, season_id: int) -> Steps[tuple[WholeList, dict[int, int]]]:
    """All entries of a list, and the mark of each."""
    by_rank: dict[int, int] = {}
    marks: dict[int, int] = {}

    def take(rows: Sequence[tuple[int, int, int]]) -> int:
        for entry_id, rank, mark in rows:
            by_rank[rank] = entry_id
            marks[entry_id] = mark
        return rows[-1][0]

    yield from portions(lambda after: reading.seasons.places(season_id, after, _PORTION), take, _PORTION)
    ranks = sorted(by_rank)
    if len(ranks) > _PORTION:
        yield
    return WholeList(by_rank, ranks), marks


def shown_rows(
    reading: BookReading, season_id: int, whole: WholeList, tally: StageTally, shown: Shown
) -> Steps[GroupedRows]:
    """Who of a list is shown, in groups; what is ticked of each is known from the tally."""
    ids = whole.ids[:]
    if shown.chosen.text.strip():
        ids = whole.ids_at((yield from _hits(reading, shown.chosen.text)))
    stage = shown.chosen.open
    if stage is not None:
        through = shown.kept.union(tally.open_among(ids, stage))
        ids = array("q", filter(through.__contains__, ids))
    if shown.chosen._replace(text="", open=None) != _EVERYONE:
        let_through = yield from _let_through(reading, season_id, shown.chosen._replace(open=None))
        let_through |= shown.kept
        ids = array("q", filter(let_through.__contains__, ids))
    if shown.grouping is EntryGroup.NONE:
        if len(ids) > _GLANCE:
            yield
        return GroupedRows(ids)
    values = yield from _values(reading, season_id, shown.grouping)
    members: dict[str, array[int]] = {}
    for entry_id in ids:
        members.setdefault(shown.share(values.get(entry_id, "")), array("q")).append(entry_id)
    if len(ids) > _PORTION:
        yield
    found = sorted(members, key=shown.order)
    groups = [Group(value, len(members[value])) for value in found]
    return GroupedRows(array("q", chain.from_iterable(members[value] for value in found)), groups)


def _hits(reading: BookReading, text: str) -> Steps[set[int]]:
    """The ranks of the lines of the book that a search finds."""
    hits: set[int] = set()

    def take(ranks: Sequence[int]) -> int:
        hits.update(ranks)
        return ranks[-1]

    yield from portions(lambda after: reading.search.ranks(text, _GLANCE, after), take, _GLANCE)
    return hits


def _let_through(reading: BookReading, season_id: int, chosen: EntryFilter) -> Steps[set[int]]:
    through: set[int] = set()

    def take(ids: Sequence[int]) -> int:
        through.update(ids)
        return ids[-1]

    yield from portions(
        lambda after: reading.seasons.let_through(season_id, chosen, after, _GLANCE), take, _GLANCE
    )
    return through


def _values(reading: BookReading, season_id: int, grouping: EntryGroup) -> Steps[dict[int, str]]:
    """What the group of each entry shares."""
    values: dict[int, str] = {}

    def take(rows: Sequence[tuple[int, str]]) -> int:
        values.update(rows)
        return rows[-1][0]

    yield from portions(lambda after: reading.seasons.grouped(season_id, grouping, after, _PORTION), take, _PORTION)
    return values
