"""Small whole files of every kind that a reader takes, to be damaged."""

import json

from cardbook.exchange.detect import FileFormat
from tests.exchange.sheets import ods, ods_row, xlsx

_VCARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Klein;Anna;M.;Dr.;MD\r\nFN:Anna Klein\r\nitem1.TEL;TYPE=home,pref:+49 221 1\r\n"
    "item1.X-ABLabel:_$!<Other>!$_\r\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-09-03\r\nADR;TYPE=WORK:;;Weg 1\\, Hof;Köln;;\r\n"
    " 50667;Deutschland\r\nNOTE:one\\ntwo\r\nPHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=\r\n"
    "CATEGORIES:Chor,Kirche\r\nEND:VCARD\r\n",
    "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=\n=F6rg\nAGENT:\n"
    "BEGIN:VCARD\nN:Boss\n"
    "END:VCARD\nTEL;CELL:1\nLABEL;HOME;ENCODING=QUOTED-PRINTABLE:Weg 1=0D=0AK=F6ln\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:4.0\n"
    "KIND:group\nFN:Chor\nMEMBER:urn:uuid:1\nRELATED;TYPE=spouse;VALUE=text:Tom\nEND:VCARD\n",
)
_TABLES = (
    'Name;Straße;PLZ / Ort;Geburtstag;Kinder;2022;Weihnachten 2023\n'
    '"Anna & Peter Klein";"Weg 1\nHof";50667 Köln;3.9.1961;Ida;x;-\n'
    "Grete;Am Markt 2, 53111 Bonn;;31/12/1940;;;ja\n",
    "First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,Address 1 - Street,"
    "Custom Field 1 - Label,Custom Field 1 - Value\n"
    "Anna,Klein,* Home,a@b.example ::: c@d.example,Weg 1,Shoe,38\n'=1+1,,,,\t,,\n",
)
_LDIF = (
    "version: 1\ndn: cn=Anna,mail=a@b.example\nobjectclass: person\ncn: Anna Klein\nsn:: S2xlaW4=\nmail: a@b.example\n"
    "birthyear: 1961\nbirthmonth: 9\nbirthday: 3\njpegPhoto:: iVBORw0KGgo=\ndescription: a\n b\n\ndn: cn=Chor\n"
    "objectclass: groupOfNames\nmember: cn=Anna,mail=a@b.example\n"
)
_JCARD = ["vcard", [
    ["fn", {}, "text", "Anna"], ["n", {}, "text", ["Klein", "Anna", "", "", ""]], ["bday", {}, "date", "--0903"],
]]
_JSCONTACT = {
    "@type": "Card", "uid": "1", "name": {"components": [{"kind": "given", "value": "Anna"}]},
    "phones": {"a": {"number": "1", "features": {"mobile": True}}}, "keywords": {"Chor": True},
    "anniversaries": {"b": {"kind": "birth", "date": {"year": 1961, "month": 9, "day": 3}}},
    "addresses": {"h": {"components": [{"kind": "name", "value": "Weg"}, {"kind": "number", "value": "1"}]}},
    "cardbook:kept": [{"origin": "vcard", "text": "X-A:1"}],
}
_ROWS = [["Name", "Ort", "Geburtstag", "2023"], ["Anna & Tom Klein", "Köln", 22526, "x"], ["Bert", 50667, 1.5, None]]
_ODS_ROWS = ods_row("Name", "Ort") + ods_row("Anna", "Köln")

SEEDS: tuple[tuple[FileFormat, bytes], ...] = (
    *((FileFormat.VCARD, text.encode()) for text in _VCARDS),
    (FileFormat.VCARD, _VCARDS[0].encode("utf-16")),
    *((FileFormat.CSV, text.encode("utf-8-sig")) for text in _TABLES),
    (FileFormat.CSV, _TABLES[0].encode("cp1252")),
    (FileFormat.LDIF, _LDIF.encode()),
    (FileFormat.JSCONTACT, json.dumps([_JCARD, _JSCONTACT]).encode()),
    (FileFormat.XLSX, xlsx({"A": _ROWS, "B": [["x"]]})),
    (FileFormat.ODS, ods(f'<table:table table:name="A">{_ODS_ROWS}</table:table>')),
)
"""The kind of each and its bytes."""
