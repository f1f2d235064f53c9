"""The writing desk: one household at a time, with all one wants to know while writing."""

import datetime
from collections.abc import Callable, Iterator

from cardbook.domain.cards.card_choice import WITHOUT_POST, Decision
from cardbook.domain.cards.desk_card import DeskCard, DeskPerson, SentCard
from cardbook.domain.people.contact import Contact, DateKind
from cardbook.domain.people.listing import RecipientDetail
from cardbook.services.gifts.gift_lists import GiftLists
from cardbook.services.reading import BookReading
from cardbook.storage.cards.sign_queries import SignQueries
from cardbook.storage.cards.supply_queries import SupplyQueries

_LAST = 3


class WritingDesk:
    """Reads what is known of a household."""

    def __init__(self, reading: BookReading, today: Callable[[], datetime.date]) -> None:
        self._reading = reading
        self._today = today

    def card(self, key: int, season_id: int, decision: Decision = Decision.CARD) -> DeskCard | None:
        """What to know about a line of the address book for its card, call or e-card of a season; None where it is
        gone."""
        today = self._today()
        detail = self._reading.detail(key, today)
        if detail is None:
            return None
        living = [member for member in detail.members if member.is_living]
        return DeskCard(
            detail, tuple(_person(member, today) for member in living),
            tuple(self._reading.received.of_line(key)[:_LAST]), tuple(self._sent(detail, season_id)),
            tuple(GiftLists(self._reading).of_line(key).gifts[:_LAST]), self._ways(key, decision),
        )

    def _ways(self, key: int, decision: Decision) -> tuple[str, ...]:
        is_by_post = decision not in WITHOUT_POST
        return () if is_by_post else SignQueries(self._reading.file).ways([key], decision).get(key, ())

    def _sent(self, detail: RecipientDetail, season_id: int) -> Iterator[SentCard]:
        """The last cards that went to them, but for this season's."""
        went = [season for season, days in detail.seasons if days.mailed and season.id != season_id][:_LAST]
        supplies = SupplyQueries(self._reading.file)
        motifs = {supply.id: supply for supply in supplies.all()}
        for season in went:
            entries = self._reading.seasons.entries_of(season.id or 0, [detail.key])
            motif = next((motifs[card.motif] for card in supplies.cards(entries) if card.motif in motifs), None)
            picture = motif.picture if motif is not None else ""
            thumbnail = self._reading.pictures.thumbnails([picture]).get(picture, b"")
            yield SentCard(season.name, motif.name if motif is not None else "", thumbnail)


def _person(member: Contact, today: datetime.date) -> DeskPerson:
    born = next((date.date for date in member.dates if date.kind is DateKind.BIRTH), None)
    age = born.age_on(today) if born is not None and not born.about else None
    return DeskPerson(member.name.given or member.display_name(), born, age)
