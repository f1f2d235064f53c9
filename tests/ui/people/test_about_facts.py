"""What the detail tells of people beside their address: whom they belong to, their wishes, their own fields."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import ContactDate, CustomField, DateKind
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.relation import Relation, RelationKind
from cardbook.services.book import Book
from cardbook.ui.widgets.button import Button
from cardbook.ui.widgets.chip import TagLink
from tests.ui.conftest import ContextMaker
from tests.ui.people.conftest import PeopleDesk, fill

KOWALCZYK = "Anna & Tomasz Kowalczyk"
LONG = "Likes to hear of the garden, of the bees and of what became of the old pear tree behind the house"


def words(desk: PeopleDesk) -> list[str]:
    """Every label of the detail."""
    return [label.text() for label in desk.side.detail.findChildren(QLabel) if label.text()]


def link(desk: PeopleDesk, name: str) -> Button:
    """The link that is read out so."""
    return next(one for one in desk.side.detail.findChildren(Button) if one.accessibleName() == name)


@pytest.fixture
def book(desk: PeopleDesk) -> Book:
    """The book that the window shows."""
    return desk.session.book


def test_a_relation_leads_to_the_other_and_from_there_back(desk: PeopleDesk, book: Book) -> None:
    anna = next(each for each in desk.detail(KOWALCZYK).members if each.name.given == "Anna")
    jonas = desk.contact("Jonas Krüger")
    relations = (Relation(RelationKind.GODCHILD, anna.id), Relation(RelationKind.FRIEND, name="Nobody Here"))
    book.contacts.save(replace(jonas, relations=relations))
    desk.show("Jonas Krüger")
    assert {"Godchild", "Nobody Here", "Friend"} <= set(words(desk))
    link(desk, "Godchild: Anna Kowalczyk").click()
    assert desk.shown() == KOWALCZYK
    assert desk.view.selected_keys() == [desk.key(KOWALCZYK)]
    assert "Anna: Godparent" in words(desk)
    link(desk, "Anna: Godparent: Jonas Krüger").click()
    assert desk.shown() == "Jonas Krüger"


def test_a_circle_leads_to_everybody_in_it(desk: PeopleDesk, qtbot: QtBot) -> None:
    desk.show("Chloé Nguyễn")
    tag = next(one for one in desk.side.detail.findChildren(TagLink) if one.text() == "Close friends")
    tag.setFocus()
    qtbot.keyClick(tag, Qt.Key.Key_Return)
    assert sorted(desk.names()) == [KOWALCZYK, "Chloé Nguyễn"]
    assert desk.shown() == "Chloé Nguyễn"


def test_the_name_of_a_member_opens_their_form_and_leads_back(desk: PeopleDesk) -> None:
    desk.show(KOWALCZYK)
    link(desk, "Open Tomasz").click()
    assert desk.editor.name.lines["given"].text() == "Tomasz"
    desk.editor.note.setPlainText("Sings")
    desk.run("save")
    assert desk.shown() == KOWALCZYK
    assert "Sings" in words(desk)


def test_who_lives_together_is_not_told_to_be_related_as_well(desk: PeopleDesk, book: Book) -> None:
    anna, tomasz = desk.detail(KOWALCZYK).members
    book.contacts.save(replace(anna, relations=(Relation(RelationKind.SPOUSE, tomasz.id),)))
    desk.show(KOWALCZYK)
    assert "Related people" not in words(desk)


def test_wishes_are_those_of_the_household_and_of_each_in_it(desk: PeopleDesk, book: Book) -> None:
    anna, _ = desk.detail(KOWALCZYK).members
    household = desk.reading.contacts.household(anna.household or 0)
    assert household is not None
    book.households.save(replace(household, likes="No glitter", note="Ring twice", who_is="From the choir"))
    book.contacts.save(replace(anna, likes="Large print", observance="Easter"))
    desk.show(KOWALCZYK)
    shown = words(desk)
    assert {"No glitter", "Anna: Large print", "Anna: Easter", "Ring twice", "From the choir"} <= set(shown)
    assert shown.index("No glitter") < shown.index("Anna: Large print")


def test_days_are_told_as_exactly_as_they_are_known_and_own_fields_with_their_words(
    desk: PeopleDesk, book: Book
) -> None:
    dates = (
        ContactDate(DateKind.BIRTH, PartialDate(1950, about=True)),
        ContactDate(DateKind.NAME_DAY, PartialDate(None, 12, 13)),
        ContactDate(DateKind.OTHER, PartialDate(1999, 5), "First communion"),
    )
    changed = replace(desk.contact("Jonas Krüger"), dates=dates, fields=(CustomField("Shoe size", "41"),))
    book.contacts.save(changed)
    desk.show("Jonas Krüger")
    told = {"about 1950", "13 December", "First communion", "May 1999", "Shoe size: 41"}
    assert told <= set(words(desk))


def test_the_greeting_is_told_unless_nothing_is_sent(desk: PeopleDesk, book: Book) -> None:
    desk.show("Jonas Krüger")
    assert {"The card begins with", "Dear Jonas,"} <= set(words(desk))
    book.contacts.save(replace(desk.contact("Jonas Krüger"), do_not_send=True))
    assert "The card begins with" not in words(desk)


def test_who_has_died_is_told_so_and_no_card_is_planned(desk: PeopleDesk, book: Book) -> None:
    jonas = replace(desk.contact("Jonas Krüger"), nickname="Jo", job_title="Joiner")
    book.contacts.save(jonas)
    desk.show("Jonas Krüger")
    assert "called Jo, Joiner" in words(desk)
    assert link(desk, "Plan a card").isEnabled()
    book.contacts.save(replace(jonas, deceased=True))
    assert "has died, called Jo, Joiner" in words(desk)
    assert not link(desk, "Plan a card").isEnabled()


def test_that_the_only_address_is_the_home_goes_without_saying(desk: PeopleDesk, book: Book) -> None:
    home = PostalAddress("Weg 5", locality="Ulm", postcode="89073", country="DE", kind="home")
    jonas = replace(desk.contact("Jonas Krüger"), addresses=(home,))
    book.contacts.save(jonas)
    desk.show("Jonas Krüger")
    assert "home" not in words(desk)
    summer = replace(home, street="Seeweg 3", kind="Summer house", first_month=6, last_month=9)
    book.contacts.save(replace(jonas, addresses=(home, summer)))
    assert {"home", "Summer house · June to September"} <= set(words(desk))


@pytest.mark.parametrize(("language", "size"), [("en", 150), ("de", 200)])
def test_nothing_of_a_person_lies_beyond_the_edge_in_a_small_window(
    make_context: ContextMaker, tmp_path: Path, language: str, size: int
) -> None:
    path = tmp_path / "family.cardbook"
    fill(path)
    with closing(PeopleDesk(make_context(language, text_size=size), path)) as desk:
        desk.window.resize(1024, 700)
        jonas = desk.contact("Jonas Krüger")
        relations = (Relation(RelationKind.EMERGENCY_FOR, desk.contact("Willem Jansen").id),)
        home = jonas.addresses[0]
        desk.session.book.contacts.save(replace(
            jonas, relations=relations, likes=LONG, fields=(CustomField("Lieblingsblume", LONG),), who_is=LONG,
            addresses=(home, replace(home, street=LONG, kind="Summer house")),
        ))
        desk.show("Jonas Krüger")
        QApplication.processEvents()
        content = desk.side.detail.widget()
        assert content is not None
        assert content.minimumSizeHint().width() <= desk.side.detail.viewport().width()
        desk.run("edit")
        QApplication.processEvents()
        form = desk.editor._area.widget()
        assert form is not None
        assert form.minimumSizeHint().width() <= desk.editor._area.viewport().width()
