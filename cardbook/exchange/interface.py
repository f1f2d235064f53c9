"""What every reader of address files gives: drafts of contacts, and issues with the lines they stand on."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO, Protocol

from cardbook.domain.people.contact import Contact, KeptProperty
from cardbook.domain.people.relation import Relation
from cardbook.domain.value import value
from cardbook.exchange.tables.columns import ColumnMapping
from cardbook.exchange.text_guess import TextGuess


class Severity(StrEnum):
    """How much an issue matters to the reader of the report."""

    HINT = "hint"  # nothing is lost; worth a look
    DOUBT = "doubt"  # read by a guess, or kept without a field of its own
    LOSS = "loss"  # something of the file is not in the book


class IssueCode(StrEnum):
    """What was noticed; the value is the key of its sentence in `resources/texts/*/import_issues.toml`."""

    CARD_NOT_CLOSED = "card_not_closed"
    CARD_NOT_OPENED = "card_not_opened"
    CARD_EMPTY = "card_empty"
    NO_NAME = "no_name"
    NO_CARDS = "no_cards"
    GROUP_CARD = "group_card"
    DIRECTORY_ENTRY = "directory_entry"
    TEXT_OUTSIDE = "text_outside"
    LINE_JOINED = "line_joined"
    LINE_NOT_READ = "line_not_read"
    LINE_TOO_LONG = "line_too_long"
    FIELD_CUT = "field_cut"
    TOO_MANY_VALUES = "too_many_values"
    ENCODING_UNKNOWN = "encoding_unknown"
    CHARACTERS_LOST = "characters_lost"
    CHARACTERS_MENDED = "characters_mended"
    DATE_NOT_READ = "date_not_read"
    DATE_YEAR_UNCLEAR = "date_year_unclear"
    PICTURE_BROKEN = "picture_broken"
    PICTURE_SMALLER = "picture_smaller"
    ROW_TOO_SHORT = "row_too_short"
    ROW_TOO_LONG = "row_too_long"
    ROW_NOT_READ = "row_not_read"
    QUOTE_NOT_CLOSED = "quote_not_closed"
    OTHER_DELIMITER = "other_delimiter"
    SEVERAL_PEOPLE = "several_people"
    PEOPLE_PARTED = "people_parted"
    SHEET_LEFT_OUT = "sheet_left_out"
    ADDRESS_IN_ONE_CELL = "address_in_one_cell"
    NO_COLUMNS = "no_columns"

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return _SEVERITIES.get(self, Severity.DOUBT)


_SEVERITIES = {
    IssueCode.NO_NAME: Severity.HINT,
    IssueCode.GROUP_CARD: Severity.HINT,
    IssueCode.DIRECTORY_ENTRY: Severity.HINT,
    IssueCode.LINE_JOINED: Severity.HINT,
    IssueCode.CHARACTERS_MENDED: Severity.HINT,
    IssueCode.OTHER_DELIMITER: Severity.HINT,
    IssueCode.PICTURE_SMALLER: Severity.HINT,
    IssueCode.SEVERAL_PEOPLE: Severity.HINT,
    IssueCode.PEOPLE_PARTED: Severity.HINT,
    IssueCode.ADDRESS_IN_ONE_CELL: Severity.HINT,
    IssueCode.ROW_TOO_SHORT: Severity.HINT,
    IssueCode.CARD_EMPTY: Severity.LOSS,
    IssueCode.NO_CARDS: Severity.LOSS,
    IssueCode.NO_COLUMNS: Severity.LOSS,
    IssueCode.TEXT_OUTSIDE: Severity.LOSS,
    IssueCode.LINE_NOT_READ: Severity.LOSS,
    IssueCode.LINE_TOO_LONG: Severity.LOSS,
    IssueCode.FIELD_CUT: Severity.LOSS,
    IssueCode.CHARACTERS_LOST: Severity.LOSS,
    IssueCode.ROW_NOT_READ: Severity.LOSS,
    IssueCode.SHEET_LEFT_OUT: Severity.LOSS,
}


@dataclass(frozen=True, slots=True)
class Issue:
    """Something a person should know about one place of a file.

    `line` counts the file's lines from 1, `entry` its cards or rows from 1 (0: none of them). `text`
    quotes the file, shortened; `field` is the vCard property or the column heading, "" for none.
    """

    file: str
    line: int
    entry: int
    code: IssueCode
    text: str = ""
    field: str = ""

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return self.code.severity


@dataclass(frozen=True, slots=True)
class Pointer:
    """A relation to somebody whom a file names by UID; `kept` stands for it where nobody carries that UID."""

    relation: Relation
    uid: str
    kept: KeptProperty


@dataclass(frozen=True, slots=True)
class DraftPhoto:
    """The bytes of a picture that a file holds, and the line they came in: it is kept where they are none."""

    content: bytes
    line: KeptProperty
    file: str


@value(frozen=True, slots=True)
class Draft:
    """A contact as a file has it, not yet in the book; `line` and `entry` count as in `Issue`.

    `members` is None for a contact. A group card (RFC 6350 KIND:group) has the UIDs of its members
    there, and its contact holds the group's name: it is a circle, and nobody to write to. `photo` is what
    the contact's `photo`, the SHA-256 of its bytes, speaks of. `more_in_row` counts the people who
    follow in the same row, which is one entry: they are proposed as one household. `cards` are the years in which, as
    an old list says, a card was sent there, `received` those in which one came.
    """

    contact: Contact
    line: int
    entry: int
    members: tuple[str, ...] | None = None
    pointers: tuple[Pointer, ...] = ()
    photo: DraftPhoto | None = None
    more_in_row: int = 0
    cards: tuple[int, ...] = ()
    received: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read: `file` is the name reports show; what is None is found out from the file."""

    file: str = ""
    text: TextGuess | None = None
    columns: ColumnMapping | None = None


class Reader(Protocol):
    """Reads one kind of file in a stream of bounded memory.

    Raises KnownError (FILE_EMPTY, FILE_UNREADABLE) and nothing else; what is odd in the file comes as
    issues, each before the draft it belongs to.
    """

    def read(self, source: BinaryIO, options: ReadOptions) -> Iterator[Draft | Issue]: ...
