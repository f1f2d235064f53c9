"""How each kind of finding is answered: by what is typed or chosen, by buttons, or in the form of the person."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from cardbook.domain.addresses.postcode import postcode_hint
from cardbook.domain.pasted.address_alone import address_alone
from cardbook.domain.people.date_text import date_in
from cardbook.domain.people.finding import Finding, FindingKind
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.services.people.finding_lines import FindingLine
from cardbook.services.people.mending import Answer
from cardbook.texts import Texts
from cardbook.ui.people.address_words import full_day_words, place_words

JOIN, OPEN = "join", "open"
"""Answers that the page does itself: form a household of two lines, open the form of the person."""


class Typed(Enum):
    """What is typed or chosen in a row."""

    NOTHING = 0
    TEXT = 1
    COUNTRY = 2


@dataclass(frozen=True)
class Ways:
    """The ways to answer one kind; `field` names what is typed, a key of `care.fields`."""

    buttons: tuple[str, ...] = ()
    typed: Typed = Typed.NOTHING
    field: str = ""


_JUDGE = Ways((Answer.RIGHT, Answer.PAST, OPEN))
WAYS: Mapping[FindingKind, Ways] = {
    FindingKind.RETURNED: _JUDGE,
    FindingKind.SUSPECT: _JUDGE,
    FindingKind.UNCONFIRMED: _JUDGE,
    FindingKind.NO_NAME: Ways((), Typed.TEXT, "name"),
    FindingKind.MISSING_POSTCODE: Ways((), Typed.TEXT, "postcode"),
    FindingKind.POSTCODE_FORM: Ways((OPEN,), Typed.TEXT, "postcode"),
    FindingKind.UNKNOWN_COUNTRY: Ways((), Typed.COUNTRY, "country"),
    FindingKind.MISSING_COUNTRY: Ways((), Typed.COUNTRY, "country"),
    FindingKind.MISSING_TOWN: Ways((), Typed.TEXT, "town"),
    FindingKind.MISSING_STREET: Ways((), Typed.TEXT, "street"),
    FindingKind.NO_ADDRESS: Ways((OPEN,), Typed.TEXT, "address"),
    FindingKind.NONE_HOLDS: Ways((OPEN,), Typed.TEXT, "address"),
    FindingKind.OVERRIDE_STALE: Ways((Answer.YES, OPEN)),
    FindingKind.CHILD_GROWN: Ways((Answer.YES,)),
    FindingKind.FAMILY_APART: Ways((Answer.PAST, OPEN)),
    FindingKind.ONE_ADDRESS: Ways((JOIN,)),
    FindingKind.EMPTY_HOUSEHOLD: Ways((Answer.YES,)),
    FindingKind.NO_FORM_OF_ADDRESS: Ways((FormOfAddress.MS, FormOfAddress.MRS, FormOfAddress.MR, FormOfAddress.MX)),
    FindingKind.BIRTHDAY_ODD: Ways((OPEN,), Typed.TEXT, "birthday"),
    FindingKind.ONE_EMAIL: Ways((Answer.NOT_THIS, Answer.NOT_OTHER)),
    FindingKind.PHONE_IN_EMAIL: Ways((Answer.YES,)),
    FindingKind.EMAIL_IN_PHONE: Ways((Answer.YES,)),
    FindingKind.CAPITALS: Ways((), Typed.TEXT, "name"),
}
_DAYS = frozenset({
    FindingKind.RETURNED, FindingKind.SUSPECT, FindingKind.UNCONFIRMED, FindingKind.BIRTHDAY_ODD,
    FindingKind.CHILD_GROWN,
})
"""Kinds whose `about` is a day."""


def situation(line: FindingLine, texts: Texts, home: str) -> str:
    """What is there, in one line below the name."""
    finding = line.finding
    about = full_day_words(texts, finding.about) if finding.kind in _DAYS and finding.about else finding.about
    place = place_words(texts, line.address, home) if line.address is not None else ""
    key = f"care.situations.{finding.kind.value}"
    if finding.kind in _DAYS and not finding.about:
        key += "_once"
    words = texts(key, about=about, place=place, other=line.other_name, name=line.name)
    how = line.address.doubted_how if line.address is not None else ""
    return texts("care.known_by", what=words, how=how) if how else words


def buttons_of(kind: FindingKind, language: str) -> list[str]:
    """The answers that a reader of this language is offered as buttons: only English tells Mrs from Ms."""
    return [answer for answer in WAYS[kind].buttons if answer != FormOfAddress.MRS or language == "en"]


def answer_words(line: FindingLine, answer: str, texts: Texts) -> str:
    """What the button of an answer says."""
    kind = line.finding.kind.value
    key = f"care.yes.{kind}" if answer == Answer.YES else f"care.answers.{answer}"
    return texts(key, name=line.name, other=line.other_name)


def what_is_wrong(kind: FindingKind, typed: str, texts: Texts, home: str) -> str:
    """What to say to a text that cannot be meant, "" for one that can."""
    if kind is FindingKind.BIRTHDAY_ODD and date_in(typed, year_unknown=0) is None:
        return texts("people.dates.not_understood")
    if WAYS[kind].field == "address" and address_alone(typed, origin=home) is None:
        return texts("care.no_address_in_it")
    return ""


def example(finding: Finding, texts: Texts) -> str:
    """What the empty field shows."""
    if finding.kind in (FindingKind.MISSING_POSTCODE, FindingKind.POSTCODE_FORM):
        hint = postcode_hint(finding.country, finding.about or "?")
        return hint.example if hint is not None else ""
    if WAYS[finding.kind].field == "address":
        return texts("care.address_example")
    return texts("people.dates.example") if finding.kind is FindingKind.BIRTHDAY_ODD else ""
