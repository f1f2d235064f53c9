"""What JSContact (RFC 9553) has no member for: names that begin with `cardbook:`, values as the book holds them."""

from collections.abc import Mapping

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import Contact
from cardbook.domain.people.relation import Relation
from cardbook.exchange.relation_words import STANDARD_TYPES

Json = str | int | bool | list["Json"] | dict[str, "Json"]
"""A value as JSON knows it; what is unknown is left out rather than null."""


def filled(members: Mapping[str, Json]) -> dict[str, Json]:
    """The members that hold anything."""
    return {name: value for name, value in members.items() if value}


def own_members(contact: Contact) -> dict[str, Json]:
    """What the book knows of a contact beyond the standard; empty members included."""
    return {
        "cardbook:id": contact.id or 0,
        "cardbook:household": contact.household or 0,
        "cardbook:householdRole": contact.household_role.value,
        "cardbook:formOfAddress": contact.form_of_address.value,
        "cardbook:whoIs": contact.who_is,
        "cardbook:observance": contact.observance,
        "cardbook:likes": contact.likes,
        "cardbook:doNotSend": contact.do_not_send,
        "cardbook:doNotSendReason": contact.do_not_send_reason,
        "cardbook:deceased": not contact.is_living,
        "cardbook:handAddressed": contact.hand_addressed,
        "cardbook:photo": contact.photo,
        "cardbook:fields": [{"label": field.label, "value": field.value} for field in contact.fields],
        "cardbook:relations": [_by_name(one) for one in contact.relations if one.contact is None],
        "cardbook:kept": [{"origin": kept.origin, "text": kept.text} for kept in contact.kept],
    }


def own_address_members(address: PostalAddress) -> dict[str, Json]:
    """What the book knows of an address beyond the standard; empty members included."""
    return {
        "cardbook:careOf": address.care_of,
        "cardbook:validFrom": address.valid_from,
        "cardbook:validTo": address.valid_to,
        "cardbook:firstMonth": address.first_month,
        "cardbook:lastMonth": address.last_month,
        "cardbook:confirmedOn": address.confirmed_on,
        "cardbook:confirmedHow": address.confirmed_how,
        "cardbook:doubt": address.doubt.value,
        "cardbook:doubtedOn": address.doubted_on,
        "cardbook:doubtedHow": address.doubted_how,
    }


def related_to(contact: Contact, uids: Mapping[int, str]) -> dict[str, Json]:
    """RFC 9553 section 2.1.8: relations to people of the book by their UID, `uids` giving that of each id.

    Kinds that the standard lacks have an empty `relation`; the book's own kind stands beside.
    """
    related: dict[str, Json] = {}
    for one in contact.relations:
        uid = uids.get(one.contact or 0, "")
        if uid:
            standard = STANDARD_TYPES.get(one.kind)
            relation: dict[str, Json] = {"@type": "Relation", "relation": {standard: True} if standard else {}}
            related[uid] = relation | {"cardbook:kind": one.kind.value} | filled({"cardbook:label": one.label})
    return related


def _by_name(relation: Relation) -> dict[str, Json]:
    return filled({"name": relation.name, "kind": relation.kind.value, "label": relation.label})
