"""The greeting inside, formal or not, by the rules of a language."""

from collections.abc import Sequence
from dataclasses import replace

from cardbook.domain.naming.couple import are_couple, greeting_key, is_doctor, partner_among, rank
from cardbook.domain.naming.family_names import elided, family_parts, whole_names
from cardbook.domain.naming.line_break import listed
from cardbook.domain.naming.member import NO_WISHES, NameForEnvelope, Wishes
from cardbook.domain.naming.pattern import clean, fill, in_one_line
from cardbook.domain.naming.person import Person, person_of, with_capital
from cardbook.domain.naming.rules import Greeting, NamingRules
from cardbook.domain.people.household import AddresseeStyle, Formality

_GREETED_ONE_BY_ONE = 4
"""As many names a greeting tells each with its own word; children beyond them come together."""

_WOMEN = frozenset({"ms", "mrs", "miss"})
_BY_NAME = frozenset({AddresseeStyle.BY_RULE, AddresseeStyle.NAMES, AddresseeStyle.SHARED})


def salutation(
    members: Sequence[NameForEnvelope], rules: NamingRules, formality: Formality, wishes: Wishes = NO_WISHES
) -> str:
    """The greeting with its comma: "Sehr geehrte Frau Dr. Schwarz,"; what the user typed wins word for word."""
    if wishes.salutation_override.strip():
        return wishes.salutation_override.strip()
    people = [person for member in members if (person := person_of(member, rules)).name]
    greeting = rules.formal if formality is Formality.FORMAL else rules.informal
    if not people:
        return greeting.everyone + greeting.end if any(member.organization.strip() for member in members) else ""
    text = _for_family(people, rules, greeting, wishes)
    if not text:
        text, greeting = _by_name(people, rules, greeting)
    return text[:1].upper() + text[1:] + greeting.end


def names_inside(members: Sequence[NameForEnvelope], rules: NamingRules) -> str:
    """How one would say their names: "Anna, Peter und Ida"; by the whole name who has no other."""
    people = [person for member in members if (person := person_of(member, rules)).name]
    return _joined([person.call or person.informal_name for person in people], rules)


def _for_family(people: Sequence[Person], rules: NamingRules, greeting: Greeting, wishes: Wishes) -> str:
    """The greeting of a household that goes by a family name; "" for one that goes by the names."""
    if wishes.style in _BY_NAME:
        return ""
    if wishes.style is AddresseeStyle.PARENTS:
        children = [person for person in people if person.is_child] or list(people)
        calls = _joined(_calls(children), rules)
        parts = {"children": whole_names(children, rules), "calls": calls}
        return elided(fill(greeting.household["parents"], parts), rules)
    parts = family_parts(people, rules, wishes)
    if not parts:
        return ""
    own = clean(wishes.family_name)
    key = wishes.style.value if wishes.style.value in greeting.household else "family"
    if wishes.style is AddresseeStyle.PLURAL and parts["plural"] == parts["family"] != own != "":
        return fill(greeting.neutral, {"people": parts["plural"]})
    if key == "plural" and not parts["plural"]:
        key = "family"
    if key == "plural":
        joint = rules.household.get("several_plural", "\n")
        parts["plural"] = parts["plural"].replace(joint, f" {rules.words['and']} ")
    return fill(greeting.household["families" if key == "family" and not parts["family"] else key], parts)


def _by_name(people: list[Person], rules: NamingRules, greeting: Greeting) -> tuple[str, Greeting]:
    """The greeting by names, and in which way: friends whose given name is not known go by the family name."""
    children = [person for person in people if person.is_child]
    adults = [person for person in people if not person.is_child]
    if not adults or not children:
        adults, children = people, []
    if all(person.is_child for person in people) or not any(person.family for person in adults):
        greeting = rules.informal
    if greeting is rules.informal and not all(person.call for person in adults):
        greeting = rules.by_family
    if greeting is rules.informal:
        return _by_call(adults, children, rules), greeting
    return _formal(adults, children, rules, greeting), greeting


def _by_call(adults: list[Person], children: list[Person], rules: NamingRules) -> str:
    """ "Liebe Anna, lieber Peter"; by one word that says nothing of anybody where a form is not known."""
    greeting = rules.informal
    patterns = [greeting.person.get(person.called) or greeting.person.get("neutral", "") for person in adults]
    if not all(patterns) or (children and greeting.children and not _children_pattern(adults, children, greeting)):
        return fill(greeting.neutral, {"people": _joined(_calls([*adults, *children]), rules)})
    phrases = [fill(pattern, {"call": person.call}) for pattern, person in zip(patterns, adults, strict=True)]
    if greeting.join == "and":
        phrases += _calls(children)
        return fill(greeting.frame, {"people": _joined(phrases, rules)})
    return _with_children(_in_turn(phrases, greeting), adults, children, rules, greeting)


def _with_children(
    text: str, adults: list[Person], children: list[Person], rules: NamingRules, greeting: Greeting
) -> str:
    if not children:
        return text
    pattern = _children_pattern(adults, children, greeting)
    if pattern == "each":
        told = greeting.children
        return ", ".join([text, *(fill(told[child.called], {"call": child.call or child.name}) for child in children)])
    return text + pattern.replace("{calls}", _joined(_calls(children), rules))


def _children_pattern(adults: list[Person], children: list[Person], greeting: Greeting) -> str:
    """How children are greeted behind the adults: "each" with a word of its own, or ", liebe Kinder"; "" for not."""
    told = greeting.children
    few = len(adults) + len(children) <= _GREETED_ONE_BY_ONE
    if few and all(child.called != "neutral" and child.called in told for child in children):
        return "each"
    return told.get("several", "") if len(children) > 1 and "several" in told else told.get("names", "")


def _formal(adults: list[Person], children: list[Person], rules: NamingRules, greeting: Greeting) -> str:
    adults = [each for person in adults for each in _sides(person)]
    if greeting.women_first:
        adults = _women_first(adults)
    elif rules.rank_first and len(adults) == 2 and are_couple(adults[0], adults[1]):
        adults = sorted(adults, key=rank)
    if not all(map(_can_be_greeted, adults)):
        return greeting.nameless
    pair = greeting.pair.get(greeting_key(adults[0], adults[1], rules), "") if len(adults) == 2 else ""
    told = greeting.many.get(_many_of(adults)) or greeting.many["mixed"] if len(adults) > 1 and greeting.many else ""
    if pair or (told and not any(person.prefix.titles for person in adults)):
        text = pair or told
    elif len(adults) > 1 and all(_stands_by_name(person, greeting) for person in adults):
        names = [whole_names(adults, rules), *(_calls(children) if greeting.join == "and" else ())]
        text = fill(greeting.neutral, {"people": _joined(names, rules)})
    elif greeting.join == "and":
        text = fill(greeting.frame, {"people": _joined([*_each(adults, rules, greeting), *_calls(children)], rules)})
    else:
        text = _in_turn(_each(adults, rules, greeting), greeting)
    return text if greeting.join == "and" else _with_children(text, adults, children, rules, greeting)


def _each(adults: Sequence[Person], rules: NamingRules, greeting: Greeting) -> list[str]:
    """What is said of each, or of a couple in one: "Mr and Mrs Smith". Who would be told twice is told in full."""
    said: list[tuple[Person | None, str]] = []
    left = list(adults)
    while left:
        person = left.pop(0)
        other = partner_among(person, left)
        together = _couple(person, other, rules, greeting) if other is not None else ""
        if other is not None and together:
            left.remove(other)
            said.append((None, together))
        else:
            said.append((person, _phrase(person, rules, greeting)))
    phrases = [phrase for _, phrase in said]
    return list(dict.fromkeys(
        _phrase(person, rules, greeting, by_whole_name=True)
        if person and sum(each.endswith(phrase) for each in phrases) > 1 else phrase
        for person, phrase in said
    ))


def _sides(person: Person) -> tuple[Person, ...]:
    """Both of a contact who is a couple, "Dr and Mrs Smith", as far as they are known; else the person alone."""
    return tuple(
        replace(
            person, prefix=side, form=side.form or (side.title.form if side.title else "") or "neutral", given="",
            name=person.family or person.name, couple=-1, married=True, group_name="",
            informal_name=f"{side.titles} {person.family or person.name}".strip(),
        )
        for side in person.prefix.sides
    ) or (person,)


def _calls(people: Sequence[Person]) -> list[str]:
    return [person.call or person.name for person in people]


def _stands_by_name(person: Person, greeting: Greeting) -> bool:
    """True for who is greeted by the whole name: no form is known, and no title that takes its place."""
    title = person.prefix.title
    has_phrase = title is not None and bool(title.greeting_phrase(_form(person)))
    return _form(person) == "neutral" and not has_phrase and not (person.prefix.titles and "titled" in greeting.person)


def _women_first(adults: list[Person]) -> list[Person]:
    """Couples together, and of two people the woman first."""
    if len(adults) == 2:
        return sorted(adults, key=lambda person: person.form not in _WOMEN)
    ordered: list[Person] = []
    for person in adults:
        if not any(person is one for one in ordered):
            couple = [one for one in adults if one is person or are_couple(one, person)]
            ordered += sorted(couple, key=lambda one: one.form not in _WOMEN)
    return ordered


def _couple(one: Person, two: Person, rules: NamingRules, greeting: Greeting) -> str:
    """How a couple of one family name is greeted, "" where the tables do not put them together."""
    pattern = greeting.couple.get(greeting_key(one, two, rules), "") if one.family == two.family else ""
    names = {"family": one.family, "Family": with_capital(one.family, rules), "one": one.given, "two": two.given}
    return fill(pattern, names) if one.family else ""


def _can_be_greeted(person: Person) -> bool:
    """False for a bare family name: "Guten Tag Klein" is rude."""
    is_bare = not person.given and not person.is_whole and person.name == person.family and not person.prefix.titles
    return not is_bare or _form(person) != "neutral"


def _form(person: Person) -> str:
    form = person.form if person.family else "neutral"
    return "neutral" if form == "mx" else form


def _phrase(person: Person, rules: NamingRules, greeting: Greeting, *, by_whole_name: bool = False) -> str:
    """One person's own greeting: "Sehr geehrte Frau Professorin Schwarz"."""
    form, title, family = person.form if person.family else "neutral", person.prefix.title, person.family
    is_said = title is not None and not (title.own_form and form != "neutral")
    word = title.greeting_word(form, person.prefix.typed) if title is not None and is_said else ""
    if not word and person.suffix and is_doctor(person.suffix, rules):
        word = rules.doctor_title
    noble, _, rest = family.partition(" ")
    if rest and noble.casefold() in rules.nobility_unsaid and form in ("ms", "mr"):
        family = rest
    elif rest and noble.casefold() in rules.vocabulary.nobility and form in ("ms", "mr"):
        key = form if greeting is rules.formal else f"by_family_{form}"
        return fill(rules.nobility[key], {"title": f"{word} {noble}".strip(), "family": rest})
    pattern = title.greeting_phrase(form) if title is not None and is_said else ""
    if not pattern and word and family:
        pattern = greeting.person.get(f"titled:{form}") or greeting.person.get("titled", "")
    return fill(pattern or greeting.person.get(form) or greeting.person["neutral"], {
        "title": word, "family": person.name if by_whole_name else family,
        "Family": person.name if by_whole_name else with_capital(family, rules), "name": person.name,
        "titles": "" if title is not None and title.own_form else person.prefix.titles, "typed": person.prefix.typed,
        "given_or_family": person.given or family,
    })


def _many_of(adults: Sequence[Person]) -> str:
    forms = {"ms" if _form(person) in _WOMEN else _form(person) for person in adults}
    if forms <= {"ms"} or forms <= {"mr"}:
        return forms.pop()
    if "neutral" in forms:
        return "unknown"
    men = sum(_form(person) == "mr" for person in adults)
    return "one_mr" if men == 1 else "one_ms" if men == len(adults) - 1 else "mixed"


def _in_turn(phrases: Sequence[str], greeting: Greeting) -> str:
    """One greeting after the other, the later ones with a small letter where the language has it so."""
    if greeting.lower_later:
        phrases = [phrase if at == 0 else phrase[:1].lower() + phrase[1:] for at, phrase in enumerate(phrases)]
    return greeting.join.join(phrases)


def _joined(names: Sequence[str], rules: NamingRules) -> str:
    return in_one_line(listed(names, rules.and_word(names[-1]))) if names else ""


