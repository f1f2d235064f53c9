"""Random things that happen in households and to addresses, for books that are undone and redone."""

import datetime
import random
from collections.abc import Callable
from dataclasses import replace

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.cards.card_choice import Decision
from cardbook.domain.cards.card_list import EntryFilter, EntryGroup, Season
from cardbook.domain.cards.gift import Gift, GiftDirection, GiftStage, Wish
from cardbook.domain.cards.helper import Helper, HelperTask
from cardbook.domain.cards.ledger import LedgerCell, LedgerColumn, Mark
from cardbook.domain.cards.money import Money
from cardbook.domain.cards.season_plan import SeasonPlan
from cardbook.domain.cards.season_start import Answer, Answered, Start
from cardbook.domain.cards.supply import Supply, SupplyKind
from cardbook.domain.occasions.own_occasion import OwnOccasion
from cardbook.domain.paper.postage import Postage
from cardbook.domain.people.contact import Contact, PersonName
from cardbook.domain.people.listing import LineFilter
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.recipient import Recipient
from cardbook.domain.posting.destination import Reach
from cardbook.look_alike_words import other_words
from cardbook.services.book import Book
from cardbook.services.cards.helper_lists import HelperLists
from cardbook.services.gifts.gift_lists import GiftLists
from cardbook.services.gifts.supply_needs import SupplyNeeds
from cardbook.services.people.merging import MergeField, Side
from cardbook.texts import Texts

Deed = Callable[[Book, random.Random], None]
_DAYS = tuple(datetime.date(2026, 12, 4) + datetime.timedelta(days=days) for days in (-40, 0, 40))
_WORDS = other_words(Texts("en"))
_HOMES = (PostalAddress(locality="Oslo", country="NO"), PostalAddress(street="Rue 1", locality="Genève", country="CH"))


def living(book: Book) -> list[Contact]:
    """Everybody who is not in the trash and lives."""
    return [each for each in book.reading.contacts.contacts(book.reading.contacts.living_ids()) if each.is_living]


def together(book: Book) -> list[list[int]]:
    """The members of each household."""
    keys = book.reading.listing.keys(LineFilter())
    return [book.reading.contacts.members(key // 2) for key in keys if key % 2]


def _join(book: Book, pick: random.Random) -> None:
    lines, people = list(book.reading.listing.keys(LineFilter())), living(book)
    if people and lines:
        mover, line = pick.choice(people), pick.choice(lines)
        if mover.id not in book.reading.contact_ids([line]):
            book.life.join([mover.id or 0], line, pick.choice(_DAYS))


def _move_out(book: Book, pick: random.Random) -> None:
    households = together(book)
    if households:
        members = pick.choice(households)
        lists = [summary.season.id or 0 for summary in book.reading.seasons.summaries()[:1]]
        home = pick.choice((*_HOMES, None))
        book.life.move_out(pick.sample(members, pick.randint(1, len(members))), home, pick.choice(_DAYS), lists)


def _marry(book: Book, pick: random.Random) -> None:
    people = living(book)
    if len(people) > 1:
        one, other = (each.id or 0 for each in pick.sample(people, 2))
        day = pick.choice((None, PartialDate(2026, 6, 20), PartialDate(2026)))
        book.life.marry(one, other, day, pick.choice((None, one, other)), pick.choice((None, {other: "Abel"})))


def _separate(book: Book, pick: random.Random) -> None:
    people = living(book)
    if len(people) > 1:
        stays, leaves = (each.id or 0 for each in pick.sample(people, 2))
        book.life.separate(stays, leaves, pick.choice(_DAYS), home=pick.choice((*_HOMES, None)))


def _part_with_children(book: Book, pick: random.Random) -> None:
    for members in together(book)[:1]:
        if len(members) > 2:
            stays, leaves, *children = members
            book.life.separate(stays, leaves, pick.choice(_DAYS), children[:1], pick.choice(_HOMES))


def _die(book: Book, pick: random.Random) -> None:
    people = living(book)
    if people:
        book.life.died(pick.choice(people).id or 0, pick.choice((None, PartialDate(2026, 12, 1))))


def _bear(book: Book, pick: random.Random) -> None:
    lines = list(book.reading.listing.keys(LineFilter()))
    if lines:
        line = pick.choice(lines)
        parents = book.reading.contact_ids([line])[:2]
        book.life.born(PersonName(given="Ida", family="Müller"), line, pick.choice((None, PartialDate(2026))), parents)


def _move(book: Book, pick: random.Random) -> None:
    lines = list(book.reading.listing.keys(LineFilter()))
    if lines:
        book.addresses.move(pick.choice(lines), pick.choice(_HOMES), pick.choice(_DAYS))


def _doubt(book: Book, pick: random.Random) -> None:
    lines = list(book.reading.listing.keys(LineFilter()))
    detail = book.reading.detail(pick.choice(lines)) if lines else None
    address = detail.envelope.address if detail else None
    if detail is not None and address is not None:
        judge = pick.choice((book.addresses.came_back, book.addresses.doubt, book.addresses.confirm))
        judge(detail.key, address, pick.choice(("by phone", "moved away")), pick.choice(_DAYS))


def merge(book: Book, pick: random.Random) -> tuple[int, int] | None:
    """Make one of two people, whoever they are; who goes on and who goes, None where there are not two."""
    people = living(book)
    if len(people) < 2:
        return None
    kept, gone = (each.id or 0 for each in pick.sample(people, 2))
    book.merging.merge(kept, gone, _WORDS, {field: pick.choice(list(Side)) for field in MergeField})
    return kept, gone


def _merge(book: Book, pick: random.Random) -> None:
    merge(book, pick)


def _take_apart(book: Book, pick: random.Random) -> None:
    outer = [each for each in book.reading.matching.merges_of([each.id or 0 for each in living(book)])
             if not each.is_within_another]
    if outer:
        book.merging.take_apart(pick.choice(outer).id)


def _somebody(book: Book, pick: random.Random) -> Recipient | None:
    lines = list(book.reading.listing.keys(LineFilter()))
    people = [Recipient(contact=each.id) for each in living(book)]
    choices = [*map(Recipient.from_key, lines), *people]
    return pick.choice(choices) if choices else None


def _wish(book: Book, pick: random.Random) -> None:
    whose = _somebody(book, pick)
    if whose is not None:
        book.gifts.add_wish(Wish(whose, pick.choice(("Kite", "Scarf")), price=pick.choice((None, Money(2500, "EUR")))))


def _give(book: Book, pick: random.Random) -> None:
    whose, lists = _somebody(book, pick), [one.season for one in book.reading.seasons.summaries()[:1]]
    if whose is None:
        return
    for wish in GiftLists(book.reading).of_line(whose.key).wishes[:1]:
        book.gifts.fulfil(wish, pick.choice((None, *lists)))
        pick.choice((book.gifts.let_go_wish, book.gifts.delete_wish))(wish)
    book.gifts.add(Gift(whose, "Book", pick.choice(list(GiftDirection))))
    for season in lists:
        book.gifts.set_budget(season, pick.choice((None, Money(20_000, "EUR"))))


def _tick_gift(book: Book, pick: random.Random) -> None:
    gifts = [row.gift for row in GiftLists(book.reading).all()]
    if gifts:
        chosen = pick.sample(gifts, min(2, len(gifts)))
        pick.choice((book.gifts.tick, book.gifts.untick))(chosen, pick.choice(list(GiftStage)))
        if pick.random() < 0.2:
            book.gifts.delete(chosen)


def _card_comes_or_comes_back(book: Book, pick: random.Random) -> None:
    lines = list(book.reading.listing.keys(LineFilter()))
    for summary in book.reading.seasons.summaries()[:1] if lines else ():
        note = pick.choice((book.afterwards.card_came, book.afterwards.came_back, book.afterwards.did_not_come_back))
        note(summary.season, [pick.choice(lines)])


def _decide(book: Book, pick: random.Random) -> None:
    for summary in book.reading.seasons.summaries()[:1]:
        entries = book.reading.seasons.entry_ids(summary.season.id or 0, EntryFilter(), EntryGroup.NONE)
        book.card_choices.decide(entries[:pick.randint(1, 3)], pick.choice(list(Decision)), reason="a reason")


def _begin_again(book: Book, pick: random.Random) -> None:
    proposals = book.season_start.proposals("christmas", 2099)
    answers = {each.row.key: Answered(pick.choice((Answer.KEEP, Answer.PAUSE, Answer.MOVED))) for each in proposals}
    name = f"Christmas {pick.randint(0, 1 << 40)}"
    book.season_start.begin(Season(name, "christmas", pick.randint(2027, 2090)), Start(proposals, answers))


def _plan(book: Book, pick: random.Random) -> None:
    for summary in book.reading.seasons.summaries()[:1]:
        rules = SeasonPlan(
            begins_on=pick.choice((None, *_DAYS)), weekdays=pick.choice((None, frozenset({1, 3}))),
            most_per_day=pick.randint(0, 4), own_days={pick.choice(_DAYS): pick.randint(0, 2)},
        )
        pick.choice((book.plans.set_rules, book.plans.spread_again))(summary.season, rules)
        book.plans.fill(summary.season)
        cards = list(book.plans.reading.planned(summary.season))
        book.plans.move(cards[:pick.randint(0, 2)], pick.choice((None, *_DAYS)))


def _know_days(book: Book, pick: random.Random) -> None:
    last = pick.choice((None, *_DAYS))
    book.own_days.set_posting_days(2026, {pick.choice((Reach.HOME, Reach.FAR, "JP")): last})
    mine = book.own_days.occasions()
    if len(mine) > 1:
        book.own_days.delete_occasion(mine[0])
    book.own_days.add_occasion(OwnOccasion(f"Jubilee {pick.randint(0, 1 << 40)}", PartialDate(None, 6, 12)))


def _note_ledger(book: Book, pick: random.Random) -> None:
    lines = list(book.reading.listing.keys(LineFilter()))
    if lines:
        columns = [LedgerColumn("christmas", year) for year in (2019, 2026)]
        names = {column: f"Noted {column.year}" for column in columns}
        cells = [LedgerCell(key, pick.choice(columns)) for key in pick.sample(lines, min(2, len(lines)))]
        book.ledger.note(cells, Mark(pick.randrange(4)), names)


def _stock_up(book: Book, pick: random.Random) -> None:
    drawer = SupplyNeeds(book.reading).drawer()
    motif = Supply(SupplyKind.CARD, f"Robins {len(drawer)}", in_stock=pick.randrange(30), price=Money(120, "EUR"))
    book.supplies.add(motif)
    for supply in drawer[:1]:
        pick.choice((book.supplies.save, book.supplies.delete))(replace(supply, in_stock=pick.randrange(30)))
    for summary in book.reading.seasons.summaries()[:1]:
        entries = list(book.reading.seasons.entry_ids(summary.season.id or 0, EntryFilter(), EntryGroup.NONE))
        motifs = [each for each in SupplyNeeds(book.reading).drawer() if each.kind is SupplyKind.CARD]
        book.supplies.give_motif(entries[:2], pick.choice((None, *motifs)))
    price = Postage("DE", "home", 20, Money(pick.randrange(90, 120), "EUR"))
    pick.choice((book.supplies.set_postage, book.supplies.forget_postage))(price)


def _lend_a_hand(book: Book, pick: random.Random) -> None:
    helpers = HelperLists(book.reading).all()
    book.helpers.add(Helper(f"Hand {len(helpers)} {pick.random()}", frozenset({pick.choice(list(HelperTask))})))
    for helper in helpers[:1]:
        book.helpers.save(helper._replace(tasks=frozenset(HelperTask)))
        for summary in book.reading.seasons.summaries()[:1]:
            entries = list(book.reading.seasons.entry_ids(summary.season.id or 0, EntryFilter(), EntryGroup.NONE))
            book.helpers.assign(entries[:3], pick.choice(list(HelperTask)), pick.choice((helper, None)))
        if pick.random() < 0.3:
            book.helpers.delete(helper)


LIFE: tuple[Deed, ...] = (
    _join, _move_out, _marry, _separate, _part_with_children, _die, _bear, _move, _doubt, _merge, _take_apart,
    _wish, _give, _tick_gift, _note_ledger, _stock_up, _lend_a_hand,
    _card_comes_or_comes_back, _decide, _begin_again, _plan, _know_days,
)
