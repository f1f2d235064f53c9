"""Writes contacts with everything that belongs to them."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, Table, select, update

from cardbook.domain.people.contact import Contact, KeptProperty
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.storage.file.engine import sqlite_of
from cardbook.storage.file.schema import contact, kept_property
from cardbook.storage.people.circle_store import CircleStore
from cardbook.storage.people.contact_rows import PARTS, contact_row, kept_row, part_rows
from cardbook.storage.people.relation_store import RelationStore
from cardbook.storage.rows.among import among
from cardbook.storage.rows.many_rows import Row, insert_rows

_OWN = [one.name for one in contact.columns if one.name not in ("id", "household_position", "row_sum")]
_STORED = {
    table: f"SELECT {', '.join([one.name for one in table.columns][1:-1])} FROM {table.name} "
    "WHERE contact_id = ? ORDER BY position"
    for table in PARTS
}
_REMOVED = {table: f"DELETE FROM {table.name} WHERE contact_id = ?" for table in PARTS}
_CHANGED = f"UPDATE contact SET {', '.join(f'{name} = ?' for name in _OWN)} WHERE id = ?"
"""Said to SQLite itself: SQLAlchemy takes longer to pass such a statement on than SQLite to do it, and somebody
waits for these after each edit, or brings in a hundred thousand people by them."""


class ContactStore:
    """Adds, replaces and trashes contacts within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sqlite = sqlite_of(connection)
        self._circles = CircleStore(connection)
        self._relations = RelationStore(connection)

    def add(self, contacts: Sequence[Contact]) -> range:
        """Store new contacts; their ids, in order."""
        ids = insert_rows(self._sqlite, contact, list(map(contact_row, contacts)))
        rows: dict[Table, list[Row]] = {table: [] for table in PARTS}
        for contact_id, value in zip(ids, contacts, strict=True):
            for table, values in part_rows(value, contact_id):
                rows[table].extend(values)
        for table, values in rows.items():
            insert_rows(self._sqlite, table, values)
        self._circles.add_members(
            (name, contact_id)
            for contact_id, value in zip(ids, contacts, strict=True) for name in value.circles
        )
        for contact_id, value in zip(ids, contacts, strict=True):
            if value.relations:
                self._relations.set_relations(contact_id, value.relations)
        return ids

    def replace(self, value: Contact) -> None:
        """Make the stored contact equal to `value`; parts that did not change keep their rows."""
        if value.id is None:
            raise ValueError("a contact that is not stored yet")
        household, _, *texts = contact_row(value)
        self._sqlite.execute(_CHANGED, (household, *texts, value.id))
        rows = dict(part_rows(value, value.id))
        for table in PARTS:
            self._replace_parts(table, value.id, rows.get(table, []))
        self._circles.set_circles(value.id, value.circles)
        self._relations.set_relations(value.id, value.relations)

    def keep(self, contact_id: int, kept: KeptProperty) -> None:
        """Keep one more property word for word, unless it is kept already."""
        stored = self._connection.execute(
            select(kept_property.c.origin, kept_property.c.text).where(kept_property.c.contact_id == contact_id)
        ).all()
        row = kept_row(contact_id, len(stored), kept)
        if row[2:] not in map(tuple, stored):
            insert_rows(self._sqlite, kept_property, [row])

    def set_hand_addressed(self, ids: Iterable[int], by_hand: bool) -> None:
        """Note whether the user writes these envelopes themselves."""
        self._connection.execute(
            update(contact).where(among(contact.c.id, ids)).values(hand_addressed=int(by_hand))
        )

    def set_trashed(self, ids: Iterable[int], day: str) -> None:
        """Put contacts into the trash on an ISO day, or take them out with ""."""
        self._connection.execute(
            update(contact).where(among(contact.c.id, ids)).values(trashed_on=day)
        )

    def place_in_household(self, ids: Sequence[int], household_id: int | None) -> None:
        """Let contacts belong to a household in this order, or to none."""
        for position, contact_id in enumerate(ids):
            self._connection.execute(
                update(contact).where(contact.c.id == contact_id)
                .values(household_id=household_id, household_position=position)
            )

    def set_roles(self, roles: Mapping[int, HouseholdRole]) -> None:
        """Give contacts, by id, their part in the household; rows that say so already are left alone."""
        for contact_id, role in roles.items():
            self._connection.execute(
                update(contact).where(contact.c.id == contact_id, contact.c.household_role != role.value)
                .values(household_role=role.value)
            )

    def _replace_parts(self, table: Table, contact_id: int, rows: list[Row]) -> None:
        if self._sqlite.execute(_STORED[table], (contact_id,)).fetchall() != rows:
            self._sqlite.execute(_REMOVED[table], (contact_id,))
            insert_rows(self._sqlite, table, rows)
