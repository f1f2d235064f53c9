"""Beginning next year's list: nobody is dropped, and everybody is there for a reason."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cardbook.domain.actions import Action
from cardbook.domain.addresses.postal_address import AddressDoubt
from cardbook.domain.cards.card_choice import Decision, Standing
from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.cards.season_start import Answer, Answered, PastYear, Proposal, Start, Why
from cardbook.domain.people.contact import PersonName
from cardbook.domain.people.listing import LineFilter
from cardbook.domain.people.partial_date import PartialDate
from cardbook.services.book import Book
from cardbook.services.files.import_contacts import Importing
from tests.books import TODAY, a_person, an_open_book, everything_in

_NEXT = Season("Christmas 2027", "christmas", 2027)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Five who got a card in 2026 (one of them only since), one who wrote without being on the list."""
    with an_open_book(tmp_path / "b.cardbook") as opened:
        for name in ("Anna Abel", "Bea Brandt", "Carl Cordes", "Dora Diehl", "Emil Ebert", "Frida Falk", "Gerd Gall"):
            opened.contacts.add(a_person(name, "Köln", "DE"))
        keys = list(opened.reading.listing.keys(LineFilter()))
        season = opened.seasons.new(Season("Christmas 2026", "christmas", 2026), keys[:5])
        entries = opened.reading.seasons.entries_of(season, keys[:5])
        opened.seasons.tick(entries, Stage.MAILED)
        with opened.write(Action.EDIT_ENTRY) as unit:
            unit.connection.exec_driver_sql(
                "INSERT INTO received_card (season_id, contact_id, received_on) VALUES (?, ?, '2026-12-20')",
                (season, keys[5] // 2),
            )
        yield opened


def _by_name(proposals: list[Proposal]) -> dict[str, Proposal]:
    return {each.row.name.split()[0]: each for each in proposals}


def _entries(book: Book, season: int) -> dict[str, tuple[str, str, str]]:
    rows = book.reading.file.query(
        "SELECT given, decision, standing, reason FROM card_entry JOIN contact ON contact.id = contact_id "
        "WHERE season_id = ? ORDER BY given", (season,),
    )
    return {given: (decision, standing, reason) for given, decision, standing, reason in rows}


def test_without_an_earlier_season_nobody_is_proposed(book: Book) -> None:
    assert book.season_start.proposals("easter", 2027) == []
    assert book.season_start.proposals("christmas", 2026) == []


def test_the_last_list_comes_first_then_who_wrote(book: Book) -> None:
    proposals = book.season_start.proposals("christmas", 2027)
    assert [(each.row.name, each.why) for each in proposals] == [
        ("Anna Abel", Why.LAST_LIST), ("Bea Brandt", Why.LAST_LIST), ("Carl Cordes", Why.LAST_LIST),
        ("Dora Diehl", Why.LAST_LIST), ("Emil Ebert", Why.LAST_LIST), ("Frida Falk", Why.WROTE),
    ]
    assert _by_name(proposals)["Frida"].past == (PastYear(2026, False, True),)
    assert _by_name(proposals)["Anna"].past == (PastYear(2026, True, False),)


def test_a_card_that_was_written_in_a_year_gone_by_has_gone_as_the_ledger_says(book: Book) -> None:
    for year in (2025, 2026):
        season = book.seasons.new(Season(f"New Year {year}", "new_year", year), [2])
        book.seasons.tick(book.reading.seasons.entries_of(season, [2]), Stage.WRITTEN)
    (anna,) = book.season_start.proposals("new_year", 2027)
    assert anna.past == (PastYear(2025, True, False), PastYear(2026, False, False))


def test_each_answer_is_kept_and_the_reason_is_seen_a_year_later(book: Book) -> None:
    proposals = book.season_start.proposals("christmas", 2027)
    by_name = _by_name(proposals)
    key = {name: each.row.key for name, each in by_name.items()}
    answers = {
        key["Anna"]: Answered(Answer.KEEP),
        key["Bea"]: Answered(Answer.PAUSE, "on a long journey"),
        key["Carl"]: Answered(Answer.MOVED, "to Hamburg, they say"),
        key["Dora"]: Answered(Answer.DIED, died=(key["Dora"] // 2,)),
        key["Frida"]: Answered(Answer.KEEP),
    }
    before = everything_in(book)
    season = book.season_start.begin(_NEXT, Start(proposals, answers))
    assert _entries(book, season) == {
        "Anna": (Decision.CARD, Standing.RETURNING, ""),
        "Bea": (Decision.NOT_THIS_YEAR, Standing.PAUSED, "on a long journey"),
        "Carl": (Decision.CARD, Standing.RETURNING, ""),
        "Emil": (Decision.OPEN, Standing.PERHAPS, ""),
        "Frida": (Decision.CARD, Standing.NEW, ""),
    }
    carl = book.reading.detail(key["Carl"], TODAY)
    assert carl is not None
    assert [each.doubt for each in carl.addresses] == [AddressDoubt.SUSPECT]
    later = _by_name(book.season_start.proposals("christmas", 2028))
    assert (later["Bea"].why, later["Bea"].reason) == (Why.PAUSED, "on a long journey")
    assert "Dora" not in later
    book.history.undo()
    assert everything_in(book) == before


def test_who_is_away_stays_away_until_called_back(book: Book) -> None:
    proposals = book.season_start.proposals("christmas", 2027)
    anna = proposals[0].row.key
    book.season_start.begin(_NEXT, Start(proposals, {anna: Answered(Answer.LET_GO, "lost touch")}))
    later = book.season_start.proposals("christmas", 2028)
    assert [(each.row.name, each.why) for each in later][-1] == ("Anna Abel", Why.LET_GO)
    unanswered = book.season_start.begin(Season("Christmas 2028", "christmas", 2028), Start(later))
    assert _entries(book, unanswered)["Anna"] == (Decision.NOT_THIS_YEAR, Standing.LET_GO, "lost touch")
    latest = book.season_start.proposals("christmas", 2029)
    back = book.season_start.begin(
        Season("Christmas 2029", "christmas", 2029), Start(latest, {anna: Answered(Answer.KEEP)})
    )
    assert _entries(book, back)["Anna"] == (Decision.CARD, Standing.CAME_BACK, "")


def test_a_baby_is_news_and_a_child_who_moved_out_is_new(book: Book) -> None:
    keys = list(book.reading.listing.keys(LineFilter()))
    book.life.born(PersonName(given="Ida", family="Abel"), keys[0], PartialDate(2027, 3, 12), [keys[0] // 2])
    proposals = book.season_start.proposals("christmas", 2027)
    abel = next(each for each in proposals if "Abel" in each.row.name)
    assert ("born", "Ida") in {(str(each.kind), each.name) for each in abel.news}
    household = abel.row.key // 2
    (child,) = [each for each in book.reading.contacts.members(household) if each != keys[0] // 2]
    book.life.move_out([child], None, TODAY.replace(year=2027), ())
    moved_out = [each for each in book.season_start.proposals("christmas", 2027) if each.row.name == "Ida Abel"]
    assert [each.why for each in moved_out] == [Why.NEW]


def test_who_was_added_by_hand_since_the_last_list_is_new(book: Book, tmp_path: Path) -> None:
    book.contacts.add(a_person("Hanna Haas", "Bonn", "DE"))
    (tmp_path / "more.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ida Imhof\nEND:VCARD\n")
    importing = Importing(book)
    importing.bring_in(importing.guess(tmp_path / "more.vcf").source())
    proposals = book.season_start.proposals("christmas", 2027)
    assert [each.row.name for each in proposals if each.why is Why.NEW] == ["Hanna Haas"]
