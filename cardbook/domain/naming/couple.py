"""Two people who are a couple, and by what the tables find how they are named together."""

from collections.abc import Sequence

from cardbook.domain.naming.person import Person
from cardbook.domain.naming.rules import NamingRules


def are_couple(one: Person, two: Person) -> bool:
    """True for two who were told to be a couple."""
    return one.couple == two.couple != 0


def partner_among(person: Person, others: Sequence[Person]) -> Person | None:
    """The other half of a couple."""
    return next((one for one in others if are_couple(one, person)), None)


def rank(person: Person) -> int:
    """The order of precedence: 0 for the highest title, 1000 for none."""
    return person.prefix.title.rank if person.prefix.title else 1_000


def envelope_key(one: Person, two: Person, rules: NamingRules) -> str:
    """What `[envelope.couple]` is read by: "ms+mr"; "dr+mr" where a title takes the form's place, else "dr:ms+mr"."""
    return f"{_titled_key(one, rules)}+{_titled_key(two, rules)}"


def greeting_key(one: Person, two: Person, rules: NamingRules) -> str:
    """The same for `couple` and `pair` of a greeting, where an office is not said and "PhD" is a doctor."""
    return f"{_said_key(one, rules)}+{_said_key(two, rules)}"


def _said_key(person: Person, rules: NamingRules) -> str:
    title = person.prefix.title
    if title is not None and title.own_form and person.form != "neutral":
        return person.form
    if person.suffix and not person.prefix.titles and is_doctor(person.suffix, rules):
        return "dr"
    return _titled_key(person, rules)


def _titled_key(person: Person, rules: NamingRules) -> str:
    prefix = person.prefix
    if not prefix.titles:
        return person.form
    key = prefix.title.key if prefix.title and prefix.alone else ""
    return key if not key or "titled" in rules.envelope else f"{key}:{person.form}"


def is_doctor(suffix: str, rules: NamingRules) -> bool:
    """True for a degree behind the name that makes a doctor: "PhD"."""
    return has_word(suffix, rules.doctor_suffixes)


def has_word(suffix: str, words: frozenset[str]) -> bool:
    """True where one of the words, in small letters and without dots, stands in what follows a name."""
    return any(word.strip(",").replace(".", "").casefold() in words for word in suffix.split())
