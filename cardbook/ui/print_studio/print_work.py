"""What the thread does for the print studio: gather people, make the PDF, draw one page of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from cardbook.deferred import checklists_of, labels_of, pages_of
from cardbook.domain.card_list import Season
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.progress import Progress
from cardbook.services.checklist_words import checklist_words
from cardbook.services.label_places import LabelPlaces
from cardbook.services.print_people import PrintPeople, PrintPerson, Whom
from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.print_studio.people_model import PeopleRows
from cardbook.ui.print_studio.people_rows import people_rows
from cardbook.ui.print_studio.print_order import PrintKind, PrintOrder

if TYPE_CHECKING:
    from cardbook.services.labels import LabelText


@dataclass(frozen=True)
class PagePicture:
    """One page as a picture of `dpi` pixels to the inch; `data` are its bytes, which `image` only looks at."""

    page: int
    dpi: float
    image: QImage
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class Printed:
    """A finished PDF and what became of everybody.

    `missing` are the characters no typeface has, by the key of whoever is left out for them; `tight` are those
    whose lines do not fit; `pages` is 0 and `pdf` empty where nobody is left.
    """

    order: PrintOrder
    people: tuple[PrintPerson, ...]
    pdf: bytes = b""
    pages: int = 0
    labels: int = 0
    places: LabelPlaces = field(default_factory=LabelPlaces)
    missing: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    tight: frozenset[int] = frozenset()
    doubts: int = 0
    doubtful: PeopleRows = field(default_factory=PeopleRows)
    others: PeopleRows = field(default_factory=PeopleRows)
    picture: PagePicture | None = None

    def entries(self) -> list[int]:
        """The cards of the season whose labels are in the PDF."""
        printed = set(self.places.keys)
        return [person.entry for person in self.people if person.entry is not None and person.key in printed]


class PrintWork:
    """Runs on the thread; knows no widget. The lettering of people is kept: other options do not change it."""

    def __init__(self, reading: BookReading, texts: Texts) -> None:
        self._reading = reading
        self._texts = texts
        self._lettered: tuple[tuple[PrintPerson, ...], tuple[LabelText, ...]] = ((), ())

    def gather(self, whom: Whom, progress: Progress) -> tuple[PrintPerson, ...]:
        """Everybody meant."""
        return PrintPeople(self._reading).gather(whom, progress)

    def make(
        self, order: PrintOrder, people: tuple[PrintPerson, ...], page: int, dpi: float, progress: Progress
    ) -> Printed:
        """The PDF with the picture of one page; of the last one where there are fewer now."""
        made = _MAKERS[order.kind](self, order, people, progress)
        doubtful, others = people_rows(self._texts, people, order, made.missing, made.tight)
        picture = self.picture(made.pdf, min(page, made.pages), dpi) if made.pages else None
        doubts = sum(bool(person.problems) for person in people)
        return replace(made, doubts=doubts, doubtful=doubtful, others=others, picture=picture)

    def picture(self, pdf: bytes, page: int, dpi: float) -> PagePicture:
        """One page drawn."""
        with pages_of(pdf) as pages:
            drawn = pages.image(page, dpi)
        image = QImage(drawn.data, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)
        return PagePicture(page, dpi, image, drawn.data)

    def test_page(self, order: PrintOrder) -> bytes:
        """One sheet with outlines and numbers."""
        return labels_of(self._reading).test_page(order.options, order.title).data

    def _labels(self, order: PrintOrder, people: tuple[PrintPerson, ...], progress: Progress) -> Printed:
        labels = labels_of(self._reading)
        if people is not self._lettered[0]:
            self._lettered = people, labels.texts([person.recipient for person in people])
        each = zip(*self._lettered, strict=True)
        chosen = [text for person, text in each if person.key not in order.left_out]
        try:
            made = labels.pdf_with_gaps_for(chosen, order.options, order.title, order.with_gaps, progress)
        except KnownError as error:
            if error.code is not ErrorCode.NOBODY:
                raise
            return Printed(order, people, missing=_missing(error.params["left_out"]))
        missing = _missing(made.refused)
        keys = [key for key in (int(text.key) for text in chosen) if key not in missing]
        options = order.options
        places = LabelPlaces.of(keys, options.sheet.cut(), options.first, options.used)
        tight = frozenset(int(label.key) for label in made.doubtful if "does_not_fit" in label.warnings)
        return Printed(order, people, made.data, made.page_count, made.label_count, places, missing, tight)

    def _checklist(self, order: PrintOrder, people: tuple[PrintPerson, ...], progress: Progress) -> Printed:
        season = order.whom.season or Season("")
        if not people:
            return Printed(order, people)
        words = checklist_words(self._texts, self._reading, season, date.today())
        made = checklists_of(self._reading).pdf(season, words, order.paper, progress)
        return Printed(order, people, made.data, made.page_count)


_MAKERS = {PrintKind.LABELS: PrintWork._labels, PrintKind.CHECKLIST: PrintWork._checklist}


def _missing(refused: object) -> dict[int, tuple[str, ...]]:
    labels = refused if isinstance(refused, tuple) else ()
    return {int(label.key): tuple(label.characters) for label in labels}
