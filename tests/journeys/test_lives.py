"""What happens in a family in the middle of the season: a death, a divorce, a child that moves out, a baby, a move
abroad; each played through in the window, with the envelope before and after, taken back and done again."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from cardbook.domain.addresses.address_fields import AddressPart
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.cards.card_list import EntryFilter, EntryGroup, Season, Stage
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.listing import LineFilter
from cardbook.services.paper.printers.preview import PdfPages
from cardbook.ui.people.life.deed_dialog import DeedDialog
from cardbook.ui.people.life.move_dialog import MoveDialog
from cardbook.ui.people.life.separation_dialog import SeparationDialog
from tests.books import a_person, an_open_book, everything_in
from tests.journeys.reader import Reader
from tests.journeys.studio import wait_for_pages

YEAR = datetime.date.today().year + 1
CHRISTMAS = Season(f"Christmas {YEAR}", "christmas", YEAR)
TOMORROW = datetime.date.today() + datetime.timedelta(days=1)
FAMILY = "Anna, Tomasz & Zofia Kowalczyk"
KRAKOW = ["ul. Floriańska 18/4", "31-021 KRAKÓW", "POLAND"]
NYON = ["Rue du Lac 9", "1260 NYON", "SWITZERLAND"]
_LINES = (
    (AddressPart.STREET, "Rue du Lac 9"), (AddressPart.POSTCODE, "1260"), (AddressPart.LOCALITY, "Nyon"),
)
AT_HOME = PostalAddress("ul. Floriańska 18/4", "", "", "Kraków", "", "31-021", "PL", kind="home")


class Storyteller:
    """Sees the book through the window, and does what the menus offer."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    def choose(self, name: str) -> None:
        """Select a line of the address book."""
        self.reader.people.show_key(self._key(name))

    def envelope(self, name: str) -> list[str]:
        """The plate of a line, as Ctrl+Shift+C copies it."""
        self.choose(name)
        self.reader.press("Ctrl+Shift+C")
        return QApplication.clipboard().text().split("\n")

    def asked(self, command: str) -> DeedDialog:
        """Choose a command of the People menu; the window that opens."""
        self.reader.window.actions_of_commands.action(command).trigger()
        dialog = self.reader.dialog()
        assert isinstance(dialog, DeedDialog)
        dialog.activateWindow()
        self.reader.qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    def shown(self, dialog: DeedDialog) -> list[str]:
        """The first line of every plate in the window, "Afterwards" between them."""
        self.reader.qtbot.waitUntil(lambda: not dialog._pause.isActive())
        return [words.split(",")[0] for words in dialog.envelopes.words[1:]]

    def decide(self, dialog: DeedDialog) -> None:
        """Ctrl+Enter."""
        assert dialog.do.isEnabled()
        self.reader.press("Ctrl+Return")
        assert not self.reader.dialogs()

    def write_home(self, dialog: DeedDialog, day: datetime.date) -> None:
        """From a day on they live at the lake."""
        assert isinstance(dialog, (MoveDialog, SeparationDialog))
        home = dialog.home
        home.day.line.setFocus()
        home.day.line.selectAll()
        self.reader.write(day.isoformat())
        home.address.country.choose("CH")
        for part, text in _LINES:
            home.address.editors[part].setFocus()
            self.reader.write(text)

    def cards(self) -> list[str]:
        """Whose cards are on the list."""
        seasons = self.reader.reading.seasons
        found = seasons.by_name(CHRISTMAS.name)
        assert found is not None
        return [row.name for row in seasons.rows(seasons.entry_ids(found.id or 0, EntryFilter(), EntryGroup.NONE))]

    def labels(self) -> str:
        """All that the print studio would print of the cards still to address."""
        self.reader.press("Ctrl+5")
        printed = wait_for_pages(self.reader)
        with PdfPages(printed.pdf) as pages:
            text = "\n".join(pages.text(page) for page in range(1, printed.pages + 1))
        self.reader.press("Ctrl+2")
        return text

    @contextmanager
    def one_step(self) -> Iterator[None]:
        """What is done within is one step: Ctrl+Z takes all of it back, Ctrl+Shift+Z does it again."""
        book = self.reader.book.session.book
        before, steps = everything_in(book), len(self.reader.steps())
        yield
        after = everything_in(book)
        assert len(self.reader.steps()) == steps + 1
        self.reader.undo()
        assert everything_in(book) == before
        self.reader.press("Ctrl+Shift+Z")
        assert everything_in(book) == after

    def _key(self, name: str) -> int:
        listing = self.reader.reading.listing
        return next(row.key for row in listing.rows(listing.keys(LineFilter())) if row.name == name)


@pytest.fixture
def story(reader: Reader, tmp_path: Path) -> Storyteller:
    """Anna and Tomasz with Zofia, and Ida alone, all on the Christmas list; the app shows the address book."""
    path = tmp_path / "Family.cardbook"
    with an_open_book(path) as book:
        book.set_setting("home", "DE")
        people = [
            replace(a_person("Anna Kowalczyk"), addresses=(AT_HOME,)), a_person("Tomasz Kowalczyk"),
            a_person("Zofia Kowalczyk", household_role=HouseholdRole.CHILD),
        ]
        household = book.households.form([book.contacts.add(person) for person in people])
        ida = book.contacts.add(a_person("Ida Alt", "Ulm", "DE"))
        book.seasons.new(CHRISTMAS, [2 * household + 1, 2 * ida])
    reader.begin(path)
    return Storyteller(reader)


def test_a_death_leaves_the_widow_and_the_child_on_the_envelope(story: Storyteller) -> None:
    assert story.envelope(FAMILY) == ["Anna and Tomasz Kowalczyk", "Zofia", *KRAKOW]
    assert "Tomasz" in story.labels()
    with story.one_step():
        dialog = story.asked("death")
        for _ in range(2):
            story.reader.press("Down")
        assert story.shown(dialog) == ["Anna and Tomasz Kowalczyk", "Afterwards", "Anna Kowalczyk"]
        story.decide(dialog)
    widow = "Anna & Zofia Kowalczyk"
    assert story.envelope(widow) == ["Anna Kowalczyk", "Zofia", *KRAKOW]
    assert story.cards() == ["Ida Alt", widow]
    assert "Tomasz" not in story.labels()
    assert [row.name for row in story.reader.reading.search.rows("tomasz", 9)] == [widow]


def test_who_lived_alone_and_died_leaves_list_and_labels_and_is_found(story: Storyteller) -> None:
    story.choose("Ida Alt")
    with story.one_step():
        dialog = story.asked("death")
        story.reader.write("2 November")
        assert story.shown(dialog) == ["Ida Alt", "Afterwards", "Ida Alt", "Post is no longer sent here."]
        story.decide(dialog)
    assert story.cards() == [FAMILY]
    assert "Ida" not in story.labels()
    (row,) = story.reader.reading.search.rows("ida alt", 9)
    assert row.deceased
    rows = [row.item for row in story.reader.window.sidebar.rows() if row.item.key.startswith("occasion:")]
    assert [row.count for row in rows] == ["0/1"]


def test_a_divorce_makes_two_envelopes_and_two_cards(story: Storyteller) -> None:
    story.choose(FAMILY)
    with story.one_step():
        dialog = story.asked("separation")
        story.write_home(dialog, TOMORROW)
        assert story.shown(dialog) == [
            "Anna and Tomasz Kowalczyk", "Afterwards", "Anna Kowalczyk", "Tomasz Kowalczyk"
        ]
        story.decide(dialog)
    assert story.envelope("Anna & Zofia Kowalczyk") == ["Anna Kowalczyk", "Zofia", *KRAKOW]
    assert story.cards() == ["Ida Alt", "Anna & Zofia Kowalczyk", "Tomasz Kowalczyk"]
    assert "Rue du Lac 9" in story.labels()


def test_a_child_of_eighteen_moves_out_and_gets_a_card(story: Storyteller) -> None:
    story.choose(FAMILY)
    with story.one_step():
        dialog = story.asked("move_out")
        story.write_home(dialog, datetime.date.today())
        assert story.shown(dialog) == [
            "Anna and Tomasz Kowalczyk", "Afterwards", "Anna and Tomasz Kowalczyk", "Zofia Kowalczyk"
        ]
        story.decide(dialog)
    assert story.envelope("Zofia Kowalczyk") == ["Zofia Kowalczyk", *NYON]
    assert story.envelope("Anna & Tomasz Kowalczyk") == ["Anna and Tomasz Kowalczyk", *KRAKOW]
    assert story.cards() == ["Ida Alt", "Anna & Tomasz Kowalczyk", "Zofia Kowalczyk"]


def test_a_new_baby_stands_on_the_envelope_at_once(story: Storyteller) -> None:
    story.choose(FAMILY)
    with story.one_step():
        dialog = story.asked("birth")
        story.reader.write("Jan")
        assert story.shown(dialog) == ["Anna and Tomasz Kowalczyk", "Afterwards", "Anna and Tomasz Kowalczyk"]
        story.decide(dialog)
    name = "Anna, Tomasz, Zofia & Jan Kowalczyk"
    assert story.envelope(name) == ["Anna and Tomasz Kowalczyk", "Zofia and Jan", *KRAKOW]
    assert story.cards() == ["Ida Alt", name]


def test_a_family_that_moves_abroad_in_mid_season_gets_its_cards_there(story: Storyteller) -> None:
    reader = story.reader
    entries = reader.reading.seasons.entry_ids(1, EntryFilter(), EntryGroup.NONE)
    reader.book.session.book.seasons.tick([entries[1]], Stage.WRITTEN)
    story.choose(FAMILY)
    with story.one_step():
        dialog = story.asked("new_address")
        story.write_home(dialog, TOMORROW)
        assert story.shown(dialog) == ["Anna and Tomasz Kowalczyk", "Afterwards", "Anna and Tomasz Kowalczyk"]
        assert dialog.envelopes.words[-1].endswith("SWITZERLAND")
        story.decide(dialog)
    assert story.envelope(FAMILY)[-3:] == KRAKOW
    labels = story.labels()
    assert "SWITZERLAND" in labels
    assert "KRAKÓW" not in labels
    assert story.cards() == ["Ida Alt", FAMILY]
    said = [label.text() for label in visible_texts(reader)]
    assert any(words.startswith("Anna, Tomasz, Zofia moved, from ul. Floriańska 18/4") for words in said)


def test_post_that_comes_back_keeps_the_label_from_being_printed(story: Storyteller) -> None:
    story.choose("Ida Alt")
    with story.one_step():
        story.decide(story.asked("address_returned"))
    assert "Ulm" not in story.labels()
    story.choose("Ida Alt")
    with story.one_step():
        story.decide(story.asked("address_right"))
    assert "Ulm" in story.labels()


def test_the_menu_of_a_line_offers_the_same(story: Storyteller) -> None:
    story.choose(FAMILY)
    story.reader.side.detail.more_requested.emit(QPoint(0, 0))
    (menu,) = [one for one in story.reader.people.findChildren(QMenu) if one.isVisible()]
    offered = {action.text(): action.isEnabled() for action in menu.actions()}
    assert offered["Somebody has died…"]
    assert offered["New address…"]
    menu.close()


def visible_texts(reader: Reader) -> list[QLabel]:
    """Everything in words in the detail."""
    return [each for each in reader.side.detail.findChildren(QLabel) if each.isVisible()]
