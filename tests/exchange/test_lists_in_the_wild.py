"""Tables as programs, clubs and families write them: what each row says must come out in its place."""

import pytest

from cardbook.domain.people.contact import Contact, ContactKind, CustomField, DateKind, Medium, PersonName
from cardbook.domain.people.partial_date import PartialDate
from cardbook.exchange.interface import Draft
from tests.exchange.reading import contacts, table


def _one(text: str) -> Contact:
    (contact,) = contacts(table(text))
    return contact


def _places(contact: Contact) -> list[tuple[str, ...]]:
    return [
        tuple(filter(None, (one.street, one.extended, one.postcode, one.locality, one.region, one.country, one.kind)))
        for one in contact.addresses
    ]


def test_a_whole_name_beside_courtesy_and_title() -> None:
    headings = "lfd. Nr.;Anrede;Titel;Nachname, Vorname;Geb.-Dat.;Tel. p."
    contact = _one(f"{headings}\n1;Frau;Dr.;Klein, Anna;3.9.1961;0221 1\n")
    assert contact.name == PersonName("Frau Dr.", "Anna", "", "Klein")
    assert contact.dates[0].date == PartialDate(1961, 9, 3)
    assert [(one.medium, one.kinds) for one in contact.points] == [(Medium.PHONE, ("home",))]


@pytest.mark.parametrize(
    ("row", "name", "said"),
    [
        ("Herr und Frau;Anna;Klein", PersonName("", "Anna", "", "Klein"), "Herr und Frau"),
        ("Frau;Dr. Anna;Klein", PersonName("Frau Dr.", "Anna", "", "Klein"), ""),
        (";Anna;Klein, MBA", PersonName("", "Anna", "", "Klein", "MBA"), ""),
        ("Familie;;Klein", PersonName("Familie", "", "", "Klein"), ""),
    ],
)
def test_courtesies_and_titles_find_their_place(row: str, name: PersonName, said: str) -> None:
    contact = _one(f"Anrede;Vorname;Name\n{row}\n")
    assert contact.name == name
    assert contact.fields == ((CustomField("Anrede", said),) if said else ())


def test_who_is_addressed_as_a_firm_is_one() -> None:
    contact = _one("Anrede;Vorname;Name;Ort\nFirma;;Bäckerei Groß;Bonn\n")
    assert (contact.kind, contact.organization, contact.name) == (
        ContactKind.ORGANIZATION, "Bäckerei Groß", PersonName()
    )


def test_a_line_below_the_name_of_a_firm_is_no_second_person() -> None:
    firm, anna, peter = contacts(table(
        "Name 1;Name 2;PLZ Ort\nBäckerei Groß;Inh. Bert Groß;53111 Bonn\nAnna Klein;Peter Klein;50667 Köln\n"
    ))
    assert (firm.full_name, firm.fields) == ("Bäckerei Groß", (CustomField("Name 2", "Inh. Bert Groß"),))
    assert [one.display_name() for one in (anna, peter)] == ["Anna Klein", "Peter Klein"]


def test_file_as_is_no_other_name_and_a_second_column_of_one_part_is_kept() -> None:
    contact = _one("First Name,Last Name,File As,billing_first_name\nAnna,Klein,\"Klein, Anna\",Annemarie\n")
    assert (contact.full_name, contact.name) == ("", PersonName("", "Anna", "", "Klein"))
    assert [one.text for one in contact.kept] == ["billing_first_name: Annemarie"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Name,Address\nAnn Lee,Weg 1 50667 Köln\n", [("Weg 1", "50667", "Köln")]),
        ("Name,Address (home)\nAnn Lee,Weg 1; Köln; ; 50667; Germany\n", [("Weg 1", "50667", "Köln", "DE", "home")]),
        ("Name,Address,Country\nAnn Lee,\"Weg 1, 50667 Köln\",Germany\n", [("Weg 1", "50667", "Köln", "DE")]),
        ("Name,Address\nAnn Lee,\"1 Main St, Apt 4, Peoria, IL 61602\"\n",
         [("1 Main St", "Apt 4", "61602", "Peoria", "IL", "US")]),
        ("Name,Address\nAnn Lee,\"Rose Cottage, Mill Lane, Thirsk, North Yorkshire, YO7 1AB\"\n",
         [("Rose Cottage, Mill Lane", "YO7 1AB", "Thirsk", "North Yorkshire", "GB")]),
        ("Line1,Line2,Line3\nAnn Lee,1 Main St,\"Peoria, IL 61602\"\n", [("1 Main St", "61602", "Peoria", "IL", "US")]),
        ("Name,Address 1,Address 2,Address 3,Postcode\nAnn Lee,Flat 2,1 High St,Leeds,LS6 1AA\n",
         [("Flat 2\n1 High St", "LS6 1AA", "Leeds")]),
        ("Name,Street,City,ST,Zip\nAnn Lee,1 Main St,Boston,MA,2134\n", [("1 Main St", "02134", "Boston", "MA")]),
        ("Name;Adresse;Ort\nAnna Klein;Weg 1;50667 Köln\n", [("Weg 1", "50667", "Köln")]),
        ("Name;Strasse;Nr.;PLZ;Ort;Land\nAnna Klein;Weg;1a;1067;Dresden;D\n", [("Weg 1a", "01067", "Dresden", "DE")]),
        (
            "Name;Straße privat;Nr.;PLZ privat;Ort privat;Straße Büro;Nr.;PLZ Büro;Ort Büro\n"
            "Anna Klein;Weg;1;50667;Köln;Ring;7;53111;Bonn\n",
            [("Weg 1", "50667", "Köln", "home"), ("Ring 7", "53111", "Bonn", "work")],
        ),
        ("Nom;Adresse privée;Ville;Code postal\nAnna Klein;5 rue X;Lyon;69001\n",
         [("5 rue X", "69001", "Lyon", "home")]),
        ("Name;Straße privat;Ort privat;Ort\nAnna Klein;Weg 1;Köln;Vereinsheim\n", [("Weg 1", "Köln", "home")]),
    ],
)
def test_addresses_find_their_parts(text: str, places: list[tuple[str, ...]]) -> None:
    assert _places(_one(text)) == places


def test_dates_are_written_one_way_in_one_file() -> None:
    uk = _one("Name,Birthday,Country\nAnn Lee,3/9/1961,UK\n")
    american, _ = contacts(table("Name,Birthday,Anniversary\nAnn Lee,3/9/1961,\nBob Fox,,12-31-95\n"))
    german, _ = contacts(table("Name,Birthday,Anniversary\nAnn Lee,3/9/1961,\nBob Fox,,31-12-95\n"))
    assert [str(one.dates[0].date) for one in (uk, american, german)] == ["1961-09-03", "1961-03-09", "1961-09-03"]


@pytest.mark.parametrize("day", ["3-Sep-61", "3 septembre 1961", "3 de septiembre de 1961", "03-09-1961"])
def test_days_of_many_hands(day: str) -> None:
    (found,) = _one(f"Nom;Geb.\nAnna Klein;{day}\n").dates
    assert (found.kind, found.date) == (DateKind.BIRTH, PartialDate(1961, 9, 3))


def test_cards_that_went_and_cards_that_came() -> None:
    first, second = (one for one in table(
        "Name,2019 S,2019 R,Xmas 2020 Sent,Xmas 2020 Recd\nAnn Lee,x,x,x,\nBob Fox,,yes,no,1\n"
    ) if isinstance(one, Draft))
    assert (first.cards, first.received, second.cards, second.received) == ((2019, 2020), (2019,), (), (2019, 2020))


def test_without_headings_given_names_tell_the_order() -> None:
    anna, _ = contacts(table("Klein;Anna;Weg 1, 50667 Köln\nGroß;Bert;Ring 2, 53111 Bonn\n"))
    assert (anna.name, _places(anna)) == (PersonName("", "Anna", "", "Klein"), [("Weg 1", "50667", "Köln")])


def test_what_is_no_value_is_nobodys() -> None:
    headings = "Name,Email,Kids,E-mail 2 - Type,E-mail 2 - Value"
    contact = _one(f"{headings}\nAnn Lee,none,-,* Work,a@x.example / b@x.example\n")
    assert [(one.value, one.kinds) for one in contact.points] == [
        ("a@x.example", ("work",)), ("b@x.example", ("work",)),
    ]
    assert (contact.relations, [one.text for one in contact.kept]) == ((), ["Email: none"])


def test_crosses_under_a_word_tell_who_belongs_together() -> None:
    rows = "Anna Klein;x;ja;ja;\nBert Groß;;nein;nein;12\nIda Berg;X;vielleicht;ja;\n"
    people = contacts(table(f"Name;Chor;Weihn.;Newsletter;Parkplatz\n{rows}"))
    assert [one.circles for one in people] == [("Chor", "Weihn."), (), ("Chor",)]
    assert people[2].fields == (CustomField("Weihn.", "vielleicht"),)
    assert [kept.text for kept in people[1].kept] == ["Newsletter: nein", "Parkplatz: 12"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nombre;Primer apellido;Segundo apellido\nAna;García;López\n", PersonName("", "Ana", "", "García López")),
        ("Voorletters;Tussenvoegsel;Achternaam\nJ.;de;Vries\n", PersonName("", "J.", "", "de Vries")),
        ("Cognome e nome;CAP\nRossi Luca;10121\n", PersonName("", "Luca", "", "Rossi")),
    ],
)
def test_names_of_other_countries(text: str, name: PersonName) -> None:
    assert _one(text).name == name


def test_most_names_of_a_column_tell_whose_comes_first() -> None:
    people = contacts(table("Name;Ort\nKlein Anna;Köln\nGroß Peter;Köln\nXyz Abc;Bonn\n"))
    assert [one.name.family for one in people] == ["Klein", "Groß", "Xyz"]


def test_a_name_for_the_envelope_beside_the_name_of_one_is_a_field() -> None:
    john, mary = contacts(table(
        "First Name,Last Name,Partner Title,Partner First Name,Partner Last Name,Envelope Name\n"
        "John,Smith,Mrs.,Mary,Smith,Mr. & Mrs. John Smith\n"
    ))
    assert (john.full_name, john.fields) == ("", (CustomField("Envelope Name", "Mr. & Mrs. John Smith"),))
    assert mary.name == PersonName("Mrs.", "Mary", "", "Smith")


def test_japanese_letters_are_known_by_their_kana() -> None:
    text = "氏名,フリガナ,郵便番号\n山田 太郎,ヤマダ タロウ,150-0001\n"
    people = [contacts(table(text.encode(codec))) for codec in ("cp932", "euc_jp")]
    assert [one.display_name() for found in people for one in found] == ["山田 太郎", "山田 太郎"]


def test_headings_in_two_rows_are_read_together() -> None:
    found = table(
        "Our list;;;;;;;;\nName;;Address;;;Phone;;2022;\nFirst;Last;Street;Zip;City;home;mobile;Sent;Recd\n"
        "Ann;Lee;Weg 1;50667;Köln;0221 1;0170 1;x;x\n"
    )
    (draft,) = (one for one in found if isinstance(one, Draft))
    contact = draft.contact
    assert (contact.name, _places(contact)) == (PersonName("", "Ann", "", "Lee"), [("Weg 1", "50667", "Köln")])
    assert [(one.value, one.kinds) for one in contact.points] == [("0221 1", ("home",)), ("0170 1", ("cell",))]
    assert (draft.line, draft.cards, draft.received, contact.kept) == (4, (2022,), (2022,), ())
