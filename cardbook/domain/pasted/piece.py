"""A run of words of a block that might be one thing, with what every kind asks about it."""

import re
from dataclasses import dataclass
from functools import cached_property

from cardbook.domain.pasted.block import Gap, Word
from cardbook.domain.pasted.kinds import Kind

_NUMBERISH = re.compile(r"[#№]?\d+[\w½¼¾]{0,3}(?:[-/–+.]\d*\w{0,3})*[.)]?|\d+\s?[½¼¾]|[IVX]{1,4}[.]?")
_HAS_DIGIT = re.compile(r"\d")
_CAPITAL = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Piece:
    """Words in a row. `first` is the place of the first one in the block, `next_gap` what stands behind the last."""

    words: tuple[Word, ...]
    first: int
    next_gap: Gap = Gap.BLANK

    @property
    def last(self) -> int:
        """The place after the last word."""
        return self.first + len(self.words)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The folded words."""
        return tuple(word.key for word in self.words)

    @cached_property
    def text(self) -> str:
        """The words as typed, with what stood between them."""
        parts = [self.words[0].text]
        for word in self.words[1:]:
            parts += ((", " if word.gap is Gap.COMMA and word.between else word.between) or "", word.text)
        return " ".join("".join(parts).split()).strip(" ,;")

    @cached_property
    def kinds(self) -> frozenset[Kind] | None:
        """What labels and script leave open; None for any kind."""
        left: frozenset[Kind] | None = None
        for word in self.words:
            if word.kinds is not None:
                left = word.kinds if left is None else left & word.kinds
        return left

    @cached_property
    def is_labelled(self) -> bool:
        """True where each word stands behind a label, or its script says what it is."""
        return all(word.kinds is not None for word in self.words)

    @cached_property
    def commas(self) -> int:
        """How many commas and dashes stand between the words."""
        return sum(word.gap is not Gap.SPACE for word in self.words[1:])

    @cached_property
    def digits(self) -> int:
        """How many words have a digit."""
        return sum(_HAS_DIGIT.search(word.text) is not None for word in self.words)

    @cached_property
    def has_colon(self) -> bool:
        """True where a word ends with a colon that no known label explains."""
        return any(word.text.endswith((":", "：")) for word in self.words)

    @cached_property
    def begins_line(self) -> bool:
        """True where nothing stands before it on its line."""
        return self.words[0].gap >= Gap.LINE

    @cached_property
    def ends_line(self) -> bool:
        """True where nothing stands behind it on its line."""
        return self.next_gap >= Gap.LINE


def is_number(text: str) -> bool:
    """True for what may be a house number: 5, 12a, 3-5, 343/10, #104, 16½, 2д."""
    text = text.strip("(),")
    return _HAS_DIGIT.search(text) is not None and _NUMBERISH.fullmatch(text) is not None


def is_capitalized(text: str) -> bool:
    """True where the first letter is a capital, or the script has none."""
    letter = _CAPITAL.search(text)
    return letter is None or not letter[0].islower()


def begins_with(keys: tuple[str, ...], phrases: frozenset[tuple[str, ...]]) -> int:
    """How many words of the longest phrase stand at the beginning; 0 for none."""
    return max((len(phrase) for phrase in phrases if keys[: len(phrase)] == phrase), default=0)
