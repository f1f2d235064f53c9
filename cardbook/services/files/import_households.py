"""Who of an import seems to share an envelope: named in one row of a table, or at one address.

Proposed and no more: that two share an address or a family name says nothing about how they belong together, so
nobody becomes anybody's husband, wife or child by it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.matching.person import folded_words
from cardbook.domain.matching.place import place_key
from cardbook.domain.people.contact import Contact, ContactKind
from cardbook.domain.people.typed_name import PARTICLES
from cardbook.services.files.import_decisions import Chosen, Decided, Decision

Mates = Mapping[str, str]
"""Who shares an envelope: by the UID of a newcomer, the UID of the first of theirs."""

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
    home: PostalAddress | None


@dataclass(frozen=True, slots=True)
class HouseholdProposal:
    """People of a file in its order, at least two, and what speaks for one household."""

    members: tuple[Housemate, ...]
    reason: SharingReason

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

    def __init__(self) -> None:
        self._rows: list[list[Housemate]] = []

    def meet(self, newcomers: Iterable[Decided]) -> None:
        """Some who would be added, with all of a row."""
        self._rows.extend(list(map(_housemate, row)) for row in _rows_of(newcomers))

    def proposals(self) -> tuple[HouseholdProposal, ...]:
        """The proposals in the order of the file; nobody is in two of them."""
        found: list[HouseholdProposal] = []
        at_home: dict[tuple[str, ...], list[list[Housemate]]] = {}
        for row in self._rows:
            home = row[0].home
            at_home.setdefault(place_key(home) if home else (row[0].uid,), []).append(row)
        for rows in at_home.values():
            found.extend(_at_one_address(rows))
        places = {row[0].uid: place for place, row in enumerate(self._rows)}
        return tuple(sorted(found, key=lambda proposal: places[proposal.uid]))


def mates_as_chosen(
    proposals: Sequence[HouseholdProposal], choices: Mapping[str, Sharing], chosen: Chosen
) -> dict[str, str]:
    """Who shares an envelope; `choices` go by the UIDs of proposals, else what is proposed counts. Who is somebody of
    the book or is left out, by `chosen`, shares none.
    """
    mates: dict[str, str] = {}
    for proposal in proposals:
        coming = [member.uid for member in proposal.members if member.uid not in chosen]
        if len(coming) > 1 and choices.get(proposal.uid, proposal.proposed) is Sharing.TOGETHER:
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
    words = folded_words(contact.name.family).split()
    families = frozenset(word for word in words if word not in PARTICLES)
    return Housemate(contact.uid, contact.display_name(), one.line, families, home_of(contact))


def _is_a_place(address: PostalAddress) -> bool:
    return bool((address.street or address.pobox) and (address.locality or address.postcode))


def _at_one_address(rows: Sequence[list[Housemate]]) -> Iterator[HouseholdProposal]:
    """Who seems to be one household of those at one address: those of one name; all, where that is nobody."""
    everybody = [mate for row in rows for mate in row]
    families = _by_family(rows) if len(everybody) <= _MOST else [[row] for row in rows]
    of_one_name = [family for family in families if sum(map(len, family)) > 1]
    if not of_one_name and 1 < len(everybody) <= _MOST_STRANGERS:
        yield HouseholdProposal(tuple(everybody), SharingReason.ADDRESS)
    for family in of_one_name:
        reason = SharingReason.ROW if len(family) == 1 else SharingReason.NAME_AND_ADDRESS
        yield HouseholdProposal(tuple(mate for row in family for mate in row), reason)


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
