"""The sender on the flaps of a run of envelopes: a PDF of its own, for the same envelopes turned over."""

from collections.abc import Iterable, Iterator

from cardbook.domain.paper.lengths import points
from cardbook.printing.envelopes.envelope_layout import ABOVE, ENVELOPE_COUNTRY, SENDER, sender_lines
from cardbook.printing.envelopes.envelope_turn import OVER_SIDEWAYS, turning
from cardbook.printing.jobs.envelopes import EnvelopeJob
from cardbook.printing.pdf.pdf_file import PdfFile
from cardbook.printing.printer.page_matrix import page_matrix
from cardbook.printing.text.drawn_lines import DrawnLines
from cardbook.printing.text.lettering import FontSubsets, Lettering
from cardbook.printing.text.set_text import SetLabel

_MIDDLE = 0.5


def flaps_pdf(job: EnvelopeJob, abroad: Iterable[bool]) -> bytes:
    """A page for each envelope that was printed of the job, in the same order; `abroad` tells which leave the country.

    The sender of the job stands on the flap. Equal envelopes give equal bytes. Raises UNKNOWN_FONT.
    """
    flaps = _Flaps(job)
    for leaves in abroad:
        flaps.add(abroad=leaves)
    return flaps.finish()


class _Flaps:
    """All flaps of mail at home look alike, and so do those of mail abroad."""

    def __init__(self, job: EnvelopeJob) -> None:
        self._job = job
        self._pdf = PdfFile(job.title, job.language)
        self._fonts = FontSubsets()
        self._lettering = Lettering(self._fonts, job.font)
        self._lines = DrawnLines(self._lettering, ENVELOPE_COUNTRY)
        self._width, self._height = map(points, job.page_size())
        sender = sender_lines(job)
        self._at_home, self._abroad = (
            "\n".join(self._content(lines, sender.size)) if lines else "" for lines in (sender.at_home, sender.abroad)
        )

    def add(self, *, abroad: bool) -> None:
        """One flap."""
        self._pdf.add_page(self._width, self._height, self._abroad if abroad else self._at_home)

    def finish(self) -> bytes:
        """The PDF's bytes."""
        self._fonts.embed(self._pdf)
        return self._pdf.finish()

    def _content(self, sender: SetLabel, size: float) -> Iterator[str]:
        """The lines in the middle of the flap."""
        job, box = self._job, self._job.front.flap
        leading = size * SENDER.leading / SENDER.size
        yield from page_matrix(job.drawn, self._height)
        yield turning(OVER_SIDEWAYS[job.turn], self._width, self._height)
        yield f"BT/{self._lettering.plain} {size:g} Tf {leading:.3f} TL"
        y = points(job.front.envelope.height - box.y) - ABOVE * size + leading
        yield f"1 0 0 1 {points(box.x + box.width / 2):.3f} {y:.3f} Tm"
        yield from self._lines.by_width(sender, size, _MIDDLE)
        yield "ET"
