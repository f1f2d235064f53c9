"""Whose envelope is addressed by hand, in SQL: a household's own mark counts, or that of a contact on their own."""

HAND_ADDRESSED = (
    "SELECT 2 * id FROM contact WHERE household_id IS NULL AND hand_addressed = 1 "
    "UNION ALL SELECT 2 * id + 1 FROM household WHERE hand_addressed = 1"
)
"""The keys of all such lines."""

HAND_ADDRESSED_OF_LINE = (
    "CASE WHEN listing.key % 2 = 0 THEN (SELECT hand_addressed FROM contact WHERE id = listing.key / 2) "
    "ELSE (SELECT hand_addressed FROM household WHERE id = listing.key / 2) END"
)
"""1 for the line at hand where it is such a one."""
