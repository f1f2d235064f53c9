"""Labels in a pasted block ("Name:", "Straße:", "PLZ/Ort:", "Adresse:"), and what they say of the words behind."""

import re
from dataclasses import dataclass

from cardbook.domain.pasted.kinds import Kind
from cardbook.domain.pasted.vocabulary import labels, word_key

_KINDS = {
    "name": (Kind.PERSON, Kind.ORGANIZATION),
    "given": (Kind.PERSON,),
    "family": (Kind.PERSON,),
    "title": (Kind.PERSON,),
    "organization": (Kind.ORGANIZATION,),
    "department": (Kind.DEPARTMENT,),
    "job": (Kind.JOB,),
    "street": (Kind.STREET,),
    "number": (Kind.STREET,),
    "extended": (Kind.UNIT, Kind.CARE_OF),
    "pobox": (Kind.POBOX,),
    "postcode": (Kind.POSTCODE,),
    "town": (Kind.TOWN,),
    "region": (Kind.REGION,),
    "country": (Kind.COUNTRY,),
    "note": (Kind.REST,),
}
_JOINED = (("title", "given", "family"), ("street", "number"))
_SEVERAL = frozenset({"address", "town_line"})
"""Labels of which several pieces follow: they only go away ("Adresse:", also "meine neue Adresse lautet:")."""

_ALONE = frozenset({"address"})
_WHOLE_LINE = frozenset({"name", "organization", "note"})
"""What may hold a comma: a name typed as "Müller, Anna"."""

_COLON = re.compile(r"(?:^|(?<=[;|\t\x1f]))\s*([^\W\d_][^:：\n;|\t\x1f]{0,34}?)\s*[:：]\s*")
_AFTER_COMMA = re.compile(r"(?<=,)\s*([^\W\d_][^:：\n;|\t,\x1f]{0,34}?)\s*[:：]\s*")
_STAMP = re.compile(
    r"\[?\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?\]?(?: [-–])?\s+[^:：\n]{1,40}[:：]\s*"
)
"""What a messenger sets before each message: day, time and who wrote it."""

_STOPS = re.compile(r"[;|\t\x1f]")
_STOPS_AT_COMMA = re.compile(r"[;|\t\x1f,]")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A part of a line and the row of its label, "" where it has none."""

    text: str
    row: str = ""

    @property
    def kinds(self) -> frozenset[Kind] | None:
        """The kinds that the label leaves, None for any."""
        return frozenset(_KINDS[self.row]) if self.row else None


def labelled_lines(text: str) -> tuple[list[list[Labelled]], tuple[str, ...]]:
    """The lines of a text in parts, empty ones as []; and the labels that stood in them, as typed."""
    lines: list[list[Labelled]] = []
    said: list[str] = []
    waiting = ""
    for line in text.split("\n"):
        if not line.strip(" \t\x1f"):
            if line.strip():
                continue
            lines.append([])
            continue
        parts, waiting = _parts(line, waiting, said)
        if parts:
            lines.append(parts)
    return _joined(lines), tuple(said)


def _parts(line: str, waiting: str, said: list[str]) -> tuple[list[Labelled], str]:
    """The parts of a line; `waiting` is the row of a label at the end of the line before, or now of this one."""
    stamp = _STAMP.match(line)
    if stamp:
        return [Labelled(stamp[0].strip(), "note"), *_parts(line[stamp.end() :], "", said)[0]], ""
    row = _row(line.strip(" \t:：-–—"))
    if row in _ALONE:
        said.append(line.strip())
        return [], ""
    cell, tab, behind = line.partition("\t")
    if tab and behind.strip() and _row(cell) in _KINDS.keys() | _SEVERAL:
        line = f"{cell.rstrip(' :')}: {behind.lstrip()}"
    found = [match for form in (_COLON, _AFTER_COMMA) for match in form.finditer(line) if _row_before_colon(match[1])]
    parts: list[Labelled] = []
    at, row = 0, waiting
    for match in sorted(found, key=lambda match: match.start()):
        parts += _valued(line[at : match.start()], row)
        said.append(match[0].strip())
        at, row = match.end(), _row_before_colon(match[1])
    parts += _valued(line[at:], row)
    return parts, row if not line[at:].strip(" \t\x1f") and found else ""


def _row(text: str) -> str:
    words = tuple(word_key(word) for word in text.replace("/ ", "/").split() if word_key(word))
    row = labels().get(words, "")
    return row if row in _KINDS or row in _SEVERAL else ""


def _row_before_colon(text: str) -> str:
    """Before a colon also a sentence that names the address is a label."""
    return _row(text) or ("address" if any(_row(word) in _ALONE for word in text.split()) else "")


def _valued(text: str, row: str) -> list[Labelled]:
    text = text.strip(" ,")
    if not text.strip(" \t\x1f"):
        return []
    if row not in _KINDS:
        return [Labelled(text)]
    if row == "town" and text[:1].isdigit():
        return [Labelled(text)]
    stop = (_STOPS if row in _WHOLE_LINE else _STOPS_AT_COMMA).search(text)
    value, rest = (text[: stop.start()], text[stop.start() :]) if stop else (text, "")
    return [Labelled(value, row), *([Labelled(rest)] if rest.strip(" ,;|\t\x1f") else [])]


def _joined(lines: list[list[Labelled]]) -> list[list[Labelled]]:
    """Parts that forms ask for one by one, made whole: title, given and family name; street and number."""
    for rows in _JOINED:
        parts = [part for line in lines for part in line if part.row in rows]
        parts.sort(key=lambda part: rows.index(part.row))
        if len({part.row for part in parts}) > 1:
            whole = Labelled(" ".join(part.text.strip() for part in parts), rows[-1])
            place = next(at for at, line in enumerate(lines) if any(part.row in rows for part in line))
            lines = [[part for part in line if part.row not in rows] for line in lines]
            lines[place].insert(0, whole)
    return lines
