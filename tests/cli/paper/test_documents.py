"""What every document on paper has in common: a title, its language, text in reading order, and a file before it that
nothing spoils."""

from pathlib import Path

import pypdfium2
import pytest

from tests.cli.conftest import SEASON, Cardbook
from tests.full_disk import a_full_disk
from tests.printing import ink

_OF_SEASON = ("--season", SEASON)
KINDS: dict[str, tuple[tuple[object, ...], tuple[str, ...]]] = {
    "labels": (("--sheet", "L7160", "--search", "hoffmann town:freiburg"),
               ("Birgit and Jörg Hoffmann", "Schwarzwaldstraße 42", "79102 Freiburg im Breisgau")),
    "return-labels": (("--sheet", "L7651", "--count", 1), ("Grete Vollmer", "Lindenstraße 12", "79098 Freiburg")),
    "envelopes": (("--envelope", "C6", "--search", "brandstätter"),
                  ("Grete Vollmer", "Lindenstraße 12", "Ottilie Brandstätter", "Am Dorfbach 2", "79252 Stegen")),
    "checklist": (_OF_SEASON, (SEASON, "Written", "Overseas", "João Figueiredo", "Europe", "Leopold & Hedwig Gruber")),
    "gifts": (_OF_SEASON, (f"Gifts, {SEASON}", "For whom")),
    "booklet": ((), ("Abramson to", "Abramson, Ruth & Eli", "85 Beacon Street", "Brandstätter, Ottilie", "+49 7661")),
    "slips": ((), ("Is this still right?", "Ruth and Eli Abramson", "Yes, all of it", "Name", "Is this still right?")),
    "year": (("--year", 2026),
             ("2026", "January", "Amélie Roux-Lefèvre", "February", "Ottilie Brandstätter", "December")),
    "ruled": (("--pages", 2), ("2",)),
    "calibrate": (("page", "--printer", "Office"), ("Ruler page", "100 %")),
}
"""What follows the command, and words in the order in which they are to be read."""


def words_of(kind: str, book: Path) -> list[object]:
    """The command without its output."""
    without_book = kind in ("ruled", "calibrate")
    return [kind, *(() if without_book else (book,)), *KINDS[kind][0]]


@pytest.mark.parametrize("kind", KINDS)
def test_it_has_a_title_a_language_and_text_in_reading_order(
    kind: str, cardbook: Cardbook, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.pdf"
    assert cardbook(*words_of(kind, sample), "-o", out).code == 0
    data = out.read_bytes()
    with pypdfium2.PdfDocument(data) as document:
        assert document.get_metadata_dict()["Title"]
        pages = len(document)
    assert f"/Lang <feff{'en'.encode('utf-16-be').hex()}>".encode() in data
    assert b"/PrintScaling/None" in data
    text = "\n".join(line for page in range(1, pages + 1) for line in ink.lines(data, page))
    at = 0
    for word in KINDS[kind][1]:
        assert word in text[at:], (word, text)
        at = text.index(word, at) + len(word)


@pytest.mark.parametrize("kind", KINDS)
def test_a_full_disk_and_a_folder_that_is_gone_leave_the_file_before_as_it_was(
    kind: str, cardbook: Cardbook, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.pdf"
    out.write_bytes(b"the one before")
    there = sorted(tmp_path.iterdir())
    with a_full_disk():
        full = cardbook(*words_of(kind, sample), "-o", out, "--force")
    gone = cardbook(*words_of(kind, sample), "-o", tmp_path / "gone" / "out.pdf")
    for said, code in ((full, "no_room"), (gone, "file_not_writable")):
        assert said.code == 1
        assert said.err.startswith(f"cardbook: {code}: ")
        assert len(said.err.splitlines()) == 1
    assert out.read_bytes() == b"the one before"
    assert sorted(tmp_path.iterdir()) == there
