"""What may be worth a look, in portions of ids: candidates, of which `domain.people.finding_rules` chooses.

Each statement is for a range of contacts or of households, ?1 to ?2. Who lies in the trash or has died, and who
gets no post, is left out where it is about post.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.people.contact_queries import ADDRESS, address_from
from cardbook.storage.people.listing.listing_queries import UNIT_KEY
from cardbook.storage.rows.id_list import ID_LIST, id_list

_HERE = "contact.trashed_on = '' AND contact.deceased = 0"
_POST = f"{_HERE} AND contact.do_not_send = 0"
_CONTACTS = "contact.id BETWEEN ?1 AND ?2"
_HOUSEHOLDS = "household.id BETWEEN ?1 AND ?2"
_LIVES_HERE = f"contact.household_id = household.id AND {_HERE}"
_SAYS_SOMETHING = "(a.street <> '' OR a.locality <> '' OR a.pobox <> '' OR a.extended <> '' OR a.postcode <> '')"
_IN_FORCE = f"{_SAYS_SOMETHING} AND (a.valid_to = '' OR a.valid_to >= ?3)"
_OF_HOUSEHOLD = (
    "(a.household_id = household.id OR a.contact_id IN "
    f"(SELECT contact.id FROM contact WHERE {_LIVES_HERE}))"
)


def _address(alias: str) -> str:
    return ", ".join(f"{alias}.{column}" for column in ADDRESS.split(", "))


class Candidates(StrEnum):
    """What is asked; the columns of each stand at its statement."""

    OWN_ADDRESSES = "own_addresses"
    SHARED_ADDRESSES = "shared_addresses"
    ALONE_WITHOUT = "alone_without"
    TOGETHER_WITHOUT = "together_without"
    NAMELESS = "nameless"
    SHOUTED = "shouted"
    BIRTHDAYS = "birthdays"
    GROWN_CHILDREN = "grown_children"
    APART = "apart"
    FORMAL = "formal"
    EMAILS = "emails"
    MISPLACED = "misplaced"
    OVERRIDES = "overrides"
    EMPTY = "empty"


OF_HOUSEHOLDS = frozenset({
    Candidates.SHARED_ADDRESSES, Candidates.TOGETHER_WITHOUT, Candidates.OVERRIDES, Candidates.EMPTY,
})
"""Asked for ranges of households, the others for ranges of contacts."""

_STATEMENTS: Mapping[Candidates, str] = {
    # contact, key of the line, kind of the contact, address
    Candidates.OWN_ADDRESSES: (
        f"SELECT contact.id, {UNIT_KEY}, contact.kind, {_address('a')} FROM contact "
        f"JOIN postal_address AS a ON a.contact_id = contact.id WHERE {_CONTACTS} AND {_POST}"
    ),
    # household, key of the line, kind, address
    Candidates.SHARED_ADDRESSES: (
        f"SELECT household.id, 2 * household.id + 1, 'household', {_address('a')} FROM household "
        f"JOIN postal_address AS a ON a.household_id = household.id WHERE {_HOUSEHOLDS} AND household.do_not_send = 0 "
        f"AND EXISTS (SELECT 1 FROM contact WHERE {_LIVES_HERE})"
    ),
    # contact, 1 where there are addresses of the past; ?3 is today
    Candidates.ALONE_WITHOUT: (
        "SELECT contact.id, EXISTS (SELECT 1 FROM postal_address AS a WHERE a.contact_id = contact.id "
        f"AND {_SAYS_SOMETHING}) FROM contact WHERE {_CONTACTS} AND {_POST} AND contact.household_id IS NULL "
        f"AND NOT EXISTS (SELECT 1 FROM postal_address AS a WHERE a.contact_id = contact.id AND {_IN_FORCE})"
    ),
    # household, 1 where there are addresses of the past; ?3 is today
    Candidates.TOGETHER_WITHOUT: (
        f"SELECT household.id, EXISTS (SELECT 1 FROM postal_address AS a WHERE {_OF_HOUSEHOLD} AND {_SAYS_SOMETHING}) "
        f"FROM household WHERE {_HOUSEHOLDS} AND household.do_not_send = 0 "
        f"AND EXISTS (SELECT 1 FROM contact WHERE {_LIVES_HERE} AND contact.do_not_send = 0) "
        f"AND NOT EXISTS (SELECT 1 FROM postal_address AS a WHERE {_OF_HOUSEHOLD} AND {_IN_FORCE})"
    ),
    # contact
    Candidates.NAMELESS: (
        f"SELECT contact.id FROM contact WHERE {_CONTACTS} AND {_HERE} AND contact.family = '' "
        "AND contact.given = '' AND prefix || additional || suffix || full_name || nickname || organization = ''"
    ),
    # contact, given, family
    Candidates.SHOUTED: (
        f"SELECT contact.id, given, family FROM contact WHERE {_CONTACTS} AND {_HERE} AND contact.kind <> "
        "'organization' AND length(family) > 2 AND family = upper(family) AND given = upper(given)"
    ),
    # contact, date's id, date; ?3 and ?4 are the days between which one may be born
    Candidates.BIRTHDAYS: (
        "SELECT contact.id, part.id, part.date FROM contact JOIN contact_date AS part ON part.contact_id = contact.id "
        f"WHERE {_CONTACTS} AND {_HERE} AND part.kind = 'birth' AND ltrim(part.date, '~') GLOB '[0-9]*' "
        "AND (ltrim(part.date, '~') > ?4 OR substr(ltrim(part.date, '~') || '-12-31', 1, 10) < ?3)"
    ),
    # contact, date; ?3 is the day on which a child of today's coming of age was born
    Candidates.GROWN_CHILDREN: (
        "SELECT contact.id, part.date FROM contact JOIN contact_date AS part ON part.contact_id = contact.id "
        f"WHERE {_CONTACTS} AND {_HERE} AND contact.household_role = 'child' AND part.kind = 'birth' "
        "AND ltrim(part.date, '~') GLOB '[0-9]*' AND substr(ltrim(part.date, '~') || '-12-31', 1, 10) <= ?3"
    ),
    # contact, own address, one of the household's; ?3 is today
    Candidates.APART: (
        f"SELECT contact.id, {_address('a')}, {_address('b')} FROM contact "
        "JOIN postal_address AS a ON a.contact_id = contact.id "
        "JOIN postal_address AS b ON b.household_id = contact.household_id "
        f"WHERE {_CONTACTS} AND {_POST} AND a.kind <> 'work' AND a.doubt = '' AND a.first_month = 0 AND {_IN_FORCE}"
    ),
    # contact, prefix, given, family; ?3 is how formal the book is where a household has no wish of its own
    Candidates.FORMAL: (
        "SELECT contact.id, prefix, given, contact.family FROM contact "
        "LEFT JOIN household ON household.id = contact.household_id "
        f"WHERE {_CONTACTS} AND {_POST} AND contact.kind <> 'organization' AND contact.household_role = '' "
        "AND contact.form_of_address = '' AND contact.family <> '' "
        "AND coalesce(nullif(household.formality, ''), ?3) = 'formal' "
        "AND (household.id IS NULL OR household.addressee_override = '' OR household.salutation_override = '')"
    ),
    # contact, key of the line, point's id, mail address
    Candidates.EMAILS: (
        f"SELECT contact.id, {UNIT_KEY}, part.id, part.value FROM contact "
        f"JOIN contact_point AS part ON part.contact_id = contact.id WHERE {_CONTACTS} AND {_HERE} "
        "AND part.medium = 'email' AND part.value LIKE '%@%'"
    ),
    # contact, point's id, medium, value
    Candidates.MISPLACED: (
        "SELECT contact.id, part.id, part.medium, part.value FROM contact JOIN contact_point AS part "
        f"ON part.contact_id = contact.id WHERE {_CONTACTS} AND {_HERE} AND (part.medium = 'email' "
        "AND part.value NOT LIKE '%@%' OR part.medium = 'phone' AND part.value LIKE '%_@_%._%')"
    ),
    # household, name lines, given, family, whether deceased
    Candidates.OVERRIDES: (
        "SELECT household.id, addressee_override, given, contact.family, contact.deceased FROM household "
        f"JOIN contact ON contact.household_id = household.id WHERE {_HOUSEHOLDS} AND addressee_override <> '' "
        "AND contact.trashed_on = '' AND household_role <> 'child' ORDER BY household.id"
    ),
    # household
    Candidates.EMPTY: (
        f"SELECT household.id FROM household WHERE {_HOUSEHOLDS} "
        "AND NOT EXISTS (SELECT 1 FROM contact WHERE contact.household_id = household.id)"
    ),
}


class FindingQueries:
    """Candidates for findings, and those that were left as they are."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def last_ids(self) -> tuple[int, int]:
        """The highest id of a contact, and of a household; 0 for none."""
        contacts = self._query("SELECT coalesce(max(id), 0) FROM contact")[0][0]
        return int(contacts), int(self._query("SELECT coalesce(max(id), 0) FROM household")[0][0])

    def candidates(self, which: Candidates, first: int, last: int, *more: str) -> list[tuple[Any, ...]]:
        """The rows of one statement for a range of ids; `more` is what else it asks for, such as ISO days."""
        return self._query(_STATEMENTS[which], (first, last, *more))

    def waived(self) -> frozenset[tuple[int | None, int | None, str, str]]:
        """Findings that were left as they are, each as `Finding.waived_as`."""
        return frozenset(self._query("SELECT contact_id, household_id, finding, about FROM waived_finding"))

    def lines_of(self, contact_ids: Sequence[int]) -> dict[int, int]:
        """The key of the line on which each of these contacts stands."""
        statement = f"SELECT contact.id, {UNIT_KEY} FROM contact WHERE id IN {ID_LIST}"
        return dict(self._query(statement, (id_list(contact_ids),)))

    def addresses(self, address_ids: Sequence[int]) -> dict[int, PostalAddress]:
        """Postal addresses by their ids."""
        rows = self._query(f"SELECT {ADDRESS} FROM postal_address WHERE id IN {ID_LIST}", (id_list(address_ids),))
        return {row[0]: address_from(row) for row in rows}
