"""What a season still needs: cards, envelopes, label sheets and stamps, against what lies in the drawer."""

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.money import Money
from cardbook.domain.cards.supply import LastHad, MotifUse, Need, Supply, SupplyKind, order_by, packs
from cardbook.domain.paper.postage import PriceTable, postage_of
from cardbook.domain.posting.destination import places_of
from cardbook.domain.posting.posting_table import posting_table
from cardbook.services.cards.plan_reading import PlanReading
from cardbook.services.reading import BookReading
from cardbook.storage.cards.supply_queries import CardState, SupplyQueries

_MG_PER_GRAM = 1_000
_WEIGHS = (SupplyKind.CARD, SupplyKind.ENVELOPE)


class SeasonNeeds(NamedTuple):
    """Everything that is to be got for a season; `stamps` is what the stamps for its open cards cost, `first_day` the
    day on which writing begins."""

    needs: Sequence[Need]
    stamps: Sequence[Money]
    first_day: datetime.date | None


class Drawer(NamedTuple):
    """Everything in the drawer by kind and name, the lists on which motifs went, and small JPEGs of their pictures by
    digest."""

    supplies: Sequence[Supply]
    uses: Mapping[int, Sequence[MotifUse]]
    pictures: Mapping[str, bytes]


class SupplyNeeds:
    """Reads the drawer of one book."""

    def __init__(self, reading: BookReading, today: Callable[[], datetime.date] = datetime.date.today) -> None:
        self._reading = reading
        self._today = today
        self._queries = SupplyQueries(reading.file)
        self._plans = PlanReading(reading, today)

    def drawer(self) -> Sequence[Supply]:
        """Everything in the drawer, by kind and name."""
        return self._queries.all()

    def whole_drawer(self) -> Drawer:
        """The drawer with all that is known of its motifs."""
        supplies = self.drawer()
        pictures = self._reading.pictures.thumbnails([supply.picture for supply in supplies if supply.picture])
        return Drawer(supplies, self._queries.motif_uses(self._today().year), pictures)

    def letter_grams(self) -> int:
        """What a letter weighs that is made of what lies in the drawer."""
        return letter_grams(self.drawer())

    def prices(self) -> PriceTable:
        """What stamps cost at the sender's post."""
        home = self._plans.home
        return PriceTable(home, self._queries.own_postage(home))

    def last_had(self, motif: Supply, season: Season, keys: Sequence[int]) -> dict[int, LastHad]:
        """Who of these lines had a motif before, and on which list last."""
        return self._queries.last_had(motif.id or 0, keys, season.id or 0)

    def of_season(self, season: Season) -> SeasonNeeds:
        """What the open cards of a season need, cards by motif and stamps by zone."""
        state, drawer, prices = self._plans.state(season), self.drawer(), self.prices()
        cards = self._queries.cards([card.entry for card in state.cards])
        planned = [card.day for card in state.cards if card.day is not None and not card.written_on]
        first_day = min(planned, default=state.days.begin if cards else None)
        home = self._plans.home
        neighbours = posting_table(home).neighbours
        zones = {
            entry: prices.zone_of(places_of(home, goal.destination, neighbours)) for entry, goal in state.goals.items()
        }
        found = _Needs(drawer, first_day)
        needs = [*found.cards(cards), *found.paper(cards), *found.stamps(cards, zones, prices)]
        costs = [need.postage for need in needs if need.postage is not None for _ in range(need.needed)]
        return SeasonNeeds(needs, postage_of(costs), first_day)


def letter_grams(drawer: Sequence[Supply]) -> int:
    """What a letter weighs: the heaviest card in the heaviest envelope."""
    heaviest = (max((each.weight_mg for each in drawer if each.kind is kind), default=0) for kind in _WEIGHS)
    return max(1, packs(sum(heaviest), _MG_PER_GRAM))


class _Needs:
    """Holds what is needed against the drawer."""

    def __init__(self, drawer: Sequence[Supply], first_day: datetime.date | None) -> None:
        self._drawer = drawer
        self._first_day = first_day

    def cards(self, cards: Sequence[CardState]) -> Iterable[Need]:
        """Cards to write, by motif; those without one take what the others leave."""
        wanted = Counter(card.motif for card in cards if card.to_write)
        left = 0
        for motif in self._of(SupplyKind.CARD):
            needed = wanted.pop(motif.id, 0)
            left += max(0, motif.in_stock - needed)
            if needed:
                yield self._need(SupplyKind.CARD, needed, [motif])._replace(motif=motif.id)
        undecided = sum(wanted.values())
        if undecided:
            yield self._need(SupplyKind.CARD, undecided, self._of(SupplyKind.CARD))._replace(in_stock=left)

    def paper(self, cards: Sequence[CardState]) -> Iterable[Need]:
        """Envelopes, and label sheets where there are any in the drawer."""
        open_cards = sum(card.to_address for card in cards)
        if open_cards:
            yield self._need(SupplyKind.ENVELOPE, open_cards, self._of(SupplyKind.ENVELOPE))
        sheets = self._of(SupplyKind.LABEL_SHEET)
        if open_cards and sheets:
            labels = max((sheet.per_pack for sheet in sheets), default=0)
            yield self._need(SupplyKind.LABEL_SHEET, packs(open_cards, labels), sheets)

    def stamps(self, cards: Sequence[CardState], zones: Mapping[int, str], prices: PriceTable) -> Iterable[Need]:
        """Stamps by zone."""
        grams = letter_grams(self._drawer)
        for zone, needed in sorted(Counter(zones[card.entry] for card in cards if card.to_stamp).items()):
            stamps = [stamp for stamp in self._of(SupplyKind.STAMP) if stamp.zone == zone]
            price = prices.price(zone, grams)
            yield self._need(SupplyKind.STAMP, needed, stamps)._replace(
                zone=zone, postage=price.price if price is not None else None,
                is_sure=price is None or price.is_sure,
            )

    def _of(self, kind: SupplyKind) -> list[Supply]:
        return [supply for supply in self._drawer if supply.kind is kind]

    def _need(self, kind: SupplyKind, needed: int, supplies: Sequence[Supply]) -> Need:
        days = max((supply.days_to_order for supply in supplies), default=0)
        stock = sum(supply.in_stock for supply in supplies)
        return Need(kind, needed, stock, order_by=order_by(self._first_day, days))
