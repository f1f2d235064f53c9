"""What each vCard property means for a contact; everything else is kept word for word."""

import binascii
import re
from collections.abc import Callable

from cardbook.domain.people.contact import PARAMETERS, ContactKind, DateKind, KeptProperty, Medium, PersonName
from cardbook.domain.people.date_text import APPLE_NO_YEAR, date_in, is_no_date
from cardbook.domain.people.relation import RelationKind
from cardbook.domain.people.typed_name import typed_name
from cardbook.exchange.interface import IssueCode
from cardbook.exchange.limits import snippet
from cardbook.exchange.relation_words import PROPERTIES as RELATION_PROPERTIES
from cardbook.exchange.vcard.card import CSV_PROPERTY, Card, kept_line
from cardbook.exchange.vcard.head import Head
from cardbook.exchange.vcard.own import FIELD, RELATION, TEXTS
from cardbook.exchange.vcard.text import components, items, raw_components, unescaped

Handler = Callable[[Card, Head, str], None]

# Older programs name each chat service by a property of its own; the value is the TYPE word we keep.
CHAT_SERVICES = {
    "X-AIM": "aim", "X-ICQ": "icq", "X-MSN": "msn", "X-YAHOO": "yahoo", "X-JABBER": "jabber", "X-QQ": "qq",
    "X-SKYPE": "skype", "X-GOOGLE-TALK": "google-talk", "X-GADUGADU": "gadugadu", "X-GROUPWISE": "groupwise",
    "X-SAMETIME": "sametime", "X-SIP": "sip",
}
_CHAT_ALIASES = {
    "X-GTALK": "google-talk", "X-GOOGLE TALK": "google-talk", "X-SKYPE-USERNAME": "skype", "X-MS-IMADDRESS": "im",
    "X-KADDRESSBOOK-X-IMADDRESS": "im",
}
_SCHEMES = {Medium.PHONE: ("tel:", "callto:"), Medium.EMAIL: ("mailto:",)}
_ANDROID_NICKNAME = "vnd.android.cursor.item/nickname"
_ANDROID_EVENT = "vnd.android.cursor.item/contact_event"
_ANDROID_RELATION = "vnd.android.cursor.item/relation"
_ANDROID_RELATIONS = (
    "", "assistant", "brother", "child", "partner", "father", "friend", "manager", "mother", "parent", "partner",
    "referredby", "relative", "sister", "spouse",
)
"""ContactsContract.CommonDataKinds.Relation: the words by their numbers, the first for one of the user's own."""

_TURNED_NAME = re.compile(r"[^\W\d][^,;\\]*, ?[^\W\d][^,;\\]*(?:;|$)")
_BETWEEN_CHILDREN = re.compile(r"\s*[,;]\s*")
_ANDROID_EVENT_KINDS = {"1": DateKind.WEDDING, "3": DateKind.BIRTH}  # ContactsContract.CommonDataKinds.Event
_DATA_ADDRESS = re.compile(r"data:[^,]{0,200};base64\\?,", re.I)  # RFC 2397
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"RIFF", b"GIF8", b"BM")
"""How the pictures begin that a book can show: JPEG, PNG, WebP, GIF, BMP."""
_OWN_GROUPS = frozenset(("mycontacts", "my contacts"))  # Google's group of everybody


def name(card: Card, head: Head, value: str) -> None:
    """N. Several names in one part stand side by side, several suffixes with commas (RFC 6350 6.2.2).

    One with more parts than five (RFC 9554 section 2.2) is kept besides.
    """
    if not card.name.is_empty():
        card.keep(head, value)
        return
    if "," in value:
        parts = [_listed(part, ", " if place == 4 else " ") for place, part in enumerate(raw_components(value))]
    else:
        parts = components(value)
    family, given, additional, prefix, suffix = (*parts, "", "", "", "")[:5]
    card.name = PersonName(prefix, given, additional, family, suffix)
    if not any(parts[1:]) and _TURNED_NAME.match(value):  # `N:Klein, Anna;;;;`, which RFC 6350 has no use for
        typed = typed_name(value.partition(";")[0])
        card.name = typed if typed.given and typed.family else card.name
    if any(parts[5:]):
        card.keep(head, value)


def _listed(part: str, joint: str) -> str:
    return unescaped(part).strip() if ", " in part else joint.join(items(part))


def full_name(card: Card, head: Head, value: str) -> None:
    """FN; a second one is kept."""
    text = " ".join(unescaped(value).split())
    if not card.full_name:
        card.full_name = text
    elif text != card.full_name:
        card.keep(head, value)


def text_field(attribute: str) -> Handler:
    """A property that fills one field; a second one is kept."""

    def fill(card: Card, head: Head, value: str) -> None:
        if getattr(card, attribute):
            card.keep(head, value)
        else:
            setattr(card, attribute, unescaped(value).strip())

    return fill


def nickname(card: Card, _head: Head, value: str) -> None:
    """NICKNAME, a list; several stand with commas."""
    card.nickname = ", ".join(part for part in (card.nickname, *items(value)) if part)


def organization(card: Card, head: Head, value: str) -> None:
    """ORG: the name, and one unit as the department; more units are kept, so that an export has them again."""
    organization_name, *units = components(value)
    named = [unit for unit in units if unit]
    if card.organization or len(named) > 1 or not organization_name:
        card.keep(head, value)
    if not card.organization:
        card.organization = organization_name
        card.department = "" if len(named) > 1 else "".join(named)


def related(card: Card, head: Head, value: str) -> None:
    """RELATED (RFC 6350 section 6.6.6) by name or UID, and Apple's X-ABRELATEDNAMES; any other address is kept."""
    text = unescaped(value).strip()
    word = head.param(RELATION) or next((kind for kind in head.kinds if kind != "contact"), "")
    if head.name == "RELATED" and head.param("VALUE").lower() != "text":
        if text.startswith("urn:uuid:"):
            card.pointers.append((word, text, head))
        else:
            card.keep(head, value)
    elif text:
        card.relatives.append((word, text, head))


def relation(kind: RelationKind) -> Handler:
    """A property that stands for one relation, to somebody known by name."""

    def add(card: Card, head: Head, value: str) -> None:
        text = unescaped(value).strip()
        names = _BETWEEN_CHILDREN.split(text) if kind is RelationKind.CHILD else [text]
        card.relatives.extend((kind.value, name, head) for name in names if name)

    return add


def own_field(card: Card, head: Head, value: str) -> None:
    """A field of the user's, whose word is its label."""
    card.fields.append((unescaped(value).strip(), head))


def own_text(field: str) -> Handler:
    """A property of ours that fills one field; a second one is kept."""

    def fill(card: Card, head: Head, value: str) -> None:
        if field in card.own:
            card.keep(head, value)
        else:
            card.own[field] = unescaped(value).strip()

    return fill


def note(card: Card, _head: Head, value: str) -> None:
    """NOTE; several follow each other."""
    card.notes.append(unescaped(value).strip())


def categories(card: Card, _head: Head, value: str) -> None:
    """CATEGORIES: the circles."""
    card.circles.extend(item for item in items(value) if item.casefold() not in _OWN_GROUPS)


def point(medium: Medium) -> Handler:
    """A way to reach somebody."""
    schemes = _SCHEMES.get(medium, ())

    def add(card: Card, head: Head, value: str) -> None:
        text = unescaped(value).strip()
        lower = text[:8].lower()
        for scheme in schemes:
            if lower.startswith(scheme):
                text = text[len(scheme):].replace(";ext=", " ext. ")
        if "\\:" in text:
            text = text.replace("\\:", ":")
        if text and card.has_room(card.points, head):
            card.points.append((medium, text, head))

    return add


def address(card: Card, head: Head, value: str) -> None:
    """ADR (RFC 6350 section 6.3.1)."""
    parts = components(value)
    if (any(parts) or head.label) and card.has_room(card.addresses, head):
        card.addresses.append((head, parts))


def address_text(card: Card, head: Head, value: str) -> None:
    """LABEL of vCard 2.1 and 3.0: an address as written on the envelope."""
    card.address_texts.append((head, unescaped(value).strip()))


def date(kind: DateKind) -> Handler:
    """A day in somebody's life; what no calendar understands is kept."""

    def add(card: Card, head: Head, value: str) -> None:
        unknown = head.param("X-APPLE-OMIT-YEAR") if head.params else ""
        text = unescaped(value).strip()
        day = date_in(text, int(unknown) if unknown.isdecimal() and len(unknown) < 5 else APPLE_NO_YEAR)
        if day is not None:
            if not any((kind, day) == (other, its_day) for other, its_day, _ in card.dates):
                card.dates.append((kind, day, head))
        elif not is_no_date(text):
            card.keep(head, value)
            if head.param("VALUE").lower() != "text":
                card.note_issue(IssueCode.DATE_NOT_READ, snippet(text), head.name)

    return add


def label(card: Card, head: Head, value: str) -> None:
    """X-ABLabel: the user's own word for the property of the same group."""
    if head.group:
        card.labels[head.group.upper()] = unescaped(value).strip()
        card.label_lines[head.group.upper()] = kept_line(head, value)
    else:
        card.keep(head, value)


def address_country(card: Card, head: Head, value: str) -> None:
    """X-ABADR: the country whose form Apple's address book gives an address, as a code."""
    card.country_codes[head.group.upper()] = value.strip().upper()


def kind(card: Card, head: Head, value: str) -> None:
    """KIND (RFC 6350 section 6.1.4); Apple's property of the same meaning."""
    word = value.strip().lower()
    if word == "group":
        card.is_group = True
    elif word in ("org", "organization"):
        card.kind = ContactKind.ORGANIZATION
    elif word == "individual":
        card.kind = card.kind or ContactKind.PERSON
    else:
        card.keep(head, value)


def shown_as(card: Card, head: Head, value: str) -> None:
    """X-ABShowAs: Apple's mark of a company; what it says else is kept."""
    if value.strip().upper() == "COMPANY":
        card.kind = ContactKind.ORGANIZATION
    else:
        card.keep(head, value)


def language(card: Card, head: Head, value: str) -> None:
    """LANG: the preferred one is the field, the others are kept."""
    if not card.language:
        card.language = value.strip()
    else:
        card.keep(head, value)


def member(card: Card, _head: Head, value: str) -> None:
    """MEMBER of a group card: a UID, mostly as urn:uuid."""
    card.members.append(value.strip())


def picture(card: Card, head: Head, value: str) -> None:
    """PHOTO and LOGO: the first photo is the contact's, all else is kept, also an address: it is never fetched.

    One that is broken says so, and never costs the card.
    """
    if head.base64 and not value.startswith("data:"):
        value = "".join(value.split())
    content = _picture_bytes(card, head, value)
    if head.name == "PHOTO" and card.photo is None and content.startswith(_PICTURES):
        card.photo = content, kept_line(head, value)
    else:
        card.keep(head, value)


def _picture_bytes(card: Card, head: Head, value: str) -> bytes:
    """What stands in a line as base64; nothing for an address elsewhere, and for what is broken."""
    written = _DATA_ADDRESS.match(value)
    if written is None and not head.base64:
        return b""
    try:
        return binascii.a2b_base64(value[written.end() :] if written else value, strict_mode=True)
    except (ValueError, binascii.Error):
        card.note_issue(IssueCode.PICTURE_BROKEN, "", head.name)
        return b""


def encoded(card: Card, head: Head, value: str) -> None:
    """KEY, SOUND and the like: kept, without the spaces of their folds."""
    card.keep(head, "".join(value.split()) if head.base64 else value)


def android(card: Card, head: Head, value: str) -> None:
    """X-ANDROID-CUSTOM: nickname, dates and relations as Android's address book exports them."""
    row = [*components(value), "", "", "", ""]
    if row[0] == _ANDROID_NICKNAME and row[1]:
        nickname(card, head, row[1].replace(",", "\\,"))
        return
    if row[0] == _ANDROID_RELATION and row[1]:
        number = int(row[2]) if row[2].isdecimal() and len(row[2]) < 3 else 0
        word = _ANDROID_RELATIONS[number] if number < len(_ANDROID_RELATIONS) else ""
        card.relatives.append((word or row[3], row[1], head))
        return
    day = date_in(row[1]) if row[0] == _ANDROID_EVENT else None
    if day is None:
        card.keep(head, value)
    else:
        card.dates.append((_ANDROID_EVENT_KINDS.get(row[2], DateKind.OTHER), day, head))


def table_cell(card: Card, _head: Head, value: str) -> None:
    """What a table had and vCard has no property for, as our writer puts it."""
    card.kept.append(KeptProperty("csv", unescaped(value)))


def keep(card: Card, head: Head, value: str) -> None:
    """A property without a field."""
    card.kept.append(kept_line(head, value))


def left_out(_card: Card, _head: Head, _value: str) -> None:
    """VERSION and PRODID are of the file, not of the person."""


HANDLERS: dict[str, Handler] = {
    "N": name,
    "FN": full_name,
    "NICKNAME": nickname,
    "X-NICKNAME": nickname,
    "ORG": organization,
    "TITLE": text_field("job_title"),
    "ROLE": text_field("role"),
    "UID": text_field("uid"),
    "NOTE": note,
    "CATEGORIES": categories,
    "TEL": point(Medium.PHONE),
    "EMAIL": point(Medium.EMAIL),
    "URL": point(Medium.URL),
    "IMPP": point(Medium.CHAT),
    "ADR": address,
    "LABEL": address_text,
    "BDAY": date(DateKind.BIRTH),
    "ANNIVERSARY": date(DateKind.WEDDING),
    "X-ANNIVERSARY": date(DateKind.WEDDING),
    "X-EVOLUTION-ANNIVERSARY": date(DateKind.WEDDING),
    "X-KADDRESSBOOK-X-ANNIVERSARY": date(DateKind.WEDDING),
    "X-MS-ANNIVERSARY": date(DateKind.WEDDING),
    "X-WAB-WEDDING-ANNIVERSARY": date(DateKind.WEDDING),
    "DEATHDATE": date(DateKind.DEATH),
    "X-DEATHDATE": date(DateKind.DEATH),
    "X-CARDBOOK-NAME-DAY": date(DateKind.NAME_DAY),
    "X-ABDATE": date(DateKind.OTHER),
    "X-ABLABEL": label,
    "X-ABADR": address_country,
    "KIND": kind,
    "X-KIND": kind,
    "X-ADDRESSBOOKSERVER-KIND": kind,
    "X-ABSHOWAS": shown_as,
    "LANG": language,
    "MEMBER": member,
    "X-ADDRESSBOOKSERVER-MEMBER": member,
    "PHOTO": picture,
    "LOGO": picture,
    "SOUND": encoded,
    "KEY": encoded,
    "X-MS-CARDPICTURE": picture,
    "X-ANDROID-CUSTOM": android,
    "RELATED": related,
    "X-ABRELATEDNAMES": related,
    FIELD: own_field,
    **{name: relation(kind) for name, kind in RELATION_PROPERTIES.items()},
    **{name: own_text(field) for name, field in TEXTS.items()},
    CSV_PROPERTY: table_cell,
    "VERSION": left_out,
    "PRODID": left_out,
    **dict.fromkeys((*CHAT_SERVICES, *_CHAT_ALIASES), point(Medium.CHAT)),
}


_WITH_PARAMETERS = frozenset((
    "N", "FN", "NICKNAME", "ORG", "TITLE", "ROLE", "NOTE", "TEL", "EMAIL", "URL", "IMPP", "ADR", "BDAY", "ANNIVERSARY",
    "LANG", "UID",
))


def handler_of(head: Head) -> Handler:
    """What takes a property in; parameters that mean nothing to us stay beside what was read of it."""
    is_strange = head.strange and head.name in _WITH_PARAMETERS
    return _keeping_parameters if is_strange else HANDLERS.get(head.name, keep)


def _keeping_parameters(card: Card, head: Head, value: str) -> None:
    kept = len(card.kept)
    HANDLERS[head.name](card, head, value)
    if len(card.kept) == kept:
        text = f"{head.name}{head.strange}:{value}".replace("\n", "\\n")
        card.kept.append(KeptProperty(PARAMETERS, text))


def chat_service(property_name: str) -> str:
    """The TYPE word for a chat property of its own, "" for IMPP."""
    return CHAT_SERVICES.get(property_name) or _CHAT_ALIASES.get(property_name, "")
