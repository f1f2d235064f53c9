"""What the thread does for the print studio: gather people, make the PDF, draw one page of it."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from cardbook.deferred import checklists_of, envelopes_of, labels_of, pages_of
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.envelope import EnvelopeFormat
from cardbook.domain.paper.envelope_front import EnvelopeFront
from cardbook.domain.paper.print_run import OWN_ADDRESS
from cardbook.domain.progress import Progress
from cardbook.services.cards.motif_envelopes import motif_envelopes
from cardbook.services.paper.envelopes.envelope_formats import front
from cardbook.services.paper.envelopes.envelope_options import SenderPlace
from cardbook.services.paper.envelopes.sender import sender_of
from cardbook.services.paper.labels.label_places import LabelPlaces
from cardbook.services.paper.print_people import SENDER, PrintPeople, PrintPerson, Whom
from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.print_studio.labels.sheet_fill import SheetFill
from cardbook.ui.print_studio.people.people_model import PeopleRows
from cardbook.ui.print_studio.people.people_rows import people_rows
from cardbook.ui.print_studio.print_order import PrintKind, PrintOrder

if TYPE_CHECKING:
    from cardbook.services.paper.labels.labels import LabelText, PlacedLabel
    from cardbook.services.paper.printers.preview import PdfPages

_WHOLE_TURN = 360


@dataclass(frozen=True)
class PagePicture:
    """One page as a picture of `dpi` pixels to the inch; `data` are its bytes, which `image` only looks at."""

    page: int
    dpi: float
    image: QImage
    data: bytes = field(repr=False)


def picture_of(pages: "PdfPages", page: int, dpi: float, turned: int = 0) -> PagePicture:
    """One page of an open PDF, turned to the right by so many degrees."""
    drawn = pages.image(page, dpi, turned)
    image = QImage(drawn.data, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)
    return PagePicture(page, dpi, image, drawn.data)


@dataclass(frozen=True)
class Printed:
    """A finished PDF and what became of everybody.

    `missing` are the characters no typeface has, by the key of whoever is left out for them; `tight` are those
    whose lines do not fit; `pages` is 0 and `pdf` empty where nobody is left. `front` are the zones of
    envelopes, `size_pt` the size that they have, `smallest_pt` that of the longest address, `flaps` the pages for their
    flaps, if the sender stands there, `runs` how many go into which envelope, None being the chosen one. `fill` may
    have the rest of the last sheet.
    """

    order: PrintOrder
    people: tuple[PrintPerson, ...]
    pdf: bytes = b""
    pages: int = 0
    labels: int = 0
    places: LabelPlaces = field(default_factory=LabelPlaces)
    missing: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    tight: frozenset[int] = frozenset()
    front: EnvelopeFront | None = None
    sender_fits: bool = True
    size_pt: float = 0
    smallest_pt: float = 0
    runs: Mapping[EnvelopeFormat | None, int] = field(default_factory=dict)
    flaps: bytes = b""
    fill: tuple[PrintPerson, ...] = ()
    doubts: int = 0
    doubtful: PeopleRows = field(default_factory=PeopleRows)
    others: PeopleRows = field(default_factory=PeopleRows)
    picture: PagePicture | None = None

    def entries(self) -> list[int]:
        """The cards of the season whose labels or envelopes are in the PDF."""
        return self.entries_of(set(self.places.keys))

    def entries_of(self, keys: Collection[int]) -> list[int]:
        """The cards of these recipients."""
        everybody = chain(self.people, self.fill)
        found = (person.entry for person in everybody if person.entry is not None and person.key in keys)
        return list(dict.fromkeys(found))

    def name_of(self, key: int | None) -> str:
        """Whose label it is; "" where it is nobody's of these."""
        everybody = chain(self.people, self.fill)
        return next((person.recipient.name for person in everybody if person.key == key), "")


class PrintWork:
    """Runs on the thread; knows no widget. The lettering of people is kept: other options do not change it."""

    def __init__(self, reading: BookReading, texts: Texts) -> None:
        self._reading = reading
        self._texts = texts
        self._fill = SheetFill(reading)
        self._lettered: tuple[tuple[PrintPerson, ...], tuple[LabelText, ...]] = ((), ())

    def gather(self, whom: Whom, as_list: bool, progress: Progress) -> tuple[PrintPerson, ...]:
        """Everybody meant, in name order or, of a season, in the order of its checklist."""
        people = PrintPeople(self._reading).gather(whom, progress)
        if whom.season is not None:
            own = motif_envelopes(self._reading, whom.season)
            if own:
                people = tuple(replace(person, envelope=own.get(person.entry or 0)) for person in people)
        if not as_list or whom.season is None:
            return people
        keys = checklists_of(self._reading).keys(whom.season, self._texts.language)
        places = {key: place for place, key in enumerate(keys)}
        return tuple(sorted(people, key=lambda person: places.get(person.key, len(places))))

    def make(
        self, order: PrintOrder, people: tuple[PrintPerson, ...], page: int, dpi: float, progress: Progress
    ) -> Printed:
        """The PDF with the picture of one page; of the last one where there are fewer now."""
        made = self._made(order, people, progress)
        of_run = tuple(filter(order.prints, people))
        doubtful, others = people_rows(self._texts, of_run, order, made.missing, made.tight)
        picture = self.picture(made, min(page, made.pages), dpi) if made.pages else None
        doubts = sum(bool(person.problems) for person in of_run)
        runs = _runs(order, people) if order.kind is PrintKind.ENVELOPES else {}
        return replace(made, doubts=doubts, doubtful=doubtful, others=others, picture=picture, runs=runs)

    def picture(self, printed: Printed, page: int, dpi: float) -> PagePicture:
        """One page drawn, as it is read."""
        return self.pictures(printed, [page], dpi)[0]

    def pictures(self, printed: Printed, numbers: Sequence[int], dpi: float) -> list[PagePicture]:
        """Several pages drawn."""
        with pages_of(printed.pdf) as pages:
            return [picture_of(pages, page, dpi, -printed.order.turn % _WHOLE_TURN) for page in numbers]

    def test_page(self, order: PrintOrder, people: tuple[PrintPerson, ...]) -> bytes:
        """One sheet with outlines and numbers; or the first of the envelopes."""
        if order.kind is PrintKind.ENVELOPES:
            envelopes = envelopes_of(self._reading)
            printed = (person for person in people if order.prints(person) and person.key not in order.left_out)
            first = [person.recipient for person in islice(printed, 1)]
            return envelopes.pdf(first, replace(order.of_run, gaps=True), order.title).data
        return labels_of(self._reading).test_page(order.options, order.title).data

    def _made(self, order: PrintOrder, people: tuple[PrintPerson, ...], progress: Progress) -> Printed:
        try:
            return _MAKERS[order.kind](self, order, people, progress)
        except KnownError as error:
            if error.code is not ErrorCode.NOBODY:
                raise
            return Printed(order, people, missing=_missing(error.params["left_out"]))

    def _labels(self, order: PrintOrder, people: tuple[PrintPerson, ...], progress: Progress) -> Printed:
        if order.whom == SENDER:
            return self._return_labels(order)
        chosen = self._chosen(order, people)
        fill = self._fill.fill(order.fill, order.options, people, progress)
        made = labels_of(self._reading).pdf_with_gaps_for(
            chosen, order.options, order.title, order.with_gaps, progress, fill.texts
        )
        missing = _missing(made.refused)
        places = LabelPlaces.of(_keys(chosen, missing), order.options, _keys(fill.texts, {}))
        return Printed(
            order, people, made.data, made.page_count, made.label_count, places, missing, _tight(made.doubtful),
            fill=fill.people,
        )

    def _return_labels(self, order: PrintOrder) -> Printed:
        """The sender's own address: in so many copies, or on all labels of the first sheet that are free."""
        sender, options = sender_of(self._reading)._replace(country=""), order.options
        if not sender.lines:
            return Printed(order, ())
        count = options.copies if options.copies > 1 else options.lying.free(options.sheet.count)
        once = replace(options, copies=1, gaps=True)
        made = labels_of(self._reading).of_sender(sender, count, once, order.title)
        places = LabelPlaces.of((OWN_ADDRESS,) * count, once)
        return Printed(order, (), made.data, made.page_count, made.label_count, places)

    def _envelopes(self, order: PrintOrder, people: tuple[PrintPerson, ...], progress: Progress) -> Printed:
        chosen = self._chosen(order, people)
        made = envelopes_of(self._reading).pdf_with_gaps_for(
            chosen, order.of_run, order.title, order.with_gaps, progress
        )
        missing = _missing(made.refused)
        places = LabelPlaces.one_a_page(_keys(chosen, missing))
        return Printed(
            order, people, made.data, made.count, made.count, places, missing, _tight(made.doubtful),
            front(order.of_run.envelope, self._reading.home), made.sender.fits, made.size_pt, made.smallest_pt,
            flaps=made.flaps() if made.job.sender_place is SenderPlace.FLAP and made.sender.at_home else b"",
        )

    def _chosen(self, order: PrintOrder, people: tuple[PrintPerson, ...]) -> list["LabelText"]:
        """What stands on the label or envelope of everybody who is not left out."""
        if people is not self._lettered[0]:
            recipients = [person.recipient for person in people]
            self._lettered = people, labels_of(self._reading).texts(recipients)
        each = zip(*self._lettered, strict=True)
        return [text for person, text in each if order.prints(person) and person.key not in order.left_out]


_MAKERS = {
    PrintKind.LABELS: PrintWork._labels,
    PrintKind.ENVELOPES: PrintWork._envelopes,
}


def _keys(chosen: Sequence["LabelText"], missing: Mapping[int, tuple[str, ...]]) -> list[int]:
    return [key for key in (int(text.key) for text in chosen) if key not in missing]


def _runs(order: PrintOrder, people: tuple[PrintPerson, ...]) -> dict[EnvelopeFormat | None, int]:
    """How many go into which envelope; None is the one that is chosen."""
    usual = order.envelopes.envelope
    printed = (person.envelope for person in people if person.key not in order.left_out)
    counts = Counter(None if envelope == usual else envelope for envelope in printed)
    return {None: counts.pop(None, 0), **counts}


def _tight(doubtful: Sequence["PlacedLabel"]) -> frozenset[int]:
    return frozenset(int(label.key) for label in doubtful if "does_not_fit" in label.warnings)


def _missing(refused: object) -> dict[int, tuple[str, ...]]:
    labels = refused if isinstance(refused, tuple) else ()
    return {int(label.key): tuple(label.characters) for label in labels}
