"""Kept properties of older vCards in the form that vCard 4.0 allows."""

import re

from cardbook.exchange.vcard.head import Head, read_head, split_line

_RENAMED = {"AGENT": "X-AGENT", "LABEL": "X-LABEL"}  # RFC 6350 has neither; X- keeps them readable
_ENCODED = frozenset(("PHOTO", "LOGO", "SOUND", "KEY"))
_MEDIA_TYPES = {
    ("PHOTO", ""): "image/jpeg", ("LOGO", ""): "image/png", ("SOUND", ""): "audio/basic",
    ("KEY", ""): "application/octet-stream", ("KEY", "pgp"): "application/pgp-keys",
    ("KEY", "x509"): "application/pkix-cert",
}
_MEDIA_GROUPS = {"PHOTO": "image", "LOGO": "image", "SOUND": "audio", "KEY": "application"}
_TIMESTAMP = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(Z?)")


def kept_in_4(text: str) -> str:
    """A kept content line as vCard 4.0 writes it: TYPE= before bare words, pictures as data: addresses.

    The value stays as it is in every other line.
    """
    raw, colon, rest = split_line(text.encode())
    head = read_head(raw) if colon else None
    if head is None:
        return ""
    value = rest.decode()
    if head.name == "REV":
        value = _TIMESTAMP.sub(r"\1\2\3T\4\5\6\7", value)
    dropped = {"ENCODING", "CHARSET"}
    if head.base64 and head.name in _ENCODED:
        value = value if value.startswith("data:") else f"data:{_media_type(head)};base64,{value}"
        dropped |= {"TYPE", "VALUE"}
    name = _RENAMED.get(head.name, _name_as_written(head))
    group = f"{head.group}." if head.group else ""
    return f"{group}{name}{_params(head, dropped)}:{value}"


def kept_in_3(text: str) -> str:
    """A kept content line as vCard 3.0 writes it: TYPE= before bare words, one kind of base64."""
    raw, colon, rest = split_line(text.encode())
    head = read_head(raw) if colon else None
    if head is None:
        return ""
    dropped = {"CHARSET"} | ({"ENCODING"} if head.base64 else set())
    group = f"{head.group}." if head.group else ""
    encoding = ";ENCODING=b" if head.base64 else ""
    return f"{group}{_name_as_written(head)}{encoding}{_params(head, dropped)}:{rest.decode()}"


def _name_as_written(head: Head) -> str:
    return head.text.partition(";")[0].rpartition(".")[2].strip()


def _params(head: Head, dropped: set[str]) -> str:
    """The parameters by name, values of one name together."""
    pieces = head.pieces()
    return "".join(f";{piece}" for name, piece in pieces if name not in dropped)


def _media_type(head: Head) -> str:
    kind = next((value.lower() for name, value in head.params if name in ("TYPE", "MEDIATYPE")), "")
    if "/" in kind:
        return kind
    known = _MEDIA_TYPES.get((head.name, kind))
    return known or f"{_MEDIA_GROUPS[head.name]}/{kind}"
