"""What a print run needs of many recipients at once: names and the address the envelope goes to."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from cardbook.domain.addressee import NameForEnvelope
from cardbook.domain.card_list import Stage
from cardbook.domain.contact import Contact, ContactKind, PersonName
from cardbook.domain.mail_problem import MailProblem
from cardbook.domain.postal_address import PostalAddress
from cardbook.storage.book_file import BookFile
from cardbook.storage.contact_queries import ADDRESS, address_from
from cardbook.storage.id_list import ID_LIST, id_list
from cardbook.storage.no_post import ALONE_WITHOUT_POST, STANDS_ON_ENVELOPE, TOGETHER_WITHOUT_POST
from cardbook.storage.season_queries import ENTRY_COUNTS, ENTRY_KEY

_NAME = "kind, prefix, given, additional, family, suffix, full_name, nickname, organization"
_ALONE = (
    f"SELECT 2 * id, id, {_NAME} FROM contact WHERE id IN {ID_LIST} AND household_id IS NULL AND trashed_on = ''"
)
_TOGETHER = (
    f"SELECT 2 * household_id + 1, id, {_NAME} FROM contact WHERE household_id IN {ID_LIST} AND trashed_on = '' "
    "ORDER BY household_position, id"
)
_ON_ENVELOPE = _TOGETHER.replace("ORDER BY", f"AND {STANDS_ON_ENVELOPE} ORDER BY")
_OWN_ADDRESSES = (
    f"SELECT 2 * contact_id, {ADDRESS} FROM postal_address WHERE contact_id IN {ID_LIST} ORDER BY position"
)
_SHARED_ADDRESSES = (
    f"SELECT 2 * household_id + 1, {ADDRESS} FROM postal_address WHERE household_id IN {ID_LIST} ORDER BY position"
)
_ADDRESSES_OF_MEMBERS = (
    "SELECT 2 * contact.household_id + 1, " + ", ".join(f"a.{column}" for column in ADDRESS.split(", ")) + " "
    "FROM contact JOIN postal_address AS a ON a.contact_id = contact.id "
    f"WHERE contact.household_id IN {ID_LIST} AND trashed_on = '' AND deceased = 0 "
    "ORDER BY household_position, contact.id, position"
)
_KINDS = {kind.value: kind for kind in ContactKind} | {"": ContactKind.PERSON}
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
        for key, *row in self._of_both(keys, _ALONE, _TOGETHER):
            found.setdefault(key, []).append(_named(row))
        return found

    def names(self, keys: Sequence[int]) -> dict[int, list[NameForEnvelope]]:
        """The names that stand on the envelope of each key, in their order, as it asks for them at home.

        These are the living who wish post; where there are none, those nearest to that.
        """
        found: dict[int, list[NameForEnvelope]] = {}
        for key, _, *row in self._of_both(keys, _ALONE, _ON_ENVELOPE):
            found.setdefault(key, []).append(_name_for_envelope(row))
        return found

    def addresses(self, keys: Sequence[int]) -> dict[int, list[PostalAddress]]:
        """All addresses of each key in their order: the household's, or of one that has none its people's own."""
        found: dict[int, list[PostalAddress]] = {}
        for key, *row in self._of_both(keys, _OWN_ADDRESSES, _SHARED_ADDRESSES):
            found.setdefault(key, []).append(address_from(row))
        bare = id_list(key // 2 for key in keys if key % 2 and key not in found)
        for key, *row in self._query(_ADDRESSES_OF_MEMBERS, (bare,)):
            found.setdefault(key, []).append(address_from(row))
        return found

    def without_post(self, keys: Sequence[int]) -> dict[int, MailProblem]:
        """Those of the keys to whom nothing is sent, and why: DECEASED or DO_NOT_SEND."""
        rows = self._of_both(keys, ALONE_WITHOUT_POST, TOGETHER_WITHOUT_POST)
        return {key: MailProblem.DECEASED if dead else MailProblem.DO_NOT_SEND for key, dead in rows}

    def overrides(self, keys: Sequence[int]) -> dict[int, str]:
        """The name lines users typed for households."""
        return dict(self._query(_OVERRIDES, (id_list(keys),)))

    def entry_keys(self, season_id: int, stage_open: Stage | None) -> list[tuple[int, int]]:
        """(entry id, recipient key) of a season in name order, those with a stage still open or all.

        The open card of a line where nobody is living is left out.
        """
        still = f"AND card_entry.{stage_open.value}_on = '' " if stage_open else ""
        rows = self._query(
            f"SELECT card_entry.id, listing.key FROM card_entry JOIN listing ON listing.key = {ENTRY_KEY} "
            f"AND {ENTRY_COUNTS} WHERE card_entry.season_id = ? {still}ORDER BY listing.rank",
            (season_id,),
        )
        return [(entry_id, key) for entry_id, key in rows]

    def _of_both(self, keys: Sequence[int], alone: str, together: str) -> Iterator[Sequence[Any]]:
        """Rows of contacts on their own and rows of households: each by its index, however many keys there are."""
        contacts = id_list(key // 2 for key in keys if key % 2 == 0)
        households = id_list(key // 2 for key in keys if key % 2)
        return chain(self._query(alone, (contacts,)), self._query(together, (households,)))


def _named(row: Sequence[Any]) -> Contact:
    contact_id, kind, prefix, given, additional, family, suffix, full_name, nickname, organization = row
    return Contact(
        name=PersonName(prefix, given, additional, family, suffix), kind=_KINDS[kind],
        full_name=full_name, nickname=nickname, organization=organization, id=contact_id,
    )


def _name_for_envelope(row: Sequence[Any]) -> NameForEnvelope:
    """As `NameForEnvelope.of` a contact, without making one: print runs have very many."""
    kind, prefix, given, additional, family, suffix, full_name, nickname, organization = row
    name = PersonName(prefix, given, additional, family, suffix)
    stands_alone = kind == ContactKind.ORGANIZATION or not (full_name or nickname or not name.is_empty())
    return NameForEnvelope(name, _KINDS[kind], organization if stands_alone else "", full_name, nickname)
