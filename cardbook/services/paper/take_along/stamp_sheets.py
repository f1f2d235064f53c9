"""Which stamps a season's stacks take, in their order, as a PDF to tick."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.money import Money, money_words
from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.paper import PaperSize
from cardbook.domain.paper.postage import Postage, postage_of
from cardbook.domain.people.listing import MailRecipient
from cardbook.domain.posting.destination import Destination, places_of
from cardbook.domain.posting.posting_table import posting_table
from cardbook.printing.jobs.checklist import ChecklistGroup, ChecklistHeads, ChecklistJob, ChecklistRow
from cardbook.printing.lists.checklist_pdf import ChecklistPdf, checklist_pdf
from cardbook.services.cards.plan_reading import PlanReading
from cardbook.services.gifts.supply_needs import SupplyNeeds
from cardbook.services.paper.envelopes.zone_words import zone_words
from cardbook.services.reading import BookReading
from cardbook.texts import Texts

_OPEN = ("",)


class StampRun(NamedTuple):
    """Cards that lie one upon the other and take the same stamp: the first and the last of them counted from 1, who
    they are for, and what one costs, None where nobody knows."""

    first: int
    last: int
    people: Sequence[MailRecipient]
    zone: str
    postage: Postage | None

    @property
    def stamps(self) -> int:
        """How many stamps they take."""
        return len(self.people)


class StampSheets:
    """Prints for one season."""

    def __init__(self, reading: BookReading, season: Season, texts: Texts) -> None:
        self._reading = reading
        self._season = season
        self._texts = texts
        self._needs = SupplyNeeds(reading)
        self._prices = self._needs.prices()
        self._home = PlanReading(reading).home

    def runs(self, people: Sequence[MailRecipient], by_hand: Collection[int] = ()) -> Iterator[StampRun]:
        """The runs of a stack. Those whose cards are taken round keep their places in it and take no stamp."""
        grams = self._needs.letter_grams()
        numbered = ((number, each, self._zone(each)) for number, each in enumerate(people, start=1))
        posted = (each for each in numbered if each[1].key not in by_hand)
        for zone, cards in groupby(posted, key=lambda each: each[2]):
            found = list(cards)
            yield StampRun(
                found[0][0], found[-1][0], [each for _, each, _ in found], zone, self._prices.price(zone, grams)
            )

    def pdf(
        self, stacks: Sequence[tuple[str, Sequence[MailRecipient]]], paper: PaperSize, by_hand: Collection[int] = (),
        doubts: Sequence[str] = (), drawn: Affine = UNMOVED,
    ) -> ChecklistPdf:
        """A line for each run of each stack, which is named where there are several; at the foot what they cost, and
        the `doubts` about that."""
        texts, runs = self._texts, [(name, list(self.runs(people, by_hand))) for name, people in stacks]
        groups = tuple(
            ChecklistGroup(name if len(stacks) > 1 else "", "", tuple(map(self._row, found))) for name, found in runs
        )
        each = [run for _, found in runs for run in found]
        costs = postage_of([run.postage.price for run in each if run.postage for _ in range(run.stamps)])
        total = ", ".join(money_words(cost, texts.language) for cost in costs)
        closing = " ".join((*((texts("print.stamps.total", total=total),) if costs else ()), *doubts))
        heads = ChecklistHeads(
            (texts("print.checklist.stamped"),), texts("print.stamps.which"), texts("print.stamps.stamp"),
            texts("print.stamps.cost"),
        )
        title = texts("print.stamps.title", season=self._season.name)
        subtitle = texts("print.stamps.subtitle", count=sum(run.stamps for run in each))
        return checklist_pdf(ChecklistJob(
            title, subtitle, heads, groups, self._reading.name,
            texts("print.checklist.page_of", page="{page}", pages="{pages}"), paper, texts.language,
            self._reading.home, closing, drawn,
        ))

    def _row(self, run: StampRun) -> ChecklistRow:
        texts = self._texts
        first, last = texts.number(run.first), texts.number(run.last)
        which = texts("print.stamps.cards", count=run.stamps, first=first, last=last)
        who = " … ".join(dict.fromkeys((run.people[0].name, run.people[-1].name)))
        if run.postage is None:
            return ChecklistRow(which, who, zone_words(texts, run.zone), _OPEN, texts("print.stamps.unknown"))
        price = run.postage.price
        stamp = texts("print.stamps.each", zone=zone_words(texts, run.zone), price=money_words(price, texts.language))
        stamp = stamp if run.postage.is_sure else texts("print.stamps.unchecked", stamp=stamp)
        cost = money_words(Money(price.minor * run.stamps, price.currency), texts.language)
        return ChecklistRow(which, who, stamp, _OPEN, cost)

    def _zone(self, recipient: MailRecipient) -> str:
        address = recipient.address
        destination = Destination(address.country, address.postcode) if address is not None else Destination()
        return self._prices.zone_of(places_of(self._home, destination, posting_table(self._home).neighbours))
