"""Searches are kept under a name: whoever fits them stands on the list, and each deed can be taken back."""

from pathlib import Path

import pytest

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.search.smart_list import SmartList
from cardbook.services.book import Book
from cardbook.services.paper.mail_merge import MailMerge, Who
from cardbook.services.people.searching import smart_list_named
from tests.books import a_person, an_open_book


@pytest.fixture
def book(tmp_path: Path):  # type: ignore[no-untyped-def]
    with an_open_book(tmp_path / "b.cardbook") as opened:
        opened.contacts.add(a_person("Jana Weiß", "Leipzig", "DE", circles=("Choir",)))
        opened.contacts.add(a_person("Ann Lee", "London", "GB", circles=("Choir",)))
        yield opened


def names(book: Book, rule: str) -> list[str]:
    return [row.name for row in book.reading.listing.rows(MailMerge(book.reading).keys(Who(rule=rule)))]


def test_whoever_fits_stands_on_the_list_also_who_comes_later(book: Book) -> None:
    book.smart_lists.keep(SmartList("Home choir", "circle:choir country:de"))
    assert names(book, "home CHOIR") == ["Jana Weiß"]
    book.contacts.add(a_person("Udo Acht", "Bonn", "DE", circles=("Choir",)))
    assert names(book, "Home choir") == ["Udo Acht", "Jana Weiß"]


def test_keeping_renaming_and_deleting_can_be_taken_back(book: Book) -> None:
    book.smart_lists.keep(SmartList("Choir", "circle:choir"))
    book.smart_lists.rename(smart_list_named(book.reading, "Choir"), "Singers")
    book.smart_lists.delete(smart_list_named(book.reading, "Singers"))
    seen = [[one.name for one in book.reading.smart_lists.all()]]
    for _ in range(3):
        book.history.undo()
        seen.append([one.name for one in book.reading.smart_lists.all()])
    assert seen == [[], ["Singers"], ["Choir"], []]


def test_no_two_have_the_same_name(book: Book) -> None:
    book.smart_lists.keep(SmartList("Choir", "circle:choir"))
    book.smart_lists.keep(SmartList("Home", "country:de"))
    for deed in (
        lambda: book.smart_lists.keep(SmartList("CHOIR", "town:ulm")),
        lambda: book.smart_lists.rename(smart_list_named(book.reading, "Home"), "choir"),
    ):
        with pytest.raises(KnownError) as refused:
            deed()
        assert refused.value.code is ErrorCode.SMART_LIST_EXISTS
    book.smart_lists.rename(smart_list_named(book.reading, "Choir"), "CHOIR")


def test_a_name_nobody_kept_is_told_with_those_there_are(book: Book) -> None:
    book.smart_lists.keep(SmartList("Choir", "circle:choir"))
    with pytest.raises(KnownError) as refused:
        names(book, "Quire")
    assert (refused.value.code, refused.value.params["known"]) == (ErrorCode.UNKNOWN_SMART_LIST, "Choir")
