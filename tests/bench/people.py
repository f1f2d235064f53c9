"""Invented people, as many as are wanted and always the same: names from syllables in three scripts, addresses of
twelve countries, circles, birthdays, notes. Nobody lives there.
"""

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

CIRCLES = (
    "Family", "Friends", "Work", "Neighbours", "Club", "School", "Choir", "Clients", "Cards 2024", "Cards 2025",
    "Wedding", "No cards",
)
SEASON = "Cards 2026"
"""The card list that some of them are on."""

_FIRST_DAY = date(1930, 1, 1)
_DAYS = 29_000
_WORDS = ("met", "at", "the", "lake", "prefers", "letters", "moved", "last", "spring", "plays", "cello", "two", "cats")


@dataclass(frozen=True, slots=True)
class Person:
    """One invented person; `country` is an ISO code, `country_name` is "" at home (US), `birthday` ISO or ""."""

    prefix: str
    given: str
    family: str
    organization: str
    street: str
    extended: str
    postcode: str
    town: str
    region: str
    country: str
    country_name: str
    email: str
    phone: str
    birthday: str
    circles: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class _Land:
    """Syllables to begin, go on and end a name with; in patterns # is a digit and @ a capital letter."""

    code: str
    name: str
    share: int
    begin: str
    go_on: str
    given_end: str
    family_end: str
    street: str
    town_end: str
    postcode: str
    regions: str = ""


_LANDS = (
    _Land("US", "", 34, "Al Ben Car Dan El Fran Gre Jo Ka Lu Mar Ni Ro Sam Tho Wil", "a e i o al en il or",
          "na ny lyn vin ra th", "son ton ley man field wood er smith", "{n} {s} Street", "ville ton field burg",
          "#####", "CA NY TX OH WA IL MA OR"),
    _Land("GB", "UNITED KINGDOM", 12, "Al Bre Cla Dor Ed Gra Har Ja Ly Mil Nor Pen", "a e i o el an", "na rick la ce",
          "worth ham thwaite combe ley son", "{n} {s} Road", "ham bury ford minster", "@@# #@@"),
    _Land("DE", "GERMANY", 12, "An Bär Chri Die Fried Grö Hei Jür Kla Lö Mül Schä", "a e i o ü er", "na rich la ke",
          "mann ler hofer stein bauer ßner", "{s}straße {n}", "burg hausen feld ingen", "#####"),
    _Land("FR", "FRANCE", 10, "An Bé Clé Du É Fran Gé Hé Jé La Mi Ré", "a e i o ou é", "ne lle ric tte",
          "ard eau ier mont çois let", "{n} rue {s}", "ville mont bourg", "#####"),
    _Land("ES", "SPAIN", 8, "Al Be Car Do E Fer Gu Jo Lu Ma Nú Ra", "a e i o u ro", "na lia do ra",
          "ez ñez ndez rra les", "Calle {s} {n}", "os ejo illa", "#####"),
    _Land("IT", "ITALY", 6, "An Bel Car Do E Fa Giu Lo Ma Ni Pao Ste", "a e i o u ri", "na lla rio nzo",
          "etti ini ucci ello oni", "Via {s} {n}", "ano ello ara", "#####"),
    _Land("NL", "NETHERLANDS", 4, "An Bo Cor Da Eef Fl Ger Hen Ja Ko Lie Ma", "a e i o ij oe", "ke tje ra n",
          "stra ma berg sen dijk", "{s}weg {n}", "dam drecht hoven", "#### @@"),
    _Land("SE", "SWEDEN", 3, "An Bj Ca El Fre Gö Hå In Jo Lä Mä Sö", "a e i o ö ar", "na rik ja d",
          "ström berg qvist gren sson", "{s}gatan {n}", "köping stad holm", "### ##"),
    _Land("PL", "POLAND", 4, "An Bo Ce Do E Ga Ja Ka Łu Ma Pio Sta", "a e i o y ni", "ka na sław ta",
          "ska wicz czyk ński ak", "ul. {s} {n}", "owo ów ice", "##-###"),
    _Land("CZ", "CZECH REPUBLIC", 2, "An Bo Če Da E Fi Ha Ja Ka Lu Ma Šá", "a e i o ě ro", "na ek ta l",
          "ová ek ák ský da", "{s} {n}", "ice ov any", "### ##"),
    _Land("GR", "GREECE", 2, "Αλε Βα Γεω Δη Ελέ Ιω Κα Λου Μα Νι Πα Στα", "ρ σι λ μη ντ κο", "νη ος ία ης",
          "πουλος ίδης άκης όπουλος έας", "{s} {n}", "πολη χώρι ανη", "### ##"),
    _Land("RU", "RUSSIA", 3, "Ан Бо Ва Га Да Е Зи Ка Ла Ма Ни Све", "ри ла ни те во ми", "на й ша р",
          "ов ова ский енко ин", "ул. {s}, {n}", "град ск ово", "######"),
)


def people(count: int) -> Iterator[Person]:
    """The first `count` people; the same ones every time."""
    chance = random.Random("people")
    shares = [land.share for land in _LANDS]
    for number in range(count):
        yield _person(chance, chance.choices(_LANDS, shares)[0], number)


def typed_names(count: int) -> list[str]:
    """Family names as somebody looks for them, from all over the list of people."""
    return [person.family.partition("-")[0] for person in people(count * 17)][::17]


def write_csv(path: Path, count: int) -> None:
    """The people as a table with a heading, for programs that read one."""
    headings = list(Person.__slots__)
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(headings)
        for person in people(count):
            cells = (getattr(person, heading) for heading in headings)
            table.writerow("|".join(cell) if isinstance(cell, tuple) else cell for cell in cells)


def _person(chance: random.Random, land: _Land, number: int) -> Person:
    given, family = _word(chance, land, land.given_end), _word(chance, land, land.family_end)
    if chance.random() < 0.04:
        family = f"{family}-{_word(chance, land, land.family_end)}"
    street = land.street.format(n=chance.randrange(1, 900), s=_word(chance, land, land.town_end))
    town = _word(chance, land, land.town_end)
    return Person(
        prefix=chance.choice(("Mr.", "Mrs.", "Dr.")) if chance.random() < 0.2 else "",
        given=given, family=family,
        organization=f"{_word(chance, land, land.family_end)} & Co" if chance.random() < 0.28 else "",
        street=street, extended=f"Apt. {chance.randrange(1, 900)}" if chance.random() < 0.12 else "",
        postcode=_filled(chance, land.postcode), town=town,
        region=chance.choice(land.regions.split()) if land.regions else "",
        country=land.code, country_name=land.name,
        email=f"person{number}@example.org" if chance.random() < 0.8 else "",
        phone=_filled(chance, "+## ### ######") if chance.random() < 0.75 else "",
        birthday=str(_FIRST_DAY + timedelta(days=chance.randrange(_DAYS))) if chance.random() < 0.4 else "",
        circles=tuple(sorted(chance.sample(CIRCLES, chance.choice((0, 1, 1, 2, 3))))),
        note=" ".join(chance.choices(_WORDS, k=9)) if chance.random() < 0.2 else "",
    )


def _word(chance: random.Random, land: _Land, ends: str) -> str:
    begin, go_on, end = (chance.choice(syllables.split()) for syllables in (land.begin, land.go_on, ends))
    more = chance.choice(land.go_on.split()) if chance.random() < 0.3 else ""
    return f"{begin}{go_on}{more}{end}"


def _filled(chance: random.Random, pattern: str) -> str:
    makes = {"#": "0123456789", "@": "ABCDEFGHJKLMNPRSTUVWXY"}
    return "".join(chance.choice(makes[sign]) if sign in makes else sign for sign in pattern)
