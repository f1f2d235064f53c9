"""Which lines of the address book a step has touched: those on which its rows stood before, and stand now.

The one parameter is the step's id, the answers are `Recipient.key`s; some may stand for nobody any more.
"""

_ROWS = "FROM step_row AS s WHERE s.step_id = ?1 AND s.table_name = '{}'"
_BEFORE = "SELECT 2 * (image ->> '{column}') + {odd} {rows} AND image ->> '{column}' IS NOT NULL"
_NOW = "FROM step_row AS s JOIN {table} AS t ON t.id BETWEEN s.first_id AND s.last_id WHERE s.step_id = ?1 " \
    "AND s.table_name = '{table}'"

_CONTACTS, _ADDRESSES = _NOW.format(table="contact"), _NOW.format(table="postal_address")

STEP_LINES = " UNION ".join((
    f"SELECT 2 * first_id {_ROWS.format('contact')} AND image IS NOT NULL",
    _BEFORE.format(column="household_id", odd=1, rows=_ROWS.format("contact")),
    f"SELECT 2 * t.id {_CONTACTS}",
    f"SELECT 2 * t.household_id + 1 {_CONTACTS} AND t.household_id IS NOT NULL",
    f"SELECT 2 * first_id + 1 {_ROWS.format('household')}",
    _BEFORE.format(column="household_id", odd=1, rows=_ROWS.format("postal_address")),
    _BEFORE.format(column="contact_id", odd=0, rows=_ROWS.format("postal_address")),
    "SELECT 2 * household_id + 1 FROM contact WHERE household_id IS NOT NULL AND id IN "
    f"(SELECT image ->> 'contact_id' {_ROWS.format('postal_address')})",
    f"SELECT 2 * t.household_id + 1 {_ADDRESSES} AND t.household_id IS NOT NULL",
    f"SELECT 2 * t.contact_id {_ADDRESSES} AND t.contact_id IS NOT NULL",
    f"SELECT 2 * c.household_id + 1 {_ADDRESSES.replace(' WHERE', ' JOIN contact AS c ON c.id = t.contact_id WHERE')} "
    "AND c.household_id IS NOT NULL",
))
