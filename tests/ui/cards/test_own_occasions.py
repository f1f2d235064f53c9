"""Occasions of the user's own: added, changed, offered for a list, and deleted."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from cardbook.domain.occasions.own_occasion import OwnOccasion
from cardbook.domain.people.partial_date import PartialDate
from cardbook.services.reading import BookReading
from cardbook.storage.file.book_file import create_book
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.new_season_dialog import NewSeasonDialog
from cardbook.ui.cards.own_occasions.occasion_settings import OccasionSettings
from cardbook.ui.cards.own_occasions.own_occasion_dialog import OwnOccasionDialog
from cardbook.ui.pages.settings_page import SettingsPage
from tests.ui.conftest import ContextMaker


@pytest.mark.parametrize(
    ("language", "typed", "hint", "lines"),
    [
        ("en", "12 June", "Each year on 12 June", "Jubilee: 12 June"),
        ("de", "12.6.2027", "Einmal, am 12. Juni 2027", "Jubilee: 12. Juni 2027"),
    ],
)
def test_an_occasion_is_added_offered_changed_and_deleted(
    qapp: QApplication, make_context: ContextMaker, tmp_path: Path, language: str, typed: str, hint: str, lines: str
) -> None:
    create_book(tmp_path / "Family.cardbook")
    context, session = make_context(language), BookSession(BookReading(tmp_path / "Family.cardbook"))
    page = SettingsPage(context)
    settings = OccasionSettings(context, session, page)
    settings.add.click()
    dialog = page.findChild(OwnOccasionDialog)
    assert dialog is not None
    dialog.name.setText("Jubilee")
    dialog.day.setText(typed)
    assert dialog.day_field.note() == hint
    dialog.ahead.setValue(3)
    dialog.keep_button.click()
    (occasion,) = session.book.own_days.occasions()
    assert (occasion.date and (occasion.date.month, occasion.date.day), occasion.days_ahead) == ((6, 12), 3)

    parent = QWidget()
    offered = NewSeasonDialog(context, session.reading, parent)
    offered.occasion.choose(occasion.key)
    assert offered.name.text().startswith("Jubilee 20")

    settings.rows[0][1].click()
    again = page.findChildren(OwnOccasionDialog)[-1]
    assert again.name.text() == "Jubilee"
    assert lines == context.texts("occasions.line", name=again.name.text(), day=again.day.text())
    again.delete_button.click()
    assert session.book.own_days.occasions() == []
    session.close()


def test_a_name_that_is_taken_or_missing_and_what_is_no_day_are_refused(make_context: ContextMaker) -> None:
    told: list[OwnOccasion] = []
    dialog = OwnOccasionDialog(make_context(), None, None, frozenset({"jubilee"}))
    dialog.kept.connect(told.append)
    dialog.name.setText("JUBILEE")
    dialog.keep_button.click()
    dialog.name.setText(" ")
    dialog.keep_button.click()
    dialog.name.setText("Choir")
    dialog.day.setText("1990")
    dialog.keep_button.click()
    assert told == []
    dialog.day.setText("29.2.")
    dialog.keep_button.click()
    assert told == [OwnOccasion("Choir", PartialDate(None, 2, 29))]
