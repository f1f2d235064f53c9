"""Moves everything that hangs on one contact to another, so that the one can go.

Rows are moved, not written anew: who hangs together by an id stays so, and what was moved can be moved back. A row
that says nothing the other contact does not say as well goes; where it says a little more, that is taken over.
"""

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from sqlalchemy import Connection

from cardbook.domain.cards.card_choice import Decision, joined
from cardbook.domain.matching.person import folded_words, phone_key
from cardbook.domain.people.contact import CustomField, DateKind, Medium
from cardbook.domain.people.merging import Merged
from cardbook.domain.people.recipient import Recipient
from cardbook.storage.cards.belongings import move_belongings
from cardbook.storage.people.relation_row import relation_seen_by
from cardbook.storage.steps.step_memory import memory_of

Row = dict[str, Any]
_PLACE = ("street", "extended", "pobox", "locality", "postcode")


def _said(*columns: str) -> Callable[[Row], Hashable]:
    return lambda row: tuple(row[column] for column in columns)


def _point(row: Row) -> Hashable:
    value = row["value"]
    same = phone_key(value) or value if row["medium"] == Medium.PHONE else value.strip().rstrip("/").casefold()
    return row["medium"], same


def _place(row: Row) -> Hashable:
    return folded_words("\n".join(row[column].replace("\n", " ") for column in _PLACE))


_PARTS: Mapping[str, Callable[[Row], Hashable]] = {
    "contact_point": _point,
    "contact_date": _said("kind", "date", "label"),
    "contact_field": _said("label", "value"),
    "kept_property": _said("origin", "text"),
    "postal_address": _place,
    "life_event": _said("kind", "happened_on", "household", "note"),
    "waived_finding": _said("finding", "about"),
    "circle_member": _said("circle_id"),
}
"""By what two rows of a table say the same."""

_OWNED = ("id", "contact_id", "household_id", "position", "row_sum")
_NOTES = ("write_about", "next_year")


class MergeStore:
    """Works within one transaction, for one merge: of `gone` into `kept`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._run = connection.exec_driver_sql

    def move_parts(self, kept: int, gone: int, household: int | None) -> None:
        """Give `kept`, who lives in a household from now on, the numbers, addresses, dates, circles, gifts and
        whatever else `gone` has; who lends a hand goes on doing so."""
        move_belongings(self._connection, Recipient(contact=gone), Recipient(contact=kept))
        self._run("UPDATE helper SET contact_id = ? WHERE contact_id = ?", (kept, gone))
        for table, said in _PARTS.items():
            standing = self._rows(table, "contact_id", kept)
            place = len(standing)
            if table == "postal_address" and household is not None:
                standing += self._rows(table, "household_id", household)
            known = {said(row): row for row in reversed(standing)}
            for row in self._rows(table, "contact_id", gone):
                same = known.get(said(row))
                if same is not None and not _contradicts(same, row):
                    self._fill(table, same, row)
                    self._run(f"DELETE FROM {table} WHERE id = ?", (row["id"],))
                else:
                    self._change(table, row["id"], _moved(row, kept, place))
                    place += 1

    def move_shared_addresses(self, left: int, kept: int, household: int | None) -> None:
        """Give `kept` the addresses of a household that nobody is left in, where neither home has them."""
        standing = [*self._rows("postal_address", "contact_id", kept),
                    *self._rows("postal_address", "household_id", household)]
        known = {_place(row) for row in standing}
        for row in self._rows("postal_address", "household_id", left):
            if _place(row) not in known:
                values = {"household_id": None, **_moved(row, kept, len(standing))}
                self._change("postal_address", row["id"], values)

    def settle_birthdays(self, kept: int, result: Merged, word: str) -> None:
        """Leave one birthday after `move_parts`; another one goes on as a date of its own, under `word`."""
        births = [row for row in self._rows("contact_date", "contact_id", kept) if row["kind"] == DateKind.BIRTH]
        if result.birthday is None or len(births) < 2:
            return
        first, *others = births
        self._change("contact_date", first["id"], {"date": str(result.birthday)})
        if result.other_birthday is not None:
            values = {"kind": DateKind.OTHER.value, "date": str(result.other_birthday), "label": word}
            self._change("contact_date", others.pop(0)["id"], values)
        for row in others:
            self._run("DELETE FROM contact_date WHERE id = ?", (row["id"],))

    def add_fields(self, kept: int, fields: tuple[CustomField, ...]) -> None:
        """Let `kept` have these fields besides its own."""
        place = len(self._rows("contact_field", "contact_id", kept))
        for number, field in enumerate(fields):
            self._run(
                "INSERT INTO contact_field (contact_id, position, label, value) VALUES (?, ?, ?, ?)",
                (kept, place + number, field.label, field.value),
            )

    def lead_with_address(self, kept: int, address_id: int) -> None:
        """Put one of the addresses of `kept` first; where another one was preferred, it is that now."""
        rows = self._rows("postal_address", "contact_id", kept)
        rows.sort(key=lambda row: row["id"] != address_id)
        was_preferred = any(row["preferred"] for row in rows)
        for place, row in enumerate(rows):
            self._change("postal_address", row["id"], {
                "position": place, "preferred": int(was_preferred and place == 0),
            })

    def move_relations(self, kept: int, gone: int) -> None:
        """Let `kept` be to others what `gone` was, once; what the two were to each other is over."""
        known = {self._seen_by(kept, row) for row in self._relations(kept)}
        for row in self._relations(gone):
            is_teller = row["contact_id"] == gone
            told = self._seen_by(gone, row)
            if told.contact == kept or told in known:
                self._run("DELETE FROM relation WHERE id = ?", (row["id"],))
            else:
                self._change("relation", row["id"], {"contact_id" if is_teller else "other_id": kept})
                known.add(told)

    def move_entries(self, whose: Recipient, into: Recipient) -> None:
        """Let one recipient stand on the lists of another, with what came from them and was given to them; where both
        stand on one list, its ticks are those of both."""
        move_belongings(self._connection, whose, into)
        column, owner = _owner(into)
        known = {row["season_id"]: row for row in self._rows("card_entry", column, owner)}
        for row in self._rows("card_entry", *_owner(whose)):
            same = known.get(row["season_id"])
            if same is None:
                owners = {"contact_id": into.contact, "household_id": into.household}
                self._change("card_entry", row["id"], owners)
                continue
            self._change("card_entry", same["id"], _of_both(same, row))
            self._run("DELETE FROM card_entry WHERE id = ?", (row["id"],))

    def move_judgements(self, kept: int, gone: int) -> None:
        """Tell `kept` apart from whom `gone` was told apart, and take along whom `gone` was made of."""
        self._run(
            "DELETE FROM told_apart WHERE contact_id = ? AND other_id = ?", (min(kept, gone), max(kept, gone))
        )
        apart = self._run("SELECT id, contact_id + other_id - ?1 FROM told_apart WHERE ?1 IN (contact_id, other_id)",
                          (gone,)).all()
        for row_id, other in apart:
            self._run("DELETE FROM told_apart WHERE id = ?", (row_id,))
            self.tell_apart(kept, other)
        self._run("UPDATE merge SET contact_id = ? WHERE contact_id = ?", (kept, gone))

    def tell_apart(self, one: int, other: int) -> None:
        """Remember that two contacts are two people."""
        self._run(
            "INSERT INTO told_apart (contact_id, other_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (min(one, other), max(one, other)),
        )

    def remove(self, kept: int, gone: int, day: str) -> None:
        """Let `gone` go, and remember all of this step, as the last thing it does."""
        uid = self._run("SELECT uid FROM contact WHERE id = ?", (gone,)).scalar_one()
        self._run("DELETE FROM contact WHERE id = ?", (gone,))
        self._run(
            "INSERT INTO merge (contact_id, gone_id, gone_uid, merged_on, memory) VALUES (?, ?, ?, ?, ?)",
            (kept, gone, uid, day, memory_of(self._connection, kept)),
        )

    def _rows(self, table: str, column: str, owner: int | None) -> list[Row]:
        order = "position, id" if table in ("contact_point", "contact_date", "postal_address") else "id"
        rows = self._run(f"SELECT * FROM {table} WHERE {column} = ? ORDER BY {order}", (owner,)).mappings()
        return [dict(row) for row in rows]

    def _change(self, table: str, row_id: int, values: Mapping[str, Any]) -> None:
        told = ", ".join(f"{column} = ?" for column in values)
        self._run(f"UPDATE {table} SET {told} WHERE id = ?", (*values.values(), row_id))

    def _fill(self, table: str, same: Row, row: Row) -> None:
        """Take over what a row says more than the one that says the same."""
        values = {
            column: value for column, value in row.items()
            if column not in _OWNED and value and not same[column]
        }
        if table == "contact_point":
            values["kinds"] = " ".join(dict.fromkeys(f"{same['kinds']} {row['kinds']}".split()))
            values["value"] = max(same["value"], row["value"], key=_digits)
        if values:
            self._change(table, same["id"], values)

    def _relations(self, contact_id: int) -> list[Row]:
        rows = self._run("SELECT * FROM relation WHERE ?1 IN (contact_id, other_id) ORDER BY position, id",
                         (contact_id,)).mappings()
        return [dict(row) for row in rows]

    def _seen_by(self, contact_id: int, row: Row) -> Any:
        told = (row["kind"], row["other_id"], row["name"], row["label"], row["back_label"])
        return relation_seen_by(contact_id, row["contact_id"], *told)


def _of_both(same: Row, row: Row) -> Row:
    """One entry for two: what either says; notes stand one below the other."""
    values = {column: same[column] or row[column] for column in same if column not in (*_OWNED, "season_id")}
    values["decision"] = joined(Decision(same["decision"]), Decision(row["decision"])).value
    if same["planned_on"]:
        values["is_pinned"] = same["is_pinned"]
    return values | {note: "\n".join(dict.fromkeys(filter(None, (same[note], row[note])))) for note in _NOTES}


def _owner(recipient: Recipient) -> tuple[str, int | None]:
    if recipient.household is not None:
        return "household_id", recipient.household
    return "contact_id", recipient.contact


def _contradicts(same: Row, row: Row) -> bool:
    """True where both have a word of their own for it, or lie in two countries."""
    return any(same.get(column) and row.get(column) and same[column] != row[column] for column in ("label", "country"))


def _moved(row: Row, kept: int, place: int) -> dict[str, Any]:
    values: dict[str, Any] = {"contact_id": kept}
    if "position" in row:
        values["position"] = place
    if "preferred" in row:
        values["preferred"] = 0
    return values


def _digits(value: str) -> int:
    return sum(map(str.isdecimal, value))
