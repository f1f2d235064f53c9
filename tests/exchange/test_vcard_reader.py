"""What a vCard says is what the contact says."""

import base64
import hashlib

import pytest

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.contact import ContactKind, ContactPoint, DateKind, KeptProperty, Medium, PersonName
from cardbook.domain.people.relation import Relation, RelationKind
from cardbook.exchange.interface import Draft, Issue, IssueCode
from tests.exchange.reading import card, codes, contacts, vcards


def test_an_ordinary_card_fills_the_fields() -> None:
    contact = card(
        "N:Klein;Anna;Maria;Dr.;M.A.",
        "FN:Dr. Anna Maria Klein\\, M.A.",
        "NICKNAME:Anni",
        "ORG:Klein & Söhne",
        "TITLE:Geigerin",
        "TEL;TYPE=CELL,VOICE:+49 170 1234567",
        "EMAIL;TYPE=INTERNET;TYPE=HOME:anna@example.org",
        "ADR;TYPE=HOME:;;Lindenweg 3\\nHinterhaus;Köln;NRW;50667;Germany",
        "BDAY:1961-09-03",
        "CATEGORIES:Chor,Familie",
        "NOTE:Mag Tee\\, keinen Kaffee",
        "UID:abc-1",
    )
    assert contact.name == PersonName("Dr.", "Anna", "Maria", "Klein", "M.A.")
    assert contact.full_name == ""
    assert contact.points[0] == ContactPoint(Medium.PHONE, "+49 170 1234567", ("cell",))
    assert contact.points[1] == ContactPoint(Medium.EMAIL, "anna@example.org", ("home",))
    assert contact.addresses == (
        PostalAddress("Lindenweg 3\nHinterhaus", "", "", "Köln", "NRW", "50667", "DE", "Germany", "home"),
    )
    assert [(date.kind, str(date.date)) for date in contact.dates] == [(DateKind.BIRTH, "1961-09-03")]
    assert contact.circles == ("Chor", "Familie")
    assert (contact.note, contact.uid) == ("Mag Tee, keinen Kaffee", "abc-1")


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("BDAY:1604-04-16", "--04-16"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", "--02-29"),
        ("BDAY:--0413", "--04-13"),
        ("BDAY:--04-13", "--04-13"),
        ("BDAY:1985", "1985"),
        ("BDAY:1985-04", "1985-04"),
        ("BDAY:19531015T231000Z", "1953-10-15"),
        ("BDAY:1955-07-19T00:00:00Z", "1955-07-19"),
        ("BDAY;VALUE=text:circa 1800", "~1800"),
        ("BDAY:3.9.1961", "1961-09-03"),
        ("BDAY:--12", "--12"),
    ],
)
def test_dates_are_read_without_inventing_a_year(line: str, date: str) -> None:
    assert [str(one.date) for one in card("FN:A", line).dates] == [date]


@pytest.mark.parametrize("line", ["BDAY:19723101", "BDAY:---30", "BDAY:70-7-14", "BDAY;VALUE=text:before the war"])
def test_a_date_nobody_understands_is_kept(line: str) -> None:
    contact = card("FN:A", line)
    assert contact.dates == ()
    assert contact.kept == (KeptProperty("vcard", line),)


def test_apple_labels_name_points_and_dates() -> None:
    contact = card(
        "FN:A",
        "item1.TEL:1",
        "item1.X-ABLabel:Ferienhaus",
        "item2.URL:example.org",
        "item2.X-ABLabel:_$!<HomePage>!$_",
        "item3.X-ABDATE:2013-01-02",
        "item3.X-ABLabel:_$!<Anniversary>!$_",
        "item4.X-ABRELATEDNAMES:Jenny",
        "item4.X-ABLabel:_$!<Spouse>!$_",
    )
    assert contact.points[0].label == "Ferienhaus"
    assert contact.points[1].kinds == ("homepage",)
    assert contact.dates[0].kind is DateKind.WEDDING
    assert contact.relations == (Relation(RelationKind.SPOUSE, name="Jenny"),)
    assert contact.kept == ()


@pytest.mark.parametrize(
    ("line", "relation"),
    [
        ("X-EVOLUTION-SPOUSE:Alice", Relation(RelationKind.SPOUSE, name="Alice")),
        ("X-KADDRESSBOOK-X-ManagersName:Mr. Burns", Relation(RelationKind.MANAGER, name="Mr. Burns")),
        ("RELATED;VALUE=text;TYPE=neighbor:Frau Holle", Relation(RelationKind.NEIGHBOUR, name="Frau Holle")),
        ("RELATED;VALUE=text;TYPE=contact:Somebody", Relation(RelationKind.OWN, name="Somebody")),
        ("X-ABRELATEDNAMES;type=pref:Ann", Relation(RelationKind.OWN, name="Ann")),
    ],
)
def test_a_relation_by_name_finds_its_kind(line: str, relation: Relation) -> None:
    contact = card("FN:A", line)
    assert (contact.relations, contact.kept) == ((relation,), ())


def test_a_word_that_says_more_than_the_kind_stays() -> None:
    contact = card("FN:A", "item1.X-ABRELATEDNAMES:Ruth", "item1.X-ABLabel:_$!<Mother>!$_",
                   "item2.X-ABRELATEDNAMES:Lutz", "item2.X-ABLabel:Ziehvater")
    assert contact.relations == (
        Relation(RelationKind.PARENT, name="Ruth", label="mother"),
        Relation(RelationKind.OWN, name="Lutz", label="Ziehvater"),
    )


def test_a_relation_that_points_to_a_picture_or_a_page_is_kept() -> None:
    line = "RELATED;TYPE=friend:https://example.org/bob"
    assert card("FN:A", line).kept == (KeptProperty("vcard", line),)


def test_one_unit_is_the_department_and_more_are_kept() -> None:
    assert card("FN:A", "ORG:Charité;Chirurgie").department == "Chirurgie"
    several = card("FN:A", "ORG:Charité;Chirurgie;Ambulanz")
    assert (several.organization, several.department) == ("Charité", "")
    assert several.kept == (KeptProperty("vcard", "ORG:Charité;Chirurgie;Ambulanz"),)


def test_a_fold_inside_a_character_is_joined_before_decoding() -> None:
    raw = "BEGIN:VCARD\r\nFN:Jörg\r\nEND:VCARD\r\n".encode().replace(b"\xc3\xb6", b"\xc3\r\n \xb6")
    assert contacts(vcards(raw))[0].full_name == "Jörg"


def test_vcard_2_1_with_quoted_printable_and_charset() -> None:
    raw = (
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg\r\n"
        b"ADR;WORK;PREF;QUOTED-PRINTABLE;CHARSET=UTF-8:;;Stra=C3=9Fe 1=0D=0AHof;K=\r\n=C3=B6ln;;50667;D\r\n"
        b"TEL;HOME;FAX:1\r\nEND:VCARD\r\n"
    )
    contact = contacts(vcards(raw))[0]
    assert (contact.name.family, contact.name.given) == ("Müller", "Jörg")
    assert contact.addresses[0].street == "Straße 1\nHof"
    assert (contact.addresses[0].locality, contact.addresses[0].country) == ("Köln", "DE")
    assert contact.addresses[0].preferred
    assert contact.points[0].kinds == ("home", "fax")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252"])
def test_the_encoding_of_a_file_is_found(encoding: str) -> None:
    raw = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jörg Weiß\r\nEND:VCARD\r\n".encode(encoding)
    assert contacts(vcards(raw))[0].full_name == "Jörg Weiß"


def test_shift_jis_is_read_where_a_line_names_it() -> None:
    raw = b"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=SHIFT_JIS:" + "安藤;表".encode("cp932") + b"\nEND:VCARD\n"
    assert contacts(vcards(raw))[0].name == PersonName(given="表", family="安藤")


def test_a_charset_named_anywhere_in_the_file_reads_its_unnamed_lines() -> None:
    raw = "BEGIN:VCARD\nFN:Київ\nNOTE;CHARSET=windows-1251:Львів\nEND:VCARD\n".encode("cp1251")
    assert contacts(vcards(raw))[0].full_name == "Київ"


def test_hebrew_without_a_charset_is_not_read_as_accented_latin() -> None:
    raw = "BEGIN:VCARD\nFN:אפרים קישון\nEND:VCARD\n".encode("cp1255")
    assert contacts(vcards(raw))[0].full_name == "אפרים קישון"


def test_quoted_parameters_may_hold_colons_and_rfc_6868_marks() -> None:
    contact = card(
        'ADR;LABEL="Familie ^\'Müller^\'^nWeg: 1, 2":;;Weg 1;Ort;;1;', 'TEL;TYPE="work,voice":1', "FN:A", version="4.0"
    )
    assert contact.addresses[0].label == 'Familie "Müller"\nWeg: 1, 2'
    assert contact.points[0].kinds == ("work",)


def test_a_company_is_an_organisation() -> None:
    by_mark = card("N:;;;;", "FN:Die Firma", "ORG:Die Firma;", "X-ABShowAs:COMPANY")
    by_name = card("N:;;;;", "FN:Die Firma", "ORG:Die Firma")
    by_kind = card("FN:Die Firma", "KIND:org", version="4.0")
    assert {one.kind for one in (by_mark, by_name, by_kind)} == {ContactKind.ORGANIZATION}
    assert {one.organization for one in (by_mark, by_name, by_kind)} == {"Die Firma"}


def test_a_semicolon_inside_the_name_of_an_organisation_parts_nothing() -> None:
    contact = card("FN:A", "ORG:Schloss\\; Gut;Garten")
    assert (contact.organization, contact.department, contact.kept) == ("Schloss; Gut", "Garten", ())


def test_a_group_card_is_a_circle_with_its_members() -> None:
    found = vcards(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Chor\nX-ADDRESSBOOKSERVER-KIND:group\n"
        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:2\nEND:VCARD\n"
    )
    assert codes(found) == [IssueCode.GROUP_CARD]
    (draft,) = (one for one in found if isinstance(one, Draft))
    assert draft.members == ("urn:uuid:1", "urn:uuid:2")


def test_chat_names_are_points_by_service() -> None:
    contact = card("FN:A", "X-SKYPE:anna.k", "IMPP;X-SERVICE-TYPE=Jabber:xmpp:anna@example.org")
    assert [(point.value, point.kinds) for point in contact.points] == [
        ("anna.k", ("skype",)), ("xmpp:anna@example.org", ("jabber",)),
    ]


def test_uris_of_phones_and_mails_lose_their_scheme() -> None:
    contact = card("FN:A", "TEL;VALUE=uri:tel:+1-418-656-9254;ext=102", "EMAIL:mailto:a@b.example", version="4.0")
    assert [point.value for point in contact.points] == ["+1-418-656-9254 ext. 102", "a@b.example"]


def test_a_label_of_vcard_3_belongs_to_its_address() -> None:
    contact = card("FN:A", "ADR;TYPE=home:;;Weg 1;Ort;;1;", "LABEL;TYPE=home:Weg 1\\n1 Ort")
    assert contact.addresses[0].label == "Weg 1\n1 Ort"


def test_a_label_alone_is_an_address() -> None:
    assert card("FN:A", "LABEL;TYPE=home:Weg 1\\n1 Ort").addresses == (PostalAddress("Weg 1\n1 Ort", kind="home"),)


def test_the_name_in_one_piece_is_kept_where_it_says_more() -> None:
    assert card("N:Müller;Hans", "FN:Hans Müller - Mein Schiff").full_name == "Hans Müller - Mein Schiff"
    assert card("N:安藤;ロイド", "FN:安藤 ロイド").full_name == "安藤 ロイド"
    assert card("N:Müller;Hans;;Dr.", "FN:Hans Müller").full_name == ""


def test_a_bad_photo_never_loses_the_card() -> None:
    found = vcards("BEGIN:VCARD\nFN:Anna\nPHOTO;ENCODING=b:%%%=x\nTEL:1\nEND:VCARD\n")
    assert codes(found) == [IssueCode.PICTURE_BROKEN]
    assert contacts(found)[0].points[0].value == "1"


def test_a_photo_without_the_spaces_of_its_folds_is_one_photo() -> None:
    lines = "\n".join("/9j/4AAQSkZJRgABAQAAAQABAAD2" for _ in range(5))
    contact = contacts(vcards(f"BEGIN:VCARD\nFN:Anna\nPHOTO;ENCODING=b;TYPE=JPEG:\n{lines}\nEND:VCARD\n"))[0]
    assert contact.photo == hashlib.sha256(base64.b64decode(lines)).hexdigest()
    assert contact.kept == ()


def test_text_around_cards_and_a_missing_end_are_reported_and_cost_no_card() -> None:
    found = vcards("Hallo!\n\nBEGIN:VCARD\nFN:Anna\nBEGIN:VCARD\nFN:Bert\nEND:VCARD\nGruß\n")
    assert [one.full_name for one in contacts(found)] == ["Anna", "Bert"]
    assert [(one.code, one.line) for one in found if isinstance(one, Issue)] == [
        (IssueCode.TEXT_OUTSIDE, 1), (IssueCode.CARD_NOT_CLOSED, 3), (IssueCode.TEXT_OUTSIDE, 8),
    ]


def test_a_card_without_its_beginning_is_read() -> None:
    found = vcards("VERSION:3.0\nFN:Frank\nTEL:1\nEND:VCARD\n")
    assert codes(found) == [IssueCode.CARD_NOT_OPENED]
    assert contacts(found)[0].full_name == "Frank"


def test_capitals_of_a_suffix_do_not_spell_a_name_better() -> None:
    assert card("N:klein;max;;;MBA", "FN:max klein, MBA").full_name == ""
    assert card("N:klein;max", "FN:Max Klein").full_name == "Max Klein"


def test_labels_that_repeat_one_address_are_no_others() -> None:
    labels = "LABEL;HOME:R. Alden\\nPine St 1\\nSan Francisco\nLABEL;WORK:Pine St 1\\nSan Francisco\\nUSA\n"
    found = contacts(vcards(f"BEGIN:VCARD\nN:Alden;Roland\n{labels}ADR:;;Pine St 1;San Francisco;CA\nEND:VCARD\n"))[0]
    assert [address.label for address in found.addresses] == ["R. Alden\nPine St 1\nSan Francisco"]
    assert [kept.text for kept in found.kept] == ["LABEL;WORK:Pine St 1\\nSan Francisco\\nUSA"]


def test_a_calendar_between_the_cards_is_nobody() -> None:
    calendar = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nSUMMARY:Choir\nEND:VEVENT\nEND:VCALENDAR\n"
    found = vcards(f"{calendar}BEGIN:VCARD\nFN:Anna\nEND:VCARD\n{calendar}FN:Bert\nEND:VCARD\n")
    assert [one.full_name for one in contacts(found)] == ["Anna", "Bert"]
    assert codes(found) == [IssueCode.TEXT_OUTSIDE, IssueCode.TEXT_OUTSIDE, IssueCode.CARD_NOT_OPENED]


def test_an_agents_card_does_not_become_the_persons() -> None:
    found = vcards(
        "BEGIN:VCARD\nVERSION:2.1\nFN:Chef\nAGENT:\nBEGIN:VCARD\nFN:Hilfe\nTEL:2\nEND:VCARD\nTEL:1\nEND:VCARD\n"
    )
    (contact,) = contacts(found)
    assert (contact.full_name, [point.value for point in contact.points]) == ("Chef", ["1"])
    assert contact.kept[0].text == "AGENT:\\nBEGIN:VCARD\\nFN:Hilfe\\nTEL:2\\nEND:VCARD"


def test_a_note_goes_on_over_lines_that_were_not_folded() -> None:
    found = vcards("BEGIN:VCARD\nFN:A\nNOTE:We met at a party.\nThat was cool!\nEND:VCARD\n")
    assert contacts(found)[0].note == "We met at a party.\nThat was cool!"
    assert codes(found) == [IssueCode.LINE_JOINED]


def test_a_card_with_nothing_in_it_is_left_out_with_a_reason() -> None:
    assert vcards("BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n") == [Issue("", 1, 1, IssueCode.CARD_EMPTY)]


def test_commas_without_a_backslash_stay_in_texts_and_addresses() -> None:
    contact = card("FN:A", "ORG:Company, The", "ADR:;;12, rue Haute;Paris;;75001;", "NICKNAME:Jim,Jimmie")
    assert (contact.organization, contact.addresses[0].street) == ("Company, The", "12, rue Haute")
    assert contact.nickname == "Jim, Jimmie"


def test_lines_are_counted_also_where_they_are_folded() -> None:
    found = vcards("BEGIN:VCARD\r\nFN:A\r\n B\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:C\r\nBDAY:x1\r\nEND:VCARD\r\n")
    assert [(one.line, one.entry) for one in found] == [(1, 1), (7, 2), (5, 2)]


@pytest.mark.parametrize("raw", [b"", b" \r\n\t", b"\xef\xbb\xbf"])
def test_an_empty_file_says_so(raw: bytes) -> None:
    with pytest.raises(KnownError) as caught:
        vcards(raw)
    assert caught.value.code is ErrorCode.FILE_EMPTY


def test_a_field_beyond_any_sense_is_cut_with_an_issue() -> None:
    found = vcards(f"BEGIN:VCARD\nFN:{'x' * 20_000}\nEND:VCARD\n")
    assert codes(found) == [IssueCode.FIELD_CUT]
    assert len(contacts(found)[0].full_name) == 10_000


def test_a_photo_that_is_an_address_is_not_called_broken() -> None:
    found = vcards("BEGIN:VCARD\nFN:A\nPHOTO;ENCODING=b;TYPE=png:data:image/png;base64,iVBORw0KGgo=\nEND:VCARD\n")
    assert codes(found) == []


def test_lines_of_a_card_behind_the_signs_of_a_mail_or_a_list_are_read() -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Klein\nTEL:030 1\nEND:VCARD\n"
    quoted = "".join(f"> {line}\n" for line in card.splitlines())
    marked = card.replace("BEGIN", "--BEGIN").replace("TEL", "--+TEL")
    for text in (f"On Monday Anna wrote:\n\n{quoted}", marked):
        (anna,) = contacts(vcards(text))
        assert (anna.full_name, [point.value for point in anna.points]) == ("Anna Klein", ["030 1"])


def test_a_folded_card_of_an_agent_does_not_take_the_end_of_its_own() -> None:
    agent = "AGENT:BEGIN:VCARD\n FN:Hilfe\n END:VCARD\n"
    found = vcards(f"BEGIN:VCARD\nFN:Chef\n{agent}END:VCARD\nBEGIN:VCARD\nFN:Eva\nEND:VCARD\n")
    assert [one.full_name for one in contacts(found)] == ["Chef", "Eva"]
    assert codes(found) == []


def test_each_address_that_stands_as_a_label_alone_is_one() -> None:
    labels = "LABEL;HOME:Weg 1\\nKiel\nLABEL;HOME:Ring 2\\nBonn\n"
    (one,) = contacts(vcards(f"BEGIN:VCARD\nFN:Anna\n{labels}END:VCARD\n"))
    assert [(address.street, address.label) for address in one.addresses] == [("Weg 1\nKiel", ""), ("Ring 2\nBonn", "")]


def test_capitals_that_only_the_whole_name_has_are_kept() -> None:
    (dirk,) = contacts(vcards("BEGIN:VCARD\nN:dirk\nFN:Dirk\nEND:VCARD\n"))
    assert dirk.display_name() == "Dirk"


def test_what_other_programs_put_elsewhere() -> None:
    contact = card(
        "N:Klein, Anna;;;;", "FN:Klein, Anna", "ADR;TYPE=HOME:;;Weg 1\\, 50667 Köln;;;;", "X-MS-CHILD:Ida; Tom",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Peter;14;;;;;;;;;;;;;", "X-LOTUS-MANAGER:Karl",
    )
    assert (contact.name, contact.full_name) == (PersonName("", "Anna", "", "Klein", ""), "")
    assert [(one.street, one.postcode, one.locality) for one in contact.addresses] == [("Weg 1", "50667", "Köln")]
    assert [(one.kind, one.name) for one in contact.relations] == [
        (RelationKind.CHILD, "Ida"), (RelationKind.CHILD, "Tom"), (RelationKind.SPOUSE, "Peter"),
        (RelationKind.MANAGER, "Karl"),
    ]


def test_letters_of_an_old_mac_by_the_ends_of_its_lines() -> None:
    lines = ("BEGIN:VCARD", "VERSION:3.0", "N:Müller;Jörg;;;", "ADR:;;Weg 1;Köln;;50667;", "END:VCARD", "")
    (contact,) = contacts(vcards("\r".join(lines).encode("mac-roman")))
    assert contact.display_name() == "Jörg Müller"
