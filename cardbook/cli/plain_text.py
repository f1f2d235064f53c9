"""Text that may be shown in a terminal, whatever stands in the book: no control character reaches it."""

_HIDDEN = "\N{REPLACEMENT CHARACTER}"
_CONTROLS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), _HIDDEN)
_SPACES = dict.fromkeys(map(ord, "\t\n\r\v\f\x85\u2028\u2029"), " ")
_SHOWN = {**_CONTROLS, **_SPACES}


def plain(text: str) -> str:
    """The text on one line, without characters that would steer the terminal or turn the reading order."""
    return text.translate(_SHOWN)
