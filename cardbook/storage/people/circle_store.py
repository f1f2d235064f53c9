"""Writes circles and who belongs to them."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, select, update

from cardbook.storage.file.engine import sqlite_of
from cardbook.storage.file.schema import circle, circle_member
from cardbook.storage.rows.among import among
from cardbook.storage.rows.id_list import ID_LIST, id_list
from cardbook.storage.rows.many_rows import insert_rows

_BY_NAME = "SELECT id FROM circle WHERE name = ?"
_OF_CONTACT = "SELECT name FROM circle JOIN circle_member ON circle_id = circle.id WHERE contact_id = ?"


class CircleStore:
    """Circles are known by their name; one comes into being with its first member."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sqlite = sqlite_of(connection)

    def ensure(self, name: str) -> int:
        """The id of the circle, made if there is none yet."""
        found = self._sqlite.execute(_BY_NAME, (name,)).fetchone()
        if found is not None:
            return int(found[0])
        return self._sqlite.execute("INSERT INTO circle (name) VALUES (?)", (name,)).lastrowid or 0

    def add_members(self, members: Iterable[tuple[str, int]]) -> None:
        """Add (circle name, contact id) pairs; who already belongs stays."""
        ids: dict[str, int] = {}
        for name, _ in (pairs := list(members)):
            if name not in ids:
                ids[name] = self.ensure(name)
        rows = [(ids[name], contact_id) for name, contact_id in pairs]
        insert_rows(self._sqlite, circle_member, rows, "ON CONFLICT (circle_id, contact_id) DO NOTHING")

    def remove_members(self, name: str, contact_ids: Sequence[int]) -> None:
        """Take contacts out of a circle."""
        circle_id = self.ensure(name)
        self._connection.execute(
            delete(circle_member).where(
                circle_member.c.circle_id == circle_id, among(circle_member.c.contact_id, contact_ids)
            )
        )

    def set_circles(self, contact_id: int, names: Sequence[str]) -> None:
        """Let a contact belong to exactly these circles."""
        stored = self._sqlite.execute(_OF_CONTACT, (contact_id,)).fetchall()
        if {name for (name,) in stored} == set(names):
            return
        wanted = {name: self.ensure(name) for name in names}
        self._connection.exec_driver_sql(
            f"DELETE FROM circle_member WHERE contact_id = ? AND circle_id NOT IN {ID_LIST}",
            (contact_id, id_list(wanted.values())),
        )
        self.add_members((name, contact_id) for name in wanted)

    def rename(self, old: str, new: str) -> None:
        """Give a circle another name; where that is taken, its people join the circle of that name."""
        if self._sqlite.execute(_BY_NAME, (new,)).fetchone() is not None:
            members = self._connection.execute(
                select(circle_member.c.contact_id).join(circle, circle.c.id == circle_member.c.circle_id)
                .where(circle.c.name == old)
            ).scalars().all()
            self.add_members((new, contact_id) for contact_id in members)
            self.delete(old)
            return
        self._connection.execute(update(circle).where(circle.c.name == old).values(name=new))

    def delete(self, name: str) -> None:
        """Remove a circle; the people stay."""
        self._connection.execute(delete(circle).where(circle.c.name == name))
