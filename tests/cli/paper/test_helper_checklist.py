"""`cardbook checklist --helper`: a list for somebody who lends a hand."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from cardbook.cli.command_line import run
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.helper import Helper, HelperTask
from tests.books import a_person, an_open_book


def test_each_helper_gets_a_checklist_of_their_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, target = tmp_path / "family.cardbook", tmp_path / "lena.pdf"
    with an_open_book(path) as book:
        keys = [2 * book.contacts.add(a_person(name)) for name in ("Anna Abel", "Bo Berg", "Cy Carl")]
        season = book.seasons.new(Season("Christmas 2026", "christmas", 2026), keys)
        lena = Helper("Lena", id=book.helpers.add(Helper("Lena")))
        book.helpers.assign(list(book.reading.seasons.entries_of(season, keys[:2])), HelperTask.WRITE, lena)
    words = ["checklist", str(path), "--season", "Christmas 2026", "--force", "-o", str(target), "--helper"]
    assert run([*words, "lena"]) == 0
    text = PdfReader(target).pages[0].extract_text()
    assert "Christmas 2026, for Lena" in text
    assert f"2 cards as of {datetime.date.today().day} " in text
    assert ["Anna Abel" in text, "Cy Carl" in text] == [True, False]
    assert run([*words, "Otto"]) == 1
    assert "unknown_helper" in capsys.readouterr().err


@pytest.mark.parametrize("home", ["DE", ""], ids=["home said", "home of most people"])
def test_rounds_on_foot_go_by_postcode_town_and_house(tmp_path: Path, home: str) -> None:
    path, target = tmp_path / "family.cardbook", tmp_path / "rounds.pdf"
    with an_open_book(path) as book:
        book.set_setting("home", home)
        where = (("Abel", "Lindenweg 12", "79104"), ("Berg", "Lindenweg 9", "79104"), ("Carl", "Am Bach 1", "04275"))
        keys = [
            2 * book.contacts.add(replace(
                a_person(name), addresses=(PostalAddress(street, postcode=code, locality="Ort", country="DE"),)
            )) for name, street, code in where
        ]
        keys.append(2 * book.contacts.add(a_person("Dorn", "Ribe", "DK")))
        book.seasons.new(Season("Christmas 2026", "christmas", 2026), keys)
    words = ["checklist", str(path), "--season", "Christmas 2026", "--rounds", "-o", str(target)]
    assert run(words) == 0
    text = PdfReader(target).pages[0].extract_text()
    assert text.index("04275 Ort") < text.index("79104 Ort")
    assert text.index("Carl") < text.index("Berg") < text.index("Abel")
    assert "Dorn" not in text
