"""What is written as vCard 4.0 is read back as it was."""

import string
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.people.contact import (
    Contact,
    ContactDate,
    ContactKind,
    ContactPoint,
    CustomField,
    DateKind,
    KeptProperty,
    Medium,
    PersonName,
)
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.relation import Relation, RelationKind
from cardbook.exchange.twice_encoded import may_be_twice
from cardbook.exchange.vcard.writer import FORM_3, written
from tests.exchange.reading import codes, contacts, vcards

# Text as people type it: any letter of any script, marks that vCard escapes, no outer spaces; nothing that looks as if
# a program had encoded it twice.
_LETTERS = st.characters(categories=("L", "M", "N", "P", "S"), exclude_characters="\ufffd\x85")
_WORD = st.text(_LETTERS, min_size=1, max_size=12).filter(lambda word: not may_be_twice(word))
_TEXT = st.lists(_WORD, max_size=4).map(" ".join)
_SOME = st.lists(_WORD, min_size=1, max_size=8).map(" ".join)
_LINES = st.lists(_SOME, max_size=3).map("\n".join)
_PLAIN = st.text(string.ascii_lowercase, min_size=2, max_size=8)


@st.composite
def _dates(draw: st.DrawFn) -> PartialDate:
    year = draw(st.none() | st.integers(1605, 2100))
    month = draw(st.none() | st.integers(1, 12)) if year else draw(st.integers(1, 12))
    day = draw(st.none() | st.integers(1, 28)) if month else None
    return PartialDate(year, month, day, about=draw(st.booleans()))


_DAYS = st.sampled_from(("", "2026-02-28"))
_RELATIONS = st.one_of(
    st.builds(Relation, st.sampled_from([kind for kind in RelationKind if kind is not RelationKind.OWN]), st.none(),
              _SOME, _TEXT, _TEXT),
    st.builds(Relation, st.just(RelationKind.OWN), st.none(), _SOME, _SOME, _TEXT),
)
_NAMES = st.builds(PersonName, _TEXT, _SOME, _TEXT, _SOME, _TEXT)
_POINTS = st.one_of(
    st.builds(ContactPoint, st.just(Medium.PHONE), st.from_regex(r"\+?[0-9][0-9 /()-]{3,12}[0-9]", fullmatch=True),
              st.just(("cell",)) | st.just(("home", "fax")) | st.just(()), _TEXT, st.booleans()),
    st.builds(ContactPoint, st.just(Medium.EMAIL), _PLAIN.map(lambda name: f"{name}@example.org"),
              st.just(("work",)) | st.just(()), _TEXT, st.booleans()),
    st.builds(ContactPoint, st.just(Medium.CHAT), _PLAIN, st.just(("skype",)) | st.just(("icq",)), _TEXT),
)
_ADDRESSES = st.builds(
    PostalAddress, _LINES, _LINES, _TEXT, _SOME, _TEXT, _TEXT, st.just("DE") | st.just("FR"),
    st.just("Deutschland") | st.just("France"), st.sampled_from(("home", "work", "other", "", "Ferienhaus, Süd")),
    _LINES, st.booleans(), st.none(), _TEXT, _DAYS, _DAYS, st.just(0), st.just(0), _DAYS, _TEXT,
    st.sampled_from(AddressDoubt), _DAYS,
).map(lambda address: address if address.country_text[0] == address.country[0] else PostalAddress("x"))
_DATE_KINDS = st.sampled_from((DateKind.BIRTH, DateKind.WEDDING, DateKind.DEATH))
_CONTACTS = st.builds(
    Contact,
    name=_NAMES,
    kind=st.sampled_from(ContactKind),
    nickname=_TEXT,
    organization=_SOME,
    job_title=_TEXT,
    role=_TEXT,
    language=st.sampled_from(("", "de", "fr-CH")),
    note=_LINES,
    points=st.lists(_POINTS, max_size=4).map(tuple),
    addresses=st.lists(_ADDRESSES, max_size=3).map(tuple),
    dates=st.lists(st.builds(ContactDate, _DATE_KINDS, _dates()), max_size=3, unique=True).map(tuple),
    circles=st.sets(_SOME, max_size=3).map(lambda names: tuple(sorted(names))),
    kept=st.lists(
        st.sampled_from((
            KeptProperty("vcard", "GENDER:M"),
            KeptProperty("vcard", "item1.X-OWN-NAMES:Jenny"),
            KeptProperty("vcard", "LOGO:data:image/png;base64,iVBORw0KGgo="),
            KeptProperty("vcard", "PHOTO:https://example.org/anna.jpg"),
            KeptProperty("csv", "Gehört zu: Chor; Gemeinde, Köln"),
        )),
        max_size=3, unique=True,
    ).map(tuple),
    uid=st.sampled_from(("", "urn:uuid:1")),
    phonetic_given=_TEXT,
    phonetic_family=_TEXT,
    department=_TEXT,
    form_of_address=st.sampled_from(FormOfAddress),
    household_role=st.sampled_from(HouseholdRole),
    who_is=_TEXT,
    observance=_TEXT,
    likes=_LINES,
    do_not_send=st.booleans(),
    do_not_send_reason=_TEXT,
    deceased=st.booleans(),
    hand_addressed=st.booleans(),
    relations=st.lists(_RELATIONS, max_size=3, unique=True).map(tuple),
    fields=st.lists(st.builds(CustomField, _TEXT, _SOME), max_size=3).map(tuple),
)


def _read_back(contact: Contact) -> Contact:
    found = vcards("".join(written([contact])))
    assert codes(found) == []
    return contacts(found)[0]


@settings(max_examples=100, deadline=None)
@given(_CONTACTS)
def test_a_contact_comes_back_as_it_was_written(contact: Contact) -> None:
    assert _read_back(contact) == contact


_WITH_ALL = Contact(
    PersonName("Dr.", "Anna", "Maria", "Klein", "MD, Jr."), nickname="Anni", organization="Chor; Köln",
    department="Alt", job_title="Dirigentin", language="de", note="a, b; c\nd", uid="urn:uuid:1",
    points=(
        ContactPoint(Medium.PHONE, "+49 221 1", ("home",), "", True),
        ContactPoint(Medium.URL, "https://a.example", ("homepage",)),
        ContactPoint(Medium.EMAIL, "a@example.org", (), "Oma, \"alt\""),
        ContactPoint(Medium.CHAT, "anna", ("skype",)),
    ),
    addresses=(
        PostalAddress("Weg 1", "", "", "Köln", "", "50667", "DE", "Deutschland", "home"),
        PostalAddress("Rue 2", "", "", "Paris", "", "", "FR", "France", "home", "Rue 2\nParis"),
        PostalAddress("See 3", kind="Ferienhaus"), PostalAddress("Amt 4", kind="other"),
    ),
    dates=(
        ContactDate(DateKind.BIRTH, PartialDate(None, 9, 3)), ContactDate(DateKind.WEDDING, PartialDate(1985, 5, 4)),
        ContactDate(DateKind.DEATH, PartialDate(2020, 1, None)),
        ContactDate(DateKind.NAME_DAY, PartialDate(None, 1, None)),
        ContactDate(DateKind.OTHER, PartialDate(1950, None, None, about=True), "Taufe"),
    ),
    circles=("Chor", "Kirche, alt"),
    relations=(
        Relation(RelationKind.PARENT, name="Ida", label="mother"), Relation(RelationKind.SPOUSE, name="Tom"),
        Relation(RelationKind.EMERGENCY, name="Eva"), Relation(RelationKind.OWN, name="Udo", label="Skatbruder"),
    ),
    fields=(CustomField("Schuhe", "38"),),
    kept=(KeptProperty("vcard", "GENDER:F"), KeptProperty("csv", "Kurs: 3")),
)


def test_the_third_version_says_the_same_in_apples_words() -> None:
    text = "".join(written([_WITH_ALL], form=FORM_3))
    assert contacts(vcards(text)) == [_WITH_ALL]
    lines = text.replace("\r\n ", "").split("\r\n")
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:3.0"]
    assert [line.partition(".")[2] for line in lines if "X-ABLabel:_$" in line] == [
        f"X-ABLabel:_$!<{word}>!$_" for word in ("HomePage", "Other", "Anniversary", "Mother", "Spouse")
    ]
    assert "BDAY;VALUE=date:--09-03" in lines
    assert "1604" not in text


def test_a_second_organisation_stays_one() -> None:
    (contact,) = contacts(vcards("BEGIN:VCARD\nFN:A\nORG:One;First\nORG:Two;Second;Third\nEND:VCARD\n"))
    (text,) = written([contact])
    assert [line for line in text.split("\r\n") if line.startswith("ORG")] == ["ORG:One;First", "ORG:Two;Second;Third"]


@settings(max_examples=100, deadline=None)
@given(_CONTACTS)
def test_no_line_is_longer_than_75_octets_or_cut_inside_a_character(contact: Contact) -> None:
    raw = "".join(written([contact])).encode()
    lines = raw.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()


def test_an_unknown_year_stays_unknown() -> None:
    contact = Contact(PersonName(given="A"), dates=(ContactDate(DateKind.BIRTH, PartialDate(None, 2, 29)),))
    (text,) = written([contact])
    assert "BDAY:--0229\r\n" in text


def test_kept_properties_of_older_cards_go_out_as_4_0_allows() -> None:
    kept = (
        KeptProperty("vcard", "PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/4A=="),
        KeptProperty("vcard", "X-FOO;HOME;CHARSET=UTF-8:bär"),
        KeptProperty("vcard", "item2.X-BAR;TYPE=a:1;2"),
        KeptProperty("vcard", "REV:2020-08-27T20:38:49Z"),
    )
    (text,) = written([Contact(PersonName(given="A"), kept=kept)])
    assert text.splitlines()[5:-1] == [
        "PHOTO:data:image/jpeg;base64,/9j/4A==", "X-FOO;TYPE=HOME:bär", "item2.X-BAR;TYPE=a:1;2",
        "REV:20200827T203849Z",
    ]


def test_units_of_an_organisation_go_out_in_its_own_line() -> None:
    contact = Contact(PersonName(given="A"), organization="Neu", kept=(KeptProperty("vcard", "ORG:Alt;Garten;Rosen"),))
    (text,) = written([contact])
    assert "ORG:Neu;Garten;Rosen\r\n" in text
    assert "Alt" not in text


def test_a_hostile_value_cannot_begin_a_line_of_its_own() -> None:
    contact = Contact(PersonName(given="A"), note="x\r\nEND:VCARD\r\nBEGIN:VCARD", organization="y\nTEL:1")
    back = _read_back(contact)
    assert back.points == ()
    assert back.note == "x\nEND:VCARD\nBEGIN:VCARD"


def test_a_chat_address_names_its_service_as_apple_does() -> None:
    line = "IMPP;X-SERVICE-TYPE=Skype;TYPE=work:skype:anna"
    (anna,) = contacts(vcards(f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\n{line}\r\nEND:VCARD\r\n"))
    for text in (*written([anna]), *written([anna], form=FORM_3)):
        assert line in text.splitlines()
        assert contacts(vcards(text))[0].points == anna.points


def test_an_organisation_known_by_another_name_keeps_it() -> None:
    card = "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nFN:Gate of India\r\nORG:Travels\r\nEND:VCARD\r\n"
    (text,) = written(contacts(vcards(card)))
    assert {"FN:Gate of India", "ORG:Travels"} <= set(text.splitlines())


def test_parameters_that_mean_nothing_to_us_go_out_with_their_value_and_not_with_another() -> None:
    lines = (
        "N;LANGUAGE=de:Klein;Anna;;;", 'ORG;SORT-AS="Chor":Der Chor', "TEL;PID=1.1;TYPE=home:030-1",
        "ADR;PROP-ID=a1;TYPE=home:;;Weg 1;Kiel;;24103;",
    )
    card = "\r\n".join(("BEGIN:VCARD", "VERSION:4.0", "FN:Anna Klein", *lines, "END:VCARD", ""))
    (anna,) = contacts(vcards(card))
    for text in (*written([anna]), *written([anna], form=FORM_3)):
        assert set(lines) <= set(text.splitlines())
        assert contacts(vcards(text)) == [anna]
    (changed,) = written([replace(anna, organization="Der Kirchenchor")])
    assert "ORG:Der Kirchenchor" in changed.splitlines()
