"""The address book to take along."""

from pathlib import Path

from tests.cli.conftest import Cardbook
from tests.printing import ink


def test_the_book_is_printed_with_numbers_or_only_addresses(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    whole, given = tmp_path / "book.pdf", tmp_path / "given.pdf"
    assert cardbook("booklet", sample, "-o", whole).out == "30 households are in the booklet.\n"
    cardbook("booklet", sample, "--only-addresses", "--search", "dvořáková", "-o", given)
    pages = len(ink.page_sizes(whole.read_bytes()))
    text = "\n".join("\n".join(ink.lines(whole.read_bytes(), number + 1)) for number in range(pages))
    assert "jana@example.org" in text
    assert text.index("Haddad, Fatima") < text.index("Hargreaves, Jr.") < text.index("Jansen, Willem")
    lines = ink.lines(given.read_bytes())
    assert "Dvořáková, Jana" in lines
    assert not any("@" in line for line in lines)


def test_a_booklet_for_nobody_is_refused(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    said = cardbook("booklet", sample, "--search", "nobody at all", "-o", tmp_path / "book.pdf")
    assert (said.code, (tmp_path / "book.pdf").exists()) == (1, False)
