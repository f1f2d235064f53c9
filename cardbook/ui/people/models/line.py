"""One line of the address book, ready to be painted and spoken."""

from typing import NamedTuple

from cardbook.domain.addresses.country import country_name
from cardbook.domain.people.listing import LineKind, ListingRow
from cardbook.texts import Texts, side_by_side
from cardbook.ui.widgets.avatar import AvatarShape, avatar_shape, color_index


class Line(NamedTuple):
    """`given` is painted regular, `family` bold, `below` under them, `place` being its first part mostly.

    `spoken` is one sentence of all, `hint` what a tooltip tells. `photo` is the digest of a picture.
    """

    key: int
    given: str
    family: str
    place: str
    below: str
    letters: str
    color: int
    shape: AvatarShape
    spoken: str
    hint: str = ""
    photo: str = ""
    is_deceased: bool = False

    @property
    def name(self) -> str:
        """Both parts of the name."""
        return f"{self.given} {self.family}".strip()


def line_of(row: ListingRow, texts: Texts, home: str) -> Line:
    """A line in the window's language; the country is named where it is not `home`."""
    country = country_name(row.country, texts.language) if row.country and row.country != home else ""
    place = ", ".join(part for part in (row.town, country) if part)
    name = row.name or texts("people.list.nameless")
    kind = texts("people.list.household") if row.kind is LineKind.HOUSEHOLD else ""
    died = texts("people.list.deceased") if row.deceased else ""
    return Line(
        row.key,
        row.given_part,
        row.family_part if row.name else name,
        place,
        side_by_side(died, place, row.who_is),
        row.initials,
        color_index(str(row.key)),
        avatar_shape(row.kind),
        ", ".join(part for part in (name, kind, died, place, row.who_is) if part),
        "\n".join((name, row.who_is)) if row.who_is else "",
        row.photo,
        row.deceased,
    )
