"""The plate on which an address stands as it will be printed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cardbook.ui.context import UiContext
from cardbook.ui.widgets.address_plate import AddressPlate
from tests import windows


def a_plate(context: UiContext, qtbot: QtBot, *lines: str, with_stamp: bool) -> AddressPlate:
    """As wide as beside the form."""
    plate = AddressPlate(context, with_stamp)
    qtbot.addWidget(plate)
    plate.show_lines(lines)
    plate.resize(212, plate.sizeHint().height())
    return plate


def test_an_envelope_shows_where_the_stamp_goes(context: UiContext, qtbot: QtBot) -> None:
    short = ("Ida Vogel", "Weg 5", "04103 Leipzig")
    stamped, plain = (a_plate(context, qtbot, *short, with_stamp=stamp).grab().toImage() for stamp in (True, False))
    assert stamped != plain


def test_a_long_name_never_runs_into_the_outline_of_the_stamp(context: UiContext, qtbot: QtBot) -> None:
    long = ("Anna & Tomasz Kowalczyk-Lewandowski", "Weg 5", "04103 Leipzig")
    stamped, plain = (a_plate(context, qtbot, *long, with_stamp=stamp).grab().toImage() for stamp in (True, False))
    assert stamped == plain


def test_lines_that_are_broken_have_room_in_a_form(context: UiContext, qtbot: QtBot) -> None:
    aside = QWidget()
    qtbot.addWidget(aside)
    column = QVBoxLayout(aside)
    plate = AddressPlate(context)
    column.addWidget(plate)
    column.addStretch()
    plate.show_lines(("Fatima, Karim und Lina Haddad-Müller", "Lindenweg 5", "79104 Freiburg im Breisgau"))
    aside.resize(232, 800)
    windows.show(aside)
    assert plate.height() >= plate.heightForWidth(plate.width()) > plate.sizeHint().height()
