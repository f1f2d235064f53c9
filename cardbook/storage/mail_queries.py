"""What a print run needs of many recipients at once: names and the address the envelope goes to."""

from collections.abc import Sequence
from typing import Any

from cardbook.domain.card_list import Stage
from cardbook.domain.contact import Contact, ContactKind, PersonName
from cardbook.domain.postal_address import PostalAddress
from cardbook.storage.book_file import BookFile
from cardbook.storage.contact_queries import ADDRESS, address_from
from cardbook.storage.id_list import ID_LIST, id_list
from cardbook.storage.listing_queries import UNIT_KEY
from cardbook.storage.season_queries import ENTRY_KEY

_MEMBERS = (
    f"SELECT {UNIT_KEY}, id, kind, prefix, given, additional, family, suffix, full_name, nickname, organization "
    f"FROM contact WHERE trashed_on = '' AND {UNIT_KEY} IN {ID_LIST} ORDER BY household_position, id"
)
_ADDRESSES = (
    "SELECT CASE WHEN contact_id IS NULL THEN 2 * household_id + 1 ELSE 2 * contact_id END AS owner, "
    f"{ADDRESS} FROM postal_address WHERE owner IN {ID_LIST} ORDER BY preferred, position DESC"
)
_OVERRIDES = (
    f"SELECT 2 * id + 1, addressee_override FROM household WHERE addressee_override <> '' "
    f"AND 2 * id + 1 IN {ID_LIST}"
)


class MailQueries:
    """Members and addresses of many recipients, each in one statement."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def members(self, keys: Sequence[int]) -> dict[int, list[Contact]]:
        """The living members behind each key, in their order; only their names are filled in."""
        found: dict[int, list[Contact]] = {}
        for key, *row in self._query(_MEMBERS, (id_list(keys),)):
            found.setdefault(key, []).append(_named(row))
        return found

    def addresses(self, keys: Sequence[int]) -> dict[int, PostalAddress]:
        """The address to use for each key: the preferred one, else the first."""
        return {key: address_from(row) for key, *row in self._query(_ADDRESSES, (id_list(keys),))}

    def overrides(self, keys: Sequence[int]) -> dict[int, str]:
        """The name lines users typed for households."""
        return dict(self._query(_OVERRIDES, (id_list(keys),)))

    def entry_keys(self, season_id: int, stage_open: Stage | None) -> list[tuple[int, int]]:
        """(entry id, recipient key) of a season in name order, those with a stage still open or all."""
        still = f"AND card_entry.{stage_open.value}_on = '' " if stage_open else ""
        rows = self._query(
            f"SELECT card_entry.id, listing.key FROM card_entry JOIN listing ON listing.key = {ENTRY_KEY} "
            f"WHERE card_entry.season_id = ? {still}ORDER BY listing.rank",
            (season_id,),
        )
        return [(entry_id, key) for entry_id, key in rows]


def _named(row: Sequence[Any]) -> Contact:
    contact_id, kind, prefix, given, additional, family, suffix, full_name, nickname, organization = row
    return Contact(
        name=PersonName(prefix, given, additional, family, suffix), kind=ContactKind(kind or "person"),
        full_name=full_name, nickname=nickname, organization=organization, id=contact_id,
    )
