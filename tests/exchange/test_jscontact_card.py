"""Everything the book knows of somebody stands in their JSContact card, empty members left out."""

from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.people.contact import (
    Contact,
    ContactDate,
    ContactKind,
    CustomField,
    DateKind,
    KeptProperty,
    PersonName,
)
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.relation import Relation, RelationKind
from cardbook.exchange.json_cards.jscontact_card import jscontact_card

YUKI = Contact(
    PersonName(given="由紀", family="田中"), phonetic_given="ゆき", phonetic_family="たなか", uid="urn:uuid:1", id=7,
    household=3, organization="Sternwarte", department="Optik", form_of_address=FormOfAddress.MS,
    household_role=HouseholdRole.CHILD, who_is="from the choir", observance="Hanukkah", likes="no glitter",
    photo="ab" * 32, do_not_send=True, do_not_send_reason="Asked us", deceased=True, hand_addressed=True,
    fields=(CustomField("Shoe size", "41"),),
    kept=(KeptProperty("vcard", "X-A:1"),),
    dates=(ContactDate(DateKind.NAME_DAY, PartialDate(None, 5, 2)), ContactDate(DateKind.DEATH, PartialDate(2020))),
    relations=(
        Relation(RelationKind.SPOUSE, contact=8), Relation(RelationKind.GODCHILD, contact=9),
        Relation(RelationKind.OWN, name="Old Tom", label="ship's mate"),
    ),
    addresses=(PostalAddress(
        street="Weg 1", locality="Ulm", country="DE", care_of="Familie Groß", valid_from="2020-01-01",
        valid_to="2027-01-01", first_month=5, last_month=9, confirmed_on="2025-01-05", confirmed_how="by phone",
        doubt=AddressDoubt.SUSPECT, doubted_on="2026-01-01", doubted_how="Neighbour said so",
    ),),
)


def test_everything_the_book_knows_stands_in_the_card() -> None:
    card = jscontact_card(YUKI, {8: "urn:uuid:8", 9: "urn:uuid:9"})
    assert {key: value for key, value in card.items() if key.startswith("cardbook:")} == {
        "cardbook:id": 7, "cardbook:household": 3, "cardbook:householdRole": "child", "cardbook:formOfAddress": "ms",
        "cardbook:whoIs": "from the choir", "cardbook:observance": "Hanukkah", "cardbook:likes": "no glitter",
        "cardbook:doNotSend": True, "cardbook:doNotSendReason": "Asked us",
        "cardbook:deceased": True, "cardbook:handAddressed": True, "cardbook:photo": "ab" * 32,
        "cardbook:fields": [{"label": "Shoe size", "value": "41"}],
        "cardbook:relations": [{"name": "Old Tom", "kind": "own", "label": "ship's mate"}],
        "cardbook:kept": [{"origin": "vcard", "text": "X-A:1"}],
    }


def test_relations_point_to_the_cards_of_others() -> None:
    assert jscontact_card(YUKI, {8: "urn:uuid:8", 9: "urn:uuid:9"})["relatedTo"] == {
        "urn:uuid:8": {"@type": "Relation", "relation": {"spouse": True}, "cardbook:kind": "spouse"},
        "urn:uuid:9": {"@type": "Relation", "relation": {}, "cardbook:kind": "godchild"},
    }


def test_a_name_says_how_it_is_spoken_and_in_which_script() -> None:
    assert jscontact_card(YUKI)["name"] == {
        "full": "由紀 田中", "phoneticScript": "Hira",
        "components": [
            {"kind": "given", "value": "由紀", "phonetic": "ゆき"},
            {"kind": "surname", "value": "田中", "phonetic": "たなか"},
        ],
    }


def test_a_department_is_a_unit_of_its_organisation() -> None:
    assert jscontact_card(YUKI)["organizations"] == {"org": {"name": "Sternwarte", "units": [{"name": "Optik"}]}}


def test_kinds_of_days_that_the_standard_lacks_are_our_own() -> None:
    anniversaries = jscontact_card(YUKI)["anniversaries"]
    assert isinstance(anniversaries, dict)
    assert [day["kind"] for day in anniversaries.values() if isinstance(day, dict)] == ["cardbook:name_day", "death"]


def test_an_address_says_when_it_holds_and_how_sure_it_is() -> None:
    addresses = jscontact_card(YUKI)["addresses"]
    assert isinstance(addresses, dict)
    (address,) = addresses.values()
    assert isinstance(address, dict)
    assert {key: value for key, value in address.items() if key.startswith("cardbook:")} == {
        "cardbook:careOf": "Familie Groß", "cardbook:validFrom": "2020-01-01", "cardbook:validTo": "2027-01-01",
        "cardbook:firstMonth": 5, "cardbook:lastMonth": 9, "cardbook:confirmedOn": "2025-01-05",
        "cardbook:confirmedHow": "by phone", "cardbook:doubt": "suspect", "cardbook:doubtedOn": "2026-01-01",
        "cardbook:doubtedHow": "Neighbour said so",
    }


def test_what_is_empty_is_left_out() -> None:
    assert jscontact_card(Contact(kind=ContactKind.ORGANIZATION, organization="Chor", uid="urn:uuid:2")) == {
        "@type": "Card", "version": "1.0", "uid": "urn:uuid:2", "kind": "org", "name": {"full": "Chor"},
        "organizations": {"org": {"name": "Chor"}},
    }
