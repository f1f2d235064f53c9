"""The last posting days of a year, typed over and kept."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cardbook.domain.posting.destination import Reach
from cardbook.domain.posting.last_post import Basis
from cardbook.services.reading import HOME, BookReading
from cardbook.storage.file.book_file import create_book
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.posting.posting_days_dialog import PostingDaysDialog
from cardbook.ui.cards.posting.posting_settings import PostingSettings
from cardbook.ui.cards.posting.posting_words import year_of_post
from cardbook.ui.pages.settings_page import SettingsPage
from tests.ui.conftest import ContextMaker


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> BookSession:
    """A book in Germany."""
    create_book(tmp_path / "Family.cardbook")
    opened = BookSession(BookReading(tmp_path / "Family.cardbook"))
    opened.book.set_setting(HOME, "DE")
    return opened


@pytest.mark.parametrize(
    ("language", "names", "hint", "day"),
    [
        ("en", ["Within the country", "Europe", "Overseas", "France"], "Announced by the post", "21 December 2024"),
        ("de", ["Im Inland", "Europa", "Übersee", "Frankreich"], "Von der Post angekündigt", "21. Dezember 2024"),
    ],
)
def test_known_days_stand_there_and_typed_ones_hold_until_they_are_emptied(
    make_context: ContextMaker, session: BookSession, language: str, names: list[str], hint: str, day: str
) -> None:
    dialog = PostingDaysDialog(make_context(language), session, None, 2024)
    dialog.country.choose("FR")
    dialog.country.activated.emit(dialog.country.currentIndex())
    assert [field.line.accessibleName() for field in dialog.fields.values()] == names
    assert (dialog.fields[Reach.HOME].note(), dialog.fields[Reach.HOME].line.text()) == (hint, day)

    dialog.fields[Reach.HOME].line.setText("19.12.")
    dialog.fields["FR"].line.setText("2024-12-16")
    dialog.keep_button.click()
    lines = {line.place: line.last_post[:2] for line in session.book.own_days.posting_lines(2024)}
    assert lines[Reach.HOME] == (datetime.date(2024, 12, 19), Basis.OWN)
    assert lines["FR"] == (datetime.date(2024, 12, 16), Basis.OWN)
    assert lines[Reach.NEAR] == (datetime.date(2024, 12, 13), Basis.ANNOUNCED)

    again = PostingDaysDialog(make_context(language), session, None, 2024)
    again.fields[Reach.HOME].line.clear()
    again.keep_button.click()
    assert session.book.own_days.posting_lines(2024)[0].last_post.basis is Basis.ANNOUNCED
    session.close()


def test_what_is_no_day_is_not_kept_and_says_so(make_context: ContextMaker, session: BookSession) -> None:
    dialog = PostingDaysDialog(make_context(), session, None, 2024)
    dialog.fields[Reach.FAR].line.setText("soon")
    dialog.keep_button.click()
    assert dialog.fields[Reach.FAR].editor.property("state") == "wrong"
    assert session.book.own_days.posting_lines(2024)[2].last_post.basis is Basis.ANNOUNCED
    session.close()


def test_the_settings_tell_the_days_and_follow_them(make_context: ContextMaker, session: BookSession) -> None:
    page = SettingsPage(make_context())
    settings = PostingSettings(make_context(), session, page)
    year = year_of_post(datetime.date.today())
    session.book.own_days.set_posting_days(year, {Reach.FAR: datetime.date(year, 12, 1)})
    assert settings.days.text().splitlines()[-1] == "Overseas: 1 December"
    settings.change.click()
    assert page.findChild(PostingDaysDialog) is not None
    session.close()
