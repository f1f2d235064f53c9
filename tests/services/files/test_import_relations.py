"""Relations that files tell by UID: found in the book, seen from both sides, and given out again."""

from pathlib import Path

from cardbook.domain.people.contact import Contact, PersonName
from cardbook.domain.people.relation import Relation, RelationKind
from cardbook.services.book import Book
from cardbook.services.files.export_contacts import vcards
from cardbook.services.files.import_contacts import Importing
from tests.books import a_person, an_open_book, everything_in

_ANNA, _PETER, _NOBODY = (f"urn:uuid:00000000-0000-4000-8000-00000000000{n}" for n in (1, 2, 9))
_FILE = f"""BEGIN:VCARD
VERSION:4.0
FN:Anna Klein
UID:{_ANNA}
RELATED;TYPE=spouse:{_PETER}
RELATED;TYPE=friend:{_NOBODY}
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Peter Klein
UID:{_PETER}
RELATED;TYPE=spouse:{_ANNA}
END:VCARD
"""


def _bring_in(book: Book, text: str) -> None:
    path = book.reading.path.with_name("people.vcf")
    path.write_text(text, newline="\r\n")
    importing = Importing(book)
    importing.bring_in(importing.guess(path).source())


def _named(book: Book, given: str) -> Contact:
    found = (contact for contact in book.reading.contacts.contacts(book.reading.contacts.living_ids()))
    return next(contact for contact in found if given in contact.display_name())


def test_a_relation_told_by_both_is_one_and_an_unknown_uid_is_kept(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "a.cardbook") as book:
        _bring_in(book, _FILE)
        anna, peter = _named(book, "Anna"), _named(book, "Peter")
        assert anna.relations == (Relation(RelationKind.SPOUSE, peter.id),)
        assert peter.relations == (Relation(RelationKind.SPOUSE, anna.id),)
        assert [kept.text for kept in anna.kept] == [f"RELATED;TYPE=friend:{_NOBODY}"]


def test_the_same_relations_twice_change_nothing(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "a.cardbook") as book:
        _bring_in(book, _FILE)
        before = everything_in(book)
        _bring_in(book, _FILE)
        assert everything_in(book) == before


def test_relations_go_out_by_uid_and_come_back_in_another_book(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "a.cardbook") as book:
        ruth, ida = book.contacts.add(a_person("Ruth Klein")), book.contacts.add(a_person("Ida Klein"))
        told = Relation(RelationKind.GODPARENT, ruth, back_label="Patentochter")
        book.contacts.save(Contact(PersonName(given="Ida", family="Klein"), id=ida, relations=(told,)))
        text = "".join(vcards(book.reading, book.reading.contacts.living_ids()))
    with an_open_book(tmp_path / "b.cardbook") as other:
        _bring_in(other, text)
        (seen_by_ida,), (seen_by_ruth,) = _named(other, "Ida").relations, _named(other, "Ruth").relations
        assert (seen_by_ida.kind, seen_by_ruth.kind) == (RelationKind.GODPARENT, RelationKind.GODCHILD)
        assert "Patentochter" in (seen_by_ida.back_label, seen_by_ruth.label)


def test_a_relation_to_somebody_in_the_trash_comes_back_with_them(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "a.cardbook") as book:
        _bring_in(book, _FILE)
        peter = _named(book, "Peter").id or 0
        book.contacts.trash([peter], "Peter")
        anna = _named(book, "Anna")
        assert anna.relations == ()
        book.contacts.save(anna)
        book.contacts.restore([peter], "Peter")
        assert _named(book, "Anna").relations == (Relation(RelationKind.SPOUSE, peter),)
