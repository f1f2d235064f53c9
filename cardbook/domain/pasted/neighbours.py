"""How well two pieces of a block follow each other, by the rules of the country it is read for."""

from functools import cache

from cardbook.domain.addresses.address_rules import address_rules
from cardbook.domain.pasted.block import Gap
from cardbook.domain.pasted.kinds import NAMES, PLACE, RANKS, Kind

_STREETS = frozenset({Kind.STREET, Kind.POBOX})

_CUT_AT_A_SPACE = {
    (Kind.POSTCODE, Kind.TOWN): 0.0,
    (Kind.TOWN, Kind.POSTCODE): -0.2,
    (Kind.TOWN, Kind.REGION): -0.6,
    (Kind.REGION, Kind.POSTCODE): 0.0,
    (Kind.POSTCODE, Kind.REGION): -0.6,
    (Kind.TOWN, Kind.COUNTRY): -1.0,
    (Kind.REGION, Kind.COUNTRY): -1.0,
    (Kind.POSTCODE, Kind.COUNTRY): -0.8,
    (Kind.COUNTRY, Kind.POSTCODE): -1.6,
    (Kind.STREET, Kind.UNIT): -0.8,
    (Kind.UNIT, Kind.STREET): -1.6,
    (Kind.STREET, Kind.POSTCODE): -1.0,
    (Kind.UNIT, Kind.POSTCODE): -1.0,
    (Kind.POBOX, Kind.POSTCODE): -0.6,
    (Kind.POBOX, Kind.TOWN): -1.6,
    (Kind.STREET, Kind.TOWN): -2.2,
    (Kind.UNIT, Kind.TOWN): -2.0,
    (Kind.STREET, Kind.DISTRICT): -2.6,
    (Kind.UNIT, Kind.DISTRICT): -2.6,
    (Kind.DISTRICT, Kind.TOWN): -2.0,
    (Kind.DISTRICT, Kind.POSTCODE): -1.4,
    (Kind.ORGANIZATION, Kind.STREET): -2.4,
    (Kind.PERSON, Kind.STREET): -2.4,
    (Kind.PERSON, Kind.CARE_OF): -1.0,
    (Kind.CARE_OF, Kind.STREET): -2.4,
    (Kind.ORGANIZATION, Kind.POBOX): -2.0,
    (Kind.PERSON, Kind.POBOX): -2.0,
    (Kind.REGION, Kind.TOWN): -0.8,
    (Kind.TOWN, Kind.STREET): -1.8,
}
"""What a cut between two words costs where nothing but a space parts them; -4 for all other pairs."""

_ANY_OTHER_CUT = -4.0
_SAME_KIND = -8.0
_INSIDE_A_LINE = -1.0
_OUT_OF_ORDER = -2.2


@cache
def postcode_first(country: str) -> bool:
    """True where the postcode stands before the town."""
    order = address_rules(country).latin
    return "{postcode}" in order and order.index("{postcode}") < order.index("{city}")


@cache
def region_follows_town(country: str) -> bool:
    """True where a region stands behind the town as a matter of course."""
    rules = address_rules(country)
    return "region" not in rules.folded


@cache
def street_follows_town(country: str) -> bool:
    """True where the town stands above the street, as in Hungary."""
    order = address_rules(country).latin
    return order.index("{city}") < order.index("{street}")


@cache
def followed(country: str, *, upwards: bool, parted: int) -> tuple[tuple[tuple[float, ...], ...], ...]:
    """What speaks for a kind standing right behind another: [gap][kind before][kind].

    `upwards`: the block is read from the country down to the name. `parted` (0 to 2): how well its own
    lines and commas part it, which makes a cut elsewhere less likely.
    """
    return tuple(
        tuple(tuple(_followed(before, kind, gap, country, upwards, parted) for kind in Kind) for before in Kind)
        for gap in Gap
    )


def _followed(before: Kind, kind: Kind, gap: Gap, country: str, upwards: bool, parted: int) -> float:
    if kind is Kind.REST or before is Kind.REST:
        return _ANY_OTHER_CUT if gap is Gap.SPACE else 0.0
    weight = 0.0
    if gap is Gap.SPACE:
        weight += _SAME_KIND if before is kind else _CUT_AT_A_SPACE.get((before, kind), _ANY_OTHER_CUT)
        if before in NAMES or kind not in PLACE | {Kind.UNIT, Kind.COUNTRY}:
            weight += _INSIDE_A_LINE * parted
    step = RANKS[kind] - RANKS[before]
    if (step > 0 if upwards else step < 0) and not _may_step_back(before, kind, country):
        weight += _OUT_OF_ORDER
    return weight + _beside(before, kind, gap, country)


def _may_step_back(before: Kind, kind: Kind, country: str) -> bool:
    if before in PLACE and kind in PLACE:
        return True
    if street_follows_town(country) and before in PLACE and kind in _STREETS:
        return True
    if before in NAMES and kind is Kind.POSTCODE:
        return True
    return before is Kind.UNIT and kind in (Kind.PERSON, Kind.CARE_OF)


def _beside(before: Kind, kind: Kind, gap: Gap, country: str) -> float:
    """Postcode, town and region belong together, and a street comes before them."""
    near = 1.0 if gap <= Gap.DASH else 0.8 if gap is Gap.COMMA else 0.5
    pair = (before, kind)
    if pair == (Kind.POSTCODE, Kind.TOWN):
        return (2.8 if postcode_first(country) or not country else 1.6) * near
    if pair == (Kind.TOWN, Kind.POSTCODE):
        return (2.8 if not postcode_first(country) else 0.9) * near
    if pair == (Kind.TOWN, Kind.REGION):
        return 1.2 if region_follows_town(country) or gap <= Gap.COMMA else 0.2
    if pair in ((Kind.REGION, Kind.POSTCODE), (Kind.POSTCODE, Kind.REGION)):
        return (0.2 if postcode_first(country) else 1.6) * near
    if pair in ((Kind.TOWN, Kind.COUNTRY), (Kind.REGION, Kind.COUNTRY), (Kind.POSTCODE, Kind.COUNTRY)):
        return 0.6
    if before in _STREETS and kind in PLACE:
        return 0.6
    if before in NAMES and kind in PLACE:
        return -0.8
    return 0.0
