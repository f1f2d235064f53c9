"""Reads the members that `jscontact_own` writes, and relations, from a card of unknown origin."""

from collections.abc import Iterator, Mapping
from typing import Any

from cardbook.domain.addresses.postal_address import AddressDoubt
from cardbook.domain.people.contact import CustomField, KeptProperty
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.relation import Relation, RelationKind
from cardbook.exchange.interface import Pointer
from cardbook.exchange.limits import FIELD_CHARS, POINTS
from cardbook.exchange.relation_words import relation_called

_MONTHS = range(1, 13)
_TEXTS = {
    "who_is": "whoIs", "observance": "observance", "likes": "likes", "do_not_send_reason": "doNotSendReason",
}
_ADDRESS_TEXTS = {
    "care_of": "careOf", "valid_from": "validFrom", "valid_to": "validTo", "confirmed_on": "confirmedOn",
    "confirmed_how": "confirmedHow", "doubted_on": "doubtedOn", "doubted_how": "doubtedHow",
}


def own_contact_fields(card: Mapping[str, Any]) -> dict[str, Any]:
    """What our own writer says of a contact beyond the standard."""
    form, role = _own(card, "formOfAddress"), _own(card, "householdRole")
    fields = [each for each in _list(card, "fields") if _word(each, "value")]
    return {
        **{name: _own(card, member) for name, member in _TEXTS.items()},
        "do_not_send": card.get("cardbook:doNotSend") is True,
        "hand_addressed": card.get("cardbook:handAddressed") is True,
        "deceased": card.get("cardbook:deceased") is True and not _has_died(card),
        "form_of_address": FormOfAddress(form) if form in set(FormOfAddress) else FormOfAddress.NEUTRAL,
        "household_role": HouseholdRole(role) if role in set(HouseholdRole) else HouseholdRole.ADULT,
        "fields": tuple(CustomField(_word(each, "label"), _word(each, "value")) for each in fields)[:POINTS],
    }


def own_address_fields(address: Mapping[str, Any]) -> dict[str, Any]:
    """What our own writer says of an address beyond the standard."""
    found: dict[str, Any] = {name: _own(address, member) for name, member in _ADDRESS_TEXTS.items()}
    first, last = address.get("cardbook:firstMonth"), address.get("cardbook:lastMonth")
    if first in _MONTHS and last in _MONTHS:
        found |= {"first_month": first, "last_month": last}
    doubt = _own(address, "doubt")
    return found | {"doubt": AddressDoubt(doubt) if doubt in set(AddressDoubt) else AddressDoubt.NONE}


def relations_of(card: Mapping[str, Any]) -> Iterator[Relation]:
    """Relations to people known by name alone."""
    for each in _list(card, "relations"):
        kind, name = _word(each, "kind"), _word(each, "name")
        if name:
            known = RelationKind(kind) if kind in set(RelationKind) else RelationKind.OWN
            yield Relation(known, None, name, _word(each, "label"), _word(each, "backLabel"))


def pointers_of(card: Mapping[str, Any]) -> Iterator[Pointer]:
    """Relations to people by their UID (RFC 9553 section 2.1.8)."""
    related = card.get("relatedTo")
    for uid, told in list(related.items())[:POINTS] if isinstance(related, dict) else ():
        members = told if isinstance(told, dict) else {}
        words = members.get("relation")
        word = next((word for word in words if isinstance(word, str)), "") if isinstance(words, dict) else ""
        kind = _own(members, "kind")
        if kind in set(RelationKind):
            relation = Relation(RelationKind(kind), label=_own(members, "label"))
        else:
            relation = relation_called(word, "")
        line = f"RELATED{f';TYPE={word}' if word.isalnum() else ''}:{uid}"
        yield Pointer(relation, uid, KeptProperty("vcard", line.replace("\n", "")[:FIELD_CHARS]))


def _has_died(card: Mapping[str, Any]) -> bool:
    days = card.get("anniversaries")
    return isinstance(days, dict) and any(isinstance(d, dict) and d.get("kind") == "death" for d in days.values())


def _own(members: Mapping[str, Any], name: str) -> str:
    return _word(members, f"cardbook:{name}")


def _word(members: Mapping[str, Any], name: str) -> str:
    value = members.get(name)
    return value.strip()[:FIELD_CHARS] if isinstance(value, str) else ""


def _list(card: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    value = card.get(f"cardbook:{name}")
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
