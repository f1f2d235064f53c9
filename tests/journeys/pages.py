"""Every page of the app as it looks in use, one after the other."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from cardbook.domain.cards.supply import Supply, SupplyKind
from cardbook.domain.people.contact import ContactPoint, Medium
from tests.books import a_person
from tests.journeys.friends import a_spreadsheet
from tests.journeys.importing import look_at
from tests.journeys.reader import Reader
from tests.journeys.studio import wait_for_pages


def _people(reader: Reader, _folder: Path) -> None:
    reader.press("Ctrl+2")


def _somebody_edited(reader: Reader, _folder: Path) -> None:
    reader.press("Ctrl+2")
    reader.press("Ctrl+E")


def _several(reader: Reader, _folder: Path) -> None:
    reader.press("Ctrl+2")
    reader.press("Ctrl+A")


def _occasions(reader: Reader, _folder: Path) -> None:
    reader.press("Ctrl+3")


def _checklist(reader: Reader, _folder: Path) -> None:
    reader.press("Ctrl+3")
    reader.press("Return")


def _gifts(reader: Reader, _folder: Path) -> None:
    reader.press("Ctrl+Shift+G")


def _looking_back(reader: Reader, _folder: Path) -> None:
    reader.press("Ctrl+6")


def _supplies(reader: Reader, _folder: Path) -> None:
    reader.book.session.book.supplies.add(Supply(SupplyKind.STAMP, "Lighthouse", "home", in_stock=3))
    reader.book.window.actions_of_commands.run("go_supplies")


def _studio(reader: Reader, _folder: Path) -> None:
    reader.press("Ctrl+5")
    wait_for_pages(reader)


def _look_alikes(reader: Reader, _folder: Path) -> None:
    session = reader.book.session
    if not session.reading.search.count("dora"):
        for phone in ("0341 220014", "0341 220015"):
            number = ContactPoint(Medium.PHONE, phone)
            session.book.contacts.add(a_person("Dora Sehr-Lang", "Leipzig", "DE", points=(number,), note=phone))
    reader.press("Ctrl+Shift+D")
    session.tasks.wait()
    QApplication.processEvents()


def _import(reader: Reader, _folder: Path) -> None:
    reader.press("Ctrl+I")


def _review(reader: Reader, folder: Path) -> None:
    look_at(reader, a_spreadsheet(folder))


def _settings(reader: Reader, _folder: Path) -> None:
    reader.press("Ctrl+,")


PAGES: dict[str, Callable[[Reader, Path], None]] = {
    "people": _people, "somebody edited": _somebody_edited, "several people": _several, "occasions": _occasions,
    "checklist": _checklist, "print studio": _studio, "import": _import, "review": _review, "settings": _settings,
    "look-alikes": _look_alikes, "gifts": _gifts, "looking back": _looking_back,
    "supplies": _supplies,
}
