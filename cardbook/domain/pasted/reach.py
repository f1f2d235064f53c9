"""Contact points and days in a pasted text: found by their own form, or by the label before them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cardbook.domain.pasted.telephone import TELEPHONE, is_long_telephone, is_telephone
from cardbook.domain.pasted.vocabulary import label_signs, labels, net_endings, word_key
from cardbook.domain.people.contact import ContactDate, ContactPoint, DateKind, Medium
from cardbook.domain.people.date_text import date_in

CUT = "\x1f"
"""Stands in the text where something was taken out of it: nothing reads across it."""

_EMAIL = re.compile(r"<?(?<![\w.+%'-])[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+\b>?")
_WEB = re.compile(r"<?(?:https?://|www\.)[^\s<>|;,]+(?<![.,;:!?)\]'\"])>?", re.I)
_BARE_WEB = re.compile(
    rf"(?<![\w@.-])(?:[a-z0-9äöü-]+\.)+(?:{'|'.join(net_endings())})(?:/[^\s,;|]*)?(?![\w@.-])", re.I
)
_LABEL_BEFORE = re.compile(r"(?:^|(?<=[\s,;|/(\x1f]))([^\W\d_][^\n,;|\x1f:：]{0,30}?)\s*[.:：]*\s*$")
_SIGN_BEFORE = re.compile(rf"({'|'.join(label_signs())})\ufe0f?\s*[:：]?\s*$")
_KIND_BEHIND = re.compile(r"\s*\(([^\W\d_][\w .-]{1,20})\)")
_NUMERIC_DAY = r"\d{1,2}\.\s?(?:\d{1,2}\.|\w+\.?)\s?(?:\d{4})?|\d{4}(?:-\d{2}-\d{2})?"
_STAR_DAY = re.compile(rf"(?<!\S)[*✶★]\s*({_NUMERIC_DAY})(?![\w.])")
_CHAT_NAME = re.compile(r"[^\s,;|]+")
_LABEL = re.compile(
    r"(?:^|(?<=[\s,;|(\x1f]))([^\W\d_][^\W\d_.() /-]*(?:[ .]{1,2}[^\W\d_]+){0,2})\s*[.:：]*\s*(?=[~\d\w])"
)
_BEGINS = re.compile(r"(?:[\n,;|\x1f\t]|\s[-–—/]\s|//)\s*$")
_LONGEST_LABEL = 44
_NEAR = 8
"""So many signs before something show whether a separator stands there."""

_ENDS = re.compile(r"\s*(?:\Z|[\n,;|\x1f\t]|[-–—/]\s|//|\()")

_EXTENSION = re.compile(r"(?<=[\s.:])[-–]\s?\d{1,5}(?!\w)")
"""Only the end of a number, where the rest stood before: "Tel. 0221 5550-123, Fax -124"."""

_TELEPHONES = frozenset({"phone", "phone_cell", "phone_home", "phone_work", "phone_fax", "chat"})
_DAYS = frozenset({"birth", "wedding"})
_CHATS = frozenset({"chat"})
_WORDS_OF_A_LABEL = 4


@dataclass(frozen=True, slots=True)
class Reach:
    """What was taken out of a text, the text without it, and the labels that stood before."""

    text: str
    points: tuple[ContactPoint, ...]
    dates: tuple[ContactDate, ...]
    labels: tuple[str, ...]


def reach_in(text: str) -> Reach:
    """Take e-mail and web addresses, chat names, phone numbers and labelled days out of a plain text."""
    taking = _Taking(text)
    for step in (_take_emails, _take_web_addresses, _take_days, _take_telephones, _take_extensions, _take_chats):
        step(taking)
    points = tuple(point for _, point in sorted(taking.points, key=lambda entry: entry[0]))
    return Reach(taking.text, points, tuple(taking.dates), tuple(taking.labels))


class _Taking:
    """A text out of which things are taken; what is left stays in its place."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.points: list[tuple[int, ContactPoint]] = []
        self.dates: list[ContactDate] = []
        self.labels: list[str] = []

    def cut(self, start: int, end: int) -> None:
        """Put the sign of a cut, as long as what is taken."""
        self.text = self.text[:start] + CUT * (end - start) + self.text[end:]

    def take(self, start: int, end: int, point: ContactPoint, rows: frozenset[str]) -> None:
        """Take a point with the label before it, which says its kind."""
        labelled = self.label_before(start, rows)
        if labelled:
            row, began = labelled
            self.labels.append(self.text[began:start].strip())
            point = _of_kind(point, row)
            start = began
        self.points.append((start, point))
        self.cut(start, end)

    def label_before(self, start: int, rows: frozenset[str]) -> tuple[str, int] | None:
        """The label of some rows that ends where something starts: its row, and where it begins."""
        line = self.text[max(0, start - _LONGEST_LABEL) : start].rpartition("\n")[2]
        first = start - len(line)
        sign = _SIGN_BEFORE.search(line)
        if sign and label_signs()[sign[1]] in rows:
            return label_signs()[sign[1]], first + sign.start()
        match = _LABEL_BEFORE.search(line)
        found = list(re.finditer(r"\S+", match[1])) if match else []
        for count in range(min(_WORDS_OF_A_LABEL, len(found)), 0, -1):
            row = labels().get(tuple(word_key(word[0]) for word in found[-count:]), "")
            if match and row in rows:
                return row, first + match.start(1) + found[-count].start()
        return None

    def stands_alone(self, start: int, end: int) -> bool:
        """True where nothing but a separator is beside it."""
        near = self.text[start - _NEAR : start] if start > _NEAR else f"\n{self.text[:start]}"
        return bool(_BEGINS.search(near)) and bool(_ENDS.match(self.text, end))

    def ends_line(self, end: int) -> bool:
        """True where nothing is left behind it on its line."""
        return not self.text[end:].partition("\n")[0].strip(" \t" + CUT)

    def labels_of(self, rows: frozenset[str]) -> Iterator[tuple[int, int, str]]:
        """Labels of some rows anywhere in the text: start, end and row."""
        for match in _LABEL.finditer(self.text):
            row = labels().get(tuple(word_key(word) for word in re.split(r"[ .]+", match[1]) if word), "")
            if row in rows:
                yield match.start(1), match.end(), row


def _of_kind(point: ContactPoint, row: str) -> ContactPoint:
    kind = row.partition("_")[2]
    return replace(point, kinds=(kind,)) if kind else point


def _take_emails(taking: _Taking) -> None:
    for match in list(_EMAIL.finditer(taking.text)):
        point = ContactPoint(Medium.EMAIL, match[0].strip("<>"))
        taking.take(*match.span(), point, frozenset({"email", "chat"}))


def _take_web_addresses(taking: _Taking) -> None:
    rows = frozenset({"url"})
    for match in list(_WEB.finditer(taking.text)):
        taking.take(*match.span(), ContactPoint(Medium.URL, match[0].strip("<>")), rows)
    for match in list(_BARE_WEB.finditer(taking.text)):
        if taking.label_before(match.start(), rows) or taking.stands_alone(*match.span()):
            taking.take(*match.span(), ContactPoint(Medium.URL, match[0]), rows)


def _take_telephones(taking: _Taking) -> None:
    for match in list(TELEPHONE.finditer(taking.text)):
        number = match[0].rstrip(" .-–/")
        start, end = match.start(), match.start() + len(number)
        labelled = taking.label_before(start, _TELEPHONES)
        if labelled:
            is_number = sum(map(str.isdigit, number)) >= _least_digits(taking.text[labelled[1] : start])
        elif taking.stands_alone(start, end):
            is_number = is_telephone(number)
        else:
            is_number = is_long_telephone(number, ends_line=taking.ends_line(end))
        if is_number:
            _take_telephone(taking, start, end, number)


def _take_extensions(taking: _Taking) -> None:
    for match in list(_EXTENSION.finditer(taking.text)):
        if taking.label_before(match.start(), _TELEPHONES):
            taking.take(*match.span(), ContactPoint(Medium.PHONE, match[0]), _TELEPHONES)


def _take_telephone(taking: _Taking, start: int, end: int, number: str) -> None:
    """Also the kind in brackets behind it: "+49 170 1234567 (mobil)"."""
    point = ContactPoint(Medium.PHONE, number.lstrip(" .-–/"))
    behind = _KIND_BEHIND.match(taking.text, end)
    row = labels().get(tuple(word_key(word) for word in behind[1].split()), "") if behind else ""
    if behind and row in _TELEPHONES:
        point = _of_kind(point, row)
        taking.labels.append(behind[0].strip())
        taking.cut(*behind.span())
    taking.take(start, end, point, _TELEPHONES)


def _least_digits(label: str) -> int:
    """A letter alone ("M 5") is a label only before what is long enough for a number."""
    word = word_key(label)
    return 6 if len(word) < 2 and ":" not in label else 4 if len(word) < 3 else 3


def _take_chats(taking: _Taking) -> None:
    for start, end, _ in list(taking.labels_of(_CHATS)):
        label = taking.text[start:end]
        match = _CHAT_NAME.match(taking.text, end)
        if match and ":" in label and match[0].strip(CUT):
            taking.labels.append(label.strip())
            point = ContactPoint(Medium.CHAT, match[0], label=label.strip(" :："))
            taking.points.append((start, point))
            taking.cut(start, match.end())


def _take_days(taking: _Taking) -> None:
    for start, end, row in list(taking.labels_of(_DAYS)):
        line = taking.text[end:].partition("\n")[0].partition(CUT)[0]
        for text in (line, *(line.partition(sign)[0] for sign in ";|,)")):
            date = date_in(text.strip()) if any(map(str.isdigit, text)) else None
            if date is not None:
                taking.labels.append(taking.text[start : end + len(text)].strip())
                taking.dates.append(ContactDate(DateKind(row), date))
                taking.cut(start, end + len(text))
                break
    for match in list(_STAR_DAY.finditer(taking.text)):
        date = date_in(match[1])
        if date is not None:
            taking.labels.append(match[0].strip())
            taking.dates.append(ContactDate(DateKind.BIRTH, date))
            taking.cut(*match.span())
