"""jCard and JSContact, as servers and our own export write them."""

import base64
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.contact import ContactDate, ContactPoint, DateKind, KeptProperty, Medium, PersonName
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.relation import RelationKind
from cardbook.exchange.detect import FileFormat, detect
from cardbook.exchange.interface import Draft, Issue, IssueCode, ReadOptions
from cardbook.exchange.json_cards.jscontact_card import jscontact_card
from cardbook.exchange.json_cards.json_reader import JsonReader
from tests.exchange.reading import codes, contacts
from tests.exchange.test_jscontact_card import YUKI
from tests.pictures import a_picture_file


def _read(value: Any) -> list[Draft | Issue]:
    text = value if isinstance(value, str) else json.dumps(value)
    return list(JsonReader().read(io.BytesIO(text.encode()), ReadOptions("a.json")))


_JCARD = ["vcard", [
    ["version", {}, "text", "4.0"], ["fn", {}, "text", "Anna Klein"],
    ["n", {}, "text", ["Klein", "Anna", ["M.", "B."], "Dr.", ""]],
    ["bday", {}, "date", "--09-03"], ["tel", {"type": ["home", "cell"], "pref": "1"}, "uri", "tel:+49-221-1"],
    ["adr", {"type": "work"}, "text", ["", "", "Weg 1; Hof", "Köln", "", "50667", "Germany"]],
    ["categories", {}, "text", "Chor, alt", "Kirche"], ["x-odd", {"group": "item1"}, "unknown", "a,b\nc"],
]]


def test_a_jcard_says_what_its_vcard_says() -> None:
    (contact,) = contacts(_read(_JCARD))
    assert contact.name == PersonName("Dr.", "Anna", "M. B.", "Klein", "")
    assert contact.points == (ContactPoint(Medium.PHONE, "+49-221-1", ("home", "cell"), "", True),)
    assert contact.addresses == (
        PostalAddress("Weg 1; Hof", "", "", "Köln", "", "50667", "DE", "Germany", "work"),
    )
    assert contact.dates == (ContactDate(DateKind.BIRTH, PartialDate(None, 9, 3)),)
    assert contact.circles == ("Chor, alt", "Kirche")
    assert contact.kept == (KeptProperty("vcard", "item1.x-odd:a\\,b\\nc"),)


def test_several_cards_of_both_kinds_and_the_lines_they_stand_on() -> None:
    found = _read(f'[\n{json.dumps(_JCARD)},\n{json.dumps({"@type": "Card", "name": {"full": "Bert Groß"}})},\n 7]')
    drafts = [one for one in found if isinstance(one, Draft)]
    assert [(one.contact.display_name(), one.line, one.entry) for one in drafts] == [
        ("Dr. Anna M. B. Klein", 2, 1), ("Bert Groß", 3, 2),
    ]
    assert codes(found) == [IssueCode.LINE_NOT_READ]


_CARD = {
    "@type": "Card", "version": "1.0", "uid": "urn:uuid:5", "language": "de",
    "name": {"full": "Ida Klein Groß", "components": [
        {"kind": "given", "value": "Ida"}, {"kind": "surname", "value": "Klein"}, {"kind": "surname2", "value": "Groß"},
        {"kind": "generation", "value": "II"}, {"kind": "credential", "value": "MD"},
    ]},
    "phones": {"a": {"number": "tel:+1", "features": {"mobile": True, "voice": True}, "contexts": {"private": True}}},
    "onlineServices": {"b": {"service": "Mastodon", "user": "@ida"}},
    "addresses": {"k": {"components": [
        {"kind": "number", "value": "54321"}, {"kind": "separator", "value": " "}, {"kind": "name", "value": "Oak St"},
        {"kind": "apartment", "value": "4"}, {"kind": "locality", "value": "Reston"}, {"kind": "region", "value": "VA"},
        {"kind": "postcode", "value": "20190"},
    ], "countryCode": "us", "full": "54321 Oak St\nReston"}},
    "anniversaries": {"x": {"kind": "birth", "date": {"year": 1953, "month": 4}},
                      "y": {"kind": "death", "date": {"@type": "Timestamp", "utc": "2019-10-15T23:10:00Z"}}},
    "keywords": {"internet": True}, "relatedTo": {"urn:uuid:9": {"relation": {"friend": True}}},
    "speakToAs": {"grammaticalGender": "feminine"},
    "media": {"p": {"kind": "photo", "uri": "data:image/jpeg;base64," + base64.b64encode(a_picture_file()).decode()}},
}


def test_a_card_of_the_standard_is_placed_and_the_rest_kept() -> None:
    (draft,) = [one for one in _read(_CARD) if isinstance(one, Draft)]
    contact = draft.contact
    assert contact.name == PersonName("", "Ida", "", "Klein Groß", "II, MD")
    points = [(point.value, point.kinds) for point in contact.points]
    assert points == [("+1", ("home", "cell")), ("@ida", ("mastodon",))]
    (one,) = contact.addresses
    assert (one.street, one.extended, one.locality, one.country) == ("Oak St 54321", "4", "Reston", "US")
    dates = [(date.kind, str(date.date)) for date in contact.dates]
    assert dates == [(DateKind.BIRTH, "1953-04"), (DateKind.DEATH, "2019-10-15")]
    assert [(one.relation.kind, one.uid) for one in draft.pointers] == [(RelationKind.FRIEND, "urn:uuid:9")]
    assert contact.kept == (KeptProperty("csv", 'speakToAs: {"grammaticalGender": "feminine"}'),)
    assert draft.photo is not None
    assert draft.photo.content == a_picture_file()


def test_our_own_cards_come_back_whole() -> None:
    card = jscontact_card(YUKI, {8: "urn:uuid:8", 9: "urn:uuid:9"})
    (draft,) = [one for one in _read([card]) if isinstance(one, Draft)]
    by_name = tuple(one for one in YUKI.relations if one.contact is None)
    assert draft.contact == replace(YUKI, id=None, household=None, photo="", relations=by_name, deceased=False)
    assert [one.uid for one in draft.pointers] == ["urn:uuid:8", "urn:uuid:9"]


def test_a_group_names_its_members() -> None:
    found = _read({"kind": "group", "name": {"full": "Chor"}, "members": {"urn:uuid:1": True, "urn:uuid:2": False}})
    assert [one.members for one in found if isinstance(one, Draft)] == [("urn:uuid:1",)]


@pytest.mark.parametrize("text", ['{"a": ', "[" * 100_000, "[1 2]", '{"n": ' + "9" * 5_000 + "}", "[1,"])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(KnownError) as refused:
        _read(text)
    assert refused.value.code is ErrorCode.FILE_UNREADABLE


@pytest.mark.parametrize(
    "card",
    [
        {}, {"name": 5}, {"name": {"components": 1}}, {"phones": []}, {"phones": {"a": 1}}, {"keywords": [1]},
        {"addresses": {"a": {"components": [1]}}}, {"anniversaries": {"a": {"date": {"year": "x", "month": True}}}},
        {"relatedTo": {"a": None}}, {"organizations": {"o": {"name": "A", "units": 5}}},
        {"cardbook:kept": 3, "cardbook:fields": [1], "notes": {"n": {}}, "emails": {"e": {"cardbook:kinds": 4}}},
    ],
)
def test_no_shape_of_a_card_is_a_fault(card: dict[str, Any]) -> None:
    assert len(_read({**card, "uid": "u", "nicknames": {"n": {"name": "Anna"}}})) == 1


def test_such_a_file_is_known_by_its_content() -> None:
    assert detect(io.BytesIO(json.dumps(_CARD).encode()), "a.txt").format is FileFormat.JSCONTACT
    assert contacts(_read([])) == []
