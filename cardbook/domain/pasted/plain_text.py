"""A pasted text made plain: no remains of a web page, no invisible signs, one kind of space and of line end."""

import html
import re
from dataclasses import dataclass

_BREAKING = "br|p|div|tr|li|ul|ol|table|tbody|thead|h[1-6]|hr|address|section|article|body|html|head|dl|dd|dt"
_CELL = "td|th"
_INLINE = "a|b|strong|i|em|u|span|font|img|small|sup|sub|center|abbr|meta|style|title|o:p|wbr|code|label|input|link"
_TAG = re.compile(rf"<!--.*?-->|</?(?:(?P<line>{_BREAKING})|(?P<cell>{_CELL})|{_INLINE})(?:\s[^<>]*)?/?>", re.I | re.S)
_LINK_TARGET = re.compile(r"""href\s*=\s*["']?(?:mailto:|tel:)?([^"'\s>]+)""", re.I)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d{0,2});", re.I)
_LINE_END = re.compile(r"\r\n?|[\v\f\x1c-\x1f\x85\u2028\u2029]")
_ESCAPED_LINE_END = re.compile(r"(?<=[^\s\\:])\\n(?=[\w(])")
"""The two signs that stand for a line end in a file of vCards."""

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c\x00-\x08\x0e-\x1b\x7f]")
_SPACE = re.compile(r"[^\S\n\t]+")
_QUOTED = re.compile(r"^[ \t]*(?:>+[ \t]*|[-–—•·▪◦*][ \t]+(?=\S)(?!\d))", re.M)
_QUOTED_CELL = re.compile(r"(?<![^,;|\t\n])\"([^\"\n]*)\"(?![^,;|\t\n])([,;|\t]?)")
_STRESSED = re.compile(r"(?<![\w*_])([*_]{1,2})(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*_])")


@dataclass(frozen=True, slots=True)
class PlainText:
    """`text` has plain spaces, tabs and line feeds only; `removed` are the tags and entities it was rid of."""

    text: str
    removed: tuple[str, ...] = ()


def plain_text(pasted: str) -> PlainText:
    """What somebody would read of a text: markup gone, entities read, spaces and line ends of one kind.

    The target of a link that is not shown itself (`mailto:`) stands on a line below.
    """
    removed: list[str] = []

    def without_tag(match: re.Match[str]) -> str:
        removed.append(" ".join(match[0].split()))
        if match["line"]:
            return "\n"
        return "\t" if match["cell"] else ""

    def without_entity(match: re.Match[str]) -> str:
        read = html.unescape(match[0])
        if read != match[0]:
            removed.append(match[0])
        return read

    text = _ESCAPED_LINE_END.sub("\n", _LINE_END.sub("\n", pasted))
    if "<" in text:
        text = _TAG.sub(without_tag, text)
    if "&" in text:
        text = _ENTITY.sub(without_entity, text)
    text = _LINE_END.sub("\n", _INVISIBLE.sub("", text))
    text = _QUOTED_CELL.sub(r"\1\2 ", text)
    text = _STRESSED.sub(r"\2", _QUOTED.sub("", text))
    targets = [target for tag in removed for target in _LINK_TARGET.findall(tag)]
    hidden = [target for target in dict.fromkeys(targets) if target not in text]
    return PlainText(_SPACE.sub(" ", "\n".join((text, *hidden))), tuple(removed))
