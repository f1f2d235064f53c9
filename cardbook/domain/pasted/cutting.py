"""A block is cut into pieces of one kind each; of all ways to cut it the one with the greatest weight wins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cardbook.domain.pasted.block import Gap, Word
from cardbook.domain.pasted.closings import is_closing
from cardbook.domain.pasted.inside_evidence import weigh_box, weigh_district, weigh_unit
from cardbook.domain.pasted.kinds import NAMES, ONLY_ONCE, PLACE, Kind, mask
from cardbook.domain.pasted.name_evidence import (
    weigh_care_of,
    weigh_department,
    weigh_job,
    weigh_organization,
    weigh_person,
)
from cardbook.domain.pasted.neighbours import followed, street_follows_town
from cardbook.domain.pasted.piece import Piece
from cardbook.domain.pasted.place_evidence import weigh_country, weigh_postcode, weigh_region, weigh_town
from cardbook.domain.pasted.street_evidence import weigh_street

_MOST_WORDS = 10
_FEW_LINES = 2
_FEW_COMMAS = 4
_KEPT = 14
"""Readings that go on from each place of the block; more than that never changed a result in the tests."""

_LABELLED = 5.0
_REST = (-0.8, -1.5)
_REST_LINE = (-1.6, -0.8)
"""What a piece costs that nobody can place, by itself and for each word; a whole line is easily one."""

_UNLIKELY = -1.5
_CLOSING = 8.0
_FIRST_NAME = 1.2
_WITHOUT_STREET = -3.2
_TOWN_ALONE = -0.8
_SECOND_STREET = -2.0
_AGAIN = -7.0
_LATE_NAME = -2.0
_FURTHER_NAME = -0.3
_PLACE_APART = -2.5
_WITHOUT_TOWN = -3.2
_HOPELESS = 9.0
_LEAST = -5.0
_FAR_BEHIND = 12.0

_OF_ANY_COUNTRY = (
    (Kind.PERSON, weigh_person),
    (Kind.ORGANIZATION, weigh_organization),
    (Kind.DEPARTMENT, weigh_department),
    (Kind.JOB, weigh_job),
    (Kind.CARE_OF, weigh_care_of),
    (Kind.UNIT, weigh_unit),
    (Kind.POBOX, weigh_box),
    (Kind.DISTRICT, weigh_district),
)
_OF_A_COUNTRY = (
    (Kind.STREET, weigh_street),
    (Kind.TOWN, weigh_town),
    (Kind.REGION, weigh_region),
    (Kind.POSTCODE, weigh_postcode),
    (Kind.COUNTRY, weigh_country),
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece, its kind, and how much its own words and its neighbours spoke for it."""

    piece: Piece
    kind: Kind
    weight: float


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a whole block for a country; `weight` compares it with other countries' readings."""

    country: str
    weight: float
    placed: tuple[Placed, ...]


@dataclass(slots=True)
class _Partial:
    """A reading of the words up to some place.

    `kind` is that of the last piece, `ranked` of the last one that is not REST (None for none), `seen` a mask
    of all kinds so far, `before` the reading it goes on from.
    """

    weight: float
    kind: Kind | None
    ranked: Kind | None
    seen: int
    placed: Placed | None
    before: "_Partial | None"


_Weighed = tuple[Piece, list[tuple[Kind, float]]]


class Weights:
    """What each piece of a block weighs as each kind; what no country changes is weighed once."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = tuple(words)
        self.parted = _parted(words)
        self._pieces = [tuple(self._from(at)) for at in range(len(words))]

    def of(self, country: str) -> list[list[_Weighed]]:
        """For each place of the block the pieces that begin there, with the kinds they may be."""
        return [
            [(piece, _worth_a_try([*common, *_weighed(piece, country)])) for piece, common in pieces]
            for pieces in self._pieces
        ]

    def _from(self, at: int) -> Iterator[_Weighed]:
        words = self._words
        for end in range(at + 1, len(words) + 1):
            if end > at + 1 and words[end - 1].gap >= Gap.STRONG:
                return
            gap = words[end].gap if end < len(words) else Gap.BLANK
            if end - at > _MOST_WORDS and gap < Gap.STRONG:
                continue
            piece = Piece(words[at:end], at, gap)
            yield piece, _common(piece)


def _parted(words: Sequence[Word]) -> int:
    """How well a block is parted: 2 in lines, 1 by commas, 0 hardly at all."""
    if sum(word.gap >= Gap.STRONG for word in words) > _FEW_LINES:
        return 2
    return int(sum(word.gap > Gap.SPACE for word in words) > _FEW_COMMAS)


def _worth_a_try(kinds: list[tuple[Kind, float]]) -> list[tuple[Kind, float]]:
    """Only kinds near the best one of a piece can be part of the best reading; a stray word stays one."""
    limit = max(max((weight for _, weight in kinds), default=0.0) - _HOPELESS, _LEAST)
    return [(kind, weight) for kind, weight in kinds if weight >= limit]


def _common(piece: Piece) -> list[tuple[Kind, float]]:
    found = []
    if _is_whole(piece) or len(piece.words) == 1 or is_closing(piece):
        found.append((Kind.REST, _rest(piece)))
    if len(piece.words) > _MOST_WORDS:
        return found
    for kind, weigh in _OF_ANY_COUNTRY:
        weight = weigh(piece) if piece.kinds is None or kind in piece.kinds else None
        if weight is not None or (piece.is_labelled and piece.kinds and kind in piece.kinds):
            found.append((kind, _with_label(piece, weight)))
    return found


def _is_whole(piece: Piece) -> bool:
    return piece.words[0].gap >= Gap.STRONG and piece.next_gap >= Gap.STRONG


def _weighed(piece: Piece, country: str) -> Iterator[tuple[Kind, float]]:
    if len(piece.words) > _MOST_WORDS:
        return
    for kind, weigh in _OF_A_COUNTRY:
        if piece.kinds is not None and kind not in piece.kinds:
            continue
        weight = weigh(piece, country)
        if weight is not None or (piece.is_labelled and piece.kinds and kind is not Kind.COUNTRY):
            yield kind, _with_label(piece, weight)


def _with_label(piece: Piece, weight: float | None) -> float:
    if not piece.is_labelled or piece.kinds is None:
        return weight if weight is not None else _UNLIKELY
    return max(weight or 0.0, 0.0) + _LABELLED / len(piece.kinds)


def _rest(piece: Piece) -> float:
    if is_closing(piece) or (piece.kinds is not None and Kind.REST in piece.kinds and _is_whole(piece)):
        return _CLOSING
    piece_weight, word_weight = _REST_LINE if piece.begins_line and piece.ends_line else _REST
    weight = max(piece_weight + word_weight * len(piece.words), _LEAST)
    return weight + 1.0 if piece.has_colon else weight


def best_reading(weights: Weights, count: int, country: str, *, upwards: bool) -> Reading:
    """The reading of the greatest weight for one country."""
    table = weights.of(country)
    after = followed(country, upwards=upwards, parted=weights.parted)
    town_may_lead = upwards or street_follows_town(country)
    states: list[dict[tuple[Kind | None, int], _Partial]] = [{} for _ in range(count + 1)]
    states[0][(None, 0)] = _Partial(0.0, None, None, 0, None, None)
    for at in range(count):
        kept = sorted(states[at].values(), key=_weight, reverse=True)[:_KEPT]
        kept = [partial for partial in kept if partial.weight > kept[0].weight - _FAR_BEHIND]
        for piece, kinds in table[at]:
            by_gap = after[piece.words[0].gap]
            for partial in kept:
                _go_on(partial, piece, kinds, by_gap, states[piece.last], upwards, town_may_lead)
    best = max(states[count].values(), key=lambda partial: partial.weight + _end(partial))
    return Reading(country, best.weight + _end(best), tuple(_pieces(best)))


def _weight(partial: _Partial) -> float:
    return partial.weight


def _go_on(
    partial: _Partial, piece: Piece, kinds: list[tuple[Kind, float]], by_gap: tuple[tuple[float, ...], ...],
    goals: dict[tuple[Kind | None, int], _Partial], upwards: bool, town_may_lead: bool,
) -> None:
    """Put a piece behind a partial reading, as each of its kinds."""
    before = partial.kind
    for kind, weight in kinds:
        gained = weight + _in_place(partial, kind, upwards, town_may_lead)
        if before is not None:
            gained += by_gap[before][kind]
        total = partial.weight + gained
        seen = partial.seen | 1 << kind
        known = goals.get((kind, seen))
        if known is None or known.weight < total:
            ranked = partial.ranked if kind is Kind.REST else kind
            goals[(kind, seen)] = _Partial(total, kind, ranked, seen, Placed(piece, kind, gained), partial)


_NAME_BITS, _PLACE_BITS, _ONCE_BITS = mask(NAMES), mask(PLACE), mask(ONLY_ONCE)
_REST_BIT, _STREET_BIT = mask([Kind.REST]), mask([Kind.STREET])
_STREET_OR_BOX = mask([Kind.STREET, Kind.POBOX])
_BEFORE_NAMES = mask(NAMES | {Kind.REST, Kind.CARE_OF})


def _in_place(partial: _Partial, kind: Kind, upwards: bool, town_may_lead: bool) -> float:
    """What the pieces before say of this one: a name comes first, a street before the town, one town only."""
    seen, bit = partial.seen, 1 << kind
    if bit & seen & _ONCE_BITS:
        return _AGAIN
    if bit & _NAME_BITS:
        if not seen & ~_REST_BIT:
            return _FIRST_NAME
        return _FURTHER_NAME if upwards or not seen & ~_BEFORE_NAMES else _LATE_NAME
    if bit & seen & _STREET_BIT:
        return _SECOND_STREET if partial.ranked is Kind.STREET else _AGAIN
    if bit & _PLACE_BITS:
        if not town_may_lead and not seen & (_PLACE_BITS | _STREET_OR_BOX):
            return _WITHOUT_STREET if seen & _NAME_BITS else _TOWN_ALONE
        if seen & _PLACE_BITS and partial.ranked not in PLACE:
            return _PLACE_APART if not upwards else 0.0
    return 0.0


def _end(partial: _Partial) -> float:
    """A block without a town or a street is hardly an address."""
    weight = 0.0
    if not partial.seen & 1 << Kind.TOWN:
        weight += _WITHOUT_TOWN
    if partial.seen & _PLACE_BITS and not partial.seen & _STREET_OR_BOX:
        weight -= 0.4
    return weight


def _pieces(partial: _Partial) -> list[Placed]:
    found: list[Placed] = []
    at: _Partial | None = partial
    while at is not None and at.placed is not None:
        found.append(at.placed)
        at = at.before
    return found[::-1]
