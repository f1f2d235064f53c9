"""What the first paint waits for, and what it does not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cardbook.services.people.picture_files import picture_of
from tests.books import a_person, an_open_book
from tests.pictures import a_picture_file
from tests.source_tree import ROOT

_SLOW = (
    "dataclasses", "sqlalchemy", "alembic", "reportlab", "uharfbuzz", "pypdfium2", "PIL", "rich",
    "platformdirs", "anyascii",
)

_START = """
import sys
from cardbook import lazy_modules
from cardbook.__main__ import main
from cardbook.deferred import AFTER_THE_FIRST_PAINT, prepare_app

prepare_app()
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from cardbook.ui.plain_imports import EXPLANATIONS

turn, slow = QApplication.exec, {slow}

def told(view):
    there = [name for name in (*AFTER_THE_FIRST_PAINT, *EXPLANATIONS, *slow) if name in sys.modules]
    print(view.model().rowCount(), *(name for name in there if not lazy_modules.is_waiting(name)), flush=True)

def watched(app):
    kind = sys.modules["cardbook.ui.people.listing.line_list_view"].LineListView
    paint = kind.paintEvent

    def painted(view, event):
        paint(view, event)
        kind.paintEvent = paint
        told(view)
        QTimer.singleShot({stay}, app.quit)

    kind.paintEvent = painted
    code = turn()
    told(next(widget for widget in app.allWidgets() if isinstance(widget, kind)))
    return code

QApplication.exec = watched
sys.exit(main(sys.argv[1:]))
"""


_WRONG_CALL = """
from cardbook.deferred import prepare_app

prepare_app()
from PySide6.QtCore import QPointF

try:
    QPointF("a")
except TypeError as error:
    print(error)
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A book with two people, one of them with a photo."""
    path, photo = tmp_path / "family.cardbook", picture_of(a_picture_file())
    with an_open_book(path) as opened:
        opened.contacts.add(a_person("Anna Müller", "Ulm", "DE", photo=photo.digest), photo)
        opened.contacts.add(a_person("Willem Jansen", "Utrecht", "NL"))
    return path


def started(book: Path, stay: int) -> list[list[str]]:
    """How many lines the list has and which late modules are loaded: at the first paint, and `stay` ms later."""
    done = subprocess.run(
        [sys.executable, "-c", _START.format(slow=_SLOW, stay=stay), str(book)],
        cwd=ROOT, capture_output=True, text=True, check=False, env=dict(os.environ),
    )
    assert done.returncode == 0, done.stderr
    return [line.split() for line in done.stdout.splitlines()]


def test_the_first_paint_shows_people_and_waits_for_nothing_that_it_does_not_show(book: Path) -> None:
    first, *_ = started(book, stay=0)
    assert first == ["2"]


def test_soon_after_it_everything_is_ready_for_the_first_visit_and_the_first_change(book: Path) -> None:
    *_, later = started(book, stay=2_500)
    ready = {"cardbook.ui.pages.cards_page", "cardbook.ui.people.editors.contact_editor", "cardbook.ui.people.photos"}
    assert {*ready, "sqlalchemy"} <= set(later)


def test_a_wrong_call_of_qt_is_explained_though_what_explains_it_is_loaded_only_then() -> None:
    done = subprocess.run([sys.executable, "-c", _WRONG_CALL], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "PySide6.QtCore.QPointF.__init__(p: PySide6.QtCore.QPoint, /)" in done.stdout
