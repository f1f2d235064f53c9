"""Whoever was made one of two stays one when the files of the two are brought in again."""

from pathlib import Path

from cardbook.look_alike_words import other_words
from cardbook.services.files.import_contacts import Importing, ImportSource
from cardbook.texts import Texts
from tests.books import an_open_book, everything_in

_CARDS = """BEGIN:VCARD
VERSION:4.0
UID:urn:uuid:1f6a0000-0000-4000-8000-00000000000a
N:Sørensen;Ingrid;;;
TEL:22 44 10 77
END:VCARD
BEGIN:VCARD
VERSION:4.0
UID:urn:uuid:1f6a0000-0000-4000-8000-00000000000b
N:Sorensen;Ingrid;;;
TEL:22441077
NOTE:tea
END:VCARD
"""
_TABLE = "First name,Last name,City\nIngrid,Sørensen,Oslo\nIngrid,Sorensen,Oslo\n"


def _brought_in_twice(folder: Path, name: str, text: str) -> None:
    file = folder / name
    file.write_text(text, encoding="utf-8", newline="\r\n")
    with an_open_book(folder / f"{name}.cardbook") as book:
        importing = Importing(book)
        importing.bring_in(ImportSource(file))
        book.merging.merge(1, 2, other_words(Texts("en")))
        before = everything_in(book)
        again = importing.bring_in(ImportSource(file))
        assert (again.added, again.updated, again.skipped) == (0, 0, 2)
        assert everything_in(book) == before


def test_cards_with_uids(tmp_path: Path) -> None:
    _brought_in_twice(tmp_path, "phone.vcf", _CARDS)


def test_a_table_without(tmp_path: Path) -> None:
    _brought_in_twice(tmp_path, "list.csv", _TABLE)
