"""Writes contacts as vCard 4.0 (RFC 6350) and 3.0 (RFC 2426)."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from cardbook.domain.people.contact import PARAMETERS, Contact
from cardbook.domain.people.picture import Picture
from cardbook.exchange.vcard.card import CSV_PROPERTY
from cardbook.exchange.vcard.form import Groups, VCardForm, folded, is_units, name_lines, point_lines
from cardbook.exchange.vcard.form_3 import VCardForm3
from cardbook.exchange.vcard.form_4 import VCardForm4
from cardbook.exchange.vcard.own import FIELD, own_lines
from cardbook.exchange.vcard.parameters import with_parameters
from cardbook.exchange.vcard.text import escaped

FORM_3: VCardForm = VCardForm3()
FORM_4: VCardForm = VCardForm4()
PhotoOf = Callable[[str], Picture | None]
"""A photo by its digest."""

_NOBODY_KNOWN: Mapping[int, str] = {}


def _no_photo(_digest: str) -> Picture | None:
    return None


def written(
    contacts: Iterable[Contact], uids: Mapping[int, str] = _NOBODY_KNOWN, photo_of: PhotoOf = _no_photo,
    form: VCardForm = FORM_4,
) -> Iterator[str]:
    """One card as text for each contact, lines folded and ended with CR LF.

    `uids` are those of contacts by id, so that relations can point to them; `photo_of` gives the photos in full.
    """
    for contact in contacts:
        photo = photo_of(contact.photo) if contact.photo else None
        lines = with_parameters(_lines(contact, uids, photo, form), contact)
        yield "".join(folded(line) + "\r\n" for line in lines)


def _lines(contact: Contact, uids: Mapping[int, str], photo: Picture | None, form: VCardForm) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield f"VERSION:{form.version}"
    yield from form.kind_lines(contact)
    yield from name_lines(contact, is_name_needed=form is FORM_3)
    groups = Groups(contact)
    for point in contact.points:
        yield from point_lines(point, groups, form)
    for address in contact.addresses:
        yield from form.address_lines(address, groups)
    for date in contact.dates:
        yield from form.date_lines(date, groups)
    for relation in contact.relations:
        yield from form.relation_lines(relation, groups, uids)
    for field in contact.fields:
        yield from groups.labelled(f"{FIELD}:{escaped(field.value)}", field.label)
    yield from own_lines(contact)
    if contact.circles:
        yield "CATEGORIES:" + ",".join(map(escaped, contact.circles))
    if photo is not None:
        yield form.photo_line(photo)
    yield from _kept_lines(contact, form)
    yield "END:VCARD"


def _kept_lines(contact: Contact, form: VCardForm) -> Iterator[str]:
    for kept in contact.kept:
        if kept.origin == PARAMETERS:
            continue
        if kept.origin != "vcard":
            yield f"{CSV_PROPERTY}:{escaped(kept.text)}"
        elif not is_units(kept.text, contact):
            line = form.kept_line(kept.text.replace("\r", "").replace("\n", "\\n"))
            if line:
                yield line
