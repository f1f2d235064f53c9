"""Who is found to be one person, and who never is: each case as two lines of an address book."""

from itertools import permutations

import pytest

from cardbook.domain.matching.likeness import APART, CLOSE, EQUAL, LOOSE, given_level
from cardbook.domain.matching.look_alikes import look_alikes
from cardbook.domain.matching.person import MatchPerson, match_person

Line = tuple[str, str, str, str, str]
"""Name ("Given Family, suffix"), street, "postcode town", birthday, phone or e-mail."""

ANNA: Line = ("Anna Klein", "Ring 5", "04109 Leipzig", "1961-09-03", "anna@example.org")


def person(number: int, line: Line) -> MatchPerson:
    whole, street, place, born, reached = line
    name, _, suffix = whole.partition(", ")
    given, _, family = name.rpartition(" ")
    postcode, _, town = place.partition(" ")
    phones, emails = ([], [reached]) if "@" in reached else ([reached] if reached else [], [])
    return match_person(
        number, (given, "", family, suffix), (street, "", town, postcode), born=born, phones=phones, emails=emails
    )


def chance(one: Line, other: Line) -> float:
    """The probability of the pair, 0 where it is not shown."""
    found = look_alikes([person(1, one), person(2, other)])
    return found[0].probability if found else 0.0


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (ANNA, "the same line"),
        (("Anna Klein", "Ring 5", "04109 Leipzig", "", ""), "less of the same"),
        (("Ana Klein", "Ring 5", "04109 Leipzig", "1961-09-03", ""), "a slip in the name"),
        (("Klein Anna", "Ring 5", "04109 Leipzig", "", ""), "the names in each other's place"),
        (("A. Klein", "Ring 5", "04109 Leipzig", "", "anna@example.org"), "an initial"),
        (("Anna Maria Klein", "Ringstraße 7", "04109 Leipzig", "1961-09-03", ""), "a second name"),
        (("Anna Klein", "Ring 5", "4109 Leipzig", "--09-03", ""), "a birthday without its year"),
        (("Anna Groß", "Am Hang 2", "80331 München", "1961-09-03", "anna@example.org"), "married and moved"),
        (("Anna Klein", "Am Hang 2", "80331 München", "", "anna@example.org"), "moved, and reached as before"),
        (("Anna Groß", "Am Hang 2", "04109 Leipzig", "1961-09-03", ""), "married in the same town"),
        (("Anna Klein", "", "", "1961-09-13", ""), "a slip in the birthday, and nothing else"),
        (("Anna Klein", "Am Hang 2", "80331 München", "1961-09-03", ""), "moved, and born on the same day"),
        (("Anna Klein", "", "", "", "anna@example.org"), "a name and an e-mail address"),
    ],
)
def test_one_person(other: Line, why: str) -> None:
    assert chance(ANNA, other) >= 0.5, why


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (ANNA, ("Peter Klein", "Ring 5", "04109 Leipzig", "", ""), "a couple"),
        (ANNA, ("Peter Klein", "Ring 5", "04109 Leipzig", "", "anna@example.org"), "a couple with one address"),
        (ANNA, ("Ida Klein", "Ring 5", "04109 Leipzig", "1994-02-01", ""), "mother and daughter"),
        (ANNA, ("Ruth Klein", "Ring 5", "04109 Leipzig", "1961-09-03", ""), "twins"),
        (("Daniel Klein", "Ring 5", "04109 Leipzig", "", ""), ("Daniela Klein", "Ring 5", "04109 Leipzig", "", ""),
         "brother and sister"),
        (("Paul Roth", "Ring 5", "04109 Leipzig", "1950-04-01", "0341 111222"),
         ("Paul Roth", "Ring 5", "04109 Leipzig", "1981-12-30", "0341 111222"), "father and son of one name"),
        (("Paul Roth, sen.", "Ring 5", "04109 Leipzig", "", ""), ("Paul Roth, jun.", "Ring 5", "04109 Leipzig", "", ""),
         "senior and junior"),
        (("John Smith, Jr.", "1 Elm St", "12345 Salem", "", ""), ("John Smith", "1 Elm St", "12345 Salem", "", ""),
         "a junior and his father"),
        (("Anna Müller", "Ring 5", "04109 Leipzig", "", ""), ("Anna Müller", "Am Hang 2", "80331 München", "", ""),
         "two people of one name"),
        (ANNA, ("Anna Wolf", "Am Hang 2", "80331 München", "1961-09-03", ""), "two who were born on one day"),
        (("Anna Müller", "", "", "1961-09-03", ""), ("Anna Müller", "", "", "1974-01-01", ""),
         "two people of one name by their birthdays"),
        (("Anna Klein", "Ring 5", "04109 Leipzig", "", ""), ("Bernd Groß", "Ring 5", "04109 Leipzig", "", ""),
         "two parties in one house"),
    ],
)
def test_two_people(one: Line, other: Line, why: str) -> None:
    assert chance(one, other) < 0.5, why


def test_a_list_brought_in_twice_keeps_its_families_apart() -> None:
    """A hundred and twenty families of three, each entered twice: every person is found once, and nobody else."""
    sounds = ("bra", "kel", "mun", "tos", "wie", "hof")
    families = ["".join(picked) for picked in permutations(sounds, 3)]
    lines = [
        (f"{given} {family}", f"{family[::-1]}weg {number % 40}", f"{10000 + 317 * number} {family[2:]}heim", "", "")
        for number, family in enumerate(families) for given in ("Anna", "Peter", "Ida")
    ]
    people = [person(number, line) for number, line in enumerate([*lines, *lines])]
    found = {(pair.first, pair.second) for pair in look_alikes(people)}
    assert found == {(number, number + len(lines)) for number in range(len(lines))}


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [("anna", "anna maria", CLOSE), ("j", "john", CLOSE), ("daniel", "daniela", APART), ("andrea", "andreas", APART),
     ("ana", "anna", LOOSE),
     ("katharina", "katherina", CLOSE), ("maria", "mario", APART), ("peter", "peter", EQUAL)],
)
def test_given_names(one: str, other: str, level: int) -> None:
    assert given_level(one, other) is level
