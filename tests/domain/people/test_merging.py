"""What two contacts say is in the one that goes on, whichever of the two said it."""

from dataclasses import fields, replace

import pytest

from cardbook.domain.people.contact import Contact, PersonName
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.merging import MergeField, Side, merged
from cardbook.look_alike_words import other_words
from cardbook.texts import Texts

_WORDS = other_words(Texts("en"))
_ANNA = Contact(PersonName(given="Anna", family="Klein"), id=1)
_BY_STORE = frozenset({"uid", "trashed_on", "full_name", "phonetic_given", "phonetic_family"})
"""What the store sees to, and what belongs to the name."""
_SAID = {
    field.name: True if field.type is bool or field.type == "bool" else "words"
    for field in fields(Contact) if field.type in (str, bool, "str", "bool") and field.name not in _BY_STORE
} | {"form_of_address": FormOfAddress.MS}


@pytest.mark.parametrize("name", _SAID)
def test_what_only_one_says_goes_on(name: str) -> None:
    said = replace(_ANNA, **{name: _SAID[name]})  # type: ignore[arg-type]
    for kept, gone in ((said, _ANNA), (_ANNA, said)):
        assert getattr(merged(kept, gone, {}, _WORDS).contact, name) == _SAID[name]


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("field", [MergeField.NICKNAME, MergeField.ORGANIZATION, MergeField.LIKES, MergeField.ROLE])
def test_of_two_words_one_leads_and_the_other_becomes_a_field(field: MergeField, side: Side) -> None:
    kept, gone = (replace(_ANNA, **{field.value: words}) for words in ("one", "two"))  # type: ignore[arg-type]
    result = merged(kept, gone, {field: side}, _WORDS)
    leads, other = ("one", "two") if side is Side.KEPT else ("two", "one")
    assert getattr(result.contact, field.value) == leads
    assert [(each.label, each.value) for each in result.fields] == [(_WORDS[field], other)]


def test_a_name_that_says_more_leads_and_the_shorter_one_needs_no_field() -> None:
    doctor = replace(_ANNA, name=PersonName("Dr.", "Anna", "Maria", "Klein"))
    for kept, gone in ((_ANNA, doctor), (doctor, _ANNA)):
        result = merged(kept, gone, {}, _WORDS)
        assert (result.contact.display_name(), result.fields) == ("Dr. Anna Maria Klein", ())
