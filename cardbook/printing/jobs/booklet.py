"""An address booklet to be printed."""

from dataclasses import dataclass

from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.booklet_format import BookletFormat


@dataclass(frozen=True, slots=True)
class BookletEntry:
    """One household: `letter` is where it stands, `name` with the family name first, the lines of its address, numbers
    and mail addresses, and days, each after the first name it belongs to ("" for a person alone)."""

    letter: str
    name: str
    address: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    days: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class BookletJob:
    """Entries in the order of their letters. `span` holds {first} and {last}, `room` is the word over ruled lines for
    new entries, "" for none. With `is_imposed` two pages stand side by side on each sheet, to be folded and stitched.
    `home` (ISO 3166) is the owner's country, whose forms Chinese characters have where nothing says otherwise.
    `drawn` is what corrects the printer.
    """

    format: BookletFormat
    entries: tuple[BookletEntry, ...]
    span: str
    room: str
    title: str
    language: str = "en"
    is_imposed: bool = False
    home: str = ""
    drawn: Affine = UNMOVED
