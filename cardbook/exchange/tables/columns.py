"""Which column of a table fills which field: a value that the user can change before the import."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cardbook.domain.errors import ErrorCode, KnownError


class Field(StrEnum):
    """What a column can fill. The value is the field's name in `import_columns.toml` and in mapping files."""

    FULL_NAME = "full_name"
    PREFIX = "prefix"
    GIVEN = "given"
    ADDITIONAL = "additional"
    FAMILY = "family"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    PHONETIC_GIVEN = "phonetic_given"
    PHONETIC_FAMILY = "phonetic_family"
    ORGANIZATION = "organization"
    DEPARTMENT = "department"
    JOB_TITLE = "job_title"
    ROLE = "role"
    LANGUAGE = "language"
    NOTE = "note"
    CIRCLES = "circles"
    UID = "uid"
    PHONE = "phone"
    EMAIL = "email"
    URL = "url"
    CHAT = "chat"
    BIRTH = "birth"
    WEDDING = "wedding"
    DEATH = "death"
    NAME_DAY = "name_day"
    EVENT = "event"
    BIRTH_YEAR = "birth_year"
    BIRTH_MONTH = "birth_month"
    BIRTH_DAY = "birth_day"
    IN_CIRCLE = "in_circle"  # a cross for everybody of the circle that the heading names
    RELATION = "relation"
    CARD = "card"  # a cross where a card was sent in a year, which is the target's number
    RECEIVED = "received"  # the same of one that came
    STREET = "street"
    HOUSE_NUMBER = "house_number"
    EXTENDED = "extended"
    POBOX = "pobox"
    LOCALITY = "locality"
    REGION = "region"
    POSTCODE = "postcode"
    POSTCODE_LOCALITY = "postcode_locality"
    COUNTRY = "country"
    FORMATTED = "formatted"
    PHONE_KIND = "phone_kind"
    EMAIL_KIND = "email_kind"
    URL_KIND = "url_kind"
    CHAT_KIND = "chat_kind"
    ADDRESS_KIND = "address_kind"
    EVENT_KIND = "event_kind"
    RELATION_KIND = "relation_kind"
    OWN = "own"  # a field of the user's own, under the heading
    OWN_KIND = "own_kind"
    KEEP = "keep"  # no field: kept with the contact as `Heading: cell`
    LEAVE_OUT = "leave_out"


ADDRESS_FIELDS = frozenset(
    (Field.STREET, Field.HOUSE_NUMBER, Field.EXTENDED, Field.POBOX, Field.LOCALITY, Field.REGION, Field.POSTCODE,
     Field.POSTCODE_LOCALITY, Field.COUNTRY, Field.FORMATTED)
)
DATE_FIELDS = frozenset((Field.BIRTH, Field.WEDDING, Field.DEATH, Field.NAME_DAY, Field.EVENT))

KIND_FIELDS = {
    Field.PHONE: Field.PHONE_KIND, Field.EMAIL: Field.EMAIL_KIND, Field.URL: Field.URL_KIND,
    Field.CHAT: Field.CHAT_KIND, Field.STREET: Field.ADDRESS_KIND, Field.EVENT: Field.EVENT_KIND,
    Field.RELATION: Field.RELATION_KIND, Field.OWN: Field.OWN_KIND,
}
"""Fields that come in kinds, and the field of the column which names the kind."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a column goes: a field, the kinds of a phone number or address (home, work, cell, fax …), and which
    of several it belongs to (`Address 2 - Street` is number 2; 0 where the table has no numbers).
    """

    field: Field
    kinds: tuple[str, ...] = ()
    number: int = 0

    def __str__(self) -> str:
        """The form of mapping files: `phone.home`, `street.work.2`."""
        return ".".join((self.field.value, *self.kinds, *([str(self.number)] if self.number else [])))

    @classmethod
    def parse(cls, text: str) -> "Target":
        """Read that form; raises ValueError for a field that does not exist."""
        field, *words = text.strip().lower().split(".")
        number = int(words.pop()) if words and words[-1].isdecimal() else 0
        return cls(Field(field), tuple(words), number)


SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?(?: .*)?")
"""A date in numbers whose first is the day or the month, by the country; the third is its year."""

KEEP = Target(Field.KEEP)
FAMILY_FIRST = "family_first"
"""The kind of whole names that begin with the family's."""
_NAMED = 40  # headings that an error counts up


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """`targets[i]` is where column i goes; `headers[i]` is its heading, or `Column 3` where there is none.

    `month_first` holds the columns whose dates are written like 12/31/1999.
    """

    headers: tuple[str, ...]
    targets: tuple[Target, ...]
    month_first: frozenset[int] = frozenset()

    def with_target(self, column: int, target: Target) -> "ColumnMapping":
        """The same with one column sent elsewhere."""
        targets = (*self.targets[:column], target, *self.targets[column + 1 :])
        return ColumnMapping(self.headers, targets, self.month_first)

    def with_named(self, named: Mapping[str, str]) -> "ColumnMapping":
        """The same with columns, named by their headings, sent where a mapping file says.

        Raises KnownError: UNKNOWN_COLUMN for a heading, UNKNOWN_FIELD for a field that does not exist.
        """
        mapping = self
        for header, target in named.items():
            if header not in self.headers:
                raise KnownError(ErrorCode.UNKNOWN_COLUMN, name=header, known=self.headers[:_NAMED])
            try:
                mapping = mapping.with_target(self.headers.index(header), Target.parse(target))
            except ValueError as error:
                raise KnownError(ErrorCode.UNKNOWN_FIELD, name=target, known=[*Field]) from error
        return mapping


@dataclass(frozen=True, slots=True)
class Column:
    """One column as a preview shows it: heading, where it goes, and up to three of its cells."""

    header: str
    target: Target
    samples: tuple[str, ...]


def numbered_headers(headers: Sequence[str], width: int) -> tuple[str, ...]:
    """A heading for each of `width` columns, made up where the table has none."""
    given = (*headers, *[""] * (width - len(headers)))
    return tuple(re.sub(r"\s+", " ", header).strip() or f"Column {place}" for place, header in enumerate(given, 1))
