"""Files as friends and phones send them."""

from dataclasses import dataclass
from pathlib import Path

_HEADINGS = "Anrede;Vorname;Nachname;Straße;PLZ;Ort;Land;E-Mail;Telefon;Geburtstag;Bemerkung"
_JOERG = (
    "Herr;Jörg;Weißenböck;Grünwalder Straße 12;81547;München;Deutschland;joerg@example.org;089 123456;3.9.1961;"
)
_FAMILIES = ("Müller", "Groß", "Schäfer", "Öztürk", "Kühn", "Jäger")
_GIVEN = ("Anna", "Bernd", "Käthe", "Dörte", "Emil", "Fritz", "Götz", "Hanna", "Ines", "Jürgen")
_TOWNS = (("24103", "Kiel"), ("04109", "Leipzig"), ("79102", "Freiburg"))


@dataclass(frozen=True)
class Brought:
    """What a file holds: people, and the line with a date that is none."""

    people: int
    line_of_bad_date: int = 0
    bad_date: str = ""


SPREADSHEET = Brought(people=60, line_of_bad_date=4, bad_date="bald")
PHONE = Brought(people=4)


def a_spreadsheet(folder: Path) -> Path:
    """60 people as a German spreadsheet program saves them: semicolons, Windows-1252, CRLF."""
    rows = [_JOERG]
    for number in range(SPREADSHEET.people - 1):
        given, family = _GIVEN[number % 10], _FAMILIES[number // 10]
        postcode, town = _TOWNS[number % 3]
        birthday = "bald" if number == 1 else ""
        note = '"mag Blumen; keine Schokolade"' if number == 5 else ""
        rows.append(f";{given};{family};Dorfstraße {number + 1};{postcode};{town};;;;{birthday};{note}")
    path = folder / "Adressen Freunde.csv"
    path.write_bytes("\r\n".join([_HEADINGS, *rows, ""]).encode("cp1252"))
    return path


def a_phones_vcards(folder: Path) -> Path:
    """What a phone shares: vCard 3.0 in one file, with a picture and a property of its own."""
    cards = (
        _card("Zoë Łukaszewska", "Łukaszewska;Zoë;;;", "ADR;TYPE=HOME:;;ul. Długa 5;Kraków;;31-147;Polska"),
        _card("山田 花子", "山田;花子;;;", "X-PHONETIC-LAST-NAME:ヤマダ"),
        _card("Pat O’Brien", "O’Brien;Pat;;;", "TEL;TYPE=CELL:+353 86 123 4567", "BDAY:--0417"),
        _card("Café Central", ";;;;", "ORG:Café Central", "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg=="),
    )
    path = folder / "contacts.vcf"
    path.write_text("".join(cards), encoding="utf-8", newline="")
    return path


def _card(full_name: str, name: str, *lines: str) -> str:
    parts = ("BEGIN:VCARD", "VERSION:3.0", f"N:{name}", f"FN:{full_name}", *lines, "END:VCARD", "")
    return "\r\n".join(parts)
