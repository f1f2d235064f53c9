"""Who a pasted block of text is about, as new contacts: one, or several who share the envelope."""

from dataclasses import replace

from cardbook.domain.addresses.pasted_address import NameKind, PastedAddress, PastedName, Sureness
from cardbook.domain.pasted.placing import split_name
from cardbook.domain.pasted.vocabulary import word_key, words
from cardbook.domain.people.contact import Contact, ContactKind, PersonName

_AND = frozenset({"und", "u", "&", "and", "et", "en", "og", "och", "+"})
_MOST_BEFORE_AND = 2


def contacts_of(pasted: PastedAddress) -> tuple[Contact, ...]:
    """New contacts for the people of a block, at least one; "Ute und Ulrich Klos" are two.

    The first one carries the address, the contact points, the days and, as a note, what could not be placed.
    Without a person the organisation is the contact. A family or a couple that cannot be taken apart is one
    contact with its name in one piece.
    """
    sure, unsure = _parted_by_sureness(pasted.names)
    texts = {kind: [name.text for name in sure if name.kind is kind] for kind in NameKind}
    people = [contact for name in _said_once(texts[NameKind.PERSON]) for contact in _people(name)] or [Contact()]
    organization, *others = texts[NameKind.ORGANIZATION] or [""]
    department, *parts = texts[NameKind.DEPARTMENT] or [""]
    kind = ContactKind.ORGANIZATION if organization and not texts[NameKind.PERSON] else ContactKind.PERSON
    first = replace(
        people[0],
        kind=kind,
        organization=organization,
        department=department,
        job_title=", ".join(texts[NameKind.JOB]),
        points=pasted.points,
        addresses=() if pasted.address.is_empty() else (pasted.address,),
        dates=pasted.dates,
        note="\n".join((*unsure, *others, *parts, *pasted.rest)),
    )
    return (first, *people[1:])


def _parted_by_sureness(names: tuple[PastedName, ...]) -> tuple[list[PastedName], list[str]]:
    """The names, and those that are too doubtful to make somebody of beside a surer one."""
    sure = [name for name in names if name.sureness is not Sureness.DOUBTFUL] or list(names[:1])
    return sure, [name.text for name in names if name not in sure]


def _said_once(names: list[str]) -> list[str]:
    """The names without those that only sign once more for a name that is there: "Anna" below "Anna Müller"."""
    words_of = [{word_key(word) for word in name.split()} for name in names]
    return [name for name, own in zip(names, words_of, strict=True) if not any(own < other for other in words_of)]


def _people(text: str) -> list[Contact]:
    name = split_name(text)
    if not name.is_empty():
        return [Contact(name)]
    return _couple(text) or [Contact(full_name=text)]


def _couple(text: str) -> list[Contact]:
    """Two people named in one line without titles: "Anna Müller & Tom Berg", "Familie Ute und Ulrich Klos"."""
    typed = text.split()
    if typed and word_key(typed[0]) in words("titles", "families"):
        typed = typed[1:]
    places = [at for at, word in enumerate(typed) if word.casefold() in _AND]
    if len(places) != 1 or any(word_key(word) in words("titles", "words") for word in typed):
        return []
    left, right = " ".join(typed[: places[0]]), " ".join(typed[places[0] + 1 :])
    first, second = split_name(left), split_name(right)
    if not left or not second.family or len(left.split()) > _MOST_BEFORE_AND:
        return []
    if not first.family:
        first = PersonName(given=left, family=second.family)
    return [Contact(first), Contact(second)]


def merged_with(contact: Contact, pasted: PastedAddress) -> Contact:
    """A contact with what a block of text says besides the address: what is new of it, and a name only where there
    is none yet. Names that are others than the contact's stand in the note.
    """
    first, *others = contacts_of(pasted)
    known = {word_key(word) for word in _whole_name(contact).split()}
    if not known:
        contact = replace(
            contact, name=first.name, full_name=first.full_name, kind=first.kind, organization=first.organization,
            department=first.department, job_title=first.job_title,
        )
        lines = [_whole_name(other) for other in others]
    else:
        lines = [name.text for name in pasted.names if not {word_key(word) for word in name.text.split()} <= known]
    values = {point.value for point in contact.points}
    lines = [line for line in (contact.note, *lines, *(first.note.splitlines())) if line]
    return replace(
        contact,
        points=(*contact.points, *(point for point in first.points if point.value not in values)),
        dates=(*contact.dates, *(date for date in first.dates if date not in contact.dates)),
        note="\n".join(dict.fromkeys(lines)),
    )


def _whole_name(contact: Contact) -> str:
    name = contact.name
    parts = (name.prefix, name.given, name.additional, name.family, name.suffix)
    return " ".join(filter(None, (*parts, contact.full_name, contact.organization)))
