"""What speaks for a piece being something beside the street: inside a house, a post-office box, a part of a town."""

import re

from cardbook.domain.pasted.block import Gap
from cardbook.domain.pasted.piece import Piece, begins_with, is_capitalized
from cardbook.domain.pasted.vocabulary import phrases, street_words, words

_MOST_WORDS = 6
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|\.|er|re|e|eme|o|a|º|ª|°)?\.?", re.I)
ROMAN = re.compile(r"[ivx]{1,4}")
NUMBER_PAIR = re.compile(r"#\s?\d+\w?\s?-\s?\d+")
"""How Colombia numbers its houses; elsewhere, after a comma, a floor and a door."""

UNIT_NUMBER = re.compile(r"#?[\w.-]{0,3}\d[\w./-]{0,6}|[a-z]{1,2}|[ivx]{1,5}|#\w+", re.I)
_DOOR = re.compile(
    r"#\s?[\w-]{1,8}|\d+\.?[ºª°].*|\d+\.?(?:og|ug|st|etg|eg)\.?(?:\s\w+)?|\d{1,2}/F|\d[a-z]{1,2}\d", re.I
)
_HOUSE_ENDS = ("haus", "hof", "house", "torni", "huset", "bygget", "turm")
_BOX_NUMBER = re.compile(r"#?\s?[\d][\d \-/.]*[a-z]?|[a-z]{0,3}-?\d+", re.I)
_RURAL_BOX = re.compile(r"(?:rr|hc|rural route|route|star route)\s?#?\d+,? box #?\w+", re.I)
_BOX_GLUED = re.compile(r"(?:p\.?o\.?b\.?|b\.?p\.?|postfach|box#?|cs|tsa|postbus|pf\.?)\s?#?\d[\d-]*", re.I)
_DISTRICT_ENDS = ("-dong", "-cho", "-machi", "-dera", "-myeon", "-eup", "-ri")


def weigh_unit(piece: Piece) -> float | None:
    """A floor, a flat, a staircase, a building: in words of the table, or a door's number."""
    keys, text = piece.keys, piece.text
    if len(keys) > _MOST_WORDS or piece.commas > 1:
        return None
    if keys in phrases("units", "whole"):
        return 5.5
    if _DOOR.fullmatch(text):
        if NUMBER_PAIR.fullmatch(text) and piece.words[0].gap is Gap.SPACE:
            return 0.0
        return 4.5 if text.startswith("#") else 3.4
    inside = _weigh_inside(piece)
    return inside if inside is not None else _weigh_building(piece)


def _weigh_inside(piece: Piece) -> float | None:
    """Only words for floors and flats, sides and numbers: "Stiege 2", "4th Floor", "Esc. Izda.", "3. tv."."""
    keys = piece.keys
    if len(keys) < 2:
        return None
    first, last, sides = words("units", "first"), words("units", "last"), words("units", "sides")
    signs = words("numbers", "signs")
    if not all(key in first or key in last or key in sides or key in signs or _is_unit_number(key) for key in keys):
        return None
    ordinal = ORDINAL.fullmatch(piece.words[0].text) is not None or keys[0] in words("units", "ordinals")
    if keys[0] in first and (piece.digits or keys[1] in sides or len(keys[1]) < 3):
        return (5.5 if len(keys[0]) > 2 else 3.0) - 1.2 * piece.commas
    if ordinal and any(key in last for key in keys[1:]):
        return 5.5
    if ordinal and keys[1] in sides and not piece.words[0].text.isdigit():
        return 4.0
    return 4.5 if ROMAN.fullmatch(keys[0]) and keys[1] in last else None


def _is_unit_number(key: str) -> bool:
    return UNIT_NUMBER.fullmatch(key) is not None or key in words("units", "ordinals") or key.isdigit()


def _weigh_building(piece: Piece) -> float | None:
    """A house with a name."""
    keys, buildings = piece.keys, words("units", "buildings")
    if len(keys) == 1:
        return 0.3 if keys[0].endswith(_HOUSE_ENDS) and len(keys[0]) > 6 else None
    if piece.words[0].text.startswith("#") and keys[-1] in buildings | {"towers"}:
        return 4.0
    if keys[-1] in street_words("en", "last") - buildings:
        return None
    if (keys[-1] in buildings or keys[0] in buildings) and not piece.digits:
        return 1.7 - 2.0 * piece.commas
    return 1.2 if keys[-2] in buildings and piece.digits == 1 else None


def weigh_box(piece: Piece) -> float | None:
    """A post-office box: its words in many languages, with the number."""
    keys, text = piece.keys, piece.text
    if len(keys) > _MOST_WORDS:
        return None
    if keys in phrases("boxes", "bare"):
        return 4.0
    if _BOX_GLUED.fullmatch(text) or _RURAL_BOX.fullmatch(text):
        return 5.0
    known = begins_with(keys, phrases("boxes", "words"))
    if not known or known == len(keys):
        return None
    number = " ".join(word.text for word in piece.words[known:])
    if not _BOX_NUMBER.fullmatch(number.strip("()")):
        return None
    letters = sum(map(len, keys[:known]))
    return 6.0 if letters > 2 else 3.2


def weigh_district(piece: Piece) -> float | None:
    """A part of a town, or a village whose post goes to another one."""
    keys = piece.keys
    if len(keys) > 5 or piece.commas > 1 or not any(map(str.isalpha, piece.text)):
        return None
    weight = -1.6 - 0.6 * piece.digits - 0.4 * max(0, len(keys) - 2) - 1.2 * piece.commas
    if len(keys) > 1 and (keys[0] in words("districts", "first") or keys[-1] in words("districts", "last")):
        weight += 3.6
    elif keys in phrases("districts", "whole"):
        weight += 3.0
    elif any(key.endswith(_DISTRICT_ENDS) for key in keys):
        weight += 2.5
    weight -= 2.0 if keys[0] in words("titles", "words") and len(keys) > 1 else 0.0
    return weight - (0.0 if is_capitalized(piece.words[0].text) else 0.5) - (3.0 if piece.has_colon else 0.0)
