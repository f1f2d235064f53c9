"""Who of an import seems to share an envelope: named in one row of a table, or at one address, also with somebody of
the book.

Proposed and no more: that two share an address or a family name says nothing about how they belong together, so
nobody becomes anybody's husband, wife or child by it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.matching.person import folded_words
from cardbook.domain.matching.place import place_key
from cardbook.domain.people.contact import Contact, ContactKind
from cardbook.services.files.import_decisions import Chosen, Decided, Decision
from cardbook.services.files.import_hosts import Host, family_words, hosts_at
from cardbook.services.reading import BookReading

Mates = Mapping[str, str | int]
"""Who shares an envelope: by the UID of a newcomer the UID of the first of theirs, or the key of the line of the book
that they join."""

_MOST = 6
"""People at one address; more are a home, a firm or a whole block."""
_MOST_STRANGERS = 4
_NO_HOME = "work"


class Sharing(StrEnum):
    """What is done with people who seem to share an envelope."""

    TOGETHER = "together"  # one household
    APART = "apart"  # each for themselves


class SharingReason(StrEnum):
    """Why people seem to share an envelope."""

    ROW = "row"
    NAME_AND_ADDRESS = "name_and_address"
    ADDRESS = "address"


class Housemate(NamedTuple):
    """A newcomer, and the line of the file they stand on."""

    uid: str
    name: str
    line: int
    families: frozenset[str]
    given: frozenset[str]
    home: PostalAddress | None


@dataclass(frozen=True, slots=True)
class HouseholdProposal:
    """People of a file in its order, and what speaks for one household: theirs, or that of a line of the book. Without
    such a `host` they are at least two.
    """

    members: tuple[Housemate, ...]
    reason: SharingReason
    host: Host | None = None

    @property
    def uid(self) -> str:
        """By which the proposal is known in the choices of one import."""
        return self.members[0].uid

    @property
    def proposed(self) -> Sharing:
        """People of different names at one address may be neighbours in one house."""
        return Sharing.APART if self.reason is SharingReason.ADDRESS else Sharing.TOGETHER

    @property
    def home(self) -> PostalAddress | None:
        """The address they share; None where the file says none."""
        return next((member.home for member in self.members if member.home), None)


class HouseholdSearch:
    """Meets the newcomers of an import in their order and gathers those who seem to share an envelope."""

    def __init__(self, reading: BookReading) -> None:
        self._reading = reading
        self._rows: list[list[Housemate]] = []

    def meet(self, newcomers: Iterable[Decided]) -> None:
        """Some who would be added, with all of a row."""
        self._rows.extend(list(map(_housemate, row)) for row in _rows_of(newcomers))

    def proposals(self, alike: Collection[str] = ()) -> tuple[HouseholdProposal, ...]:
        """The proposals in the order of the file; nobody is in two of them. Those who look like somebody of the book,
        by their UIDs, are not proposed to live with somebody of it.
        """
        found: list[HouseholdProposal] = []
        at_home: dict[tuple[str, ...], list[list[Housemate]]] = {}
        for row in self._rows:
            home = row[0].home
            at_home.setdefault(place_key(home) if home else (row[0].uid,), []).append(row)
        hosts = hosts_at(self._reading, [row[0].home for row in self._rows if row[0].home])
        for place, rows in at_home.items():
            found.extend(_at_one_address(rows, hosts.get(place, ()), alike))
        places = {row[0].uid: place for place, row in enumerate(self._rows)}
        return tuple(sorted(found, key=lambda proposal: places[proposal.uid]))


def mates_as_chosen(
    proposals: Sequence[HouseholdProposal], choices: Mapping[str, Sharing], chosen: Chosen
) -> dict[str, str | int]:
    """Who shares an envelope; `choices` go by the UIDs of proposals, else what is proposed counts. Who is somebody of
    the book or is left out, by `chosen`, shares none.
    """
    mates: dict[str, str | int] = {}
    for proposal in proposals:
        coming = [member.uid for member in proposal.members if member.uid not in chosen]
        if choices.get(proposal.uid, proposal.proposed) is not Sharing.TOGETHER:
            continue
        if proposal.host is not None:
            mates.update(dict.fromkeys(coming, proposal.host.line))
        elif len(coming) > 1:
            mates.update(dict.fromkeys(coming, coming[0]))
    return mates


def mates_in_rows(portion: Sequence[Decided]) -> dict[str, str]:
    """Who stands in one row, where all of it are new."""
    mates: dict[str, str] = {}
    if not any(one.more_in_row for one in portion):
        return mates
    for row in _rows_of(portion):
        if len(row) > 1 and all(one.decision is Decision.ADD for one in row):
            mates.update(dict.fromkeys([one.contact.uid for one in row], row[0].contact.uid))
    return mates


def home_of(contact: Contact) -> PostalAddress | None:
    """The first address that may be a home and can be told from others."""
    if contact.kind is not ContactKind.PERSON or contact.deceased:
        return None
    return next((each for each in contact.addresses if each.kind != _NO_HOME and _is_a_place(each)), None)


def _housemate(one: Decided) -> Housemate:
    contact = one.contact
    given = frozenset(folded_words(contact.name.given).split())
    return Housemate(contact.uid, contact.display_name(), one.line, family_words(contact), given, home_of(contact))


def _is_a_place(address: PostalAddress) -> bool:
    return bool((address.street or address.pobox) and (address.locality or address.postcode))


def _at_one_address(
    rows: Sequence[list[Housemate]], hosts: Sequence[Host], alike: Collection[str]
) -> Iterator[HouseholdProposal]:
    """Who seems to be one household of those at one address: those of one name, also with a line of the book; all,
    where that is nobody.
    """
    everybody = tuple(mate for row in rows for mate in row)
    families = _by_family(rows) if len(everybody) <= _MOST else [[row] for row in rows]
    found = []
    for family in families:
        mates = tuple(mate for row in family for mate in row)
        of_one_name = [host for host in hosts if any(host.families & mate.families for mate in mates)]
        if joined := _joined(_unlike(mates, alike), of_one_name, SharingReason.NAME_AND_ADDRESS, _MOST):
            found.append(joined)
        elif len(mates) > 1:
            reason = SharingReason.ROW if len(family) == 1 else SharingReason.NAME_AND_ADDRESS
            found.append(HouseholdProposal(mates, reason))
    yield from found
    if found:
        return
    if joined := _joined(_unlike(everybody, alike), hosts, SharingReason.ADDRESS, _MOST_STRANGERS):
        yield joined
    elif 1 < len(everybody) <= _MOST_STRANGERS:
        yield HouseholdProposal(everybody, SharingReason.ADDRESS)


def _unlike(mates: Iterable[Housemate], alike: Collection[str]) -> list[Housemate]:
    return [mate for mate in mates if mate.uid not in alike]


def _joined(
    mates: Sequence[Housemate], hosts: Sequence[Host], reason: SharingReason, most: int
) -> HouseholdProposal | None:
    """Newcomers with the one line of the book that they may join, where that makes not too many. Who is called as
    somebody there would rather be the same person.
    """
    if len(hosts) != 1:
        return None
    others = tuple(mate for mate in mates if not hosts[0].given & mate.given)
    return HouseholdProposal(others, reason, hosts[0]) if others and len(others) + hosts[0].size <= most else None


def _by_family(rows: Sequence[list[Housemate]]) -> list[list[list[Housemate]]]:
    """Rows whose people share a word of a family name, also by way of a third; each row is in one family."""
    families: list[tuple[set[str], list[list[Housemate]]]] = []
    for row in rows:
        words = {word for mate in row for word in mate.families}
        kin = [family for family in families if family[0] & words]
        families = [family for family in families if family not in kin]
        joined = [other for _, others in kin for other in others]
        families.append((words.union(*(names for names, _ in kin)), [*joined, row]))
    return [members for _, members in families]


def _rows_of(people: Iterable[Decided]) -> list[list[Decided]]:
    """Those of one row together, in their order."""
    rows: list[list[Decided]] = []
    for one in people:
        if rows and _is_next_in_row(rows[-1][-1], one):
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows


def _is_next_in_row(one: Decided, other: Decided) -> bool:
    """The other stands right behind in the same row."""
    return one.entry == other.entry and one.more_in_row == other.more_in_row + 1
