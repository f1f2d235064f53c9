"""Which encoding bytes are in, and how they become text without an exception."""

import codecs
import re
from functools import lru_cache

from cardbook.exchange.latin_codec import latin_codec

FALLBACK = "cp1252"
LOST = "\ufffd"  # stands where a letter could not be read
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Codecs that read text of the wild. Python has more (idna, punycode, zlib, …) that no file may ask for.
_TEXT_CODEC = re.compile(
    r"(?:us-?ascii|utf-?8|utf-?16.*|iso-?8859-?\d+|iso-?2022-.+|latin-?\d+|windows-?\d+|cp-?\d+|x?-?sjis|shift_?jis.*"
    r"|euc-?\w+|gb\w+|big5.*|koi8-\w|mac\w*|hz.*|tis-?620|johab)"
)
# The narrow name in a file usually means the wider set of the system it came from (WHATWG Encoding, 4.2).
_WIDER = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "shift_jis": "cp932", "gb2312": "gb18030", "gbk": "gb18030",
    "iso8859-9": "cp1254", "euc_kr": "cp949", "tis-620": "cp874",
}
_ALIASES = {"ansi": "cp1252", "x-sjis": "cp932", "utf8mb4": "utf-8", "unicode": "utf-8"}
_CHARSET_IN_FILE = re.compile(rb"CHARSET=\"?([A-Za-z0-9_-]+)", re.I)
_ASCII = bytes(range(0x80))
_QUOTED_OCTET = re.compile(rb"=([89A-Fa-f][0-9A-Fa-f])")
_HIGH_WORD = re.compile(rb"[\x80-\xff]{3,}")


def mark_of(start: bytes) -> tuple[str, int]:
    """The encoding a byte order mark names and the mark's length, or ("", 0).

    Without a mark, zero bytes beside the first letters tell UTF-16 and UTF-32, as old phones wrote them.
    """
    for mark, encoding in _MARKS:
        if start.startswith(mark):
            return encoding, len(mark)
    zeros = "".join("0" if byte == 0 else "x" for byte in start[:4])
    return _WITHOUT_MARK.get(zeros, ""), 0


_WITHOUT_MARK = {
    "0x0x": "utf-16-be",
    "x0x0": "utf-16-le",
    "000x": "utf-32-be",
    "x000": "utf-32-le",
}


@lru_cache(maxsize=256)
def codec_named(charset: str) -> str:
    """The Python codec for a charset as files spell it, "" for one that is unknown or no text."""
    name = charset.strip().strip('"').lower()
    name = _ALIASES.get(name, name)
    if not _TEXT_CODEC.fullmatch(name):
        return ""
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return ""
    return _WIDER.get(found, found)


def decoded(raw: bytes, charset: str, fallback: str) -> tuple[str, bool]:
    """Text of bytes, and whether every character came through.

    Tried in turn: the charset the file names (a codec name or ""), strict UTF-8, UTF-8 with few
    broken places, then `fallback`.
    """
    for encoding in (charset, "utf-8"):
        try:
            if encoding:
                return raw.decode(encoding), True
        except (UnicodeError, ValueError):
            continue
    mended = raw.decode("utf-8", "replace")
    broken = mended.count(LOST)
    whole = sum(char > "\x7f" for char in mended) - broken
    if whole > broken:
        return mended, False
    try:
        return raw.decode(fallback), True
    except (UnicodeError, ValueError):
        return raw.decode(fallback, "replace"), False


def is_utf8(sample: bytes) -> bool:
    """True where a sample is strict UTF-8; a character cut off at its end does not count."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def proposed(sample: bytes) -> str:
    """A codec for a sample that is not UTF-8. Short names prove nothing: the user sees and may change it."""
    for named in _CHARSET_IN_FILE.findall(sample):
        codec = codec_named(named.decode("ascii"))
        if codec not in ("", "utf-8", FALLBACK) and _reads(sample, codec):
            return codec
    plain = _QUOTED_OCTET.sub(_octet, sample) if b"QUOTED-PRINTABLE" in sample.upper() else sample
    japanese = max(_JAPANESE, key=lambda codec: _kana(plain, codec))
    if _kana(plain, japanese) >= _ENOUGH_KANA:
        return japanese
    words = _HIGH_WORD.findall(plain)
    return _script_codec(b" ".join(words)) if _is_other_script(plain, words) else latin_codec(plain)


_JAPANESE = ("cp932", "euc_jp")
_ENOUGH_KANA = 2
_OF_JAPANESE = re.compile("[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f々〒]")
_KANA = re.compile("[\u3041-\u30fa]")


def _kana(sample: bytes, codec: str) -> int:
    """How many kana a sample has in a codec; 0 where it is none, or not nearly all of its letters are Japanese."""
    try:
        text = codecs.getincrementaldecoder(codec)().decode(sample)
    except (UnicodeError, ValueError):
        return 0
    foreign = sum(char > "\x7f" for char in text)
    return len(_KANA.findall(text)) if len(_OF_JAPANESE.findall(text)) >= 0.95 * foreign else 0


def _octet(quoted: re.Match[bytes]) -> bytes:
    return bytes((int(quoted[1], 16),))


def _reads(sample: bytes, codec: str) -> bool:
    try:
        codecs.getincrementaldecoder(codec)().decode(sample)
    except (UnicodeError, ValueError):
        return False
    return True


def _is_other_script(sample: bytes, words: list[bytes]) -> bool:
    """Latin text has its accented letters singly between plain ones; another script has whole words."""
    high = len(sample.translate(None, _ASCII))
    return high > 0 and sum(map(len, words)) >= 0.8 * high


# Where letters lie: Hebrew uses E0–FA only (cp1255); Cyrillic begins names at C0–DF and goes on at E0–FF
# (cp1251); Greek does so too, with accents at DC–DF, FC–FE (cp1253).
_ACCENTED_GREEK = frozenset(b"\xdc\xdd\xde\xdf\xfc\xfd\xfe\xa2\xb8\xb9\xba\xbc\xbe\xbf")
_EAST_ASIAN = ("cp932", "gb18030", "big5", "cp949")


def _script_codec(words: bytes) -> str:
    letters = [byte for byte in words if byte > 0x7F]
    if all(0xE0 <= byte <= 0xFA for byte in letters):
        return "cp1255"
    if all(byte >= 0xC0 or byte in b"\xa8\xb8\xb9\xaa\xba\xaf\xbf\xb2\xb3\xa2\xb5\xb6\xb7" for byte in letters):
        accented = sum(byte in _ACCENTED_GREEK for byte in letters)
        return "cp1253" if accented * 12 > len(letters) else "cp1251"
    return next((codec for codec in _EAST_ASIAN if _reads(words, codec)), FALLBACK)
