"""Who somebody is to somebody else, told from both sides."""

from dataclasses import dataclass
from enum import StrEnum


class RelationKind(StrEnum):
    """What the other one is to the contact (RFC 6350 section 6.6.6 reads TYPE the same way)."""

    SPOUSE = "spouse"
    PARTNER = "partner"
    FORMER_PARTNER = "former_partner"
    PARENT = "parent"
    CHILD = "child"
    SIBLING = "sibling"
    GRANDPARENT = "grandparent"
    GRANDCHILD = "grandchild"
    GODPARENT = "godparent"
    GODCHILD = "godchild"
    AUNT_OR_UNCLE = "aunt_or_uncle"
    NIECE_OR_NEPHEW = "niece_or_nephew"
    COUSIN = "cousin"
    RELATIVE = "relative"
    FRIEND = "friend"
    NEIGHBOUR = "neighbour"
    COLLEAGUE = "colleague"
    INTRODUCED_BY = "introduced_by"
    INTRODUCED = "introduced"
    ASSISTANT = "assistant"
    ASSISTED = "assisted"
    MANAGER = "manager"
    MANAGED = "managed"
    EMERGENCY = "emergency"
    EMERGENCY_FOR = "emergency_for"
    OWN = "own"  # the user's own word stands in `label`


_TWO_SIDED = (
    (RelationKind.PARENT, RelationKind.CHILD),
    (RelationKind.GRANDPARENT, RelationKind.GRANDCHILD),
    (RelationKind.GODPARENT, RelationKind.GODCHILD),
    (RelationKind.AUNT_OR_UNCLE, RelationKind.NIECE_OR_NEPHEW),
    (RelationKind.INTRODUCED_BY, RelationKind.INTRODUCED),
    (RelationKind.ASSISTANT, RelationKind.ASSISTED),
    (RelationKind.MANAGER, RelationKind.MANAGED),
    (RelationKind.EMERGENCY, RelationKind.EMERGENCY_FOR),
)
"""Kinds that are called otherwise from the other side; all else is the same from both."""

_SEEN_FROM_THERE = {**dict(_TWO_SIDED), **{back: there for there, back in _TWO_SIDED}}

COUPLE = frozenset({RelationKind.SPOUSE, RelationKind.PARTNER})
"""Kinds by which two people are a couple."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation as a contact has it: the other one is its `kind`.

    `contact` is the other's id, None for somebody who is not in the book and stands here by `name` alone.
    `label` is the user's own word for it, which may say more than the kind ("mother"); `back_label` is the word
    seen from the other side. "" is no word of one's own.
    """

    kind: RelationKind
    contact: int | None = None
    name: str = ""
    label: str = ""
    back_label: str = ""

    def seen_from_other_side(self, contact: int) -> "Relation":
        """The same relation as the other one has it to `contact`."""
        kind = _SEEN_FROM_THERE.get(self.kind, self.kind)
        return Relation(kind, contact, "", self.back_label, self.label)
