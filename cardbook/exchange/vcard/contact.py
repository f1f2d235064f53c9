"""A finished card as a contact."""

import hashlib
import re
from dataclasses import replace

from cardbook.domain.addresses.country import country_code
from cardbook.domain.addresses.postal_address import PostalAddress
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
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.relation import Relation, RelationKind
from cardbook.exchange.interface import Pointer
from cardbook.exchange.one_cell_address import plainly_divided
from cardbook.exchange.relation_words import is_told_by_kind, relation_called
from cardbook.exchange.vcard.card import Card, kept_line
from cardbook.exchange.vcard.head import PLACES, Head
from cardbook.exchange.vcard.own import BACK_LABEL, RELATION, address_fields, own_fields
from cardbook.exchange.vcard.properties import chat_service

_APPLE_WORD = re.compile(r"_?\$!<(.*)>!\$_?")
_APPLE_KINDS = {"mobile": "cell", "homefax": "fax", "workfax": "fax"}
_WEDDING_WORDS = frozenset(("anniversary", "wedding", "jahrestag", "hochzeitstag", "wedding anniversary"))
_BIRTH_WORDS = frozenset(("birthday", "geburtstag"))


def contact_of(card: Card) -> Contact:
    """The contact a card describes, without an id."""
    kind = card.kind or _kind_by_name(card)
    points = tuple([_point(card, *point) for point in card.points])
    addresses = tuple([_address(card, head, parts) for head, parts in card.addresses])
    if card.address_texts:
        addresses = _with_texts(card, addresses)
    return Contact(
        card.name,
        kind,
        _telling_full_name(card, kind, points),
        card.nickname,
        card.organization or (card.full_name if kind is ContactKind.ORGANIZATION else ""),
        card.job_title,
        card.role,
        card.language,
        "\n".join(card.notes),
        points,
        addresses,
        tuple([_date(card, *entry) for entry in card.dates]),
        tuple(sorted(set(card.circles))),
        (*card.kept, *_unused_labels(card), *_other_countries(card)),
        uid=card.uid,
        department=card.department,
        relations=tuple([_relation(card, *relative) for relative in card.relatives]),
        fields=tuple([CustomField(_label(card, head)[0], text) for text, head in card.fields]),
        **own_fields(card.own),
        photo=hashlib.sha256(card.photo[0]).hexdigest() if card.photo else "",
    )


def pointers_of(card: Card) -> tuple[Pointer, ...]:
    """Whom the card names by UID."""
    return tuple([
        Pointer(_relation(card, word, "", head), uid, kept_line(head, uid)) for word, uid, head in card.pointers
    ])


def _kind_by_name(card: Card) -> ContactKind:
    """A card that names nothing but an organisation is the organisation's."""
    alone = bool(card.organization) and card.name.is_empty()
    return ContactKind.ORGANIZATION if alone and card.full_name in ("", card.organization) else ContactKind.PERSON


def _telling_full_name(card: Card, kind: ContactKind, points: tuple[ContactPoint, ...]) -> str:
    """FN where it says more than the parts of the name, else ""."""
    full_name, name = card.full_name, card.name
    if full_name == f"{name.given} {name.family}":
        return ""
    if kind is ContactKind.ORGANIZATION and full_name == card.organization:
        return ""
    if name.is_empty():
        standing_in = (card.organization, card.nickname, points[0].value if points else "")
        if kind is ContactKind.ORGANIZATION and not card.organization:
            return ""
        return "" if full_name in standing_in else full_name
    words = _words(f"{name.prefix} {name.given} {name.additional} {name.family} {name.suffix}")
    if _follow_in(_words(full_name), words):
        return full_name if _is_better_spelt(full_name, name) else ""
    turned = _words(f"{name.family} {name.prefix} {name.given} {name.additional} {name.suffix}")
    return "" if "," in full_name and _follow_in(_words(full_name), turned) else full_name


def _is_better_spelt(full_name: str, name: PersonName) -> bool:
    """FN has capitals that the parts of the name lack: `N:dirk`, `FN:Dirk`; beside a title they may be its own."""
    parts = f"{name.given}{name.additional}{name.family}"
    has_titles = bool(name.prefix or name.suffix)
    return not has_titles and parts == parts.lower() != parts.upper() and full_name != full_name.lower()


def _words(text: str) -> list[str]:
    return text.replace(",", " ").casefold().split()


def _follow_in(words: list[str], others: list[str]) -> bool:
    """True where all words stand in the others in the same order."""
    rest = iter(others)
    return all(word in rest for word in words)


def _label(card: Card, head: Head) -> tuple[str, str]:
    """The user's own word for a property, and the kind that one of Apple's built-in words means."""
    label = card.labels.get(head.group.upper(), "") if card.labels and head.group else ""
    if not label:
        return "", ""
    built_in = _APPLE_WORD.fullmatch(label)
    if built_in is None:
        return label, ""
    word = built_in[1].strip().lower()
    return "", _APPLE_KINDS.get(word, word)


def _point(card: Card, medium: Medium, value: str, head: Head) -> ContactPoint:
    if not head.group and medium is not Medium.CHAT:
        return ContactPoint(medium, value, head.kinds, "", head.preferred)
    label, kind = _label(card, head)
    service = (chat_service(head.name) or head.param("X-SERVICE-TYPE").lower()) if medium is Medium.CHAT else ""
    kinds = head.kinds
    for word in (service, kind):
        if word and word not in kinds:
            kinds = (*kinds, word)
    return ContactPoint(medium, value, kinds, label, head.preferred)


def _relation(card: Card, word: str, name: str, head: Head) -> Relation:
    label, built_in = _label(card, head) if head.group else ("", "")
    if head.param(RELATION) in set(RelationKind):
        word = label or ("" if is_told_by_kind(built_in) else built_in)
        word = "" if word == head.param(RELATION) else word
        return Relation(RelationKind(head.param(RELATION)), None, name, word, head.param(BACK_LABEL))
    return relation_called(built_in or label or word, name)


def _address(card: Card, head: Head, parts: list[str]) -> PostalAddress:
    pobox, extended, street, locality, region, postcode, country = (*parts, "", "", "", "", "", "", "")[:7]
    label, kind = _label(card, head) if head.group else ("", "")
    code = head.country
    if not street and len(parts) > 11:  # RFC 9554 section 2.1: street name and number have parts of their own
        street = f"{parts[11]} {parts[10]}".strip()
    if code and country.upper() == code:
        country = ""
    if country and not code:
        code = country_code(country)
    if street and not any((extended, pobox, locality, region, postcode)) and (whole := plainly_divided(street, "")):
        street, extended, locality, region, postcode = (
            whole.street, whole.extended, whole.locality, whole.region, whole.postcode
        )
        code, country = code or whole.country, country or whole.country_text
    return PostalAddress(
        street, extended, pobox, locality, region, postcode,
        code or _apple_country(card, head, parts), country,
        label or kind or head.place,
        head.label,
        head.preferred,
        **address_fields(head),
    )


def _apple_country(card: Card, head: Head, parts: list[str]) -> str:
    """X-ABADR's country; Apple writes it beside addresses that name no country."""
    code = card.country_codes.get(head.group.upper(), "") if head.group else ""
    return country_code(code) if code and not (parts[6:] and parts[6]) else ""


def _other_countries(card: Card) -> list[KeptProperty]:
    """X-ABADR of addresses that name another country: Apple writes there where the address book was at home."""
    if not card.country_codes:
        return []
    named = {head.group.upper(): country_code(parts[6]) for head, parts in card.addresses if parts[6:] and parts[6]}
    return [
        KeptProperty("vcard", f"{group.lower()}.X-ABADR:{code.lower()}") for group, code in card.country_codes.items()
        if named.get(group, code) != code
    ]


def _with_texts(card: Card, addresses: tuple[PostalAddress, ...]) -> tuple[PostalAddress, ...]:
    """The addresses with what LABEL says of them; a LABEL without its ADR is an address by itself.

    One that repeats an address which has a LABEL already is kept as it is.
    """
    found = list(addresses)
    for head, text in card.address_texts:
        kind = next((word for word in PLACES if word in head.kinds), "")
        groups = [at for at, (other, _) in enumerate(card.addresses) if head.group and other.group == head.group]
        place = next((at for at, one in enumerate(found[: len(addresses)]) if one.kind == kind and not one.label), None)
        place = groups[0] if groups else place
        if place is None:
            place = next((at for at, one in enumerate(addresses) if _tells(text, one)), None)
            if place is not None and found[place].label:
                card.keep(head, text)
                continue
        if place is None and len(addresses) == len(card.address_texts) == 1 and not found[0].label:
            place = 0
        if place is None:
            found.append(PostalAddress(street=text, kind=kind, preferred=head.preferred))
        else:
            found[place] = _labelled(found[place], text)
    return tuple(found)


def _tells(text: str, address: PostalAddress) -> bool:
    """True where a LABEL names the street and the town of an address."""
    return bool(address.street and address.locality) and address.street in text and address.locality in text


def _labelled(address: PostalAddress, text: str) -> PostalAddress:
    return replace(address, label=text)


def _date(card: Card, kind: DateKind, day: PartialDate, head: Head) -> ContactDate:
    if kind is not DateKind.OTHER:
        return ContactDate(kind, day)
    label, word = _label(card, head)
    named = (word or label).casefold()
    if named in _WEDDING_WORDS:
        return ContactDate(DateKind.WEDDING, day)
    if named in _BIRTH_WORDS:
        return ContactDate(DateKind.BIRTH, day)
    return ContactDate(DateKind.OTHER, day, label or word)


def _unused_labels(card: Card) -> list[KeptProperty]:
    """Labels of properties that are themselves kept."""
    if not card.labels:
        return []
    heads = [head for _, _, head in (*card.points, *card.dates, *card.relatives, *card.pointers)]
    heads += [head for head, _ in card.addresses] + [head for _, head in card.fields]
    used = {head.group.upper() for head in heads}
    return [line for group, line in card.label_lines.items() if group not in used and card.labels[group]]


