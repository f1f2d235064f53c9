"""Writes down what happened in people's lives."""

from collections.abc import Iterable

from sqlalchemy import Connection, insert

from cardbook.domain.people.life_event import LifeEvent
from cardbook.storage.file.schema import life_event


class LifeEventStore:
    """Adds to the history of contacts within one transaction; nothing of it is ever changed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, contact_ids: Iterable[int], event: LifeEvent) -> None:
        """Let the same have happened to these contacts."""
        rows = [
            {"contact_id": contact_id, "kind": event.kind.value, "happened_on": event.happened_on,
             "household": event.household, "note": event.note}
            for contact_id in contact_ids
        ]
        if rows:
            self._connection.execute(insert(life_event), rows)
