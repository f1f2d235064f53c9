"""Text that a program took for another encoding and encoded once more: `MÃ¼ller`, `0Œ0≠0¢`."""

import re

_UTF8_AS_LATIN = re.compile(r"[ÂÃÄÅÆÐÑ×ØÎÏ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|â‚")
_KANA_AS_MAC = re.compile(r"(?:0[^\x00-\x7f0]){2,}")
_LATIN_1_CONTROLS = {code: chr(code) for code in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}


def may_be_twice(text: str) -> bool:
    """True where a place of a text looks so; a quick look."""
    return _UTF8_AS_LATIN.search(text) is not None or _KANA_AS_MAC.search(text) is not None


def mended(text: str) -> str:
    """The text as it was meant, or as it is where it cannot be all of it."""
    if _KANA_AS_MAC.search(text):
        return _KANA_AS_MAC.sub(_kana, text)
    if not _UTF8_AS_LATIN.search(text):
        return text
    octets = bytearray()
    for char in text:
        try:
            octets += char.encode("cp1252")
        except UnicodeEncodeError:
            if ord(char) not in _LATIN_1_CONTROLS:
                return text
            octets.append(ord(char))
    try:
        return octets.decode()
    except UnicodeDecodeError:
        return text


def _kana(place: re.Match[str]) -> str:
    """Entourage wrote UTF-16 as if each octet were a letter of the Mac's."""
    try:
        meant = place[0].encode("mac-roman").decode("utf-16-be")
    except UnicodeError:
        return place[0]
    return meant if all("\u3041" <= char <= "\u30ff" for char in meant) else place[0]
