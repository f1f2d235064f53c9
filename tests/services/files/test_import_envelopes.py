"""A list of friends comes in: couples share an envelope, past Christmases become card lists, in one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cardbook.domain.cards.card_list import EntryFilter, EntryGroup, Season, StageDays
from cardbook.domain.people.recipient import Recipient
from cardbook.services.book import Book
from cardbook.services.files.import_contacts import Importing, ImportOutcome, ImportSource
from cardbook.services.files.import_households import Sharing, mates_as_chosen
from tests.books import an_open_book, everything_in, names_in

_FRIENDS = (
    "Name;Straße;PLZ;Ort;2022;2023\nAnna & Peter Klein;Weg 1;50667;Köln;x;x\nGrete Groß;Am Markt 2;53111;Bonn;;ja\n"
    "Ute & Ulrich Klos;Weg 3;53111;Bonn;x;\n"
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with an_open_book(tmp_path / "family.cardbook") as opened:
        yield opened


def _friends(book: Book, text: str = _FRIENDS) -> ImportSource:
    path = book.reading.path.with_name("friends.csv")
    path.write_text(text, encoding="utf-8")
    return ImportSource(path)


def _list(book: Book, name: str) -> list[tuple[str, str]]:
    """Who stands on a list, and the day their card was mailed."""
    season = book.reading.seasons.by_name(name)
    assert season is not None
    ids = book.reading.seasons.entry_ids(season.id or 0, EntryFilter(), EntryGroup.NONE)
    return [(row.name, row.days.mailed) for row in book.reading.seasons.rows(ids)]


def test_couples_share_an_envelope_and_its_address(book: Book) -> None:
    outcome = Importing(book).bring_in(_friends(book))
    assert (outcome.added, outcome.households) == (5, 2)
    people = {one.display_name(): one for one in book.reading.contacts.contacts(outcome.new_ids)}
    anna, peter = people["Anna Klein"], people["Peter Klein"]
    assert anna.household == peter.household is not None
    household = book.reading.contacts.household(anna.household)
    assert household is not None
    assert household.members == (anna.id, peter.id)
    assert [address.locality for address in household.addresses] == ["Köln"]
    assert (anna.addresses, peter.addresses, people["Grete Groß"].household) == ((), (), None)


def test_past_years_become_card_lists_and_all_of_it_is_one_step(book: Book) -> None:
    empty = everything_in(book)
    book.seasons.new(Season("Unsere Karten", "christmas", 2022), [])
    before = everything_in(book)
    outcome = Importing(book).bring_in(_friends(book))
    assert outcome.card_years == {2022, 2023}
    assert [day for _, day in _list(book, "Unsere Karten")] == ["2022", "2022"]
    assert [day for _, day in _list(book, "Christmas 2023")] == ["2023", "2023"]
    book.history.undo()
    assert everything_in(book) == before != empty


def test_the_same_list_once_more_changes_nothing(book: Book) -> None:
    Importing(book).bring_in(_friends(book))
    before = everything_in(book)
    outcome = Importing(book).bring_in(_friends(book))
    assert (outcome.added, outcome.updated, outcome.skipped, outcome.households) == (0, 0, 5, 0)
    assert everything_in(book) == before


def test_a_card_of_a_further_year_goes_to_the_household_that_is_there(book: Book) -> None:
    Importing(book).bring_in(_friends(book))
    more = _FRIENDS.replace("2022;2023", "2022;2023;2024").replace("Köln;x;x", "Köln;x;x;x")
    Importing(book).bring_in(_friends(book, more))
    assert len(_list(book, "Christmas 2024")) == 1


def test_a_year_alone_is_a_day_of_a_list(book: Book) -> None:
    Importing(book).bring_in(_friends(book))
    line = book.reading.line_of(min(book.reading.contacts.living_ids()))
    days = {days for _, days in book.reading.seasons.seasons_of(Recipient.from_key(line))}
    assert days == {StageDays(*["2022"] * 4), StageDays(*["2023"] * 4)}


_AT_HOME = (
    "Vorname;Nachname;Straße;PLZ;Ort\nOle;Voss;Seestr. 1;24103;Kiel\nIda;Lund;Ring 5;24103;Kiel\nElke;Voss;Seestraße 1;"
    "24103;Kiel\nTom & Mia;Berg;Hafen 2;24103;Kiel\nPer;Dahl;Ring 5;24103;Kiel\nKai;Berg;Hafen 2;24103;Kiel\n"
)


def _proposed(outcome: ImportOutcome) -> list[tuple[str, str, str]]:
    return [
        (each.reason, each.proposed, ", ".join(member.name for member in each.members)) for each in outcome.proposals
    ]


def test_people_at_one_address_are_proposed_and_those_of_different_names_left_apart(book: Book) -> None:
    preview = Importing(book).preview(_friends(book, _AT_HOME))
    assert _proposed(preview) == [
        ("name_and_address", "together", "Ole Voss, Elke Voss"),
        ("address", "apart", "Ida Lund, Per Dahl"),
        ("name_and_address", "together", "Tom Berg, Mia Berg, Kai Berg"),
    ]
    assert preview.as_chosen({}).households == 2


def test_a_whole_block_is_no_household(book: Book) -> None:
    rows = "".join(f"P{number};Voss;Allee 1;24103;Kiel\n" for number in range(7))
    assert _proposed(Importing(book).preview(_friends(book, "Vorname;Nachname;Straße;PLZ;Ort\n" + rows))) == []


def test_households_come_to_be_as_chosen_and_nobody_is_guessed_to_be_married(book: Book) -> None:
    source, importing = _friends(book, _AT_HOME), Importing(book)
    preview = importing.preview(source)
    choices = {preview.proposals[1].uid: Sharing.TOGETHER, preview.proposals[2].uid: Sharing.APART}
    outcome = importing.bring_in(source, mates=mates_as_chosen(preview.proposals, choices, {}))
    people = {one.display_name(): one for one in book.reading.contacts.contacts(outcome.new_ids)}
    assert outcome.households == preview.as_chosen({}, choices).households == 2
    assert people["Ole Voss"].household == people["Elke Voss"].household is not None
    assert people["Ida Lund"].household == people["Per Dahl"].household is not None
    assert people["Tom Berg"].household is people["Kai Berg"].household is None
    assert people["Elke Voss"].addresses == ()
    assert all(one.relations == () for one in people.values())
    again = importing.bring_in(source)
    assert (again.added, again.updated, again.households) == (0, 0, 0)
    book.history.undo()
    assert names_in(book) == []


def test_who_is_in_the_book_meanwhile_leaves_nobody_a_household_alone(book: Book) -> None:
    source, importing = _friends(book, _AT_HOME), Importing(book)
    mates = mates_as_chosen(importing.preview(source).proposals, {}, {})
    ole = "Vorname;Nachname;Straße;PLZ;Ort\nOle;Voss;Seestr. 1;24103;Kiel\n"
    importing.bring_in(_friends(book, ole))
    outcome = importing.bring_in(_friends(book, _AT_HOME), mates=mates)
    (elke,) = [one for one in book.reading.contacts.contacts(outcome.new_ids) if one.name.given == "Elke"]
    assert (elke.household, elke.addresses[0].street, outcome.households) == (None, "Seestraße 1", 1)


def test_cards_that_came_are_kept_with_their_year_once(book: Book, tmp_path: Path) -> None:
    for _ in range(2):
        path = tmp_path / "list.csv"
        path.write_text("Name,2022 S,2022 R,2023 Recd\nAnn Lee,x,x,\nBob Fox,,,x\n", encoding="utf-8")
        outcome = Importing(book).bring_in(ImportSource(path))
    assert outcome.card_years == {2022, 2023}
    came = {
        season.year: [(card.row.name, card.received_on) for card in book.reading.received.of_season(season.id or 0)]
        for season in book.reading.seasons.all()
    }
    assert came == {2022: [("Ann Lee", "2022")], 2023: [("Bob Fox", "2023")]}


_ANNA = "Vorname;Nachname;Straße;PLZ;Ort\nAnna;Klein;Ring 5;24103;Kiel\nGrete;Groß;Allee 1;24103;Kiel\n"
_WITH_ANNA = (
    "Vorname;Nachname;Straße;PLZ;Ort\nPeter;Klein;ring 5;24103;Kiel\nIda;Klein;Ring 5;24103;Kiel\n"
    "Per;Dahl;Allee 1;24103;Kiel\nAnna Maria;Klein;Ring 5;24103;Kiel\n"
)


def test_newcomers_are_proposed_to_live_with_who_is_in_the_book(book: Book) -> None:
    importing = Importing(book)
    (anna_id, _) = importing.bring_in(_friends(book, _ANNA)).new_ids
    source = _friends(book, _WITH_ANNA)
    preview = importing.preview(source)
    assert [(each.host and each.host.name, each.proposed) for each in preview.proposals] == [
        ("Anna Klein", "together"), ("Grete Groß", "apart"),
    ]
    assert _proposed(preview)[0][2] == "Peter Klein, Ida Klein"
    before = everything_in(book)
    outcome = importing.bring_in(source, mates=mates_as_chosen(preview.proposals, {}, {}))
    assert outcome.households == preview.as_chosen({}).households == 1
    (anna, *_) = book.reading.contacts.contacts([anna_id])
    household = book.reading.contacts.household(anna.household or 0)
    assert household is not None
    members = list(book.reading.contacts.contacts(household.members))
    assert [one.display_name() for one in members] == ["Anna Klein", "Peter Klein", "Ida Klein"]
    assert ([one.street for one in household.addresses], {one.addresses for one in members}) == (["Ring 5"], {()})
    book.history.undo()
    assert everything_in(book) == before


def test_who_comes_later_moves_into_the_household_that_is_there(book: Book) -> None:
    importing = Importing(book)
    importing.bring_in(_friends(book))
    ida = _friends(book, "Vorname;Nachname;Straße;PLZ;Ort\nIda;Klein;Weg 1;50667;Köln\nAnna;Klein;Weg 1;50667;Köln\n")
    proposals = importing.propose_households([ida])
    outcome = importing.bring_in(ida, mates=mates_as_chosen(proposals, {}, {}))
    (came,) = book.reading.contacts.contacts(outcome.new_ids)
    household = book.reading.contacts.household(came.household or 0)
    assert (outcome.households, came.addresses, household and len(household.members)) == (1, (), 3)


def test_who_is_in_the_book_keeps_what_is_new_of_them_while_others_move_in(book: Book) -> None:
    importing = Importing(book)
    heading = "UID;Vorname;Nachname;Straße;PLZ;Ort;Telefon;2022"
    (anna_id,) = importing.bring_in(_friends(book, f"{heading}\na-1;Anna;Klein;Ring 5;24103;Kiel;;\n")).new_ids
    source = _friends(
        book, f"{heading}\na-1;Anna;Klein;Ring 5;24103;Kiel;0431 123456;x\na-2;Peter;Klein;Ring 5;24103;Kiel;;x\n",
    )
    outcome = importing.bring_in(source, mates=mates_as_chosen(importing.preview(source).proposals, {}, {}))
    assert (outcome.added, outcome.updated, outcome.households) == (1, 1, 1)
    anna, peter = book.reading.contacts.contacts([anna_id, *outcome.new_ids])
    assert anna.household == peter.household is not None
    assert ([point.value for point in anna.points], anna.addresses) == (["0431 123456"], ())
    season = book.reading.seasons.all()[0].id or 0
    ids = book.reading.seasons.entry_ids(season, EntryFilter(), EntryGroup.NONE)
    entries = [(row.key, row.days.mailed) for row in book.reading.seasons.rows(ids)]
    assert entries == [(Recipient(household=anna.household).key, "2022")]
