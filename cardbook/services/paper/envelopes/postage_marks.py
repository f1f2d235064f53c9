"""Bought postage out of files of the user's. Cardbook places it; it never makes any, and prints none twice in a run."""

from collections.abc import Sequence
from pathlib import Path

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.postage_mark import PostageMark
from cardbook.domain.paper.sides import Sides
from cardbook.printing.envelopes.envelope_catalog import post_of
from cardbook.printing.envelopes.postage_file import postage_marks
from cardbook.services.files.file_to_read import file_to_read


def marks_in(paths: Sequence[Path], home: str) -> tuple[PostageMark, ...]:
    """The marks of the files in their order, each only once.

    Raises KnownError with the `path`: FILE_MISSING, FILE_UNREADABLE, as `postage_marks` does, and MARK_TOO_LARGE for
    one that the zone for stamps of the post in `home` has no room for.
    """
    found = [mark for path in paths for mark in _marks_of(path, home)]
    return tuple({mark.grey: mark for mark in found}.values())


def _marks_of(path: Path, home: str) -> tuple[PostageMark, ...]:
    with file_to_read(path):
        marks = postage_marks(path.read_bytes())
    width, height = post_of(home).stamp.size
    for mark in marks:
        if mark.width > width or mark.height > height:
            raise KnownError(
                ErrorCode.MARK_TOO_LARGE, path=path,
                size=Sides((mark.width, mark.height)), zone=Sides((width, height)),
            )
    return marks
