"""What earlier seasons of an occasion say of everybody, for beginning the next one."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cardbook.domain.actions import Action
from cardbook.domain.cards.card_choice import Decision, Standing, Tier, WritingMode
from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.season_start import News
from cardbook.domain.people.life_event import LifeEventKind
from cardbook.storage.cards.entry_sql import ENTRY_KEY, SENT
from cardbook.storage.cards.received_queries import SENDER_KEY
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.people.listing.listing_queries import UNIT_KEY
from cardbook.storage.people.no_post import NO_POST
from cardbook.storage.rows.id_list import ID_LIST, id_list


class PastEntry(NamedTuple):
    """What one recipient (by key) had on an earlier list."""

    key: int
    season: int
    was_sent: bool
    decision: Decision
    standing: Standing
    tier: Tier
    mode: WritingMode
    reason: str
    next_year: str


class SeasonStartQueries:
    """Reads earlier lists whole: they are as long as the one that is begun."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def earlier(self, occasion: str, year: int, count: int) -> list[Season]:
        """The last seasons of an occasion before a year, the latest first."""
        rows = self._query(
            "SELECT id, name, occasion, year FROM season WHERE occasion = ? AND year < ? ORDER BY year DESC, id DESC "
            "LIMIT ?", (occasion, year, count),
        )
        return [Season(name, of, when, row_id) for row_id, name, of, when in rows]

    def entries(self, season_ids: Sequence[int], this_year: int) -> list[PastEntry]:
        """Everybody who is still in the address book, on all of these lists."""
        rows = self._query(
            f"SELECT listing.key, season_id, {SENT}, decision, standing, tier, writing_mode, reason, next_year "
            f"FROM card_entry JOIN listing ON listing.key = {ENTRY_KEY} JOIN season ON season.id = season_id "
            f"WHERE season_id IN {ID_LIST}",
            (this_year, id_list(season_ids)),
        )
        return [
            PastEntry(key, season, bool(sent), Decision(decision), Standing(standing), Tier(tier), WritingMode(mode),
                      reason, next_year)
            for key, season, sent, decision, standing, tier, mode, reason, next_year in rows
        ]

    def received(self, season_ids: Sequence[int]) -> set[tuple[int, int]]:
        """(key, season) of those from whom a card came."""
        return set(self._query(
            f"SELECT {SENDER_KEY}, season_id FROM received_card WHERE season_id IN {ID_LIST}", (id_list(season_ids),)
        ))

    def last_tick(self, season_id: int) -> str:
        """The ISO day on which something was ticked last on a list, "" for never."""
        rows = self._query(
            "SELECT max(max(written_on, addressed_on, stamped_on, mailed_on)) FROM card_entry WHERE season_id = ?",
            (season_id,),
        )
        return rows[0][0] or ""

    def news_since(self, day: str, kinds: Iterable[LifeEventKind]) -> list[tuple[int, News]]:
        """(key, what happened) after an ISO day, to those who are in the address book; in the order it happened."""
        marks = [kind.value for kind in kinds]
        rows = self._query(
            f"SELECT {UNIT_KEY}, life_event.kind, coalesce(nullif(contact.given, ''), contact.full_name) "
            "FROM life_event JOIN contact ON contact.id = contact_id WHERE trashed_on = '' AND happened_on > ? "
            f"AND life_event.kind IN ({', '.join('?' * len(marks))}) ORDER BY happened_on, life_event.id",
            (day, *marks),
        )
        return [(key, News(LifeEventKind(kind), name)) for key, kind, name in rows]

    def added_since(self, season_id: int) -> list[int]:
        """The keys of those who were added by hand after a list was begun, as far as the book remembers it."""
        begun = (
            "SELECT max(step.id) FROM step JOIN step_row ON step_id = step.id AND table_name = 'season' "
            "WHERE action = ? AND image IS NULL AND ? BETWEEN first_id AND last_id"
        )
        rows = self._query(  # from step to step: SQLite would look at everybody for each of them
            f"SELECT DISTINCT {UNIT_KEY} FROM step "
            "JOIN step_row AS came ON came.step_id = step.id AND came.table_name = 'contact' "
            "CROSS JOIN contact ON contact.id BETWEEN came.first_id AND came.last_id "
            f"WHERE action = ? AND undone = 0 AND came.image IS NULL AND +trashed_on = '' AND step.id > ({begun})",
            (Action.ADD_CONTACT, Action.NEW_SEASON, season_id),
        )
        return [row[0] for row in rows]

    def keys_in_order(self, keys: Iterable[int]) -> list[int]:
        """Those of these lines that are in the address book and get post, in name order."""
        rows = self._query(
            f"SELECT key FROM listing WHERE key IN {ID_LIST} AND key NOT IN ({NO_POST}) ORDER BY rank", (id_list(keys),)
        )
        return [row[0] for row in rows]
