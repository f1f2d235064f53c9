"""What only vCard 4.0 (RFC 6350) says so."""

import base64
from collections.abc import Iterator, Mapping

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import Contact, ContactDate, ContactKind, DateKind
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.picture import Picture
from cardbook.domain.people.relation import Relation
from cardbook.exchange.relation_words import STANDARD_TYPES, apple_word
from cardbook.exchange.vcard.form import PLACES, SCHEME, Groups, apple_label
from cardbook.exchange.vcard.kept import kept_in_4
from cardbook.exchange.vcard.own import BACK_LABEL, RELATION, address_params
from cardbook.exchange.vcard.text import escaped, parameter_written

_DATES = {
    DateKind.BIRTH: "BDAY", DateKind.WEDDING: "ANNIVERSARY", DateKind.DEATH: "DEATHDATE",
    DateKind.NAME_DAY: "X-CARDBOOK-NAME-DAY", DateKind.OTHER: "X-ABDATE",
}


class VCardForm4:
    """See `VCardForm`."""

    version = "4.0"

    def kind_lines(self, contact: Contact) -> Iterator[str]:
        """KIND; Apple's mark of a company beside it."""
        if contact.kind is ContactKind.ORGANIZATION:
            yield "KIND:org"
            yield "X-ABShowAs:COMPANY"
        else:
            yield "KIND:individual"

    def types(self, kinds: tuple[str, ...], preferred: bool) -> str:
        """TYPE and PREF."""
        types = f";TYPE={','.join(map(parameter_written, kinds))}" if kinds else ""
        return f"{types};PREF=1" if preferred else types

    def address_lines(self, address: PostalAddress, groups: Groups) -> Iterator[str]:
        """ADR with its country's code (RFC 8605 section 3.1) and the text of its label."""
        is_word = address.kind in PLACES
        params = self.types((address.kind,) if is_word else (), address.preferred)
        if address.country:
            params += f";CC={address.country}"
        if address.label:
            params += f";LABEL={parameter_written(address.label)}"
        params += address_params(address)
        label, _ = apple_label("", (address.kind,))
        yield from groups.labelled(f"ADR{params}:{address_parts(address)}", "" if is_word else label or address.kind)

    def date_lines(self, date: ContactDate, groups: Groups) -> Iterator[str]:
        """BDAY, ANNIVERSARY and the like."""
        name = _DATES[date.kind]
        if date.date.about:
            line = f"{name};VALUE=text:circa {str(date.date).lstrip('~')}"
        else:
            line = f"{name}:{_date_text(date.date)}"
        yield from groups.labelled(line, date.label)

    def relation_lines(self, relation: Relation, groups: Groups, uids: Mapping[int, str], /) -> Iterator[str]:
        """RELATED by the UID of somebody in the book, or by name."""
        uid = uids.get(relation.contact or 0, "")
        if not uid and not relation.name:
            return
        standard = STANDARD_TYPES.get(relation.kind, "contact")
        params = f";TYPE={standard};{RELATION}={relation.kind.value}"
        if relation.back_label:
            params += f";{BACK_LABEL}={parameter_written(relation.back_label)}"
        value = uid if uid and SCHEME.match(uid) else escaped(relation.name or uid)
        params += "" if value == uid else ";VALUE=text"
        yield from groups.labelled(f"RELATED{params}:{value}", apple_word(relation))

    def photo_line(self, photo: Picture) -> str:
        """PHOTO as a data: address."""
        return f"PHOTO:data:{photo.media_type};base64,{base64.b64encode(photo.content).decode()}"

    def kept_line(self, text: str) -> str:
        """A kept line of any version."""
        return kept_in_4(text)


def address_parts(address: PostalAddress) -> str:
    """The seven parts of an ADR."""
    parts = (
        address.pobox, address.extended, address.street, address.locality, address.region, address.postcode,
        address.country_text or address.country,
    )
    return ";".join(map(escaped, parts))


def _date_text(date: PartialDate) -> str:
    """The shortest form of RFC 6350 section 4.3.1 that says what is known."""
    if date.day is None or date.month is None:
        if date.year is None:
            return f"--{date.month:02d}"
        return f"{date.year:04d}" + (f"-{date.month:02d}" if date.month else "")
    year = "--" if date.year is None else f"{date.year:04d}"
    return f"{year}{date.month:02d}{date.day:02d}"
