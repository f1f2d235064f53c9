"""What holds for every household, whoever lives there and in whichever language."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cardbook.domain.naming.envelope import envelope_lines
from cardbook.domain.naming.greeting import salutation
from cardbook.domain.naming.household_naming import household_naming
from cardbook.domain.naming.member import NameForEnvelope, Wishes
from cardbook.domain.naming.person import person_of, plain_name
from cardbook.domain.naming.rules import NamingRules, naming_rules
from cardbook.domain.people.contact import ContactKind, PersonName
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.household import AddresseeStyle, Formality
from cardbook.domain.people.household_role import HouseholdRole

_TITLE = re.compile(r"\b(?:Dr|Drs|Prof|Professor\w*|Rev\w*|Sir|Lady|Mrs|Miss|Docteur|Dott)\b")
_letters = st.text(st.sampled_from("abcÄß é田김.-'|{}\n"), max_size=6)
_families = _letters | st.sampled_from(["Kern", "von Berg", "de Vries"])
_people = st.builds(
    NameForEnvelope,
    name=st.builds(PersonName, prefix=_letters, given=_letters, additional=_letters, family=_families, suffix=_letters),
    kind=st.sampled_from(ContactKind), organization=_letters, nickname=_letters, department=_letters,
    form=st.sampled_from(FormOfAddress), couple=st.integers(0, 1), married=st.booleans(),
)
_plain_people = st.builds(
    NameForEnvelope,
    name=st.builds(
        PersonName,
        prefix=_letters | st.sampled_from(["", "Dr", "Mr. Prof.", "Familie", "Graf", "Herr und Frau", "Mr & Mrs"]),
        given=_letters | st.sampled_from(["Anna", "Familie", "The", "und", "&", " Ole", "Ann Mary"]),
        family=_families | st.sampled_from(["김", " 李 四", " "]),
    ),
    kind=st.sampled_from(ContactKind), form=st.sampled_from(FormOfAddress), nickname=_letters,
)
_on_a_busy_machine = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
_members = st.lists(_people, max_size=6)
_rules = st.sampled_from(["en", "en-US", "de", "de-CH", "fr", "it", "es", "nl", "pl"]).map(naming_rules)
_formality = st.sampled_from([Formality.FORMAL, Formality.INFORMAL])
_wishes = st.builds(Wishes, style=st.sampled_from(AddresseeStyle), family_name=_letters, care_of=_letters)


@_on_a_busy_machine
@given(_members, _rules, _formality)
def test_by_rule_no_word_of_a_name_is_lost(
    members: list[NameForEnvelope], rules: NamingRules, formality: Formality
) -> None:
    printed = " ".join(envelope_lines(members, rules, formality))

    names = (member.name for member in members)
    words = {
        word for name in names
        for word in f"{name.prefix} {name.given} {name.additional} {name.family} {name.suffix}".split()
    }
    assert {word for word in words if word.casefold() not in printed.casefold()} == set()


@_on_a_busy_machine
@given(_members, _rules, _formality, _wishes)
def test_no_line_is_empty_and_the_same_people_are_always_named_alike(
    members: list[NameForEnvelope], rules: NamingRules, formality: Formality, wishes: Wishes
) -> None:
    naming = household_naming(members, rules, wishes)

    assert all(line and line == " ".join(line.split()) for line in naming.lines(formality))
    assert naming == household_naming(list(members), rules, wishes)


@_on_a_busy_machine
@given(_people | _plain_people, _rules)
def test_the_short_way_to_a_name_leads_where_the_long_one_does(member: NameForEnvelope, rules: NamingRules) -> None:
    assert plain_name(member, rules) in ("", person_of(member, rules).informal_name)


@_on_a_busy_machine
@given(_members, _rules, _formality, _wishes)
def test_no_title_is_invented(
    members: list[NameForEnvelope], rules: NamingRules, formality: Formality, wishes: Wishes
) -> None:
    members = [member for member in members if member.form is not FormOfAddress.MRS]
    lines = envelope_lines(members, rules, formality, wishes)

    assert not _TITLE.search(" ".join((*lines, salutation(members, rules, formality, wishes))))


@_on_a_busy_machine
@given(_members.filter(bool), _rules, _formality, st.sampled_from(AddresseeStyle))
def test_what_the_user_typed_wins_word_for_word(
    members: list[NameForEnvelope], rules: NamingRules, formality: Formality, style: AddresseeStyle
) -> None:
    wishes = Wishes(style, addressee_override="Die Kerns\nmit {name} | Hund", salutation_override="Ihr Lieben!")
    naming = household_naming(members, rules, wishes)

    assert naming.lines(formality) == ("Die Kerns", "mit {name} | Hund")
    assert naming.greeting(formality) == "Ihr Lieben!"
    assert naming.lines_by_hand
    assert naming.greeting_by_hand


@_on_a_busy_machine
@given(st.lists(st.builds(
    NameForEnvelope, name=st.builds(PersonName, given=st.just("Anna"), family=st.sampled_from(["Kern", "Berg", "Moe"])),
    role=st.sampled_from(HouseholdRole),
), min_size=1, max_size=6), _rules, _formality)
def test_a_household_of_six_has_three_name_lines_at_most(
    members: list[NameForEnvelope], rules: NamingRules, formality: Formality
) -> None:
    lines = envelope_lines(members, rules, formality)

    assert len(lines) <= 3
    assert max(map(len, lines)) <= 38
