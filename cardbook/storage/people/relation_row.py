"""A stored relation as one of its two sides sees it."""

from cardbook.domain.people.relation import Relation, RelationKind


def relation_seen_by(
    contact_id: int, teller: int, kind: str, other_id: int | None, name: str, label: str, back_label: str
) -> Relation:
    """A stored row as a contact on one of its sides has it."""
    told = Relation(RelationKind(kind), other_id, name, label, back_label)
    return told if teller == contact_id else told.seen_from_other_side(teller)
