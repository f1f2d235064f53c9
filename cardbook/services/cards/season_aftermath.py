"""What became of the cards of a season, for its page afterwards."""

from collections.abc import Callable

from cardbook.domain.cards.afterwards import Aftermath, AftermathCounts, Came
from cardbook.services.reading import BookReading
from cardbook.storage.cards.afterwards_queries import AfterwardsQueries

_FITS: dict[Came, Callable[[Aftermath], bool]] = {
    Came.CAME: lambda each: each.card is not None,
    Came.QUIET: lambda each: each.card is None and each.entry is not None,
    Came.BACK: lambda each: each.entry is not None and bool(each.entry.returned_on),
    Came.NEXT_YEAR: lambda each: each.entry is not None and bool(each.entry.next_year),
}


class SeasonAftermath:
    """Read once; ask a new one after a change."""

    def __init__(self, reading: BookReading, season_id: int) -> None:
        received: dict[int, Aftermath] = {}
        for card in reading.received.of_season(season_id):
            received.setdefault(card.row.key, Aftermath(card.row.key, card))
        entries = AfterwardsQueries(reading.file).entries(season_id)
        on_list = {each.key for each in entries}
        self.all = [
            *(received[key] for key in received if key not in on_list),
            *(received.get(each.key, Aftermath(each.key))._replace(entry=each) for each in entries),
        ]

    def counts(self) -> AftermathCounts:
        """How many of each kind."""
        return AftermathCounts(*(sum(map(_FITS[kind], self.all)) for kind in Came))

    def of(self, kind: Came) -> list[Aftermath]:
        """Those of one kind: cards that came with the latest first, all others by name."""
        found = [each for each in self.all if _FITS[kind](each)]
        if kind is Came.CAME:
            found.sort(key=lambda each: (each.card.received_on, each.card.id) if each.card else ("", 0), reverse=True)
        return found

    def quiet_keys(self) -> frozenset[int]:
        """Who is on the list and has not written."""
        return frozenset(each.key for each in self.all if _FITS[Came.QUIET](each))
