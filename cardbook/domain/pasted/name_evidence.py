"""What speaks for a piece being somebody's name, an organisation, a department or what somebody does."""

import re

from cardbook.domain.pasted.east_asian import honorifics, names_a_firm
from cardbook.domain.pasted.piece import Piece, begins_with, is_capitalized
from cardbook.domain.pasted.street_evidence import street_word
from cardbook.domain.pasted.vocabulary import given_names, phrases, words

_LONGEST_NAME = 9
_TITLE_ALONE = 2.5
_LONGEST_ORGANIZATION = 10
_INITIAL = re.compile(r"[^\W\d_]\.?")
_PHRASE_MARKS = re.compile(
    r"(?i)\b(?:e\. ?v\.|g ?mbh|s\. ?a\.|s\. ?p\. ?a\.|s\. ?r\. ?l\.|b\. ?v\.|sp\. z o\.? ?o\.|& co\b|& partner|e\. ?k\."
    r"|university of|universität|parish of|church of|friends of|freunde)"
)


def weigh_person(piece: Piece) -> float | None:
    """A person, a couple or a family as one writes them on an envelope."""
    keys = piece.keys
    if len(keys) > _LONGEST_NAME or piece.commas > 2:
        return None
    titles, particles, joins = words("titles", "words"), words("titles", "particles"), words("titles", "joins")
    weight = -0.2 * piece.commas
    if keys[0] in words("born", "words"):
        return None
    weight += 1.5 if any(key in words("born", "words") for key in keys) else 0.0
    weight -= 2.5 * sum(any(map(str.isdigit, word.text)) for word in piece.words)
    plain = [key for key in keys if key not in titles and key not in particles and key not in joins]
    if not plain:
        return _TITLE_ALONE if piece.begins_line and piece.ends_line else None
    if keys in phrases("attention", "first"):
        return _TITLE_ALONE if piece.begins_line and piece.ends_line else None
    if keys[0] in titles and (len(keys) > 1):
        weight += 4.5
    if begins_with(keys, phrases("attention", "first")) and len(keys) > 1:
        weight += 4.0
    known = sum(key in given_names() or any(part in given_names() for part in key.split("-")) for key in plain)
    weight += 3.5 if known and len(plain) > 1 else 1.5 if known else 0.0
    if piece.text.endswith(honorifics()):
        weight += 4.0
    if keys[-1] in words("titles", "behind") and len(keys) > 1:
        weight += 0.5
    weight += sum(0.6 for key in keys[1:-1] if key in particles or _INITIAL.fullmatch(key))
    weight += 0.5 if any(key in joins for key in keys[1:-1]) else 0.0
    weight -= 1.5 * sum(
        not is_capitalized(word.text) and word.key not in particles | joins | titles for word in piece.words
    )
    weight -= 4.0 * sum(key in words("organizations", "marks") for key in plain[0:])
    weight += {1: 0.3, 2: 0.8, 3: 0.6, 4: 0.1}.get(len(plain), -0.7 * (len(plain) - 4))
    return weight - (3.0 if piece.has_colon else 0.0)


def weigh_organization(piece: Piece) -> float | None:
    """A firm, a club, a church, an office, a hotel: anything that is no person and has a name."""
    keys = piece.keys
    if len(keys) > _LONGEST_ORGANIZATION:
        return None
    if not any(any(map(str.isalpha, key)) for key in keys):
        return None
    if all(key in words("legal", "words") for key in keys) or keys[0] in words("born", "words"):
        return None
    marks, suffixes = words("organizations", "marks"), tuple(words("organizations", "suffixes"))
    found = sum(key in marks for key in keys)
    glued = any(len(key) > 6 and key.endswith(suffixes) for key in keys)
    weight = 0.2 - 0.3 * piece.commas - (1.2 if street_word(keys, "") else 0.0)
    if found == 1 and (keys[-1] in words("ambiguous", "words") or len(keys) == 1):
        weight += 1.6
    elif found or _PHRASE_MARKS.search(piece.text):
        weight += 4.0
    elif glued:
        weight += 3.0
    elif names_a_firm(piece.text):
        weight += 4.0
    weight += 0.5 if "&" in piece.text or " + " in piece.text else 0.0
    weight -= 1.0 * piece.digits
    weight -= 0.25 * max(0, len(keys) - 4)
    weight -= 1.2 if not is_capitalized(piece.words[0].text) else 0.0
    return weight - (3.0 if piece.has_colon else 0.0)


def weigh_department(piece: Piece) -> float | None:
    """A department: only by its own words."""
    known = begins_with(piece.keys, phrases("departments", "first"))
    if not known or len(piece.keys) > _LONGEST_ORGANIZATION or piece.digits > 1:
        return None
    return 3.5 if len(piece.keys) > known else 1.5


def weigh_job(piece: Piece) -> float | None:
    """What somebody does: only by the words of the table, alone or at the beginning or end of a piece."""
    keys, known = piece.keys, phrases("jobs", "words")
    if len(keys) > 7 or piece.digits:
        return None
    if keys in known:
        return 5.0
    if begins_with(keys, known) or any(keys[-count:] in known for count in (1, 2, 3) if count < len(keys)):
        return 2.6
    return None


def weigh_care_of(piece: Piece) -> float | None:
    """Whose letter box it is: c/o, bei, chez, presso, with the name behind."""
    known = begins_with(piece.keys, phrases("care_of", "first"))
    first = piece.words[0].text
    glued = re.match(r"(?i)(c/o|℅|p/a)\S", first) is not None
    if not known and not glued:
        return None
    if (known and len(piece.keys) == known) or len(piece.keys) > 8:
        return None
    weak = known == 1 and "/" not in first and piece.keys[0] in ("u", "co", "pr", "bei", "hos", "b")
    if weak and not piece.begins_line and piece.words[0].gap == 0:
        return 1.0
    return 4.0 if weak else 7.0
