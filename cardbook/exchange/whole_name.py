"""A whole name that stands in one cell, taken apart where it can be read in one way only."""

import re

from cardbook.domain.people.contact import PersonName
from cardbook.domain.people.name_text import fold, is_east_asian
from cardbook.domain.people.typed_name import typed_name
from cardbook.exchange.tables.column_headings import words_of

_NO_NAME = PersonName()
_TWO_PEOPLE = re.compile(r"[^\W\d].*\s(?:&|\+|und|and|u\.|et|e|y)\s+[^\W\d]", re.I)
_ODD_SIGN = re.compile(r"[^\w\s.,'’ʼ`´-]|[\d_]")
_FAMILY_HEADINGS_TEXT = "nachname familienname name last surname cognome nom apellido apellidos achternaam nazwisko"
_FAMILY_HEADINGS = frozenset(_FAMILY_HEADINGS_TEXT.split())
_GIVEN_HEADINGS = frozenset(("vorname", "first", "nome", "prenom", "nombre", "voornaam", "imie"))
_SHOUTED = re.compile(r"[^\W\d_a-z]{3,}\b")
_MOST_GIVEN_NAMES = 2
_LONG = 5  # letters that a company's word has where it may end a longer one: Zahnarztpraxis
_NOT_ONE_PERSON_TEXT = """
    familie fam family famille familia famiglia familien eheleute ehepaar geschwister the haushalt household
    oma opa omi opi tante onkel grossmutter grossvater mama papa mutti vati schwester bruder cousin cousine nachbar
    aunt auntie uncle grandma grandpa granny gran nana mum mom dad cousin
    tata ciocia wujek babcia tia tio zia zio
"""
_COMPANY_TEXT = """
    gmbh mbh ag kg ohg gbr kgaa ug eg ev se inc llc llp ltd plc corp corporation company co sarl sas spa srl bv nv ab
    oy aps sa sl
    verein verband stiftung gemeinde kirche pfarramt stadt landkreis amt praxis kanzlei apotheke hotel gasthof
    restaurant cafe schule kindergarten universitat hochschule klinik krankenhaus verlag versicherung
    bank sparkasse werkstatt autohaus backerei metzgerei buro agentur club
    foundation association society council church school university college hospital clinic surgery bakery garage
    restaurant hotel studio agency insurance office department services group team
"""
_NOT_ONE_PERSON = frozenset(_NOT_ONE_PERSON_TEXT.split())
_COMPANY = frozenset(_COMPANY_TEXT.split())
_COMPANY_ENDS = tuple(word for word in _COMPANY_TEXT.split() if len(word) > _LONG)


def is_of_several(text: str) -> bool:
    """True for `Anna & Peter Klein`, `Anna und Peter`."""
    return _TWO_PEOPLE.match(text) is not None


def is_family_first(heading: str) -> bool:
    """True for a heading such as `Nachname Vorname` and `Last Name, First Name`."""
    words = words_of(heading)
    return bool(words) and words[0] in _FAMILY_HEADINGS and not _GIVEN_HEADINGS.isdisjoint(words)


def whole_name(text: str, family_first: bool = False) -> PersonName:
    """The parts of a name such as `Dr. Anna Maria von der Heide` and `Klein, Anna`.

    An empty name where the text may mean something else: several people, a family, a company, `Tante Inge`, one
    word, more than two given names, `KLEIN Anna`, or a script that writes the family name first.
    """
    if family_first and "," not in text:
        text = text.replace(" ", ", ") if text.count(" ") == 1 else ""
    if " " not in text or _ODD_SIGN.search(text) or is_of_several(text) or is_east_asian(text):
        return _NO_NAME
    if is_nobodys(text) or (_SHOUTED.match(text) and "," not in text and not text.isupper()):
        return _NO_NAME
    name = typed_name(text)
    commas = text.count(",")
    is_clear = commas == 1 or (commas == 2 and name.suffix) or len(name.given.split()) <= _MOST_GIVEN_NAMES > commas
    return name if name.family and is_clear else _NO_NAME


def is_nobodys(text: str) -> bool:
    """True for the name of a family, of a company, or of somebody as their own family calls them."""
    folded = fold(text)
    words = [word.replace(".", "").partition("-")[0] for word in re.split(r"[\s,]+", folded)]
    return (
        words[0] in _NOT_ONE_PERSON or "e. v." in folded or not _COMPANY.isdisjoint(words)
        or any(word.endswith(_COMPANY_ENDS) for word in words)
    )
