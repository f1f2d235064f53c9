"""Which lines of the address book a step touches, from what the recorder has seen."""

from array import array
from sqlite3 import Connection

from cardbook.storage.file.book_file import Breathe
from cardbook.storage.steps.recorder import SEEN_BETWEEN, slices

_CONTACT, _HOUSEHOLD, _ADDRESS = (SEEN_BETWEEN.format(name) for name in ("contact", "household", "postal_address"))

_KEYS = {
    "contact": f"""
SELECT 2 * row_id FROM {_CONTACT}
UNION SELECT 2 * (image ->> 'household_id') + 1 FROM {_CONTACT} WHERE image ->> 'household_id' IS NOT NULL
UNION SELECT 2 * household_id + 1 FROM contact WHERE household_id IS NOT NULL AND id IN (SELECT row_id FROM {_CONTACT})
""",
    "household": f"SELECT 2 * row_id + 1 FROM {_HOUSEHOLD}",
    "postal_address": f"""
SELECT 2 * (image ->> 'contact_id') FROM {_ADDRESS} WHERE image ->> 'contact_id' IS NOT NULL
UNION SELECT 2 * household_id + 1 FROM contact WHERE household_id IS NOT NULL
    AND id IN (SELECT image ->> 'contact_id' FROM {_ADDRESS})
UNION SELECT 2 * (image ->> 'household_id') + 1 FROM {_ADDRESS} WHERE image ->> 'household_id' IS NOT NULL
UNION SELECT CASE WHEN a.household_id IS NOT NULL THEN 2 * a.household_id + 1
                  WHEN c.household_id IS NOT NULL THEN 2 * c.household_id + 1 ELSE 2 * c.id END
    FROM postal_address AS a LEFT JOIN contact AS c ON c.id = a.contact_id
    WHERE a.id IN (SELECT row_id FROM {_ADDRESS})
""",
}
"""By the table that has changed: the keys (`Recipient.key`) of the lines it stands on, before and after."""


def changed_keys(connection: Connection, breathe: Breathe) -> "array[int]":
    """The keys of all lines that the recorded changes touch, in order."""
    keys: set[int] = set()
    for table, statement in _KEYS.items():
        for bounds in slices(connection, table, breathe):
            keys.update(key for (key,) in connection.execute(statement, bounds))
    return array("q", sorted(keys))
