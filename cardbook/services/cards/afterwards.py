"""After the cards went out: what came, what came back, and closing the season in January."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import replace

from cardbook.domain.actions import Action
from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.received_card import ReceivedCard
from cardbook.domain.people.picture import Picture
from cardbook.domain.people.recipient import Recipient
from cardbook.services.keeping.writing import Write
from cardbook.services.reading import BookReading


class Afterwards:
    """Each method is one undoable step. `name` is who it is about, where that is one."""

    def __init__(self, write: Write, reading: BookReading, today: Callable[[], datetime.date]) -> None:
        self._write = write
        self._reading = reading
        self._today = today

    def card_came(
        self, season: Season, keys: Sequence[int], news: str = "", picture: Picture | None = None,
        day: datetime.date | None = None, name: str = "",
    ) -> list[int]:
        """A card came from each of these lines (`Recipient.key`), today or on a day; the ids of the cards.

        They need not be on the list.
        """
        on = (day or self._today()).isoformat()
        with self._write(Action.CARD_CAME, name=name) as unit:
            unit.count = len(keys)
            unit.pictures.put(picture)
            senders = [Recipient.from_key(key) for key in keys]
            return unit.received.add(season.id or 0, senders, on, news, picture.digest if picture else "")

    def edit_card(self, card: ReceivedCard, picture: Picture | None = None) -> None:
        """Keep the news, the note and the picture of a card as they are in `card`; a new `picture` goes before."""
        with self._write(Action.EDIT_CARD, name=card.row.name) as unit:
            unit.pictures.put(picture)
            unit.received.change(card.id, card.news, card.note, picture.digest if picture else card.picture)

    def card_did_not_come(self, card_ids: Sequence[int], name: str = "") -> None:
        """Take cards that came off again."""
        with self._write(Action.CARD_NOT_CAME, name=name) as unit:
            unit.count = len(card_ids)
            unit.received.remove(card_ids)

    def came_back(self, season: Season, keys: Sequence[int], how: str = "", name: str = "") -> None:
        """Our cards to these lines of a season's list came back undelivered.

        The address they went to is doubted from now on, so no print run takes it; `how` is the user's word for why.
        """
        today, entries = self._today().isoformat(), self._reading.seasons.entries_of(season.id or 0, keys)
        mailed = {row.key: row.days.mailed for row in self._reading.seasons.rows(entries)}
        with self._write(Action.CARD_RETURNED, name=name) as unit:
            unit.count = len(keys)
            unit.seasons.set(entries, returned_on=today)
            for key in keys:
                address = self._went_to(key, mailed.get(key, ""))
                if address is not None:
                    unit.addresses.change(
                        replace(address, doubt=AddressDoubt.RETURNED, doubted_on=today, doubted_how=how)
                    )

    def _went_to(self, key: int, mailed_on: str) -> PostalAddress | None:
        """Where a card went that was mailed on an ISO day ("", or a year, where nobody knows): not to a home that was
        moved into since."""
        address = self._address(key, self._today())
        if address is not None and len(mailed_on) == len("2026-12-01") and address.valid_from > mailed_on:
            return self._address(key, datetime.date.fromisoformat(mailed_on))
        return address

    def _address(self, key: int, day: datetime.date) -> PostalAddress | None:
        detail = self._reading.detail(key, day)
        return detail.envelope.address if detail is not None else None

    def did_not_come_back(self, season: Season, keys: Sequence[int], name: str = "") -> None:
        """They arrived after all; whether an address is right is for the user to say (`Addresses.confirm`)."""
        with self._write(Action.CARD_NOT_RETURNED, name=name) as unit:
            unit.count = len(keys)
            unit.seasons.set(self._reading.seasons.entries_of(season.id or 0, keys), returned_on="")

    def close(self, season: Season) -> None:
        """The season is over."""
        with self._write(Action.CLOSE_SEASON, season=season.name) as unit:
            unit.seasons.set_closed(season.id or 0, self._today().isoformat())

    def open_again(self, season: Season) -> None:
        """It is not over after all."""
        with self._write(Action.OPEN_SEASON, season=season.name) as unit:
            unit.seasons.set_closed(season.id or 0, "")
