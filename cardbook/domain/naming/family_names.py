"""A household by its family name: "Familie Klein", "The Joneses", "To the parents of Ida"."""

from collections.abc import Sequence

from cardbook.domain.naming.line_break import listed
from cardbook.domain.naming.member import Wishes
from cardbook.domain.naming.pattern import clean, fill, in_one_line
from cardbook.domain.naming.person import Person, with_capital
from cardbook.domain.naming.rules import NamingRules
from cardbook.domain.people.household import AddresseeStyle


def by_family(people: Sequence[Person]) -> list[list[Person]]:
    """People whose family name can be said once stand together, in the order of the first of each."""
    groups: dict[str, list[Person]] = {}
    for at, person in enumerate(people):
        groups.setdefault(person.family if person.shares else f"{at}\n", []).append(person)
    return list(groups.values())


def family_line(people: Sequence[Person], rules: NamingRules, wishes: Wishes) -> str:
    """The line of a style that names the family; "" where it cannot: one person alone is none."""
    names = family_parts(people, rules, wishes)
    if not names:
        return ""
    key, household = _sentence(wishes, rules), rules.household
    own = clean(wishes.family_name)
    if own and own != names["family"]:
        return own
    if own and "own" in household and wishes.style is not AddresseeStyle.SHARED:
        return fill(household["own"], names)
    if key == "plural" and not names["plural"]:
        key = "family"
    if key == "family" and not names["family"]:
        key = "families"
    return fill(household[key], names)


def _sentence(wishes: Wishes, rules: NamingRules) -> str:
    return wishes.style.value if wishes.style.value in rules.household else "family"


def _bare(own: str, pattern: str) -> str:
    """A household's name without what the sentence says anyway: "Klein" of "Familie Klein"."""
    start, _, end = pattern.partition("{")
    end = end.partition("}")[2]
    if start and own.casefold().startswith(start.casefold()):
        own = own[len(start):]
    return own[: -len(end)] if end and own.casefold().endswith(end.casefold()) else own


def family_parts(people: Sequence[Person], rules: NamingRules, wishes: Wishes) -> dict[str, str]:
    """What fills the sentences for families; empty where there is no family to speak of.

    `family` is "" where there are several family names, which `families` joins, and `plural` where none is sure.
    Of a household name typed as "Familie Klein" it is "Klein".
    """
    names = _families(people, rules, wishes)
    if not names or len(people) < 2:
        return {}
    told = clean(wishes.family_name)
    plurals = [name if told not in ("", name) else _plural(name, rules) for name in names]
    joint = rules.household.get("several_plural", "")
    plural = joint.join(plurals) if all(plurals) and (joint or len(plurals) == 1) else ""
    one = names[0] if len(names) == 1 else ""
    return {
        "family": one, "Family": with_capital(one, rules), "plural": plural,
        "families": in_one_line(listed([with_capital(name, rules) for name in names], rules.and_word(names[-1]))),
    }


def _families(people: Sequence[Person], rules: NamingRules, wishes: Wishes) -> list[str]:
    own = clean(wishes.family_name)
    if own:
        return [_bare(own, rules.household[_sentence(wishes, rules)])]
    adults = [person for person in people if not person.is_child] or people
    return [name for name in dict.fromkeys(person.family for person in adults) if name]


def _plural(name: str, rules: NamingRules) -> str:
    for pattern, ending in rules.plural:
        if pattern.search(name):
            return name + ending if ending or pattern.pattern == "$" else ""
    return ""


def parents_line(people: Sequence[Person], rules: NamingRules) -> str:
    """ "To the parents of Ida and Tom Klein"."""
    children = [person for person in people if person.is_child] or people
    return elided(fill(rules.household["parents"], {"children": whole_names(children, rules)}), rules)


def whole_names(people: Sequence[Person], rules: NamingRules) -> str:
    """Everybody by their whole name on one line: "Ida und Tom Klein"."""
    if len(people) > 1 and len(by_family(people)) == 1:
        own = [person.own for person in people]
        return f"{in_one_line(listed(own, rules.and_word(own[-1])))} {people[0].family}"
    names = [person.informal_name for person in people]
    return in_one_line(listed(names, rules.and_word(names[-1])))


def elided(text: str, rules: NamingRules) -> str:
    """The text with "de Ida" as "d’Ida", where a language wants that."""
    return rules.elide[0].sub(rules.elide[1], text) if rules.elide else text
