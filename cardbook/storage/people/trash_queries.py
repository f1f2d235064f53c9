"""Contacts by the identifiers that are the same in every copy of a book, also those only the history knows."""

import json
from collections.abc import Collection

from cardbook.storage.file.book_file import BookFile
from cardbook.storage.rows.id_list import ID_LIST, id_list


def uids_of(book_file: BookFile, contact_ids: Collection[int]) -> frozenset[str]:
    """The vCard UIDs of contacts."""
    return frozenset(row[0] for row in book_file.query(
        f"SELECT uid FROM contact WHERE id IN {ID_LIST} AND uid <> ''", (id_list(contact_ids),)
    ))


def ids_of_uids(book_file: BookFile, uids: Collection[str]) -> frozenset[int]:
    """The contacts with these UIDs, living, deleted, or only in the history."""
    wanted = json.dumps(list(uids))
    rows = book_file.query(
        f"SELECT id FROM contact WHERE uid IN {ID_LIST} UNION SELECT first_id FROM step_row "
        f"WHERE table_name = 'contact' AND image ->> 'uid' IN {ID_LIST}", (wanted, wanted),
    )
    return frozenset(row[0] for row in rows)


def count_of_trashed(book_file: BookFile) -> int:
    """How many contacts lie in the trash; looks through all of them, some 20 ms in a large book."""
    return int(book_file.query("SELECT count(*) FROM contact WHERE trashed_on <> ''")[0][0])
