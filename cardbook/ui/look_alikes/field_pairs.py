"""Two people laid side by side: each field as both have it, and whether there is anything to choose."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from cardbook.domain.actions import Action
from cardbook.domain.addresses.address_format import AddressStyle, address_lines
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import Contact, ContactDate, DateKind, Medium
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.merging import TEXTS, Choices, MergeField, Side, birthday_of, merged, usual_side, value_of
from cardbook.look_alike_words import other_words
from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.people.address_words import full_day_words, place_words
from cardbook.ui.people.date_words import date_words

_OF_HOMES = (MergeField.ADDRESS, MergeField.HOUSEHOLD)


class PairKind(Enum):
    """SAME in both, BOTH are kept, or one of two is to lead (CHOICE)."""

    SAME = "same"
    BOTH = "both"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class FieldPair:
    """One row: `field` is what is chosen, None where both go on. `left` and `right` may have several lines."""

    caption: str
    left: str
    right: str
    kind: PairKind
    field: MergeField | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two contacts with what they are compared by; `homes` are the addresses that hold for each, `came` says when each
    came into the book, "" where nobody knows.
    """

    kept: Contact
    gone: Contact
    homes: tuple[PostalAddress | None, PostalAddress | None]
    households: tuple[str, str]
    cards: tuple[int, int]
    came: tuple[str, str]
    rows: tuple[FieldPair, ...] = ()

    def usual(self) -> dict[MergeField, Side]:
        """What leads where nobody chooses."""
        fields = [row.field for row in self.rows if row.field is not None]
        return {
            field: Side.KEPT if field in _OF_HOMES else usual_side(self.kept, self.gone, field) for field in fields
        }

    def address_id(self, choices: Choices) -> int | None:
        """The address that is to come first, where that was chosen."""
        home = self.homes[choices.get(MergeField.ADDRESS) is Side.GONE]
        return home.id if MergeField.ADDRESS in choices and home is not None else None

    def result(self, choices: Choices, texts: Texts, home: str) -> tuple[str, str]:
        """Name and address of the one who goes on."""
        one = merged(self.kept, self.gone, choices, other_words(texts)).contact
        chosen = choices.get(MergeField.ADDRESS) or choices.get(MergeField.HOUSEHOLD)
        first, second = self.homes if chosen is not Side.GONE else self.homes[::-1]
        address = first or second
        return one.display_name(), place_words(texts, address, home) if address is not None else ""


def pair_of(reading: BookReading, texts: Texts, one_id: int, other_id: int) -> Pair | None:
    """Two contacts side by side; None where one of them is gone."""
    two = list(reading.contacts.contacts([one_id, other_id]))
    if len(two) < 2:
        return None
    kept, gone = two
    details = [reading.detail(reading.line_of(each)) for each in (one_id, other_id)]
    first, second = (detail.envelope.address if detail is not None else None for detail in details)
    here, there = (detail.row.name if detail is not None and each.household is not None else ""
                   for detail, each in zip(details, two, strict=True))
    one, other = (len(detail.seasons) if detail is not None else 0 for detail in details)
    came = (_came(reading, texts, one_id), _came(reading, texts, other_id))
    pair = Pair(kept, gone, (first, second), (here, there), (one, other), came)
    return replace(pair, rows=tuple(_rows(texts, reading.home, pair)))


def _came(reading: BookReading, texts: Texts, contact_id: int) -> str:
    step = reading.history.arrival(contact_id)
    if step is None:
        return ""
    day = datetime.datetime.fromisoformat(step.at).astimezone().date().isoformat()
    how = "import" if step.action == Action.IMPORT else "other"
    return texts(f"look_alikes.came.{how}", day=full_day_words(texts, day))


def _rows(texts: Texts, home: str, pair: Pair) -> Iterator[FieldPair]:
    kept, gone = pair.kept, pair.gone
    yield from _name_and_place(texts, home, pair)
    for medium in Medium:
        yield from _either(texts, medium.value, (_points(each, medium) for each in (kept, gone)))
    born = (_birthday(texts, each) for each in (kept, gone))
    yield from _either(texts, "birthday", born, MergeField.BIRTHDAY)
    yield from _either(texts, "dates", (_dates(texts, each.dates) for each in (kept, gone)))
    for field in TEXTS:
        yield from _either(texts, field.value, (value_of(each, field) for each in (kept, gone)), field)
    forms = (_form_words(texts, each.form_of_address) for each in (kept, gone))
    yield from _either(texts, "form_of_address", forms, MergeField.FORM_OF_ADDRESS)
    if kept.photo != gone.photo:
        photos = (texts("look_alikes.a_photo") if each.photo else "" for each in (kept, gone))
        yield from _two(texts, "photo", photos, MergeField.PHOTO)
    yield from _either(texts, "circles", ("\n".join(each.circles) for each in (kept, gone)))
    yield from _either(texts, "note", (kept.note, gone.note))
    fields = ("\n".join(f"{each.label}: {each.value}" for each in whose.fields) for whose in (kept, gone))
    yield from _either(texts, "fields", fields)
    for name, counts in (("relations", (len(kept.relations), len(gone.relations))), ("cards", pair.cards)):
        words = (texts(f"look_alikes.{name}_of", count=count) if count else "" for count in counts)
        yield from _two(texts, name, words)


def _name_and_place(texts: Texts, home: str, pair: Pair) -> Iterator[FieldPair]:
    kept, gone = pair.kept, pair.gone
    yield from _either(texts, "name", (value_of(each, MergeField.NAME) for each in (kept, gone)), MergeField.NAME)
    places = (_address(texts, each, home) if each else "" for each in pair.homes)
    has_choice = kept.household is None and gone.household is None
    yield from _either(texts, "address", places, MergeField.ADDRESS if has_choice else None)
    if kept.household is None or kept.household != gone.household:
        is_free = kept.household is not None and gone.household is not None
        yield from _two(texts, "household", pair.households, MergeField.HOUSEHOLD if is_free else None)


def _either(
    texts: Texts, name: str, both: Iterable[str], field: MergeField | None = None
) -> Iterator[FieldPair]:
    """The row of a field, none where neither says anything."""
    left, right = both
    if left and left == right:
        yield FieldPair(texts(f"look_alikes.captions.{name}"), left, right, PairKind.SAME)
    else:
        yield from _two(texts, name, (left, right), field)


def _two(
    texts: Texts, name: str, both: Iterable[str], field: MergeField | None = None
) -> Iterator[FieldPair]:
    """The same of what is never the same in both; there is a choice where both say something."""
    left, right = both
    caption = texts(f"look_alikes.captions.{name}")
    if left and right and field is not None:
        yield FieldPair(caption, left, right, PairKind.CHOICE, field)
    elif left or right:
        yield FieldPair(caption, left, right, PairKind.BOTH)


def _points(contact: Contact, medium: Medium) -> str:
    return "\n".join(point.value for point in contact.points if point.medium is medium)


def _address(texts: Texts, address: PostalAddress, home: str) -> str:
    lines = address_lines((), address, origin=home, language=texts.language, style=AddressStyle.READING)
    return "\n".join(lines)


def _birthday(texts: Texts, contact: Contact) -> str:
    born = birthday_of(contact)
    return date_words(texts, born) if born is not None else ""


def _dates(texts: Texts, dates: Sequence[ContactDate]) -> str:
    return "\n".join(
        f"{date.label or texts(f'people.date_kinds.{date.kind}')}: {date_words(texts, date.date)}"
        for date in dates if date.kind is not DateKind.BIRTH
    )


def _form_words(texts: Texts, form: FormOfAddress) -> str:
    return texts(f"about.forms.{form.value}") if form is not FormOfAddress.NEUTRAL else ""
