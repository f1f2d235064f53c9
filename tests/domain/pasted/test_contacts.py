"""Who a pasted block is about: one contact, several people at one address, or an organisation."""

import pytest

from cardbook.domain.pasted.contacts import contacts_of, merged_with
from cardbook.domain.pasted.placing import split_name
from cardbook.domain.pasted.reader import read_pasted
from cardbook.domain.people.contact import Contact, ContactKind, ContactPoint, Medium, PersonName

_WHERE = "\nRosenweg 8\n37073 Göttingen"


def people(text: str) -> list[str]:
    """The names of the contacts of a block."""
    return [contact.display_name() for contact in contacts_of(read_pasted(text, origin="DE"))]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("Anna Müller", ["Anna Müller"]),
        ("Ute und Ulrich Klos", ["Ute Klos", "Ulrich Klos"]),
        ("Familie\nUte und Ulrich Klos", ["Ute Klos", "Ulrich Klos"]),
        ("Anna Müller & Tom Berg", ["Anna Müller", "Tom Berg"]),
        ("Anna Kowalczyk\nTomasz Kowalczyk", ["Anna Kowalczyk", "Tomasz Kowalczyk"]),
        ("Familie Weber", ["Familie Weber"]),
        ("Mr and Mrs John Smith", ["Mr and Mrs John Smith"]),
        ("Kunsthalle Nord e.V.", ["Kunsthalle Nord e.V."]),
        ("Tischlerei Brandt GmbH\nz. Hd. Frau Silke Brandt", ["Frau Silke Brandt"]),
    ],
)
def test_names_become_contacts(names: str, expected: list[str]) -> None:
    assert people(names + _WHERE) == expected


def test_nobody_is_made_of_a_doubtful_line_and_it_is_kept() -> None:
    found = read_pasted("Dorothea Klein\nIm Winkel\nSonnenhof\nFreital\nschwimmt gern, jeden Tag", origin="DE")
    (contact,) = contacts_of(found)
    assert contact.display_name() == "Dorothea Klein"
    assert "schwimmt gern, jeden Tag" in contact.note


def test_a_signature_below_is_nobody_else() -> None:
    assert people(f"Hallo,\nAnna Müller{_WHERE}\nLiebe Grüße\nAnna") == ["Anna Müller"]


def test_a_person_at_work_keeps_firm_department_and_job() -> None:
    text = f"Dr. Ute Klos\nLeiterin\nVerlag Nord GmbH\nAbteilung Kunst{_WHERE}\nBitte klopfen: danke"
    (contact,) = contacts_of(read_pasted(text, origin="DE"))
    assert (contact.kind, contact.organization, contact.department, contact.job_title, contact.note) == (
        ContactKind.PERSON, "Verlag Nord GmbH", "Abteilung Kunst", "Leiterin", "Bitte klopfen: danke"
    )


def test_an_organisation_without_a_person_is_one() -> None:
    (contact,) = contacts_of(read_pasted(f"Kunsthalle Nord e.V.{_WHERE}", origin="DE"))
    assert (contact.kind, contact.organization) == (ContactKind.ORGANIZATION, "Kunsthalle Nord e.V.")


def test_only_the_first_of_several_carries_the_address() -> None:
    first, second = contacts_of(read_pasted(f"Ute und Ulrich Klos{_WHERE}\nTel. 0551 55501", origin="DE"))
    assert (first.addresses[0].street, len(first.points)) == ("Rosenweg 8", 1)
    assert not second.addresses
    assert not second.points


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Herrn Dr. Max Müller", PersonName("Herrn Dr.", "Max", "", "Müller")),
        ("Frau Krause", PersonName("Frau", "", "", "Krause")),
        ("z. Hd. Frau Silke Brandt", PersonName("Frau", "Silke", "", "Brandt")),
        ("Müller Anna", PersonName("", "Anna", "", "Müller")),
        ("Müller, Anna", PersonName("", "Anna", "", "Müller")),
        ("Katharina von der Heide", PersonName("", "Katharina", "", "von der Heide")),
        ("Familie Weber", PersonName()),
        ("Ute und Ulrich Klos", PersonName()),
    ],
)
def test_a_name_is_taken_apart(text: str, name: PersonName) -> None:
    assert split_name(text) == name


def test_what_a_contact_has_already_is_not_said_twice() -> None:
    known = Contact(
        PersonName(given="Ute", family="Klos"), note="Mag Tee", points=(ContactPoint(Medium.PHONE, "0551 55501"),)
    )
    text = f"Ute Klos{_WHERE}\nTel. 0551 55501\nMobil 0170 5550123\nBitte klopfen: danke"
    merged = merged_with(known, read_pasted(text, origin="DE"))
    assert [point.value for point in merged.points] == ["0551 55501", "0170 5550123"]
    assert (merged.name, merged.note) == (known.name, "Mag Tee\nBitte klopfen: danke")


def test_another_name_beside_a_known_contact_is_kept_in_the_note() -> None:
    known = Contact(PersonName(given="Ute", family="Klos"))
    assert merged_with(known, read_pasted(f"Jonas Berg{_WHERE}", origin="DE")).note == "Jonas Berg"
