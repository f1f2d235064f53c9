"""A book of an older format opens in this one, with everything that was in it."""

import json
import sqlite3
import stat
from pathlib import Path

import pytest

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.household import Household
from cardbook.domain.people.listing import LineFilter
from cardbook.domain.people.relation import RelationKind
from cardbook.opening import open_to_read
from cardbook.services.keeping.going_back import difference, kept_backups, ready_from
from cardbook.storage.file.checksums import register_crc32, sum_expression, summed_tables
from cardbook.storage.file.released_schema import APPLICATION_ID, VERSION, schema_statements
from tests.books import a_person, an_open_book, everything_in

_FIRST, _SECOND, _THIRD, _FOURTH, _FIFTH = (1 << 16 | minor for minor in range(5))
_REVISIONS = {_FIRST: "0001", _SECOND: "0002", _THIRD: "0003", _FOURTH: "0004", _FIFTH: "0005"}
_OLDER = pytest.mark.parametrize("version", list(_REVISIONS))


def _an_older_book(path: Path, version: int = _FIRST) -> Path:
    """A book as an older format wrote it: two people in a household, one deleted, one step that can be undone."""
    connection = sqlite3.connect(path, isolation_level=None)
    register_crc32(connection)
    for statement in schema_statements(version):
        connection.execute(statement)
    connection.execute("INSERT INTO alembic_version VALUES (?)", (_REVISIONS[version],))
    _add_people_and_a_step(connection)
    if version >= _SECOND:
        _add_what_is_known_since_the_second(connection)
    if version >= _THIRD:
        connection.execute("INSERT INTO season (id, name, year) VALUES (1, 'Christmas 2026', 2026)")
        connection.execute("INSERT INTO card_entry (season_id, household_id, written_on) VALUES (1, 4, '2026-12-01')")
        connection.execute("INSERT INTO open_sheet (sheet, used_labels) VALUES ('L7160', '[1, 2]')")
    for table, columns in summed_tables(connection).items():
        connection.execute(f"UPDATE {table} SET row_sum = {sum_expression(columns)}")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    path.chmod(0o600)
    return path


def _add_people_and_a_step(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO household (id, addressee_override) VALUES (4, 'Die Kleins')")
    people = ((1, "Anna", 4, ""), (2, "Peter", 4, ""), (7, "Ida", None, "2026-11-01"))
    connection.executemany(
        "INSERT INTO contact (id, given, family, kind, household_id, trashed_on) "
        "VALUES (?1, ?2, 'Klein', 'person', ?3, ?4)", people,
    )
    connection.execute("UPDATE sqlite_sequence SET seq = 40 WHERE name = 'contact'")
    connection.execute(
        "INSERT INTO postal_address (household_id, street, locality, country) VALUES (4, 'Ring 1', 'Wien', 'AT')"
    )
    connection.execute(
        "INSERT INTO listing (rank, key, kind, family_part, initials, sort_key, town, country, names, places) "
        "VALUES (4294967296, 9, 'household', 'Die Kleins', 'Di', 'klein  anna', 'Wien', 'AT', "
        "'anna klein die kleins peter', 'wien at ring 1')"
    )
    connection.execute("INSERT INTO contact_search (contact_search) VALUES ('rebuild')")
    before = {"id": 1, "given": "Anne", "family": "Klein", "kind": "person", "household_id": 4,
              "household_position": 0, "prefix": "", "additional": "", "suffix": "", "full_name": "", "nickname": "",
              "organization": "", "job_title": "", "role": "", "language": "", "note": "", "uid": "",
              "trashed_on": ""}
    connection.execute("INSERT INTO step (id, action, params, at) VALUES (1, 'edit_contact', '{}', '2026-11-01T08:00')")
    connection.execute(
        "INSERT INTO step_row (step_id, table_name, first_id, last_id, image) VALUES (1, 'contact', 1, 1, ?)",
        (json.dumps(before),),
    )


def _add_what_is_known_since_the_second(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE contact SET deceased = 1, department = 'Sales' WHERE id = 2")
    connection.execute("INSERT INTO relation (contact_id, other_id, kind, label) VALUES (1, 2, 'spouse', 'husband')")
    connection.execute("INSERT INTO waived_finding (household_id, finding, about) VALUES (4, 'capitals', 'KLEIN')")
    connection.execute("INSERT INTO smart_list (name, query) VALUES ('Vienna', 'town:Wien')")
    connection.execute("INSERT INTO picture (digest, content, thumbnail) VALUES ('d1', x'01', x'02')")


@_OLDER
def test_an_older_book_opens_with_its_people_and_can_be_changed(version: int, tmp_path: Path) -> None:
    path = _an_older_book(tmp_path / "old.cardbook", version)
    with an_open_book(path) as book:
        household = book.reading.contacts.household(4)
        assert household is not None
        assert (household.members, household.addressee_override) == ((1, 2), "Die Kleins")
        assert [address.locality for address in household.addresses] == ["Wien"]
        assert [row.name for row in book.reading.search.rows("peter", 5)] == ["Die Kleins"]
        assert [contact.name.given for contact in book.reading.contacts.trashed()] == ["Ida"]
        assert book.contacts.add(a_person("Otto Klein")) == 41, "an id is never given twice"
        book.households.save(Household((1, 2), household.addresses, "", 4, likes="no glitter"))
    with an_open_book(path) as book:
        stored = book.reading.contacts.household(4)
        assert stored is not None
        assert stored.likes == "no glitter"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["old.cardbook"], "nothing is left beside it"


def test_what_the_second_format_knew_is_all_there(tmp_path: Path) -> None:
    with an_open_book(_an_older_book(tmp_path / "old.cardbook", _SECOND)) as book:
        anna, peter = book.reading.contacts.contacts([1, 2])
        assert [(each.kind, each.contact, each.label) for each in anna.relations] == [
            (RelationKind.SPOUSE, 2, "husband")
        ]
        assert (peter.deceased, peter.department) == (True, "Sales")
        assert book.reading.findings.waived() == {(None, 4, "capitals", "KLEIN")}
        assert [each.query for each in book.reading.smart_lists.all()] == ["town:Wien"]
        assert book.reading.file.query("SELECT content, thumbnail FROM picture") == [(b"\x01", b"\x02")]


def test_what_the_third_format_knew_of_lists_and_sheets_is_all_there(tmp_path: Path) -> None:
    with an_open_book(_an_older_book(tmp_path / "old.cardbook", _THIRD)) as book:
        query = book.reading.file.query
        assert query("SELECT household_id, written_on, decision, is_pinned FROM card_entry") == [
            (4, "2026-12-01", "card", 0)
        ]
        assert query("SELECT sheet, copy, used_labels FROM open_sheet") == [("L7160", 0, "[1, 2]")]


@_OLDER
def test_a_step_of_an_older_format_can_still_be_taken_back(version: int, tmp_path: Path) -> None:
    with an_open_book(_an_older_book(tmp_path / "old.cardbook", version)) as book:
        before = everything_in(book)
        book.history.undo()
        anna = book.reading.contacts.contact(1)
        assert anna is not None
        assert (anna.name.given, anna.do_not_send, anna.household) == ("Anne", False, 4)
        book.history.redo()
        assert everything_in(book) == before


def test_a_damaged_first_book_is_left_as_it_was(tmp_path: Path) -> None:
    path = _an_older_book(tmp_path / "old.cardbook")
    connection = sqlite3.connect(path)
    connection.execute("UPDATE contact SET given = 'Anna!' WHERE id = 1")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(KnownError) as refused:
        open_to_read(path)
    assert refused.value.code is ErrorCode.BOOK_DAMAGED
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["old.cardbook"]


def test_a_book_behind_a_link_is_brought_up_to_date_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "drive").mkdir()
    path = _an_older_book(tmp_path / "drive" / "old.cardbook")
    link = tmp_path / "mine.cardbook"
    link.symlink_to(path)
    with open_to_read(link) as reading:
        assert len(reading.listing.keys(LineFilter())) == 1
    assert link.is_symlink()
    with open_to_read(path) as reading:
        assert reading.file.version == VERSION


@_OLDER
def test_a_backup_of_an_older_format_is_compared_as_it_lies_and_comes_back_in_the_format_of_now(
    version: int, tmp_path: Path
) -> None:
    folder, path = tmp_path / "backups", tmp_path / "Family.cardbook"
    folder.mkdir()
    older = _an_older_book(folder / "Family 2026-11-01 081200.cardbook", version)
    as_it_lay = older.read_bytes()
    path.write_bytes(as_it_lay)
    with an_open_book(path) as book:
        book.contacts.trash([1], "Anna Klein")
        (copy,) = kept_backups(book.reading, folder)
        assert difference(book.reading, copy).back.names == ("Anna Klein",)
        ready = ready_from(book.reading, copy, folder, open_to_read)
    ready.take()
    with an_open_book(path) as book:
        assert book.reading.contacts.living_ids() == [1, 2]
    assert older.read_bytes() == as_it_lay
