"""The writing plan: a few cards a day, each in time."""

import datetime
from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from cardbook.domain.cards.writing_plan import (
    CardToWrite,
    PlanProblem,
    WayOutKind,
    WritingDays,
    WritingOrder,
    plan,
    spread_again,
    stays,
    ways_out,
)

TODAY = datetime.date(2026, 12, 1)  # a Tuesday
WORKDAYS = frozenset(range(5))


def day(number: int) -> datetime.date:
    """A day of December 2026."""
    return datetime.date(2026, 12, number)


def test_the_earliest_last_post_comes_first_then_far_before_near_then_open_letters_then_the_name() -> None:
    cards = [
        CardToWrite(1, day(19), distance=7, rank=1), CardToWrite(2, day(19), distance=7, rank=0),
        CardToWrite(3, day(19), distance=7, owes_answer=True, rank=9), CardToWrite(4, day(19), distance=14, rank=9),
        CardToWrite(5, day(5), distance=28, rank=9), CardToWrite(6, None),
    ]
    found = plan(cards, WritingDays(WORKDAYS, 1), TODAY)
    assert sorted(found.days, key=lambda entry: found.days[entry]) == [5, 4, 3, 2, 1, 6]
    assert found.days[5] == TODAY
    assert found.days[6] == day(8)
    assert not found.problems


def test_by_name_the_days_are_the_same_and_only_who_must_be_in_time_comes_before_the_name() -> None:
    cards = [CardToWrite(1, day(19), rank=1), CardToWrite(2, day(2), distance=28, rank=4),
             CardToWrite(3, None, rank=2), CardToWrite(4, day(19), distance=14, rank=3)]
    days = WritingDays(WORKDAYS, 1, order=WritingOrder.BY_NAME)
    found = plan(cards, days, TODAY)
    assert [entry for entry, _ in sorted(found.days.items(), key=lambda each: each[1])] == [1, 2, 3, 4]
    assert sorted(found.days.values()) == sorted(plan(cards, WritingDays(WORKDAYS, 1), TODAY).days.values())
    late = cards[1]._replace(post_by=TODAY)
    assert plan([cards[0], late], days, TODAY).days == {2: TODAY, 1: day(2)}


def test_what_does_not_fit_before_its_last_post_is_told_and_gets_no_day() -> None:
    cards = [CardToWrite(entry, day(3)) for entry in range(8)]
    found = plan(cards, WritingDays(WORKDAYS, 2), TODAY)
    assert Counter(found.days.values()) == {day(1): 2, day(2): 2, day(3): 2}
    assert list(found.problems.values()) == [PlanProblem.NO_ROOM] * 2
    assert found.without_day == [6, 7]


def test_the_ways_out_say_what_would_help_and_how_much() -> None:
    cards = [CardToWrite(entry, day(6)) for entry in range(12)]
    days = WritingDays(WORKDAYS, 2, begin=day(3))
    ways = {(way.kind, way.number): way.left_over for way in ways_out(cards, days, TODAY)}
    assert ways == {
        (WayOutKind.MORE_PER_DAY, 6): 0, (WayOutKind.BEGIN_TODAY, 0): 4,
        (WayOutKind.ALSO_ON, 5): 6, (WayOutKind.ALSO_ON, 6): 6,
    }
    assert ways_out(cards[:4], days, TODAY) == []


def test_a_card_whose_last_post_has_gone_by_is_told_and_no_plan_is_said_to_help() -> None:
    late = CardToWrite(1, day(1) - datetime.timedelta(days=1))
    assert plan([late], WritingDays(WORKDAYS, 2), TODAY).problems == {1: PlanProblem.TOO_LATE}
    assert ways_out([late], WritingDays(WORKDAYS, 2), TODAY) == []


def test_moving_one_card_leaves_all_others_and_only_spreading_again_moves_them() -> None:
    days = WritingDays(WORKDAYS, 2)
    cards = [CardToWrite(entry, day(18), rank=entry) for entry in range(6)]
    before = plan(cards, days, TODAY).days
    moved = [card._replace(planned_on=before[card.entry]) for card in cards]
    moved[0] = moved[0]._replace(planned_on=day(9), is_pinned=True)
    assert plan(moved, days, TODAY).days == {**before, 0: day(9)}
    again = spread_again(moved, days, TODAY)
    assert again.days == {0: day(9), 1: day(1), 2: day(1), 3: day(2), 4: day(2), 5: day(3)}
    assert not again.problems


def test_a_day_that_went_by_stays_until_the_cards_are_spread_again() -> None:
    behind = CardToWrite(1, day(18), planned_on=day(1), is_pinned=True)
    days = WritingDays(WORKDAYS, 2)
    assert plan([behind], days, day(3)).problems == {1: PlanProblem.LEFT_BEHIND}
    assert spread_again([behind], days, day(3)).days == {1: day(3)}
    assert stays(behind, day(1))
    assert not stays(behind, day(3))


def test_a_pinned_day_that_is_late_closed_or_too_full_is_kept_and_told() -> None:
    days = WritingDays(WORKDAYS, 1, {day(9): 0})
    pinned = [
        CardToWrite(entry, day(10), planned_on=on, is_pinned=True)
        for entry, on in enumerate([day(11), day(9), day(6), day(8), day(8)])
    ]
    found = spread_again(pinned, days, TODAY)
    assert found.days == {card.entry: card.planned_on for card in pinned}
    assert found.problems == {
        0: PlanProblem.AFTER_POST, 1: PlanProblem.CLOSED_DAY, 2: PlanProblem.CLOSED_DAY,
        3: PlanProblem.FULL_DAY, 4: PlanProblem.FULL_DAY,
    }


def test_what_was_written_today_counts_and_a_single_day_may_take_more() -> None:
    days = WritingDays(WORKDAYS, 2, {day(2): 3, day(5): 1})
    found = plan([CardToWrite(entry) for entry in range(7)], days, TODAY, written_today=1)
    assert Counter(found.days.values()) == {day(1): 1, day(2): 3, day(3): 2, day(4): 1}
    assert found.last_day() == day(4)


def test_without_any_writing_day_nothing_is_planned() -> None:
    assert plan([CardToWrite(1)], WritingDays(frozenset(), 3), TODAY).problems == {1: PlanProblem.NO_ROOM}


_SOON = st.integers(-5, 40).map(lambda ahead: TODAY + datetime.timedelta(days=ahead))
_CARDS = st.lists(
    st.builds(CardToWrite, st.just(0), st.none() | _SOON, st.sampled_from([7, 14, 28]), st.booleans(),
              st.integers(0, 99), st.none() | _SOON, st.booleans()),
    max_size=60,
).map(lambda cards: [card._replace(entry=entry) for entry, card in enumerate(cards)])
_RULES = st.builds(
    WritingDays, st.frozensets(st.integers(0, 6)), st.integers(1, 6),
    st.dictionaries(_SOON, st.integers(0, 4), max_size=6), _SOON, st.sampled_from(WritingOrder),
)


@settings(deadline=None)
@given(_CARDS, _RULES, st.integers(0, 4), st.sampled_from([plan, spread_again]))
def test_no_card_is_on_a_closed_day_over_the_most_or_after_its_last_post_without_being_told(
    cards: list[CardToWrite], days: WritingDays, written: int, planning: type[plan]  # type: ignore[valid-type]
) -> None:
    found = planning(cards, days, TODAY, written)
    share, done = Counter(found.days.values()), Counter({TODAY: written})
    for card in cards:
        on = found.days.get(card.entry)
        if card.entry in found.problems:
            continue
        assert on is not None
        assert on >= TODAY
        assert days.most_on(on) > 0
        assert share[on] <= days.most_on(on)
        assert card.planned_on == on or share[on] + done[on] <= days.most_on(on)
        assert card.post_by is None or on <= card.post_by


@settings(deadline=None)
@given(_CARDS, _RULES)
def test_spreading_twice_gives_the_same_and_who_has_room_with_more_a_day_has_room_with_still_more(
    cards: list[CardToWrite], days: WritingDays
) -> None:
    once = spread_again(cards, days, TODAY)
    after = [card._replace(planned_on=once.days.get(card.entry), is_pinned=False) for card in cards]
    if not any(card.is_pinned for card in cards):
        assert spread_again(after, days, TODAY) == once
    more = spread_again(cards, replace(days, most_per_day=days.most_per_day + 1), TODAY)
    assert len(more.without_day) <= len(once.without_day)
