"""The drawer of a real book: what a season still needs, what stamps cost, who had a motif before."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cardbook.domain.cards.card_choice import Decision
from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.cards.money import Money
from cardbook.domain.cards.supply import LastHad, Supply, SupplyKind, packs
from cardbook.domain.paper.postage import Postage, PriceTable
from cardbook.services.book import Book
from cardbook.services.gifts.supply_needs import SupplyNeeds
from tests.books import TODAY, a_person, an_open_book

GERMAN, POLE, DANE = 2, 4, 6


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A book at home in Germany; Christmas 2026 goes to one in Germany, one in Poland, one in Denmark."""
    with an_open_book(tmp_path / "family.cardbook") as opened:
        opened.set_setting("home", "DE")
        for name, town, country in (("Anna Abel", "Köln", "DE"), ("Jan Kos", "Kraków", "PL"), ("Bo Ley", "Ribe", "DK")):
            opened.contacts.add(a_person(name, town, country))
        opened.seasons.new(Season("Christmas 2026", "christmas", 2026), [GERMAN, POLE, DANE])
        yield opened


def season(book: Book) -> Season:
    """The list of the book."""
    return book.reading.seasons.summaries()[0].season


def needed(book: Book) -> dict[tuple[SupplyKind, str], tuple[int, int]]:
    """(needed, missing) by kind and zone."""
    found = SupplyNeeds(book.reading, lambda: TODAY).of_season(season(book))
    return {(need.kind, need.zone): (need.needed, need.missing) for need in found.needs}


def test_stamps_are_counted_by_where_the_cards_go_and_only_while_they_are_open(book: Book) -> None:
    book.supplies.add(Supply(SupplyKind.STAMP, "Zugspitze", "home", in_stock=5))
    book.supplies.add(Supply(SupplyKind.ENVELOPE, "C6", in_stock=2, weight_mg=4_000))
    assert needed(book) == {
        (SupplyKind.CARD, ""): (3, 3), (SupplyKind.ENVELOPE, ""): (3, 1),
        (SupplyKind.STAMP, "home"): (1, 0), (SupplyKind.STAMP, "world"): (2, 2),
    }
    found = SupplyNeeds(book.reading, lambda: TODAY).of_season(season(book))
    assert found.stamps == [Money(95 + 2 * 125, "EUR")]
    book.set_setting("home", "")
    unsaid = SupplyNeeds(book.reading, lambda: TODAY).of_season(season(book))
    assert unsaid == found, "home is where most people are, as for the plan"
    entries = list(book.reading.seasons.entries_of(1, [GERMAN, POLE, DANE]))
    book.seasons.tick(entries[:2], Stage.MAILED)
    book.card_choices.decide(entries[2:], Decision.CALL)
    assert needed(book) == {}


def test_what_takes_long_to_come_is_ordered_that_long_before_writing_begins(book: Book) -> None:
    book.supplies.add(Supply(SupplyKind.CARD, "Robins", in_stock=1, per_pack=10, days_to_order=7))
    found = SupplyNeeds(book.reading, lambda: TODAY).of_season(season(book))
    (cards,) = [need for need in found.needs if need.kind is SupplyKind.CARD]
    assert (cards.missing, packs(cards.missing, 10)) == (2, 1)
    assert found.first_day is not None
    assert cards.order_by == found.first_day - datetime.timedelta(days=7)


def test_cards_are_counted_by_their_motif_and_history_warns_of_the_same_again(book: Book) -> None:
    robins = Supply(SupplyKind.CARD, "Robins", in_stock=1)
    robins = replace(robins, id=book.supplies.add(robins))
    old = book.seasons.new(Season("Christmas 2024", "christmas", 2024), [GERMAN, DANE])
    book.supplies.give_motif(list(book.reading.seasons.entries_of(old, [GERMAN])), robins, "Anna Abel")
    book.supplies.give_motif(list(book.reading.seasons.entries_of(1, [GERMAN, POLE])), robins)
    needs = SupplyNeeds(book.reading, lambda: TODAY)
    of_cards = [need for need in needs.of_season(season(book)).needs if need.kind is SupplyKind.CARD]
    assert [(need.motif, need.needed, need.missing) for need in of_cards] == [(robins.id, 2, 1), (None, 1, 1)]
    assert needs.last_had(robins, season(book), [GERMAN, POLE]) == {GERMAN: LastHad("Christmas 2024", 2024)}
    book.history.undo()
    assert needs.last_had(robins, Season("", id=0), [POLE]) == {}


def test_a_mended_price_holds_until_it_is_let_go(book: Book) -> None:
    mine = Postage("DE", "home", 20, Money(105, "EUR"), datetime.date(2027, 1, 1))
    book.supplies.set_postage(mine)
    needs = SupplyNeeds(book.reading)
    assert needs.prices().price("home", 12) == mine
    heavier = needs.prices().price("home", 30)
    assert heavier is not None
    assert heavier.most_grams == 50
    book.supplies.forget_postage(mine)
    known = needs.prices().price("home", 12)
    assert known is not None
    assert (known.price, known.status) == (Money(95, "EUR"), "verified")
    assert PriceTable("JP").price("home", 20) is None
