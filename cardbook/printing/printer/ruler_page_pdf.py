"""The page by which a printer is measured: three crosses with scales, and room to write down what was read."""

from collections.abc import Iterator

from cardbook.domain.paper.calibration import Place, crosses
from cardbook.domain.paper.lengths import points
from cardbook.printing.jobs.ruler_page import RulerPageJob
from cardbook.printing.pdf.pdf_file import PdfFile
from cardbook.printing.text.lettering import FontSubsets, Lettering

_ARM = 12
"""How far a cross reaches from its middle, in mm, with a stroke every millimetre."""
_LONG, _SHORT = points(2_400), points(1_200)
_MM = points(1_000)
_HAIR, _FINE = "0.35 w 0 G", "0.25 w 0 G"
_TITLE_PT, _TEXT_PT, _NUMBER_PT, _NOTE_PT = 18, 11.5, 16, 10.5
_LEADING = 16
_BELOW_TITLE = 8
_TEXT_LEFT = points(45_000)
_TEXT_TOP = points(75_000)
_BLANK = points(22_000)


def ruler_page_pdf(job: RulerPageJob) -> bytes:
    """Draws the page, through the correction that is known already. Equal jobs give equal bytes."""
    fonts = FontSubsets()
    drawn = _RulerPage(job, Lettering(fonts, "garamond"))
    pdf = PdfFile(job.title, job.language, job.drawn)
    pdf.add_page(drawn.width, drawn.height, "\n".join(drawn.content()))
    fonts.embed(pdf)
    return pdf.finish()


class _RulerPage:
    def __init__(self, job: RulerPageJob, lettering: Lettering) -> None:
        self._job = job
        self._lettering = lettering
        self.width, self.height = points(job.paper.width), points(job.paper.height)

    def content(self) -> Iterator[str]:
        """The operators of the page."""
        for number, place in enumerate(crosses(self._job.paper), start=1):
            yield from self._cross(number, place)
        base = _TEXT_TOP + _BELOW_TITLE
        yield self._put(_TEXT_LEFT, _TEXT_TOP, self._job.title, _TITLE_PT)
        for line in self._job.lines:
            base += _LEADING
            yield self._put(_TEXT_LEFT, base, line, _TEXT_PT)

    def _cross(self, number: int, place: Place) -> Iterator[str]:
        x, y = points(place[0]), self.height - points(place[1])
        reach = _ARM * _MM
        yield f"{_HAIR} {x - reach:.3f} {y:.3f} m {x + reach:.3f} {y:.3f} l {x:.3f} {y - reach:.3f} m "
        yield f"{x:.3f} {y + reach:.3f} l S {_FINE}"
        for step in range(-_ARM, _ARM + 1):
            tick = _LONG if step % 5 == 0 else _SHORT
            at = step * _MM
            yield f"{x + at:.3f} {y - tick / 2:.3f} m {x + at:.3f} {y + tick / 2:.3f} l "
            yield f"{x - tick / 2:.3f} {y + at:.3f} m {x + tick / 2:.3f} {y + at:.3f} l"
        yield "S"
        yield from self._blanks(number, place)

    def _blanks(self, number: int, place: Place) -> Iterator[str]:
        """The number of the cross and two lines for the pen, on its side towards the middle of the page."""
        is_right = place[0] > self._job.paper.width / 2
        is_low = place[1] > self._job.paper.height / 2
        words = (self._job.from_left, self._job.from_top)
        advances = self._lettering.advances
        wide = max(advances.width(word) for word in words) * _NOTE_PT / 1000
        inward = points(17_000)
        left = points(place[0]) + (-inward - wide - _BLANK if is_right else inward)
        base = points(place[1]) + (-points(16_000) if is_low else points(9_000))
        yield self._put(left, base, str(number), _NUMBER_PT)
        for word in words:
            base += _LEADING
            yield self._put(left, base, word, _NOTE_PT)
            y = self.height - base - 1.5
            yield f"{_FINE} {left + wide + 4:.2f} {y:.2f} m {left + wide + _BLANK:.2f} {y:.2f} l S"

    def _put(self, x: float, base: float, line: str, size: float) -> str:
        """One line with its left end at x and its base line `base` points below the page's top."""
        shown = self._lettering.show(line, size)
        return f"BT/{self._lettering.plain} {size:g} Tf 1 0 0 1 {x:.2f} {self.height - base:.2f} Tm{shown} ET"
