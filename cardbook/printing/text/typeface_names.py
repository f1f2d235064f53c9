"""What the lettering of labels may be set in, by id and by the name people know. Light to import."""

import difflib

from cardbook.domain.errors import ErrorCode, KnownError

TYPEFACE_NAMES = {"garamond": "EB Garamond", "noto-serif": "Noto Serif"}

LABEL_TYPEFACES = tuple(TYPEFACE_NAMES)
"""The ids; the first is the default."""


def find_typeface(text: str) -> str:
    """The id of a typeface written as id or name, in any case. Raises UNKNOWN_FONT with `close`."""
    wanted = _key(text)
    known = {_key(spelling): id_ for id_, name in TYPEFACE_NAMES.items() for spelling in (id_, name)}
    if wanted not in known:
        close = difflib.get_close_matches(wanted, known) or list(known)
        names = dict.fromkeys(TYPEFACE_NAMES[known[spelling]] for spelling in close)
        raise KnownError(ErrorCode.UNKNOWN_FONT, text=text, close=list(names))
    return known[wanted]


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
