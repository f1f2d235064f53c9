"""A jCard (RFC 7095) as the lines of the vCard that it is."""

from collections.abc import Iterator
from typing import Any

from cardbook.exchange.vcard.text import escaped, parameter_written

_PLAIN = frozenset(("uri", "date", "date-time", "date-and-or-time", "timestamp", "time", "utc-offset", "language-tag"))

_VALUES = frozenset(("uri", "date", "date-time", "date-and-or-time"))
"""Types that stand in VALUE; all else is what a property is anyway."""


def is_jcard(value: Any) -> bool:
    """True for what has the shape of a jCard."""
    return isinstance(value, list) and len(value) == 2 and value[0] == "vcard" and isinstance(value[1], list)


def vcard_of(jcard: list[Any]) -> bytes:
    """The card as text; what has not the shape of a property is left out."""
    lines = ["BEGIN:VCARD", *_lines(jcard[1]), "END:VCARD", ""]
    return "\r\n".join(lines).encode("utf-8", "replace")


def _lines(properties: list[Any]) -> Iterator[str]:
    for each in properties:
        if isinstance(each, list) and len(each) > 3 and isinstance(each[0], str) and isinstance(each[1], dict):
            name, params, kind, *values = each
            kind = kind if isinstance(kind, str) else ""
            group = params.get("group")
            head = f"{group}.{name}" if isinstance(group, str) and group.isalnum() else name
            text = ",".join(_written(value, kind) for value in values)
            yield f"{_one_line(head)}{_params(params, kind)}:{text}"


def _params(params: dict[str, Any], kind: str) -> str:
    pieces = []
    for name, value in params.items():
        if name.lower() not in ("group", "version"):
            words = value if isinstance(value, list) else [value]
            pieces.append(f";{_one_line(name)}={','.join(parameter_written(str(word)) for word in words)}")
    if kind in _VALUES:
        pieces.append(f";VALUE={kind}")
    return "".join(pieces)


def _written(value: Any, kind: str) -> str:
    if isinstance(value, list):
        return ";".join(_listed(part) for part in value)
    text = str(value).replace("\r", "").replace("\n", "\\n")
    return text if kind in _PLAIN else escaped(str(value))


def _listed(part: Any) -> str:
    return ",".join(escaped(str(each)) for each in part) if isinstance(part, list) else escaped(str(part))


def _one_line(text: str) -> str:
    return "".join(char for char in text if char not in "\r\n:;")
