"""From the order in which a line is read to the order in which it stands on paper (Unicode Standard Annex #9).

A line is short, and what could embed or override a direction was taken out of it before (`printable_text`). So of
the algorithm only these rules are left: P2, P3, W1 to W7, N0 to N2, I1, I2, L1 and L2.
"""

from collections.abc import Iterator, Sequence
from typing import TypeVar
from unicodedata import bidirectional, normalize

_STRONG = {"L": "L", "R": "R", "AL": "R"}
_NUMBERS = ("EN", "AN")
_AS_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
"""What a letter or a number means to the neutral signs beside it."""
_NEUTRAL = ("B", "S", "WS", "ON")
_IGNORED = "BN"
"""Joiners and the like: they stand where the character before them stands (X9, section 5.2)."""
_MOST_OPEN = 63
"""Of so many brackets within each other the algorithm takes note (BD16)."""

_BRACKETS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋\u2329\u232a❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜"
    "〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
_PAIRS = dict(zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True))
_CLOSING = {opening: normalize("NFD", closing) for opening, closing in _PAIRS.items()}
_CLOSES = {closing: normalize("NFD", closing) for closing in _PAIRS.values()}
_LOOKING = _PAIRS | {"<": ">", "«": "»", "‹": "›"}
MIRRORED = _LOOKING | {other: one for one, other in _LOOKING.items()}
"""What a bracket or a quotation mark looks like where it is read from right to left."""

_Run = TypeVar("_Run")


def base_level(text: str) -> int:
    """1 where the first letter of a line is read from right to left, else 0 (P2, P3)."""
    strong = (_STRONG.get(bidirectional(character)) for character in text)
    return int(next(filter(None, strong), "L") == "R")


def embedding_levels(text: str, base: int) -> list[int]:
    """The level of every character of a line with this base level; odd ones are read from right to left."""
    kinds = [bidirectional(character) or "L" for character in text]
    seen = [place for place, kind in enumerate(kinds) if kind != _IGNORED]
    resolved = iter(_levels("".join(text[place] for place in seen), [kinds[place] for place in seen], base))
    levels: list[int] = []
    for kind in kinds:
        levels.append(next(resolved) if kind != _IGNORED else levels[-1] if levels else base)
    return levels


def in_visual_order(runs: Sequence[tuple[int, _Run]]) -> list[_Run]:
    """Runs with their levels in the order in which they stand from left to right (L2)."""
    order = list(runs)
    for level in range(max((each for each, _ in order), default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and order[end][0] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = end + 1
    return [run for _, run in order]


def _levels(text: str, original: Sequence[str], base: int) -> list[int]:
    outer = "R" if base else "L"
    kinds = _weak(original, outer)
    _resolve_brackets(text, original, kinds, outer)
    _resolve_neutrals(kinds, outer)
    levels = [_implicit(kind, base) for kind in kinds]
    for place in _separators(original):
        levels[place] = base
    return levels


def _weak(original: Sequence[str], outer: str) -> list[str]:
    """Marks, numbers and the signs that belong to numbers (W1 to W7)."""
    kinds = list(original)
    before = outer
    for place, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[place] = before
        before = kinds[place]
    _resolve_numbers(kinds, outer)
    strong = outer
    for place, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"
    return kinds


def _resolve_numbers(kinds: list[str], outer: str) -> None:
    strong = outer
    for place, kind in enumerate(kinds):
        if kind in _STRONG:
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[place] = "AN"
    for place, kind in enumerate(kinds):
        if kind == "AL":
            kinds[place] = "R"
    for place in range(1, len(kinds) - 1):
        sides = {kinds[place - 1], kinds[place + 1]}
        if len(sides) == 1 and sides < set(_NUMBERS) and kinds[place] in (("ES", "CS") if "EN" in sides else ("CS",)):
            kinds[place] = sides.pop()
    for start, end in _stretches(kinds, ("ET",)):
        beside = (kinds[start - 1] if start else outer, kinds[end] if end < len(kinds) else outer)
        kinds[start:end] = ["EN" if "EN" in beside else "ON"] * (end - start)
    for place, kind in enumerate(kinds):
        if kind in ("ES", "CS"):
            kinds[place] = "ON"


def _resolve_brackets(text: str, original: Sequence[str], kinds: list[str], outer: str) -> None:
    """A pair of brackets reads as what stands within it, else as what stands before it (N0)."""
    for opening, closing in sorted(_pairs(text, kinds)):
        inside = {_AS_STRONG.get(kind) for kind in kinds[opening + 1 : closing]}
        if outer in inside:
            found = outer
        elif inside & {"L", "R"}:
            before = (_AS_STRONG.get(kind) for kind in reversed(kinds[:opening]))
            found = next(filter(None, before), outer)
        else:
            continue
        for place in (opening, closing):
            kinds[place] = found
            for mark in range(place + 1, len(kinds)):
                if original[mark] != "NSM":
                    break
                kinds[mark] = found


def _pairs(text: str, kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    opened: list[tuple[str, int]] = []
    for place, character in enumerate(text):
        if kinds[place] != "ON":
            continue
        if character in _CLOSING:
            if len(opened) == _MOST_OPEN:
                return
            opened.append((_CLOSING[character], place))
        elif character in _CLOSES:
            matching = [number for number, (closing, _) in enumerate(opened) if closing == _CLOSES[character]]
            if matching:
                yield opened[matching[-1]][1], place
                del opened[matching[-1] :]


def _resolve_neutrals(kinds: list[str], outer: str) -> None:
    """Spaces and signs between two of one direction have it too; others have that of the line (N1, N2)."""
    for start, end in _stretches(kinds, _NEUTRAL):
        before = _AS_STRONG[kinds[start - 1]] if start else outer
        after = _AS_STRONG[kinds[end]] if end < len(kinds) else outer
        kinds[start:end] = [before if before == after else outer] * (end - start)


def _implicit(kind: str, base: int) -> int:
    """The level of a resolved character (I1, I2)."""
    if base:
        return 1 if kind == "R" else 2
    return {"L": 0, "R": 1}.get(kind, 2)


def _separators(original: Sequence[str]) -> Iterator[int]:
    """Separators, the white space before them and that at the end of the line (L1)."""
    trailing = True
    for place in range(len(original) - 1, -1, -1):
        if original[place] in ("B", "S"):
            trailing = True
        elif original[place] != "WS":
            trailing = False
        if trailing:
            yield place


def _stretches(kinds: Sequence[str], wanted: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Start and end of every stretch of these kinds."""
    start = None
    for place, kind in enumerate((*kinds, "")):
        if kind in wanted:
            start = place if start is None else start
        elif start is not None:
            yield start, place
            start = None
