"""One person as the rules of a language see them: titles, names, and how a friend calls them."""

import re
from dataclasses import dataclass

from cardbook.domain.naming.member import NameForEnvelope
from cardbook.domain.naming.pattern import clean, fill
from cardbook.domain.naming.prefix import GROUPS, NO_PREFIX, Prefix
from cardbook.domain.naming.rules import NamingRules
from cardbook.domain.people.contact import ContactKind, PersonName
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.name_text import is_east_asian

_NICKNAME_INSIDE = re.compile(r"[(\"“„«]([^)\"”“»]+)[)\"”“»]")
_SUFFIX_WORD = re.compile(r"[^\s,]+")


@dataclass(slots=True)
class Person:
    """A member's name. `name` is without titles, with everything else; `own` what stands before the family name.

    `form` is "neutral", a form of address, or "family" and the like for a contact who is several; then `group_name`
    is all that stands on an envelope. `called` is the form among friends: "pet" for a name like "Mäuschen".
    `informal_name` has titles, but a form of address only where the given name is not known. `shares` where the
    family name can be said once for several. `call` is "" for who has no given name that we know. `is_whole` where
    the name is known in one piece only, which then is the `family` too.
    """

    form: str
    prefix: Prefix
    name: str
    given: str
    family: str
    suffix: str
    shares: bool
    call: str
    called: str
    informal_name: str
    is_child: bool
    is_whole: bool
    couple: int
    married: bool
    group_name: str = ""

    @property
    def own(self) -> str:
        """Titles and given names, as they stand before a family name that is shared."""
        return f"{self.prefix.titles} {self.given}" if self.prefix.titles else self.given


def person_of(member: NameForEnvelope, rules: NamingRules) -> Person:
    """A member as a person; `name` is "" for an organisation without one."""
    parts = member.name
    given, family, suffix = clean(f"{parts.given} {parts.additional}"), clean(parts.family), clean(parts.suffix)
    prefix = rules.prefix(parts.prefix) if parts.prefix else NO_PREFIX
    if family and given and prefix is NO_PREFIX and rules.vocabulary.form_of_group(given):
        prefix, given = rules.prefix(given), ""
    if family and given.rpartition(" ")[2] in (rules.words["and"], "&"):
        given, family = "", f"{given} {family}"
    if prefix.noble and family:
        family = f"{prefix.noble} {family}"
    whole, nickname = clean(member.full_name), clean(member.nickname)
    name, shares = _name(given, family, suffix, rules), bool(given and family and not suffix)
    if whole and not (member.kind is ContactKind.ORGANIZATION and member.organization.strip()):
        if not name:
            prefix, name, family = _in_one_piece(whole, prefix, rules)
        else:
            prefix, name, shares = _as_told(whole, prefix, name, shares, rules)
    elif family and is_east_asian(family):
        name, shares = clean(f"{family}{clean(parts.given)} {parts.additional} {suffix}"), False
    if not name:
        name = nickname if member.kind is ContactKind.PERSON else ""
        name, prefix = (name, prefix) if name else (clean(parts.prefix), NO_PREFIX)
    form = member.form.value or prefix.form or (prefix.title.form if prefix.title else "") or "neutral"
    person = Person(
        form, prefix, name, given, family, suffix, shares, _call(clean(parts.given) if given else "", nickname, prefix),
        "pet" if _is_pet_name(nickname, rules) else form, f"{prefix.titles} {name}" if prefix.titles and name else name,
        member.role is HouseholdRole.CHILD, " " in family and not (parts.family and (given or not parts.given)),
        member.couple, member.married,
    )
    if form in GROUPS or prefix.sides:
        _become_group(person, rules)
    elif family and not given and name == family and form != "neutral" and not person.is_whole:
        person.informal_name = _with_form(prefix, form, with_capital(name, rules), rules, bare=True)
    return person


def plain_name(member: NameForEnvelope, rules: NamingRules) -> str:
    """The `informal_name` of who has a given name of one word, a family name and at most a title; "" for all others.

    Most people are like that, and a print run asks nothing more about them.
    """
    parts, given = member.name, member.name.given
    if not given or parts.additional or parts.suffix or member.full_name:
        return ""
    words = f"{given} {parts.family}".split()
    if len(words) < 2 or words[0] != given or is_east_asian(words[1]):
        return ""
    if not parts.prefix:
        return "" if rules.vocabulary.form_of_group(given) else " ".join(words)
    prefix = rules.prefix(parts.prefix)
    is_several = prefix.sides or prefix.form in GROUPS or (prefix.title is not None and prefix.title.form in GROUPS)
    return "" if is_several or prefix.noble else " ".join((prefix.titles, *words)).lstrip()


def _become_group(person: Person, rules: NamingRules) -> None:
    """A contact who is several: "Familie Klein", "Dr and Mrs Smith"; by name alone only as "Anna und Peter Klein"."""
    sides, bare = person.prefix.sides, not person.given
    both = "+".join(side.form for side in sides)
    if sides and both not in rules.envelope:
        told = [_with_form(side, side.form or "neutral", "", rules, bare=bare) for side in sides]
        if rules.lower_after_and:
            told[1:] = [word[:1].lower() + word[1:] for word in told[1:]]
        joint = f" {rules.words['and']} "
        person.group_name = f"{joint.join(told)} {with_capital(person.name, rules) if bare else person.name}"
    else:
        pattern = envelope_pattern(both or person.form, rules, titled=False, bare=False)
        titles = "" if sides else person.prefix.formal
        person.group_name = fill(pattern, {"titles": titles, "name": with_capital(person.name, rules)})
    names_several = any(f" {word} " in person.call for word in (rules.words["and"], "&", "+"))
    person.call = person.call if names_several else ""
    person.informal_name = person.name if names_several else person.group_name
    person.shares = False


def _with_form(prefix: Prefix, form: str, name: str, rules: NamingRules, *, bare: bool) -> str:
    pattern = envelope_pattern(form, rules, titled=bool(prefix.titles), bare=bare)
    return fill(pattern, {"titles": prefix.formal, "name": name})


def _is_pet_name(nickname: str, rules: NamingRules) -> bool:
    return bool(nickname) and rules.pet_name is not None and bool(rules.pet_name.search(nickname))


def with_capital(name: str, rules: NamingRules) -> str:
    """A family name at the head of its own: "De Vries" of "de Vries", where a language writes it so."""
    return name[:1].upper() + name[1:] if rules.capital_particles else name


def envelope_pattern(form: str, rules: NamingRules, *, titled: bool, bare: bool) -> str:
    """The pattern of one name on a formal envelope: `titled` with titles before it, `bare` without a given name."""
    envelope = rules.envelope
    special = (envelope.get(f"titled:{form}") or envelope.get("titled")) if titled else None
    if special is None and bare:
        special = envelope.get(f"bare:{form}")
    return special or envelope.get(form) or envelope["neutral"]


def person_line(name: PersonName) -> str:
    """A name in one line with all it has: "Dr. Daniela Moretti", "田中健二", "John Smith, Jr."."""
    family = clean(name.family)
    if is_east_asian(family):
        own = family + clean(name.given)
        return clean(" ".join((name.prefix, own, name.additional, name.suffix)))
    words = clean(" ".join((name.prefix, name.given, name.additional, family)))
    suffix = clean(name.suffix)
    return f"{words}, {suffix}" if words and suffix else words or suffix


def _as_told(whole: str, prefix: Prefix, name: str, shares: bool, rules: NamingRules) -> tuple[Prefix, str, bool]:
    """A name that was also told in one piece, which wins: "Prof. Dr. med. Anna Kern" for Anna Kern."""
    if whole.endswith(name):
        before = whole.removesuffix(name).strip()
        if not before or before == prefix.titles:
            return prefix, name, shares
        if whole.endswith(f" {name}"):
            return rules.prefix(before), name, shares
    return Prefix(prefix.form), whole, False


def _in_one_piece(whole: str, prefix: Prefix, rules: NamingRules) -> tuple[Prefix, str, str]:
    """A name of which no parts are known: its form of address, the name, and what is greeted where it has two words
    or stands behind a form of address, as in "Familie Sommer"."""
    first, _, rest = whole.partition(" ")
    found = rules.prefix(first)
    if rest and found.form and not found.titles:
        return found, rest, rest
    return prefix, whole, whole if " " in whole else ""


def _name(given: str, family: str, suffix: str, rules: NamingRules) -> str:
    name = f"{given} {family}" if given and family else given or family
    if not suffix:
        return name
    plain = all(word.replace(".", "").casefold() in rules.plain_suffixes for word in _SUFFIX_WORD.findall(suffix))
    return f"{name}{' ' if plain else rules.suffix_join}{suffix}" if name else suffix


def _is_initial(word: str) -> bool:
    """True for "J.", "J" and "J.-P.", but not for a sign that is a name."""
    letters = word.replace("-", ".").split(".")
    return all(len(part) == 1 and part.isupper() for part in letters if part)


def _call(given: str, nickname: str, prefix: Prefix) -> str:
    """How a friend says it: the nickname, else the given names without initials; "Pater Anselm"."""
    if nickname:
        return nickname
    while given and _is_initial(given.rpartition(" ")[2]):
        given = given.rpartition(" ")[0]
    inside = _NICKNAME_INSIDE.search(given) if given else None
    if inside:
        return clean(inside[1])
    title = prefix.title
    if title is not None and title.no_call:
        return ""
    if title is not None and title.call and given:
        return f"{title.call_word or prefix.typed} {given}"
    return given
