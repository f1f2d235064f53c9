"""What only vCard 3.0 (RFC 2426) says so, in the words of the programs that still want it: Apple, Google, Outlook."""

import base64
from collections.abc import Iterator, Mapping

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import Contact, ContactDate, ContactKind, DateKind
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.picture import Picture
from cardbook.domain.people.relation import Relation, RelationKind
from cardbook.exchange.relation_words import apple_word
from cardbook.exchange.vcard.form import PLACES, Groups, apple_label
from cardbook.exchange.vcard.form_4 import address_parts
from cardbook.exchange.vcard.kept import kept_in_3
from cardbook.exchange.vcard.own import BACK_LABEL, RELATION, address_params
from cardbook.exchange.vcard.text import escaped, parameter_in_3

_DATES = {
    DateKind.BIRTH: "BDAY", DateKind.DEATH: "X-DEATHDATE", DateKind.NAME_DAY: "X-CARDBOOK-NAME-DAY",
    DateKind.WEDDING: "X-ABDATE", DateKind.OTHER: "X-ABDATE",
}
_WEDDING = "_$!<Anniversary>!$_"


class VCardForm3:
    """See `VCardForm`. What 3.0 has no property for is said as Apple says it, which most others read."""

    version = "3.0"

    def kind_lines(self, contact: Contact) -> Iterator[str]:
        """Apple's mark of a company; 3.0 has no KIND."""
        if contact.kind is ContactKind.ORGANIZATION:
            yield "X-ABShowAs:COMPANY"

    def types(self, kinds: tuple[str, ...], preferred: bool) -> str:
        """TYPE, of which being preferred is one."""
        words = (*kinds, "pref") if preferred else kinds
        return f";TYPE={','.join(parameter_in_3(word) for word in words)}" if words else ""

    def address_lines(self, address: PostalAddress, groups: Groups) -> Iterator[str]:
        """ADR with the country's code in Apple's X-ABADR, and the text of its label in LABEL."""
        is_word = address.kind in PLACES
        types = self.types((address.kind,) if is_word else (), address.preferred)
        label, _ = apple_label("", (address.kind,))
        text = f"LABEL{types}:{escaped(address.label)}" if address.label else ""
        code = f"X-ABADR:{address.country.lower()}" if address.country else ""
        line = f"ADR{types}{_in_3(address_params(address))}:{address_parts(address)}"
        yield from groups.labelled(line, "" if is_word else label or address.kind, code, text)

    def date_lines(self, date: ContactDate, groups: Groups) -> Iterator[str]:
        """BDAY; other days as X-ABDATE. A year that nobody knows is not made up."""
        label = _WEDDING if date.kind is DateKind.WEDDING else date.label
        yield from groups.labelled(f"{_DATES[date.kind]}{_date_value(date.date)}", label)

    def relation_lines(self, relation: Relation, groups: Groups, _uids: Mapping[int, str], /) -> Iterator[str]:
        """X-ABRELATEDNAMES: everybody by name, and nobody else."""
        if not relation.name:
            return
        params = f";{RELATION}={relation.kind.value}"
        if relation.back_label:
            params += f";{BACK_LABEL}={parameter_in_3(relation.back_label)}"
        label = apple_word(relation) or ("" if relation.kind is RelationKind.OWN else relation.kind.value)
        yield from groups.labelled(f"X-ABRELATEDNAMES{params}:{escaped(relation.name)}", label)

    def photo_line(self, photo: Picture) -> str:
        """PHOTO as base64."""
        kind = photo.media_type.rpartition("/")[2].upper()
        return f"PHOTO;ENCODING=b;TYPE={kind}:{base64.b64encode(photo.content).decode()}"

    def kept_line(self, text: str) -> str:
        """A kept line of any version."""
        return kept_in_3(text)


def _in_3(params: str) -> str:
    """Parameters without the signs that 3.0 has no escape for."""
    return params.replace("^n", " ").replace("^'", "'").replace("^^", "^")


def _date_value(date: PartialDate) -> str:
    """The value with the colon before it: a whole date as such, anything less as 4.0 would say it."""
    if date.about:
        return f";VALUE=text:circa {str(date).lstrip('~')}"
    if date.month is None or date.day is None:
        return f";VALUE=text:{date}"
    return f";VALUE=date:{date}"
