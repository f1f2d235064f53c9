"""Escapes of vCard values (RFC 6350 section 3.4) and of parameters (RFC 6868)."""

import re

_ESCAPED = re.compile(r"\\(.)", re.S)
_OF_ESCAPE = {"n": "\n", "N": "\n", ",": ",", ";": ";", ":": ":", "\\": "\\", '"': '"'}
_HELD = "\x00"  # stands for an escaped backslash while splitting; readers take control characters out
_SEMICOLON = re.compile(r"(?<!\\);")
_COMMA = re.compile(r"(?<!\\),")
_TO_ESCAPE = str.maketrans({"\\": "\\\\", "\n": "\\n", ",": "\\,", ";": "\\;", "\r": None})
_CARET = re.compile(r"\^([n^'])")
_OF_CARET = {"n": "\n", "^": "^", "'": '"'}
_TO_CARET = str.maketrans({"^": "^^", "\n": "^n", '"': "^'", "\r": None})


def unescaped(text: str) -> str:
    """A value as people read it; a backslash that escapes nothing known stays (`C:\\dir`)."""
    if "\\" not in text:
        return text
    return _ESCAPED.sub(lambda match: _OF_ESCAPE.get(match.group(1), match.group(0)), text)


def components(text: str) -> list[str]:
    """The parts of a structured value such as N or ADR, unescaped and without outer spaces."""
    return _parts(text, ";", _SEMICOLON)


def items(text: str) -> list[str]:
    """The items of a list such as CATEGORIES, unescaped, without outer spaces and empty ones."""
    return [item for item in _parts(text, ",", _COMMA) if item]


def raw_components(text: str) -> list[str]:
    """The parts of a structured value, still escaped."""
    if "\\" not in text:
        return text.split(";")
    return [part.replace(_HELD, "\\\\") for part in _SEMICOLON.split(text.replace("\\\\", _HELD))]


def _parts(text: str, mark: str, unescaped_mark: re.Pattern[str]) -> list[str]:
    if "\\" not in text:
        parts = text.split(mark)
        return [part.strip() for part in parts] if " " in text or "\n" in text else parts
    held = text.replace("\\\\", _HELD)
    return [unescaped(part.replace(_HELD, "\\\\")).strip() for part in unescaped_mark.split(held)]


def escaped(text: str) -> str:
    """A text ready to stand in a value or in one part of a structured value."""
    return text.translate(_TO_ESCAPE)


def parameter_read(text: str) -> str:
    """A parameter's value as people read it (RFC 6868; the backslash n of older programs as well)."""
    if "^" in text:
        text = _CARET.sub(lambda match: _OF_CARET[match.group(1)], text)
    return text.replace("\\n", "\n").replace("\\N", "\n") if "\\" in text else text


def parameter_in_3(text: str) -> str:
    """A parameter's value as vCard 3.0 can say it: it has no escape for quotes and line breaks."""
    written = text.replace("\r", "").replace("\n", " ").replace('"', "'")
    return f'"{written}"' if any(mark in written for mark in ',;:') else written


def parameter_written(text: str) -> str:
    """A parameter's value, in quotes where it needs them."""
    written = text.translate(_TO_CARET)
    return f'"{written}"' if any(mark in written for mark in ',;:') else written
