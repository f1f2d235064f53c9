"""LDIF as Thunderbird, KDE and directories write it."""

import base64
import io

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import ContactDate, CustomField, DateKind, Medium, PersonName
from cardbook.domain.people.partial_date import PartialDate
from cardbook.exchange.detect import FileFormat, detect
from cardbook.exchange.interface import Draft, IssueCode
from tests.exchange.reading import codes, contacts, ldif
from tests.pictures import a_picture_file


def _b64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


_THUNDERBIRD = f"""dn:: {_b64("cn=Anna Müller,mail=anna@example.org")}
objectclass: top
objectclass: person
objectclass: mozillaAbPersonAlpha
givenName: Anna
sn:: {_b64("Müller")}
cn:: {_b64("Anna Müller")}
mozillaNickname: Anni
mail: anna@example.org
mozillaSecondEmail: anni@example.net
homePhone: 0221 123
mobile: 0170 456
facsimiletelephonenumber: 0221 124
mozillaHomeStreet:: {_b64("Lindenstraße 7")}
mozillaHomeLocalityName:: {_b64("Köln")}
mozillaHomePostalCode: 50667
mozillaHomeCountryName: Germany
birthyear: 1961
birthmonth: 9
birthday: 3
mozillaCustom1: shoe
 s 38
description:: {_b64("line one" + chr(10) + "line two")}
modifytimestamp: 0Z
"""


def test_a_contact_of_thunderbird_is_whole() -> None:
    (contact,) = contacts(ldif(_THUNDERBIRD))
    assert contact.name == PersonName("", "Anna", "", "Müller", "")
    assert contact.nickname == "Anni"
    assert [(one.medium, one.value, one.kinds) for one in contact.points] == [
        (Medium.EMAIL, "anna@example.org", ()), (Medium.EMAIL, "anni@example.net", ()),
        (Medium.PHONE, "0221 123", ("home",)), (Medium.PHONE, "0170 456", ("cell",)),
        (Medium.PHONE, "0221 124", ("fax",)),
    ]
    assert contact.addresses == (PostalAddress(
        "Lindenstraße 7", locality="Köln", postcode="50667", country="DE", country_text="Germany", kind="home",
    ),)
    assert contact.dates == (ContactDate(DateKind.BIRTH, PartialDate(1961, 9, 3)),)
    assert contact.note == "line one\nline two"
    assert (contact.fields, contact.kept) == ((CustomField("mozillaCustom1", "shoes 38"),), ())


def test_a_list_becomes_a_group_of_those_it_names() -> None:
    found = ldif(_THUNDERBIRD + "\ndn: cn=Choir\nobjectclass: groupOfNames\ncn: Choir\n"
                  f"member:: {_b64('cn=Anna Müller,mail=anna@example.org')}\n")
    person, group = [one for one in found if isinstance(one, Draft)]
    assert group.members == (person.contact.uid,)
    assert group.contact.display_name() == "Choir"
    assert codes(found) == [IssueCode.GROUP_CARD]


def test_what_a_directory_needs_for_itself_is_nobody() -> None:
    found = ldif("version: 1\n\n# the root\ndn: ou=people,o=x\nobjectClass: organizationalUnit\nou: people\n\n"
                  "dn: uid=anna,ou=people\nobjectClass: inetOrgPerson\ncn: Anna\nuserPassword:: c2VjcmV0\nl: Bonn\n"
                  "postalAddress: Am Markt 1$53111 Bonn\n\n"
                  "dn: cn=gone\nchangetype: delete\n")
    assert codes(found) == [IssueCode.DIRECTORY_ENTRY, IssueCode.DIRECTORY_ENTRY]
    (contact,) = contacts(found)
    assert (contact.addresses[0].locality, contact.addresses[0].label) == ("Bonn", "Am Markt 1\n53111 Bonn")
    assert "secret" not in repr(contact)


def test_entries_without_a_login_of_their_own_are_known_again_by_their_name() -> None:
    one, = contacts(ldif("dn: cn=Anna, o=x\ncn: Anna\nuid: anna\n"))
    again, = contacts(ldif("DN: CN=anna,O=x\ncn: Anna K.\n"))
    other, = contacts(ldif("dn: cn=Anna\ncn: Anna\nuid: 0f1e2d3c-0000-4000-8000-123456789abc\n"))
    assert one.uid == again.uid != ""
    assert other.uid == "urn:uuid:0f1e2d3c-0000-4000-8000-123456789abc"


def test_odd_lines_cost_nobody() -> None:
    found = ldif(b"dn: cn=A\ncn: Anna\nmail:: %%%%\nnonsense\nsn: M\xfcller\nmail: a@example.org\ndn: cn=B\ncn: Bert\n")
    assert [one.display_name() for one in contacts(found)] == ["Anna", "Bert"]
    assert contacts(found)[0].name.family == "Müller"
    assert codes(found) == [IssueCode.LINE_NOT_READ]


def test_a_photo_comes_along() -> None:
    photo = a_picture_file()
    lines = base64.b64encode(photo).decode()
    (draft,) = [one for one in ldif(f"dn: cn=A\ncn: Anna\njpegPhoto:: {lines}\n") if isinstance(one, Draft)]
    assert draft.photo is not None
    assert draft.photo.content == photo


def test_an_entry_without_its_name_is_known_by_its_attributes() -> None:
    raw = b"cn:Babs Jensen\nsn:Jensen\nemail:babs@example.org\n"
    assert detect(io.BytesIO(raw), "ex.vcard").format is FileFormat.LDIF
    assert detect(io.BytesIO(b"FN:Anna\nEMAIL:a@example.org\n"), "ex.vcard").format is FileFormat.VCARD
    assert [one.display_name() for one in contacts(ldif(raw))] == ["Babs Jensen"]


def test_such_a_file_is_known_by_its_content() -> None:
    assert detect(io.BytesIO(_THUNDERBIRD.encode()), "book.txt").format is FileFormat.LDIF
