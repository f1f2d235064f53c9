"""People as the rows of a table, under the headings of Google's address book, which many programs read."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import Contact, ContactDate, ContactPoint, DateKind, Medium
from cardbook.domain.people.relation import Relation

_MEDIUMS = {Medium.EMAIL: "E-mail", Medium.PHONE: "Phone", Medium.URL: "Website", Medium.CHAT: "IM"}
_TEXTS: tuple[tuple[str, Callable[[Contact], str]], ...] = (
    ("Name Prefix", lambda one: one.name.prefix),
    ("First Name", lambda one: one.name.given),
    ("Middle Name", lambda one: one.name.additional),
    ("Last Name", lambda one: one.name.family),
    ("Name Suffix", lambda one: one.name.suffix),
    ("Phonetic First Name", lambda one: one.phonetic_given),
    ("Phonetic Last Name", lambda one: one.phonetic_family),
    ("Nickname", lambda one: one.nickname),
    ("File As", lambda one: one.full_name),
    ("Organization Name", lambda one: one.organization),
    ("Organization Title", lambda one: one.job_title),
    ("Organization Department", lambda one: one.department),
    ("Role", lambda one: one.role),
    ("Birthday", lambda one: _day(one, DateKind.BIRTH)),
    ("Anniversary", lambda one: _day(one, DateKind.WEDDING)),
    ("Date of Death", lambda one: _day(one, DateKind.DEATH)),
    ("Name Day", lambda one: _day(one, DateKind.NAME_DAY)),
    ("Language", lambda one: one.language),
    ("Labels", lambda one: " ::: ".join(one.circles)),
    ("Notes", lambda one: one.note),
)
_ADDRESS: tuple[tuple[str, Callable[[PostalAddress], str]], ...] = (
    ("Label", lambda one: one.kind),
    ("Street", lambda one: one.street),
    ("Extended Address", lambda one: one.extended),
    ("PO Box", lambda one: one.pobox),
    ("City", lambda one: one.locality),
    ("Region", lambda one: one.region),
    ("Postal Code", lambda one: one.postcode),
    ("Country", lambda one: one.country_text or one.country),
)
_OF_ITS_OWN = (DateKind.BIRTH, DateKind.WEDDING, DateKind.DEATH, DateKind.NAME_DAY)
DATE_HEADINGS = frozenset(("Birthday", "Anniversary", "Date of Death"))


@dataclass(slots=True)
class TableShape:
    """How many columns of each kind the people of a table need."""

    points: dict[Medium, int] = field(default_factory=lambda: dict.fromkeys(_MEDIUMS, 0))
    addresses: int = 0
    relations: int = 0
    events: int = 0
    fields: int = 0

    def take(self, contact: Contact) -> None:
        """Make room for somebody."""
        for medium in self.points:
            self.points[medium] = max(self.points[medium], len(_points(contact, medium)))
        self.addresses = max(self.addresses, len(contact.addresses))
        self.relations = max(self.relations, len(_relations(contact)))
        self.events = max(self.events, len(_events(contact)))
        self.fields = max(self.fields, len(_fields(contact)))

    def headings(self) -> list[str]:
        """The headings, in order."""
        names = [heading for heading, _ in _TEXTS]
        for medium, word in _MEDIUMS.items():
            names += _pairs(word, self.points[medium])
        for number in range(1, self.addresses + 1):
            names += [f"Address {number} - {part}" for part, _ in _ADDRESS]
        names += _pairs("Relation", self.relations) + _pairs("Event", self.events)
        return [*names, *_pairs("Custom Field", self.fields), "UID"]

    def row(self, contact: Contact) -> list[str]:
        """The cells of one contact."""
        cells = [text(contact) for _, text in _TEXTS]
        for medium, room in self.points.items():
            cells += _filled(map(_point_cells, _points(contact, medium)), room, 2)
        addresses = ([text(address) for _, text in _ADDRESS] for address in contact.addresses)
        cells += _filled(addresses, self.addresses, len(_ADDRESS))
        cells += _filled(([one.label or one.kind.value, one.name] for one in _relations(contact)), self.relations, 2)
        cells += _filled(([one.label, str(one.date)] for one in _events(contact)), self.events, 2)
        cells += _filled(map(list, _fields(contact)), self.fields, 2)
        return [*cells, contact.uid]


def _pairs(word: str, count: int) -> list[str]:
    return [f"{word} {number} - {part}" for number in range(1, count + 1) for part in ("Label", "Value")]


def _filled(groups: Iterable[Sequence[str]], room: int, width: int) -> list[str]:
    cells = [cell for group in groups for cell in group]
    return cells + [""] * (room * width - len(cells))


def _points(contact: Contact, medium: Medium) -> list[ContactPoint]:
    return [point for point in contact.points if point.medium is medium]


def _point_cells(point: ContactPoint) -> list[str]:
    """Kind and value; Google puts an asterisk before the preferred one."""
    return [("* " if point.preferred else "") + (point.label or " ".join(point.kinds)), point.value]


def _day(contact: Contact, kind: DateKind) -> str:
    return next((str(date.date) for date in contact.dates if date.kind is kind), "")


def _events(contact: Contact) -> list[ContactDate]:
    """Days without a column of their own."""
    seen: set[DateKind] = set()
    events = []
    for date in contact.dates:
        if date.kind not in _OF_ITS_OWN or date.kind in seen:
            events.append(date)
        seen.add(date.kind)
    return events


def _relations(contact: Contact) -> list[Relation]:
    return [relation for relation in contact.relations if relation.name]


def _fields(contact: Contact) -> list[tuple[str, str]]:
    """Fields of the user's own, and what came from another table without a place."""
    kept = (one.text.partition(": ") for one in contact.kept if one.origin == "csv")
    return [*((one.label, one.value) for one in contact.fields), *((label, value) for label, _, value in kept)]
