"""Writes who somebody is to somebody else: one row serves both sides."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert

from cardbook.domain.people.relation import Relation
from cardbook.storage.file.engine import sqlite_of
from cardbook.storage.file.schema import relation
from cardbook.storage.people.relation_row import relation_seen_by
from cardbook.storage.rows.among import among

_STANDS_IN = (
    "SELECT r.id, r.contact_id, r.kind, r.other_id, r.name, r.label, r.back_label FROM relation AS r "
    "LEFT JOIN contact AS c ON c.id = CASE WHEN r.contact_id = ?1 THEN r.other_id ELSE r.contact_id END "
    "WHERE (r.contact_id = ?1 OR r.other_id = ?1) AND coalesce(c.trashed_on, '') = '' ORDER BY r.position, r.id"
)
"""Who lies in the trash is not told of, and so the relation to them is left alone."""


class RelationStore:
    """Sets the relations of a contact within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def set_relations(self, contact_id: int, relations: Sequence[Relation]) -> None:
        """Let the contact have exactly these relations; those told by the other side stay where they stand."""
        wanted = list(dict.fromkeys(relations))
        stale = []
        for row_id, told in self._stored(contact_id):
            if told in wanted:
                wanted.remove(told)
            else:
                stale.append(row_id)
        if stale:
            self._connection.execute(delete(relation).where(among(relation.c.id, stale)))
        rows = [
            {"contact_id": contact_id, "other_id": each.contact, "kind": each.kind.value, "name": each.name,
             "label": each.label, "back_label": each.back_label, "position": relations.index(each)}
            for each in wanted
        ]
        if rows:
            self._connection.execute(insert(relation), rows)

    def add(self, contact_id: int, told: Relation) -> None:
        """Let the contact have one relation more, unless it is told already, from whichever side."""
        stored = [each for _, each in self._stored(contact_id)]
        if told not in stored:
            self.set_relations(contact_id, [*stored, told])

    def _stored(self, contact_id: int) -> list[tuple[int, Relation]]:
        """The rows the contact stands in, on either side, as seen from the contact."""
        rows = sqlite_of(self._connection).execute(_STANDS_IN, (contact_id,)).fetchall()
        return [(row_id, relation_seen_by(contact_id, teller, *told)) for row_id, teller, *told in rows]
