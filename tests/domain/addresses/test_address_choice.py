"""Which address a card goes to, by the day it arrives."""

import datetime
from dataclasses import replace

import pytest

from cardbook.domain.addresses.address_choice import AddressChoice, address_on, holds_on, in_order_of_use
from cardbook.domain.addresses.mail_problem import MailProblem
from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress

CHRISTMAS = datetime.date(2026, 12, 25)
HOME = PostalAddress(street="Lindenweg 3", locality="Freiburg", kind="home")
NEXT_HOME = PostalAddress(street="Rue du Lac 9", locality="Genève", kind="home")
WORK = PostalAddress(street="Werk 1", locality="Ulm", kind="work")


def in_town(locality: str, **more: object) -> PostalAddress:
    return PostalAddress(locality=locality, **more)  # type: ignore[arg-type]


def test_one_plain_address_is_the_one() -> None:
    assert address_on(CHRISTMAS, [HOME]) == AddressChoice(HOME)


def test_without_an_address_there_is_none_and_that_is_no_matter_of_days() -> None:
    assert address_on(CHRISTMAS, [], [PostalAddress(kind="home")]) == AddressChoice()


def test_the_first_of_several_is_taken_and_the_preferred_one_before_it() -> None:
    assert address_on(CHRISTMAS, [HOME, NEXT_HOME]).address is HOME
    preferred = replace(NEXT_HOME, preferred=True)
    assert address_on(CHRISTMAS, [HOME, preferred]).address is preferred


def test_who_moves_on_the_first_of_december_has_christmas_post_there() -> None:
    old, new = replace(HOME, valid_to="2026-11-30"), replace(NEXT_HOME, valid_from="2026-12-01")
    assert address_on(datetime.date(2026, 11, 30), [new, old]).address is old
    assert address_on(datetime.date(2026, 12, 1), [old, new]).address is new


def test_addresses_that_do_not_hold_on_the_day_leave_none() -> None:
    old = replace(HOME, valid_to="2026-11-30")
    assert address_on(CHRISTMAS, [old]) == AddressChoice(problem=MailProblem.NONE_HOLDS)


@pytest.mark.parametrize(
    ("month", "holds"), [(10, False), (11, True), (12, True), (1, True), (2, True), (3, False)]
)
def test_a_winter_address_goes_over_the_turn_of_the_year(month: int, holds: bool) -> None:
    winter = in_town("Málaga", first_month=11, last_month=2)
    assert holds_on(winter, datetime.date(2026, month, 28)) is holds


def test_the_season_of_the_year_comes_before_a_preferred_address_for_all_of_it() -> None:
    winter = in_town("Málaga", first_month=11, last_month=3)
    home = replace(HOME, preferred=True)
    assert address_on(CHRISTMAS, [home, winter]).address is winter
    assert address_on(datetime.date(2026, 7, 1), [home, winter]).address is home


def test_a_suspect_address_is_taken_only_where_there_is_nothing_better_and_is_told() -> None:
    suspect = replace(HOME, doubt=AddressDoubt.SUSPECT, preferred=True)
    assert address_on(CHRISTMAS, [suspect, NEXT_HOME]) == AddressChoice(NEXT_HOME)
    assert address_on(CHRISTMAS, [suspect]) == AddressChoice(suspect, MailProblem.SUSPECT)


def test_an_address_from_which_post_came_back_is_the_last_and_stops_the_print() -> None:
    returned = replace(HOME, doubt=AddressDoubt.RETURNED)
    suspect = replace(NEXT_HOME, doubt=AddressDoubt.SUSPECT)
    assert address_on(CHRISTMAS, [returned, suspect]).address is suspect
    choice = address_on(CHRISTMAS, [returned])
    assert choice == AddressChoice(returned, MailProblem.RETURNED)
    assert choice.problem is not None
    assert choice.problem.stops
    assert not MailProblem.SUSPECT.stops


def test_a_households_address_comes_before_peoples_own_even_where_it_does_not_hold() -> None:
    assert address_on(CHRISTMAS, [HOME], [NEXT_HOME]).address is HOME
    assert address_on(CHRISTMAS, [], [NEXT_HOME]).address is NEXT_HOME
    gone = replace(HOME, valid_to="2026-11-30")
    assert address_on(CHRISTMAS, [gone], [NEXT_HOME]).problem is MailProblem.NONE_HOLDS


def test_work_is_written_to_only_where_it_is_preferred_or_all_that_is_known() -> None:
    assert address_on(CHRISTMAS, [WORK, HOME]).address is HOME
    assert address_on(CHRISTMAS, [WORK]).address is WORK
    preferred = replace(WORK, preferred=True)
    assert address_on(CHRISTMAS, [HOME, preferred]).address is preferred
    returned = replace(HOME, doubt=AddressDoubt.RETURNED)
    assert address_on(CHRISTMAS, [returned, WORK]).address is returned


def test_addresses_are_told_in_the_order_of_their_use() -> None:
    past, to_come = in_town("Kiel", valid_to="2025-03-31"), in_town("Rom", valid_from="2027-01-01")
    order = in_order_of_use(CHRISTMAS, [past, to_come, NEXT_HOME, HOME], HOME)
    assert order == (HOME, NEXT_HOME, to_come, past)
