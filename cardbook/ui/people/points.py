"""Phone numbers and addresses of the net: their icons, words, and what may be opened."""

import re

from PySide6.QtCore import QUrl

from cardbook.domain.people.contact import ContactPoint, Medium
from cardbook.texts import Texts

ICONS = {Medium.PHONE: "phone", Medium.EMAIL: "at-sign", Medium.URL: "arrow-up-right", Medium.CHAT: "feather"}
KINDS = ("home", "work", "cell", "fax")
"""The kinds that have a word of their own; others are shown as they were written."""

_OPENED = frozenset({"http", "https", "mailto", "tel"})
_NOT_DIALLED = re.compile(r"[^\d+*#]")
_MAILBOX = re.compile(r"[^\s<>@,;:?&]+@[^\s<>@,;:?&]+")


def kind_words(texts: Texts, point: ContactPoint) -> str:
    """What sort of number it is: the user's own word, or "mobile", "work"; "" where nobody said."""
    if point.label:
        return point.label
    known = [kind for kind in KINDS if kind in point.kinds]
    return texts(f"people.kinds.{known[0]}") if known else ""


def target(point: ContactPoint) -> QUrl | None:
    """What opens when a point is clicked: only web pages, mail and calls, and nothing that hides a part."""
    value = point.value.strip()
    match point.medium:
        case Medium.PHONE:
            digits = _NOT_DIALLED.sub("", value)
            return QUrl(f"tel:{digits}") if digits else None
        case Medium.EMAIL:
            return QUrl(f"mailto:{value}") if _MAILBOX.fullmatch(value) else None
        case _:
            url = QUrl(value, QUrl.ParsingMode.StrictMode)
            return url if url.isValid() and url.scheme().lower() in _OPENED and not url.userInfo() else None
