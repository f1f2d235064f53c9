"""Label sheets for recipients: from names and addresses to a PDF and a layout report."""

from collections.abc import Sequence
from dataclasses import replace

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.print_run import OWN_ADDRESS, Piece, PrintedMatter, PrintRun
from cardbook.domain.people.listing import MailRecipient
from cardbook.domain.progress import Progress, no_progress
from cardbook.printing.jobs.labels import Align, LabelJob, LabelText, LabelTexts
from cardbook.printing.labels.label_layout import PlacedLabel
from cardbook.printing.labels.label_sheets_pdf import LabelSheetsPdf, label_sheets_pdf
from cardbook.printing.text.set_text import LabelWarning, RefusedLabel
from cardbook.services.paper.address_texts import AddressTexts, Recipients
from cardbook.services.paper.envelopes.sender import Sender
from cardbook.services.paper.gaps_for_the_pen import complete, parted
from cardbook.services.paper.labels.label_options import LABEL_TYPEFACES, LabelOptions
from cardbook.services.reading import BookReading

__all__ = [
    "LABEL_TYPEFACES",
    "Align",
    "LabelOptions",
    "LabelSheetsPdf",
    "LabelText",
    "LabelTexts",
    "LabelWarning",
    "Labels",
    "PlacedLabel",
    "RefusedLabel",
    "run_of",
]


def run_of(pdf: LabelSheetsPdf, options: LabelOptions, title: str) -> PrintRun:
    """What the book remembers of these labels once they are on paper: see `Drawer.printed`."""
    pieces = tuple(Piece(int(label.key), label.page, label.index) for label in pdf.report())
    return PrintRun(PrintedMatter.LABELS, options.sheet.id, title, pieces)


class Labels:
    """Prints the recipients of one book."""

    def __init__(self, reading: BookReading) -> None:
        self._texts = AddressTexts(reading)
        self._language = reading.language
        self._home = reading.home

    def texts(self, recipients: Sequence[MailRecipient]) -> tuple[LabelText, ...]:
        """What stands on each label; a recipient without an address gets the name alone."""
        return self._texts.all(recipients)

    def pdf(
        self, recipients: Recipients, options: LabelOptions, title: str, progress: Progress = no_progress,
        fill: LabelTexts = (),
    ) -> LabelSheetsPdf:
        """The label sheets; raises KnownError: NO_SUCH_LABEL, UNKNOWN_FONT, NOBODY, CANCELLED.

        What stays free of the last sheet is given to `fill`. The report of the PDF goes through the recipients again.
        """
        return label_sheets_pdf(self._job(self._texts.each(recipients), options, title, fill), progress)

    def each_text(self, recipients: Recipients) -> LabelTexts:
        """As `texts`, composed while they are gone through."""
        return self._texts.each(recipients)

    def pdf_with_gaps_for(
        self, texts: Sequence[LabelText], options: LabelOptions, title: str, chosen: frozenset[int],
        progress: Progress = no_progress, fill: Sequence[LabelText] = (),
    ) -> LabelSheetsPdf:
        """As `pdf`, but from ready `texts`, and of those whose characters no typeface has only the `chosen` keys.

        They have a gap for the pen; the others are told in `refused`. Raises NOBODY with `left_out`, a tuple
        of RefusedLabel, where nobody is left.
        """
        to_print, left_out = parted(texts, options.font, chosen)
        job = self._job(to_print, replace(options, gaps=True), title, fill)
        return replace(label_sheets_pdf(job, progress), refused=left_out)

    def complete(self, texts: Sequence[LabelText], font: str) -> tuple[LabelText, ...]:
        """Those of the texts whose characters the typefaces have."""
        return complete(texts, font)

    def test_page(self, options: LabelOptions, title: str) -> LabelSheetsPdf:
        """One sheet with every label's outline and number, to be held against the real sheet."""
        whole = replace(options, first=1, used=frozenset(), outlines=True, copies=1)
        numbers = tuple(LabelText((str(label),)) for label in range(1, options.sheet.count + 1))
        return label_sheets_pdf(self._job(numbers, whole, title))

    def of_sender(self, sender: Sender, count: int, options: LabelOptions, title: str) -> LabelSheetsPdf:
        """So many labels with the sender's own address, with its country where the sender names one.

        Raises KnownError: NO_SENDER, NO_SUCH_LABEL, UNKNOWN_FONT, and NOBODY where no typeface has the letters.
        """
        return label_sheets_pdf(self._job(self.sender_texts(sender, count), options, title))

    def sender_texts(self, sender: Sender, count: int) -> tuple[LabelText, ...]:
        """So many times the sender's own address, with its country where the sender names one; raises NO_SENDER."""
        if not sender.lines:
            raise KnownError(ErrorCode.NO_SENDER)
        lines = (*sender.lines, *filter(None, (sender.country,)))
        return (LabelText(lines, str(OWN_ADDRESS), bool(sender.country), self._home),) * count

    def _job(self, labels: LabelTexts, options: LabelOptions, title: str, fill: LabelTexts = ()) -> LabelJob:
        return LabelJob(options.sheet, labels, fill, title, self._language, **options.look())
