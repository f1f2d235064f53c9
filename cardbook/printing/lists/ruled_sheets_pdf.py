"""Ruled sheets as the bytes of a PDF: rules for the pen, and the number of each page from the second on."""

from collections.abc import Iterator

from cardbook.domain.paper.lengths import points
from cardbook.printing.jobs.ruled_sheets import RuledSheetsJob
from cardbook.printing.pdf.pdf_file import PdfFile
from cardbook.printing.text.lettering import FontSubsets, Lettering

_TO_WRITE_ON, _TO_LIE_UNDER = "0.3 w 0.5 G", "1.2 w 0 G"
_NUMBER_PT = 10
_GREY = "0.35 g"
_NUMBER_BELOW_RULES = points(9_000)


def ruled_sheets_pdf(job: RuledSheetsJob) -> bytes:
    """Draws the sheets. Equal jobs give equal bytes."""
    drawn = _RuledSheets(job)
    for number in range(1, job.pages + 1):
        drawn.add(number)
    return drawn.finish()


class _RuledSheets:
    def __init__(self, job: RuledSheetsJob) -> None:
        self._job = job
        self._fonts = FontSubsets()
        self._lettering = Lettering(self._fonts, "garamond")
        self._pdf = PdfFile(job.title, job.language, job.drawn)
        self._width, self._height = points(job.sheet.paper.width), points(job.sheet.paper.height)

    def add(self, number: int) -> None:
        """One page."""
        content = list(self._rules(number))
        if number > 1:
            content.append(self._number(str(number)))
        self._pdf.add_page(self._width, self._height, "\n".join(content))

    def finish(self) -> bytes:
        """The PDF's bytes."""
        self._fonts.embed(self._pdf)
        return self._pdf.finish()

    def _rules(self, number: int) -> Iterator[str]:
        sheet = self._job.sheet
        left, right = points(sheet.left), points(sheet.right)
        yield _TO_LIE_UNDER if self._job.to_lie_under else _TO_WRITE_ON
        for rule in sheet.rules(is_first=number == 1):
            y = self._height - points(rule)
            yield f"{left:.3f} {y:.3f} m {right:.3f} {y:.3f} l S"

    def _number(self, number: str) -> str:
        """In grey at the right end of the rules, below the last."""
        sheet = self._job.sheet
        x = points(sheet.right) - self._lettering.advances.width(number) * _NUMBER_PT / 1000
        y = self._height - points(sheet.rules(is_first=False)[-1]) - _NUMBER_BELOW_RULES
        shown = self._lettering.show(number, _NUMBER_PT)
        return f"{_GREY} BT/{self._lettering.plain} {_NUMBER_PT} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm{shown} ET"
