"""What a book says of itself that is compared with an earlier copy of it; works on a copy of any released format."""

from array import array
from collections.abc import Collection, Mapping

from cardbook.domain.people.contact import Contact, PersonName
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.rows.id_list import ID_LIST, id_list

_PARTS = "prefix, given, additional, family, suffix, full_name, nickname, organization"
"""Columns that a contact has in every format."""


def living_ids(book_file: BookFile) -> "array[int]":
    """The contacts that are not in the trash: in copies of one book the same number is the same contact."""
    rows = book_file.query_at_once("id", "SELECT id FROM contact WHERE trashed_on = ''")
    return array("q", [contact_id for (contact_id,) in rows])


def names_of(book_file: BookFile, contact_ids: Collection[int], most: int) -> list[str]:
    """How the first so many of some contacts are called, in the order of their family names."""
    rows = book_file.query(
        f"SELECT {_PARTS} FROM contact WHERE id IN {ID_LIST} ORDER BY family, given, id LIMIT ?",
        (id_list(contact_ids), most),
    )
    return [
        Contact(PersonName(*parts), full_name=full, nickname=nick, organization=organization).display_name()
        for *parts, full, nick, organization in rows
    ]


def steps_made(book_file: BookFile) -> Mapping[int, str]:
    """When each step was made that is not taken back, by its number."""
    return dict(book_file.query("SELECT id, at FROM step WHERE undone = 0"))
