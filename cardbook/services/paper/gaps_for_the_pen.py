"""Who is printed although no typeface has some of their letters: those for whom the user wants gaps."""

from collections.abc import Sequence

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.printing.jobs.labels import LabelText
from cardbook.printing.text.printable_text import missing_characters, printable_line
from cardbook.printing.text.set_text import RefusedLabel


def parted(
    texts: Sequence[LabelText], font: str, with_gaps: frozenset[int]
) -> tuple[tuple[LabelText, ...], tuple[RefusedLabel, ...]]:
    """The texts to print, with gaps where need be, and those left out as their keys are not in `with_gaps`.

    Raises UNKNOWN_FONT, and NOBODY with `left_out` where none is left to print.
    """
    left_out = _refused(texts, font, frozenset(map(str, with_gaps)))
    lacking = {label.key for label in left_out}
    to_print = tuple(text for text in texts if text.key not in lacking)
    if not to_print:
        raise KnownError(ErrorCode.NOBODY, left_out=left_out)
    return to_print, left_out


def complete(texts: Sequence[LabelText], font: str) -> tuple[LabelText, ...]:
    """The texts whose characters some typeface has, all of them. Raises UNKNOWN_FONT."""
    lacking = {label.key for label in _refused(texts, font, frozenset())}
    return tuple(text for text in texts if text.key not in lacking)


def _refused(texts: Sequence[LabelText], font: str, with_gaps: frozenset[str]) -> tuple[RefusedLabel, ...]:
    letters = "".join({letter for text in texts for line in text.lines for letter in line})
    if not missing_characters(letters, font):
        return ()
    found = ((text, _missing(text, font)) for text in texts if text.key not in with_gaps)
    return tuple(RefusedLabel(text.key, text.lines, missing) for text, missing in found if missing)


def _missing(text: LabelText, font: str) -> tuple[str, ...]:
    return missing_characters("".join(map(printable_line, text.lines)), font)
