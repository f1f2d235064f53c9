"""Whom a card list and a print run mean, by the day it arrives, and of whom they have to tell."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cardbook.domain.addresses.address_check import AddressWarning
from cardbook.domain.addresses.mail_line import MailLine
from cardbook.domain.addresses.mail_problem import MailProblem
from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.cards.card_list import EntryFilter, EntryGroup, Season, Stage
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.naming.member import Wishes, names_of
from cardbook.domain.people.contact import Contact, PersonName
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.household import Household
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.listing import LineFilter, MailRecipient
from cardbook.domain.people.recipient import Recipient
from cardbook.domain.search.smart_list import SmartList
from cardbook.services.book import Book
from cardbook.services.paper.mail_merge import MailMerge, Who, stopping_problem
from cardbook.services.paper.print_people import EVERYONE, PrintPeople, Whom, WhomKind
from cardbook.services.paper.take_along.checklist_words import checklist_words
from cardbook.services.paper.take_along.checklists import Checklists
from cardbook.texts import Texts
from tests.books import TODAY, a_person, an_open_book

CHRISTMAS = Season("Christmas 2026", "christmas", 2026)
WINTER = PostalAddress(street="Calle Larga 4", locality="Málaga", country="ES", first_month=12, last_month=2)
SUMMER = PostalAddress(street="Dorfstraße 1", locality="Ulm", country="DE")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with an_open_book(tmp_path / "b.cardbook") as made:
        made.set_setting("home", "DE")
        yield made


def merge_of(book: Book) -> MailMerge:
    return MailMerge(book.reading, lambda: TODAY)


def recipient(book: Book, key: int, season: Season | None = None) -> MailRecipient:
    (found,) = merge_of(book).recipients([key], season)
    return found


def changed(book: Book, contact_id: int, **fields: object) -> None:
    contact = book.reading.contacts.contact(contact_id)
    assert contact is not None
    book.contacts.save(replace(contact, **fields))  # type: ignore[arg-type]


def a_couple(book: Book, **of_tomasz: object) -> tuple[int, int]:
    """Anna and Tomasz in a household of Ulm; Tomasz's id and the line's key."""
    anna = book.contacts.add(a_person("Anna Kowal", "Ulm", "DE"))
    tomasz = book.contacts.add(a_person("Tomasz Kowal", **of_tomasz))
    return tomasz, 2 * book.households.form([anna, tomasz]) + 1


def a_list(book: Book, *keys: int) -> Season:
    return CHRISTMAS._replace(id=book.seasons.new(CHRISTMAS, keys))


def on_list(book: Book, season: Season) -> list[str]:
    seasons = book.reading.seasons
    return [row.name for row in seasons.rows(seasons.entry_ids(season.id or 0, EntryFilter(), EntryGroup.NONE))]


def test_the_widow_alone_stands_on_the_envelope_at_once(book: Book) -> None:
    tomasz, key = a_couple(book)
    changed(book, tomasz, deceased=True)
    assert recipient(book, key).addressee == ("Anna Kowal",)
    assert recipient(book, key).problem is None
    detail = book.reading.detail(key)
    assert detail is not None
    assert detail.addressee == ("Anna Kowal",)
    assert len(detail.members) == 2


def test_who_wishes_no_post_is_left_off_the_envelope_of_the_others(book: Book) -> None:
    tomasz, key = a_couple(book)
    changed(book, tomasz, do_not_send=True)
    assert recipient(book, key).addressee == ("Anna Kowal",)


def test_a_line_without_anybody_living_keeps_its_name_and_gets_nothing(book: Book) -> None:
    one = book.contacts.add(a_person("Ida Alt", "Ulm", "DE", deceased=True))
    found = recipient(book, 2 * one)
    assert (found.addressee, found.problem) == (("Ida Alt",), MailProblem.DECEASED)
    assert stopping_problem(found) is MailProblem.DECEASED
    assert merge_of(book).keys(Who()) == [2 * one]
    assert merge_of(book).keys_to_print(Who()) == []
    assert merge_of(book).keys_to_print(Who(ids=(one,))) == [2 * one]


def test_nobody_without_post_gets_onto_a_list(book: Book) -> None:
    living = book.contacts.add(a_person("Ida Alt", "Ulm", "DE"))
    dead = book.contacts.add(a_person("Jan Alt", deceased=True))
    unwilling = book.contacts.add(a_person("Eva Neu", do_not_send=True))
    _tomasz, key = a_couple(book, deceased=True)
    other = book.households.form([book.contacts.add(a_person(name)) for name in ("Leo Rot", "Mia Rot")])
    stored = book.reading.contacts.household(other)
    assert stored is not None
    book.households.save(replace(stored, do_not_send=True))
    season = a_list(book, 2 * living, 2 * dead, 2 * unwilling, key, 2 * other + 1)
    assert on_list(book, season) == ["Ida Alt", "Anna Kowal"]
    assert list(book.reading.listing.keys_with_post(LineFilter())) == [2 * living, key]


def test_the_open_card_of_somebody_who_died_leaves_the_list_and_a_mailed_one_stays(book: Book) -> None:
    open_one = book.contacts.add(a_person("Ida Alt", "Ulm", "DE"))
    mailed = book.contacts.add(a_person("Jan Alt", "Ulm", "DE"))
    season = a_list(book, 2 * open_one, 2 * mailed)
    book.seasons.tick(list(book.reading.seasons.entries_of(season.id or 0, [2 * mailed])), Stage.MAILED)
    for contact_id in (open_one, mailed):
        changed(book, contact_id, deceased=True)
    assert on_list(book, season) == ["Jan Alt"]
    (summary,) = book.reading.seasons.summaries()
    assert (summary.total, summary.done) == (1, 1)
    assert [key for _, key in book.reading.mail.entry_keys(season.id or 0, None)] == [2 * mailed]
    assert list(book.reading.listing.keys(LineFilter(season=season.id))) == [2 * mailed]
    assert [key for _, key in book.reading.listing.season_portion(season.id or 0, 0, 10)] == [2 * mailed]
    assert len(book.reading.seasons.seasons_of(Recipient(contact=open_one))) == 1


def test_a_kept_search_is_a_choice_of_whom_to_print_for(book: Book) -> None:
    fits = [book.contacts.add(a_person(name, "Ulm", "DE")) for name in ("Ida Alt", "Udo Neu")]
    book.contacts.add(a_person("Eva Fern", "Oslo", "NO"))
    book.smart_lists.keep(SmartList("Near", "country:de"))
    people = PrintPeople(book.reading)
    (whom,) = [each for each in people.answers() if each.kind is WhomKind.SEARCH]
    assert [person.key for person in people.gather(whom)] == [2 * each for each in fits]
    changed(book, fits[0], deceased=True)
    assert [person.key for person in people.gather(whom)] == [2 * fits[1]]


def test_an_open_card_of_somebody_who_wishes_no_post_is_told_not_dropped(book: Book) -> None:
    ida = book.contacts.add(a_person("Ida Alt", "Ulm", "DE"))
    season = a_list(book, 2 * ida)
    changed(book, ida, do_not_send=True)
    (row,) = book.reading.seasons.rows(book.reading.seasons.entries_of(season.id or 0, [2 * ida]))
    assert row.do_not_send
    (person,) = PrintPeople(book.reading).gather(Whom(WhomKind.STILL_OPEN, season, Stage.ADDRESSED))
    assert person.problems == (MailProblem.DO_NOT_SEND,)
    assert person.cannot_arrive
    assert PrintPeople(book.reading).gather(EVERYONE) == ()


def test_a_household_of_which_nobody_wishes_post_gets_none(book: Book) -> None:
    tomasz, key = a_couple(book, do_not_send=True)
    anna = next(member for member in book.reading.contact_ids([key]) if member != tomasz)
    season = a_list(book, key)
    changed(book, anna, do_not_send=True)
    assert recipient(book, key).problem is MailProblem.DO_NOT_SEND
    (row,) = book.reading.seasons.rows(book.reading.seasons.entries_of(season.id or 0, [key]))
    assert row.do_not_send


def test_nothing_is_printed_where_the_lines_of_the_address_book_lack_somebody(book: Book) -> None:
    book.contacts.add(a_person("Ida Alt", "Ulm", "DE"))
    _, key = a_couple(book)
    assert len(merge_of(book).keys_to_print(Who())) == 2

    book.reading.file.connection.execute("UPDATE listing SET key = key + 2 WHERE key = ?", (key,))
    with pytest.raises(KnownError) as caught:
        merge_of(book).keys_to_print(Who())
    assert caught.value.code is ErrorCode.BOOK_DAMAGED


def test_what_few_people_have_stands_as_stored_before_a_letter_is_addressed(book: Book) -> None:
    address = PostalAddress(
        "Weg 1", "Hof", "Postfach 4", "Ulm", "BW", "89073", "DE", "Germany", "home", preferred=True, care_of="Berg",
        valid_from="2020-01-01", valid_to="2030-01-01", first_month=3, last_month=9, doubt=AddressDoubt.SUSPECT,
    )
    anna = book.contacts.add(Contact(
        PersonName("Dr.", "Anna", "Maria", "Kern", "MdB"), full_name="Dr. Anna Kern", nickname="Änni", language="fr",
        form_of_address=FormOfAddress.MS, household_role=HouseholdRole.CHILD, addresses=(address,),
    ))
    (line,), (stored,) = book.reading.mail.lines([2 * anna]).values(), book.reading.contacts.contacts([anna])

    assert line == MailLine(names_of([stored]), Wishes(language="fr"), list(stored.addresses))


def test_cards_of_a_season_go_where_people_are_on_its_day(book: Book) -> None:
    ida = book.contacts.add(replace(a_person("Ida Alt"), addresses=(SUMMER, WINTER)))
    easter = Season("Easter 2027", "easter", 2027)
    assert recipient(book, 2 * ida, CHRISTMAS).address == replace(WINTER, id=2)
    assert recipient(book, 2 * ida, easter).address == replace(SUMMER, id=1)


def test_the_checklist_says_where_the_card_arrives_and_who_gets_none(book: Book) -> None:
    ida = book.contacts.add(replace(a_person("Ida Alt"), addresses=(SUMMER, WINTER)))
    jan = book.contacts.add(a_person("Jan Alt", "Ulm", "DE"))
    season = a_list(book, 2 * ida, 2 * jan)
    changed(book, jan, do_not_send=True)
    texts = Texts("en")
    words = checklist_words(texts, book.reading, season, TODAY)
    spain, germany = Checklists(book.reading)._groups(season, words, EntryFilter(), ())
    assert [(row.name, row.town) for row in spain.rows] == [("Ida Alt", "Málaga")]
    assert [row.note for row in germany.rows] == [texts("print.checklist.do_not_send")]


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        (replace(SUMMER, doubt=AddressDoubt.RETURNED), MailProblem.RETURNED),
        (replace(SUMMER, doubt=AddressDoubt.SUSPECT), MailProblem.SUSPECT),
        (replace(SUMMER, valid_to="2026-11-30"), MailProblem.NONE_HOLDS),
        (PostalAddress(), MailProblem.NO_ADDRESS),
    ],
)
def test_a_doubtful_address_is_told_before_printing(
    book: Book, address: PostalAddress, problem: MailProblem
) -> None:
    ida = book.contacts.add(replace(a_person("Ida Alt"), addresses=(address,)))
    assert merge_of(book).problems(recipient(book, 2 * ida))[0] is problem


def test_more_lines_than_the_post_there_reads_are_told_before_printing(book: Book) -> None:
    address = PostalAddress(street="a\nb\nc\nd", locality="Asheville", region="NC", postcode="28801", country="US")
    ida = book.contacts.add(replace(a_person("Ida Alt"), addresses=(address,)))

    assert merge_of(book).problems(recipient(book, 2 * ida)) == [AddressWarning.TOO_MANY_LINES]


def test_a_household_without_an_address_is_written_to_where_its_people_are(book: Book) -> None:
    ida = book.contacts.add(a_person("Ida Alt", "Ulm", "DE"))
    household = book.households.add([a_person("Jan Alt"), a_person("Eva Alt")])
    stored = book.reading.contacts.household(household)
    assert stored is not None
    book.households.save(Household((*stored.members, ida), id=household))
    address = recipient(book, 2 * household + 1).address
    assert address is not None
    assert address.locality == "Ulm"


def test_the_address_book_shows_the_place_where_people_are_for_good(book: Book) -> None:
    old = replace(SUMMER, valid_to="2026-11-30", preferred=True)
    new = PostalAddress(locality="Genève", country="CH", valid_from="2026-12-01")
    ida = book.contacts.add(replace(a_person("Ida Alt"), addresses=(old, WINTER, new)))
    (row,) = book.reading.listing.rows([2 * ida])
    assert (row.town, row.country) == ("Genève", "CH")
