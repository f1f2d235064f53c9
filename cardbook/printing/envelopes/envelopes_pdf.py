"""A job of envelopes as the bytes of a PDF: every page one envelope of exact size, as it is fed into the printer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.envelope_front import place_of_mark
from cardbook.domain.paper.label_sheet import Box
from cardbook.domain.paper.lengths import points
from cardbook.domain.progress import Progress, no_progress
from cardbook.printing.envelopes.envelope_layout import (
    ABOVE,
    ENVELOPE_COUNTRY,
    SENDER,
    EnvelopeLayout,
    SenderLines,
    sender_lines,
)
from cardbook.printing.envelopes.envelope_turn import turning
from cardbook.printing.envelopes.flaps_pdf import flaps_pdf
from cardbook.printing.jobs.envelopes import EnvelopeJob, SenderPlace
from cardbook.printing.labels.label_layout import PlacedLabel
from cardbook.printing.pdf.pdf_file import PdfFile
from cardbook.printing.printer.page_matrix import page_matrix
from cardbook.printing.text.drawn_lines import DrawnLines
from cardbook.printing.text.lettering import FontSubsets, Lettering
from cardbook.printing.text.set_text import RefusedLabel, SetLabel

_TOLD_EVERY = 100
"""Envelopes between two words on the progress."""


@dataclass(frozen=True, slots=True)
class EnvelopesPdf:
    """The PDF of a job of envelopes, and what became of them; `abroad` tells which of them leave the country.

    `size_pt` is the size of the run, `smallest_pt` the smallest that any address has.
    """

    job: EnvelopeJob
    data: bytes
    count: int
    size_pt: float
    smallest_pt: float
    refused: tuple[RefusedLabel, ...]
    doubtful: tuple[PlacedLabel, ...]
    sender: SenderLines
    abroad: tuple[bool, ...]

    def report(self) -> Iterator[PlacedLabel]:
        """The layout report: every printed envelope in order. Worked out when asked for."""
        layout = EnvelopeLayout(self.job)
        return (layout.placed(label, self.size_pt) for label in layout.each())

    def flaps(self) -> bytes:
        """The sender on the flaps of the same envelopes, page by page, for the stack turned over."""
        return flaps_pdf(self.job, self.abroad)


def envelopes_pdf(job: EnvelopeJob, progress: Progress = no_progress) -> EnvelopesPdf:
    """Prints the job. Equal jobs give equal bytes.

    Raises UNKNOWN_FONT, and NOBODY with `left_out` where no envelope is left to print. Addresses with characters
    that no typeface has are refused, unless the job allows gaps.
    """
    layout = EnvelopeLayout(job)
    drawn = _DrawnEnvelopes(layout)
    doubtful: list[SetLabel] = []
    abroad: list[bool] = []
    for label in layout.each():
        drawn.add(label)
        abroad.append(label.text.country_line)
        if label.warnings:
            doubtful.append(label)
        if label.slot % _TOLD_EVERY == 0:
            progress(label.slot + len(layout.refused), len(job.addressees))
    count = drawn.pdf.page_count
    if not count:
        raise KnownError(ErrorCode.NOBODY, left_out=tuple(layout.refused))
    data = drawn.finish()
    placed = tuple(layout.placed(label, layout.size) for label in doubtful)
    return EnvelopesPdf(
        job, data, count, layout.size, layout.smallest, tuple(layout.refused), placed, drawn.sender, tuple(abroad)
    )


class _DrawnEnvelopes:
    """The pages of one job while they are written.

    What all pages have in common stands in two streams that they begin with, one for mail at home and one for mail
    abroad: the sender, and the matrix that gives the address its place and size. So the size can be known last.
    """

    def __init__(self, layout: EnvelopeLayout) -> None:
        self._layout = layout
        self._job = job = layout.job
        self.pdf = PdfFile(job.title, job.language)
        self._fonts = FontSubsets()
        self._lettering = Lettering(self._fonts, job.font)
        self._lines = DrawnLines(self._lettering, ENVELOPE_COUNTRY)
        self._width, self._height = map(points, job.page_size())
        self._openings = self.pdf.reserve(), self.pdf.reserve()
        self._nominal = layout.room.rule.size
        self.sender = sender_lines(job)

    def add(self, label: SetLabel) -> None:
        """One envelope. Its lettering has the nominal size, which the opening makes smaller where need be, or the page
        itself for an address of its own size."""
        own = (self._address_matrix(label.own_pt),) if label.own_pt else ()
        content = "\n".join((*own, *self._drawn(label, self._nominal), "ET", *self._mark(label.slot)))
        opening = self._openings[label.text.country_line]
        self.pdf.add_page(self._width, self._height, content, opening=opening)

    def _drawn(self, label: SetLabel, size: float) -> Iterable[str]:
        if label.script:
            return self._lines.in_script(label, size, label.script)
        return self._lines.block(label.lines, size, country_line=label.text.country_line)

    def _mark(self, page: int) -> Iterator[str]:
        """The postage that was bought for this page, in its own size."""
        if page > len(self._job.marks):
            return
        front, mark = self._job.front, self._job.marks[page - 1]
        box = place_of_mark(front, mark.width, mark.height)
        self.pdf.add_picture(f"M{page}", mark.columns, mark.rows, mark.grey)
        foot = points(front.envelope.height - box.y - box.height)
        yield f"q {points(box.width):.3f} 0 0 {points(box.height):.3f} {points(box.x):.3f} {foot:.3f} cm/M{page} Do Q"

    def finish(self) -> bytes:
        """The PDF's bytes."""
        for number, sender in zip(self._openings, (self.sender.at_home, self.sender.abroad), strict=True):
            self.pdf.put_stream(number, "\n".join(self._opening(sender)))
        self._fonts.embed(self.pdf)
        return self.pdf.finish()

    def _opening(self, sender: SetLabel | None) -> Iterator[str]:
        job, layout, plain, nominal = self._job, self._layout, self._lettering.plain, self._nominal
        yield from page_matrix(job.drawn, self._height)
        yield turning(job.turn, self._width, self._height)
        if sender and job.sender_place is SenderPlace.FRONT:
            size = self.sender.size
            leading = size * SENDER.leading / SENDER.size
            yield f"BT/{plain} {size:g} Tf {leading:.3f} TL"
            yield f"1 0 0 1 {self._before_first_line(job.front.sender, size, leading)} Tm"
            yield from self._drawn(sender, size)
            yield "ET"
        yield f"BT/{plain} {nominal:g} Tf {layout.room.leading(nominal):.3f} TL"
        yield self._address_matrix(layout.size)

    def _address_matrix(self, size: float) -> str:
        """What gives the address, drawn in the nominal size, its place and this size."""
        scale, leading = size / self._nominal, self._layout.room.leading(size)
        return f"{scale:.5f} 0 0 {scale:.5f} {self._before_first_line(self._job.front.address, size, leading)} Tm"

    def _before_first_line(self, box: Box, size: float, leading: float) -> str:
        """The place one leading above the first base line, from the bottom left of the envelope as it is read."""
        y = points(self._job.front.envelope.height - box.y) - ABOVE * size + leading
        return f"{points(box.x):.3f} {y:.3f}"
