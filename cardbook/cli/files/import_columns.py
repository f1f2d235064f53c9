"""`cardbook import --columns … --profile …`: which column of a table is what."""

import tomllib
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from cardbook.cli.console import Console
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.services.book import Book
from cardbook.services.files.column_profiles import profile_named
from cardbook.services.files.file_to_read import readable
from cardbook.services.files.import_contacts import ColumnMapping, ImportSource
from cardbook.services.files.import_mappings import as_in_profile, profile_of
from cardbook.services.reading import BookReading


def declare_columns(parser: ArgumentParser, console: Console) -> None:
    """The options."""
    texts = console.texts
    parser.add_argument("--columns", metavar="MAP.toml", type=Path, help=texts("cli.import.columns"))
    parser.add_argument("--profile", metavar="NAME", help=texts("cli.import.profile"))
    parser.add_argument("--keep-profile", metavar="NAME", help=texts("cli.import.keep_profile"))


class ColumnsTold:
    """What the options say of columns; what the file of a mapping says counts more than a profile."""

    def __init__(self, options: Namespace) -> None:
        self._named = _in_file(options.columns) if options.columns else {}
        self._profile: str | None = options.profile
        self._to_keep: str | None = options.keep_profile

    def in_book(self, reading: BookReading) -> Callable[[ColumnMapping], ColumnMapping]:
        """What becomes of a proposal; raises KnownError(UNKNOWN_COLUMN_PROFILE), and when it is asked UNKNOWN_COLUMN
        or UNKNOWN_FIELD.
        """
        profile = profile_named(reading, self._profile) if self._profile else None

        def told(proposal: ColumnMapping) -> ColumnMapping:
            return (as_in_profile(proposal, profile) if profile else proposal).with_named(self._named)

        return told

    def keep(self, book: Book, sources: Sequence[ImportSource]) -> None:
        """Keep the columns of the first table under a name, where that is asked for."""
        mapping = next((source.columns for source in sources if source.columns), None)
        if self._to_keep and mapping is not None:
            book.column_profiles.keep(profile_of(self._to_keep, mapping))


def _in_file(path: Path) -> dict[str, str]:
    """Headings and what they are, from a file of lines such as `"Mobile" = "phone.cell"`."""
    try:
        with readable(path):
            named = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise KnownError(ErrorCode.BAD_INPUT, text=f"{path.name}: {error}") from error
    odd = next((name for name, field in named.items() if not isinstance(field, str)), None)
    if odd is not None:
        raise KnownError(ErrorCode.BAD_INPUT, text=f"{path.name}: {odd}")
    return named
