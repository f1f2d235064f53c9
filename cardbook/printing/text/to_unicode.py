"""What gives the characters of a PDF's font back when text is copied or searched."""

from collections.abc import Mapping

_MOST_ROWS = 100


def to_unicode(texts: Mapping[int, str], code_bytes: int) -> str:
    """The CMap from codes of so many bytes to the texts they stand for (ISO 32000-1 section 9.10.3)."""
    digits = 2 * code_bytes
    rows = [f"<{code:0{digits}X}> <{text.encode('utf-16-be').hex()}>" for code, text in texts.items()]
    blocks = [rows[start : start + _MOST_ROWS] for start in range(0, len(rows), _MOST_ROWS)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<{'0' * digits}> <{'F' * digits}>\nendcodespacerange\n{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )


def subset_tag(name: str) -> str:
    """Six capitals that mark a subset (section 9.6.4), from the resource name F1, F2 …"""
    return "".join(chr(ord("A") + int(digit)) for digit in f"{int(name[1:]):06d}")
