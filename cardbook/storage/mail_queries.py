"""What a print run needs of many recipients at once: names and the address the envelope goes to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from cardbook.domain.card_list import Stage
from cardbook.domain.contact import Contact, ContactKind, PersonName
from cardbook.domain.form_of_address import FormOfAddress
from cardbook.domain.household import AddresseeStyle, Formality
from cardbook.domain.household_role import HouseholdRole
from cardbook.domain.mail_problem import MailProblem
from cardbook.domain.naming.member import NameForEnvelope, Wishes, coupled
from cardbook.domain.postal_address import PostalAddress
from cardbook.storage.book_file import BookFile
from cardbook.storage.contact_queries import ADDRESS, address_from
from cardbook.storage.id_list import ID_LIST, id_list
from cardbook.storage.no_post import ALONE_WITHOUT_POST, STANDS_ON_ENVELOPE, TOGETHER_WITHOUT_POST
from cardbook.storage.season_queries import ENTRY_COUNTS, ENTRY_KEY

_NAME = (
    "kind, prefix, given, additional, family, suffix, full_name, nickname, organization, department, form_of_address, "
    "household_role"
)
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
_FORMS = {form.value: form for form in FormOfAddress}
_ROLES = {role.value: role for role in HouseholdRole}
_COUPLES = (
    "SELECT DISTINCT r.contact_id, r.other_id, r.kind = 'spouse' FROM contact JOIN relation AS r "
    f"ON r.contact_id = contact.id WHERE contact.household_id IN {ID_LIST} AND r.kind IN ('spouse', 'partner') "
    "AND r.other_id IS NOT NULL ORDER BY r.kind DESC, r.position, r.id"
)
_WISHES = (
    "SELECT 2 * id + 1, style, family_name, addressee_override, salutation_override, formality, language "
    f"FROM household WHERE id IN {ID_LIST} AND (style || family_name || addressee_override || salutation_override "
    "|| formality || language) <> ''"
)
_LANGUAGES = f"SELECT 2 * id, '', '', '', '', '', language FROM contact WHERE id IN {ID_LIST} AND language <> ''"
_WORK = f"SELECT 2 * id, organization, department FROM contact WHERE id IN {ID_LIST}"


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
        places: dict[int, tuple[int, int]] = {}
        for key, contact_id, *row in self._of_both(keys, _ALONE, _ON_ENVELOPE):
            names = found.setdefault(key, [])
            if key % 2:
                places[contact_id] = (key, len(names))
            names.append(_name_for_envelope(row))
        couples: dict[int, list[tuple[int, int, bool]]] = {}
        for one, two, married in self._query(_COUPLES, (id_list(key // 2 for key in keys if key % 2),)):
            (key, first), (other, second) = places.get(one, (0, 0)), places.get(two, (-1, 0))
            if key == other:
                couples.setdefault(key, []).append((first, second, bool(married)))
        return found | {key: coupled(found[key], told) for key, told in couples.items()}

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

    def wishes(self, keys: Sequence[int]) -> dict[int, Wishes]:
        """How those of the keys that have a wish of their own want to be named."""
        return {
            key: Wishes(
                AddresseeStyle(style), family_name, addressee, salutation, formality=Formality(formality),
                language=language,
            )
            for key, style, family_name, addressee, salutation, formality, language
            in self._of_both(keys, _LANGUAGES, _WISHES)
        }

    def at_work(self, key: int, names: Sequence[NameForEnvelope]) -> list[NameForEnvelope]:
        """The name of a contact alone on a letter to their work: with the organisation on a line of its own."""
        ((_, organization, department),) = self._query(_WORK, (id_list([key // 2]),))
        return [replace(name, organization=organization, department=department) for name in names]

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
    contact_id, kind, prefix, given, additional, family, suffix, full_name, nickname, organization, *_ = row
    return Contact(
        name=PersonName(prefix, given, additional, family, suffix), kind=_KINDS[kind],
        full_name=full_name, nickname=nickname, organization=organization, id=contact_id,
    )


def _name_for_envelope(row: Sequence[Any]) -> NameForEnvelope:
    """As `NameForEnvelope.of` a contact, without making one: print runs have very many."""
    (kind, prefix, given, additional, family, suffix, full_name, nickname, organization, department, form,
     role) = row
    name = PersonName(prefix, given, additional, family, suffix)
    stands_alone = kind == ContactKind.ORGANIZATION or not (full_name or nickname or not name.is_empty())
    return NameForEnvelope(
        name, _KINDS[kind], organization if stands_alone else "", full_name, nickname, _FORMS[form], _ROLES[role],
        department=department if stands_alone else "",
    )
