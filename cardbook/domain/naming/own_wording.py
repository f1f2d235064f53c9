"""The sentences of a language that a book may say in its own words, each with people who show what it does.

Own words are kept as TOML, as `naming_rules` lays them over a language's table.
"""

import json
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from cardbook.domain.naming.envelope import envelope_lines
from cardbook.domain.naming.greeting import salutation
from cardbook.domain.naming.member import NO_WISHES, NameForEnvelope, Wishes, coupled
from cardbook.domain.naming.rules import Table, naming_rules, naming_table, own_table
from cardbook.domain.people.contact import ContactKind, PersonName
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.household import AddresseeStyle, Formality
from cardbook.domain.people.household_role import HouseholdRole

_BLANK = re.compile(r"\{([^{}]*)\}")
_ONLY_PEOPLE = "{people}"


class WordingGroup(StrEnum):
    """Where a sentence stands."""

    ENVELOPE = "envelope"
    FORMAL = "formal"
    INFORMAL = "informal"


class Sentence(NamedTuple):
    """One sentence: `name` says for whom, `path` is its place in the table; `members` and `wishes` show it."""

    group: WordingGroup
    name: str
    path: tuple[str, ...]
    members: tuple[NameForEnvelope, ...]
    wishes: Wishes = NO_WISHES


def _person(given: str, family: str, form: FormOfAddress = FormOfAddress.NEUTRAL, **more: Any) -> NameForEnvelope:
    return NameForEnvelope(PersonName(given=given, family=family), form=form, **more)


_F = FormOfAddress
_ANNA, _LENA = _person("Anna", "Berg", _F.MS), _person("Lena", "Berg", _F.MS)
_PAUL, _EMIL = _person("Paul", "Berg", _F.MR), _person("Emil", "Berg", _F.MR)
_MRS, _OTHER_MRS = _person("Anna", "Berg", _F.MRS), _person("Lena", "Berg", _F.MRS)
_KIM, _ROBIN, _LUCA = _person("Kim", "Berg"), _person("Robin", "Lund"), _person("Luca", "Berg")
_IDA = _person("Ida", "Berg", role=HouseholdRole.CHILD)
_FIRM = NameForEnvelope(kind=ContactKind.ORGANIZATION, organization="Museum")
_AT_THE_FIRM = _person("Anna", "Berg", _F.MS, kind=ContactKind.ORGANIZATION, organization="Museum")


def _pair(one: NameForEnvelope, two: NameForEnvelope) -> tuple[NameForEnvelope, ...]:
    return tuple(coupled((one, two), [(0, 1, True)]))


_TWO, _FLAT = _pair(_KIM, _LUCA), (_KIM, _ROBIN)
_COUPLES = {
    "mr+ms": _pair(_PAUL, _ANNA), "ms+mr": _pair(_ANNA, _PAUL), "ms+ms": _pair(_ANNA, _LENA),
    "mr+mrs": _pair(_PAUL, _MRS), "mrs+mr": _pair(_MRS, _PAUL), "mrs+mrs": _pair(_MRS, _OTHER_MRS),
    "mr+mr": _pair(_PAUL, _EMIL),
}
_PEOPLE = {"ms": _ANNA, "mr": _PAUL, "mrs": _MRS, "mx": _person("Kim", "Berg", _F.MX), "neutral": _KIM}
_STYLED = {
    "family": (_TWO, AddresseeStyle.FAMILY), "families": (_pair(_KIM, _ROBIN), AddresseeStyle.FAMILY),
    "plural": (_TWO, AddresseeStyle.PLURAL), "parents": ((_IDA,), AddresseeStyle.PARENTS),
    "shared": (_FLAT, AddresseeStyle.SHARED),
}


def _all_sentences() -> Iterator[Sentence]:
    envelope = WordingGroup.ENVELOPE
    for form, person in _PEOPLE.items():
        yield Sentence(envelope, form, ("envelope", form), (person,))
    for forms, couple in _COUPLES.items():
        yield Sentence(envelope, forms, ("envelope", "couple", forms), couple)
    yield Sentence(envelope, "children", ("words", "children"), (*_TWO, _IDA))
    for name, (members, style) in _STYLED.items():
        yield Sentence(envelope, name, ("household", name), members, Wishes(style))
    yield Sentence(envelope, "care_of", ("words", "care_of"), (_KIM,), Wishes(care_of="Robin Lund"))
    yield Sentence(envelope, "attention", ("words", "attention"), (_AT_THE_FIRM,))
    for group in (WordingGroup.FORMAL, WordingGroup.INFORMAL):
        yield from _greetings(group)


def _greetings(group: WordingGroup) -> Iterator[Sentence]:
    place = ("greeting", group.value)
    yield Sentence(group, "frame", (*place, "frame"), (_ANNA,))
    for form, person in _PEOPLE.items():
        yield Sentence(group, form, (*place, "person", form), (person,))
    yield Sentence(group, "unknown", (*place, "neutral"), _TWO)
    for table in ("couple", "pair"):
        for forms, couple in _COUPLES.items():
            yield Sentence(group, forms, (*place, table, forms), couple)
    for name, (members, style) in _STYLED.items():
        yield Sentence(group, name, (*place, name), members, Wishes(style))
    yield Sentence(group, "everyone", (*place, "everyone"), (_FIRM,))
    yield Sentence(group, "end", (*place, "end"), (_ANNA,))


_SENTENCES = tuple(_all_sentences())


def sentences_of(tag: str, group: WordingGroup) -> tuple[Sentence, ...]:
    """The sentences that a language (see `naming_tag`) has in a group, in their order."""
    found = ((each, usual_words(tag, each)) for each in _SENTENCES if each.group is group)
    return tuple(
        each for each, words in found
        if words and words != _ONLY_PEOPLE and not (each.name == "unknown" and _greets_the_unknown(tag, group))
    )


def usual_words(tag: str, sentence: Sentence) -> str:
    """What a language says without own words, "" where it has no such sentence."""
    return _at(naming_table(tag), sentence.path)


def own_words(own: str, tag: str, sentence: Sentence) -> str:
    """The own words for a sentence, "" where there are none. `own` is the TOML that a book keeps."""
    return _at(own_table(own, _language(tag)), sentence.path)


def with_own_words(own: str, tag: str, words: Mapping[Sentence, str]) -> str:
    """The TOML with other words for sentences of a language; empty and usual ones are taken out."""
    tables = {language: own_table(own, language) for language in _languages(own) | {_language(tag)}}
    for sentence, typed in words.items():
        clean = " ".join("".join(filter(str.isprintable, typed)).split())
        _put(tables[_language(tag)], sentence.path, "" if clean == usual_words(tag, sentence) else clean)
    return "".join(_written((language,), table) for language, table in sorted(tables.items()))


def example(tag: str, sentence: Sentence, own: str = "") -> str:
    """What comes out for the people of the sentence, in one line."""
    rules = naming_rules(tag, own)
    if sentence.group is WordingGroup.ENVELOPE:
        return " · ".join(envelope_lines(sentence.members, rules, Formality.FORMAL, sentence.wishes))
    formality = Formality.FORMAL if sentence.group is WordingGroup.FORMAL else Formality.INFORMAL
    return salutation(sentence.members, rules, formality, sentence.wishes)


def blanks_of(words: str) -> tuple[str, ...]:
    """The blanks of a sentence without their braces, in their order."""
    return tuple(_BLANK.findall(words))


def with_blanks(words: str, names: Mapping[str, str]) -> str:
    """The sentence with its blanks under other names; one without another name stays."""
    return _BLANK.sub(lambda blank: f"{{{names.get(blank[1], blank[1])}}}", words)


def _greets_the_unknown(tag: str, group: WordingGroup) -> bool:
    """A language that has a sentence of its own for people without a form of address."""
    table, place = naming_table(tag), ("greeting", group.value)
    one_by_one = group is WordingGroup.INFORMAL and _at(table, (*place, "person", "neutral"))
    return bool(one_by_one or _at(table, (*place, "many", "unknown")))


def _at(table: Table, path: tuple[str, ...]) -> str:
    found: Any = table
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    return found if isinstance(found, str) else ""


def _put(table: Table, path: tuple[str, ...], words: str) -> None:
    """Set a text, or take it out where it is empty."""
    *tables, last = path
    for key in tables:
        inner = table.get(key)
        table[key] = table = dict(inner) if isinstance(inner, dict) else {}
    table.pop(last, None)
    if words:
        table[last] = words


def _written(path: tuple[str, ...], table: Table) -> str:
    """A table and those in it as TOML."""
    lines = [f"{_quoted(key)} = {_quoted(value)}\n" for key, value in table.items() if not isinstance(value, dict)]
    head = "[" + ".".join(map(_quoted, path)) + "]\n" if lines else ""
    inner = (_written((*path, key), value) for key, value in table.items() if isinstance(value, dict))
    return head + "".join(lines) + "".join(inner)


def _quoted(value: Any) -> str:
    """JSON writes a text, a list of texts and true as TOML does."""
    return json.dumps(value, ensure_ascii=False)


def _language(tag: str) -> str:
    return tag.partition("-")[0]


def _languages(own: str) -> set[str]:
    return set(own_table(own))
