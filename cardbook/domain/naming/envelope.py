"""The name lines of an envelope, formal or not, by the rules of a language.

Nothing is guessed: neither a form of address nor a marriage, and no "family" that nobody wrote.
"""

import re
from collections.abc import Sequence

from cardbook.domain.naming.couple import are_couple, envelope_key, has_word, partner_among, rank
from cardbook.domain.naming.family_names import by_family, family_line, parents_line
from cardbook.domain.naming.line_break import NAME_LINES, broken, listed
from cardbook.domain.naming.member import NO_WISHES, NameForEnvelope, Wishes
from cardbook.domain.naming.pattern import MAY_BREAK, MUST_BREAK, clean, fill, in_one_line
from cardbook.domain.naming.person import Person, envelope_pattern, person_of, plain_name, with_capital
from cardbook.domain.naming.rules import NamingRules
from cardbook.domain.people.contact import ContactKind
from cardbook.domain.people.household import AddresseeStyle, Formality

_FAMILY_WORD = re.compile(r"[^\s-]+")
_BY_NAME = frozenset({AddresseeStyle.BY_RULE, AddresseeStyle.NAMES})
_ORGANIZATION_FIRST = ("organization", "department", "person")


def envelope_lines(
    members: Sequence[NameForEnvelope], rules: NamingRules, formality: Formality, wishes: Wishes = NO_WISHES
) -> tuple[str, ...]:
    """The name lines in their order, none of them empty; () where nobody has a name.

    What the user typed wins word for word; only with whom they live is added where it does not say so.
    """
    override = wishes.addressee_override
    if override and not override.isspace():
        lines = [clean(line) for line in override.splitlines()]
        said = wishes.care_of and clean(wishes.care_of).casefold() in clean(override).casefold()
    else:
        lines, said = _composed(members, rules, formality, wishes), False
    if wishes.care_of and lines and not said:
        lines.append(_care_of(clean(wishes.care_of), rules))
    return tuple(filter(None, lines))


def formal_name(person: Person, rules: NamingRules) -> str:
    """One person as on a formal envelope: "Frau Dr. Susanne Schwarz"; by the name alone where no form is known."""
    prefix, title = person.prefix, person.prefix.title
    name = person.name if person.given else with_capital(person.name, rules)
    parts = {"titles": prefix.formal, "name": name}
    if person.group_name:
        return person.group_name
    if person.is_child or not person.name:
        return person.informal_name
    if title is not None and title.envelope:
        return fill(title.envelope, parts)
    if not person.family:
        return person.informal_name
    if person.suffix and has_word(person.suffix, rules.suffixes_for_form):
        return fill(rules.envelope["neutral"], parts)
    return fill(envelope_pattern(person.form, rules, titled=bool(prefix.titles), bare=not person.given), parts)


def informal_block(people: Sequence[Person], rules: NamingRules, family: str = "") -> str:
    """People of one family name: "Anna, Tom und Ida Klein"; of one alone the whole name."""
    if len(people) == 1:
        return people[0].informal_name
    names = [person.own for person in people]
    return f"{listed(names, rules.and_word(names[-1]))} {family or people[0].family}"


def _composed(
    members: Sequence[NameForEnvelope], rules: NamingRules, formality: Formality, wishes: Wishes
) -> list[str]:
    if len(members) == 1:
        return _lines_of_one(members[0], rules, formality, wishes)
    people = [person for member in members if (person := person_of(member, rules)).name]
    lines: list[str] = []
    if people:
        lines = _styled(people, rules, formality, wishes)
    organizations = dict.fromkeys(clean(member.organization) for member in members)
    return [*lines, *(line for name in organizations for line in _organization(name, rules, formality))]


def _lines_of_one(member: NameForEnvelope, rules: NamingRules, formality: Formality, wishes: Wishes) -> list[str]:
    is_usual = formality is Formality.INFORMAL and wishes.style is not AddresseeStyle.PARENTS
    plain = plain_name(member, rules) if is_usual and not member.organization else ""
    if plain:
        return broken(plain, rules.width)
    person = person_of(member, rules)
    if wishes.style is AddresseeStyle.PARENTS and person.name:
        lines = _styled([person], rules, formality, wishes)
    else:
        name = formal_name(person, rules) if formality is Formality.FORMAL else person.informal_name
        lines = broken(name, rules.width)
    organization, department = clean(member.organization), clean(member.department)
    if not organization:
        return lines
    if member.kind is ContactKind.ORGANIZATION:
        contact = _attention(lines, rules, formality) if person.name != organization else []
        return [*_organization(organization, rules, formality), *broken(department, rules.width), *contact]
    if person.name == organization:
        return lines
    below = {"organization": broken(organization, rules.width), "department": broken(department, rules.width)}
    work = {"person": lines, **below}
    order = _ORGANIZATION_FIRST if wishes.organization_first else rules.at_work
    return [line for part in order for line in work[part]]


def _attention(lines: Sequence[str], rules: NamingRules, formality: Formality) -> list[str]:
    """The line of the person below an organisation, whose letter anybody there may open."""
    person = MAY_BREAK.join(filter(None, lines))
    if not person or formality is not Formality.FORMAL:
        return [*lines]
    lower = person[:1].lower() + person[1:]
    return broken(fill(rules.words["attention"], {"person": person, "lower_person": lower}), rules.width)


def _organization(name: str, rules: NamingRules, formality: Formality) -> list[str]:
    if not name:
        return []
    key = "organization_formal" if formality is Formality.FORMAL else "organization"
    pattern = rules.words.get(key) or rules.words["organization"]
    return broken(fill(pattern, {"organization": name}), rules.width)


def _styled(people: list[Person], rules: NamingRules, formality: Formality, wishes: Wishes) -> list[str]:
    line = ""
    if wishes.style is AddresseeStyle.PARENTS:
        line = parents_line(people, rules)
    elif wishes.style not in _BY_NAME:
        line = family_line(people, rules, wishes)
    if line:
        return broken(line, rules.width)
    children = [] if wishes.style is AddresseeStyle.NAMES else [person for person in people if person.is_child]
    adults = [person for person in people if not person.is_child]
    if not children or not adults:
        return _adults(people, rules, formality, wishes, NAME_LINES)
    lines = _adults(adults, rules, formality, wishes, NAME_LINES - 1)
    return _with_children(lines, adults, children, rules)


def _with_children(lines: list[str], adults: list[Person], children: list[Person], rules: NamingRules) -> list[str]:
    """The children below the adults, by name where there is room for them."""
    known = {word for adult in adults for word in _FAMILY_WORD.findall(adult.family)}
    names = [
        child.own if child.shares and known.issuperset(_FAMILY_WORD.findall(child.family)) else child.informal_name
        for child in children
    ]
    text = fill(rules.words["children"], {"children": listed(names, rules.and_word(names[-1]))})
    below = broken(text, rules.width)
    if len(lines) + len(below) <= max(NAME_LINES, len(lines) + 1):
        return [*lines, *below]
    family = rules.words["and_family"]
    if len(lines[-1]) + 1 + len(family) <= rules.width:
        return [*lines[:-1], f"{lines[-1]} {family}"]
    return [*lines, family]


def _adults(people: list[Person], rules: NamingRules, formality: Formality, wishes: Wishes, most: int) -> list[str]:
    """The lines of the adults; so many that forms of address leave no room go by their names alone."""
    informal = _laid_out(people, _informal_blocks(people, rules, wishes), rules, most)
    if formality is not Formality.FORMAL:
        return informal
    formal = _laid_out(people, _formal_blocks(people, rules, wishes), rules, most)
    return informal if most < len(formal) > len(informal) else formal


def _laid_out(people: list[Person], blocks: list[str], rules: NamingRules, most: int) -> list[str]:
    if len(blocks) == 2 and _on_one_line(people, blocks):
        line = f"{in_one_line(blocks[0])} {rules.and_word(blocks[1])} {blocks[1]}"
        if MUST_BREAK not in line and len(line) <= rules.width:
            return [line]
    lines = [line for block in blocks for line in broken(block, rules.width)]
    if len(lines) <= most or len(blocks) < 2:
        return lines
    if any(MAY_BREAK in block for block in blocks):
        return broken(f",{MAY_BREAK}".join(block.replace(MUST_BREAK, " ") for block in blocks), rules.width)
    names = [in_one_line(block) for block in blocks]
    return broken(listed(names, rules.and_word(names[-1])), rules.width)


def _on_one_line(people: list[Person], blocks: list[str]) -> bool:
    """True for two who are friends on one line: nobody knows that they are a couple without a marriage."""
    return (
        len(people) == 2
        and not people[0].couple
        and blocks == [person.informal_name for person in people]
    )


def _informal_blocks(people: list[Person], rules: NamingRules, wishes: Wishes) -> list[str]:
    couple = _couple_of_own_name(people, rules, wishes)
    if couple:
        return [informal_block(people, rules, couple)]
    groups = by_family(people)
    if len(people) == 2 and are_couple(people[0], people[1]):
        one, two = people
        if _is_of_court(one) and _is_of_court(two):
            return _couple(one, two, rules, wishes)
        if len(groups) == 2 and one.married:
            return [_married(one.informal_name, two.informal_name, rules)]
    return list(dict.fromkeys(informal_block(group, rules) for group in groups))


def _is_of_court(person: Person) -> bool:
    return person.prefix.title is not None and person.prefix.title.court


def _formal_blocks(people: list[Person], rules: NamingRules, wishes: Wishes) -> list[str]:
    blocks: list[str] = []
    left = list(people)
    while left:
        person = left.pop(0)
        other = partner_among(person, left)
        if other is None:
            alike = [one for one in left if _go_together(person, one, rules)] if person.shares else []
            left = [one for one in left if one not in alike]
            name = formal_name(person, rules)
            if len(people) > 1:
                name = in_one_line(name)
            blocks.append(informal_block([person, *alike], rules) if alike else name)
        else:
            left.remove(other)
            blocks.extend(_couple(person, other, rules, wishes))
    return blocks


def _go_together(one: Person, two: Person, rules: NamingRules) -> bool:
    """True for two of one family name who stand there by it alone, without a form of address."""
    return two.shares and one.family == two.family and not (one.couple or two.couple) and all(
        formal_name(person, rules) == person.informal_name for person in (one, two)
    )


def _couple(one: Person, two: Person, rules: NamingRules, wishes: Wishes) -> list[str]:
    if rules.rank_first and rank(two) < rank(one):
        one, two = two, one
    family = _couple_of_own_name([one, two], rules, wishes) or (one.family if one.family == two.family else "")
    if family and one.shares and two.shares:
        pattern = rules.couple.get(envelope_key(one, two, rules))
        if pattern:
            return [fill(pattern, {"one": one.given, "two": two.given, "family": family})]
        if [formal_name(person, rules) for person in (one, two)] == [one.informal_name, two.informal_name]:
            return [informal_block([one, two], rules)]
    first, second = in_one_line(formal_name(one, rules)), in_one_line(formal_name(two, rules))
    if not (one.married or family):
        return [first, second]
    if rules.lower_after_and and second != two.informal_name:
        second = second[:1].lower() + second[1:]
    return [_married(first, second, rules)]


def _married(one: str, two: str, rules: NamingRules) -> str:
    comma = "," if "," in one else ""
    return f"{one}{comma}{MAY_BREAK}{rules.and_word(two)} {two}"


def _couple_of_own_name(people: Sequence[Person], rules: NamingRules, wishes: Wishes) -> str:
    """The household's own name for a couple in a language that inflects names: "Nowakowie"; else ""."""
    if not rules.household_name_for_couples or len(people) != 2 or not are_couple(people[0], people[1]):
        return ""
    return clean(wishes.family_name) if all(person.shares for person in people) else ""


def _care_of(host: str, rules: NamingRules) -> str:
    is_said = any(host.casefold().startswith(f"{sign} ") for sign in rules.care_of_signs)
    return host if is_said else fill(rules.words["care_of"], {"name": host})
