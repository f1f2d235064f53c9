"""Ways to damage a file, all from one random source, so that a seed tells the input again."""

import io
import random
import zipfile
from collections.abc import Callable

_TOKENS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n ", b"=\n", b'"', b'""', b";;;;", b",,,,", b"\\", b"\\n",
    b"::", b"BEGIN:VCARD\n", b"END:VCARD\n", b"ENCODING=QUOTED-PRINTABLE", b"CHARSET=utf-7", b"CHARSET=idna",
    b"VALUE=uri", b"data:;base64,", b"dn: x\n", b"=CMD|' /C calc'!A0", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;",
    b"</row>", b"<c r='ZZZ99999999'>", b"<v>1e400</v>", b"9" * 400, b"-" * 40, b"\xed\xa0\x80", b"\xf0\x9f\x8e\x84",
    b"A" * 12_000, b"[" * 3_000, b"{\"a\":" * 200, b"\t" * 300, b"1604-01-01", b"0000-00-00", b"99/99/99", b"(?:",
    b"%s%n", b"{}",
)
_LARGEST = 60_000

Damage = Callable[[random.Random, bytearray, bytes], None]


def _flip(chance: random.Random, raw: bytearray, _other: bytes) -> None:
    for _ in range(chance.randint(1, 8)):
        raw[chance.randrange(len(raw))] = chance.randrange(256)


def _cut(chance: random.Random, raw: bytearray, _other: bytes) -> None:
    start = chance.randrange(len(raw))
    del raw[start : start + chance.randint(1, 1 + len(raw) // 3)]


def _end_early(chance: random.Random, raw: bytearray, _other: bytes) -> None:
    del raw[chance.randrange(len(raw)) :]


def _repeat(chance: random.Random, raw: bytearray, _other: bytes) -> None:
    start = chance.randrange(len(raw))
    piece = raw[start : start + chance.randint(1, 40)]
    raw[start:start] = piece * chance.randint(1, 200)


def _put_token(chance: random.Random, raw: bytearray, _other: bytes) -> None:
    at = chance.randrange(len(raw) + 1)
    raw[at:at] = chance.choice(_TOKENS)


def _splice(chance: random.Random, raw: bytearray, other: bytes) -> None:
    at = chance.randrange(len(raw) + 1)
    raw[at:] = other[chance.randrange(len(other)) :]


_DAMAGES: tuple[Damage, ...] = (_flip, _cut, _end_early, _repeat, _put_token, _put_token, _splice)


def damaged(chance: random.Random, seed: bytes, other: bytes) -> bytes:
    """The file with one to four damages; of a zip file mostly what is inside it."""
    if seed.startswith(b"PK") and chance.random() < 0.8:
        return _damaged_inside(chance, seed, other)
    raw = bytearray(seed)
    for _ in range(chance.randint(1, 4)):
        if raw:
            chance.choice(_DAMAGES)(chance, raw, other)
    return bytes(raw[:_LARGEST])


def _damaged_inside(chance: random.Random, seed: bytes, other: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(seed)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        names = before.namelist()
        hit = chance.choice(names)
        for name in names:
            content = before.read(name)
            if name == hit and content:
                content = damaged(chance, content, other)
            after.writestr(name, content)
    return out.getvalue()
