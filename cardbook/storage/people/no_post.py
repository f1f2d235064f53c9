"""Who gets no post, in SQL: who died, and those to whom nothing is to be sent.

A household gets none where it is marked so itself, or where none of its living members is left who wishes any.
"""

from cardbook.storage.rows.id_list import ID_LIST

STANDS_ON_ENVELOPE = (
    "(deceased = 0 AND do_not_send = 0 OR 2 * deceased + do_not_send = (SELECT min(2 * other.deceased + "
    "other.do_not_send) FROM contact AS other WHERE other.household_id = contact.household_id "
    "AND other.trashed_on = ''))"
)
"""Which members of a household the envelope names: those who wish post, or else the living, or else all."""

WITHOUT_POST = (
    "SELECT 2 * household.id + 1, min(contact.deceased) FROM household JOIN contact ON household_id = household.id "
    f"WHERE household.id IN {ID_LIST} AND trashed_on = '' GROUP BY household.id "
    "HAVING household.do_not_send = 1 OR min(contact.deceased OR contact.do_not_send) = 1"
)
"""(key, 1 where nobody is living) of those among many households that get no post."""

NO_POST = (
    "SELECT 2 * id FROM contact WHERE household_id IS NULL AND (deceased = 1 OR do_not_send = 1) "
    "UNION ALL SELECT 2 * id + 1 FROM household WHERE do_not_send = 1 "
    "UNION ALL SELECT 2 * gone.household_id + 1 FROM contact AS gone WHERE gone.household_id IS NOT NULL "
    "AND (gone.deceased = 1 OR gone.do_not_send = 1) AND NOT EXISTS (SELECT 1 FROM contact AS other "
    "WHERE other.household_id = gone.household_id AND other.trashed_on = '' AND other.deceased = 0 "
    "AND other.do_not_send = 0)"
)
"""The keys of all lines of the book that get no post."""

DO_NOT_SEND_OF_LINE = (
    "CASE WHEN listing.key % 2 = 0 THEN (SELECT do_not_send FROM contact WHERE id = listing.key / 2) ELSE "
    "(SELECT do_not_send FROM household WHERE id = listing.key / 2) OR coalesce((SELECT min(do_not_send) FROM contact "
    "WHERE household_id = listing.key / 2 AND trashed_on = '' AND deceased = 0), 0) END"
)
"""1 where nothing is to be sent to the line at hand."""
