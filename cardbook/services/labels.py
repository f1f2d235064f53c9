"""Label sheets for recipients: from names and addresses to a PDF and a layout report."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Protocol

from cardbook.domain.address_format import address_layout
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.listing import MailRecipient
from cardbook.domain.progress import Progress, no_progress
from cardbook.printing.jobs import Align, LabelJob, LabelText, LabelTexts
from cardbook.printing.label_layout import LabelLayout
from cardbook.printing.label_sheets_pdf import LabelSheetsPdf, label_sheets_pdf
from cardbook.printing.set_text import LabelWarning, RefusedLabel
from cardbook.services.label_options import LABEL_TYPEFACES, LabelOptions
from cardbook.services.reading import BookReading

__all__ = [
    "LABEL_TYPEFACES", "Align", "LabelOptions", "LabelSheetsPdf", "LabelText", "LabelWarning", "Labels",
    "RefusedLabel",
]


_PORTION = 1_000
"""Labels composed at a time: to compose and to draw each in turn is slower by a twentieth."""


class Recipients(Protocol):
    """Recipients that can be gone through as often as wanted: a sequence, or read anew each time.

    The length is the most that may come.
    """

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[MailRecipient]: ...


@dataclass(frozen=True, slots=True)
class _TextsOf:
    """What stands on the recipients' labels, composed while it is printed and not kept."""

    recipients: Recipients
    text: Callable[[MailRecipient], LabelText]

    def __len__(self) -> int:
        return len(self.recipients)

    def __iter__(self) -> Iterator[LabelText]:
        recipients = iter(self.recipients)
        while portion := list(islice(recipients, _PORTION)):
            yield from [self.text(recipient) for recipient in portion]


class Labels:
    """Prints the recipients of one book."""

    def __init__(self, reading: BookReading) -> None:
        self._home = reading.home
        self._language = reading.language

    def texts(self, recipients: Sequence[MailRecipient]) -> tuple[LabelText, ...]:
        """What stands on each label; a recipient without an address gets the name alone."""
        return tuple(map(self._text, recipients))

    def pdf(
        self, recipients: Recipients, options: LabelOptions, title: str, progress: Progress = no_progress,
    ) -> LabelSheetsPdf:
        """The label sheets; raises KnownError: NO_SUCH_LABEL, UNKNOWN_FONT, NOBODY, CANCELLED.

        The report of the PDF goes through the recipients again.
        """
        return label_sheets_pdf(self._job(_TextsOf(recipients, self._text), options, title), progress)

    def pdf_with_gaps_for(
        self, texts: Sequence[LabelText], options: LabelOptions, title: str, chosen: frozenset[int],
        progress: Progress = no_progress,
    ) -> LabelSheetsPdf:
        """As `pdf`, but from ready `texts`, and of those whose characters no typeface has only the `chosen` keys.

        They have a gap for the pen; the others are told in `refused`. Raises NOBODY with `left_out`, a tuple
        of RefusedLabel, where nobody is left.
        """
        job = self._job(tuple(texts), replace(options, gaps=False), title)
        refused = self._refused(job) if chosen else ()
        with_gaps = {str(key) for key in chosen}
        left_out = tuple(label for label in refused if label.key not in with_gaps)
        if len(left_out) < len(refused):
            lacking = {label.key for label in left_out}
            labels = tuple(text for text in job.labels if text.key not in lacking)
            return replace(label_sheets_pdf(replace(job, labels=labels, gaps=True), progress), refused=left_out)
        try:
            return label_sheets_pdf(job, progress)
        except KnownError as error:
            if error.code is not ErrorCode.NOBODY:
                raise
            raise KnownError(ErrorCode.NOBODY, left_out=self._refused(job)) from error

    def test_page(self, options: LabelOptions, title: str) -> LabelSheetsPdf:
        """One sheet with every label's outline and number, to be held against the real sheet."""
        whole = replace(options, first=1, used=frozenset(), outlines=True)
        numbers = tuple(LabelText((str(label),)) for label in range(1, options.sheet.count + 1))
        return label_sheets_pdf(self._job(numbers, whole, title))

    def _refused(self, job: LabelJob) -> tuple[RefusedLabel, ...]:
        layout = LabelLayout(job)
        for _ in layout.sheets():
            pass
        return tuple(layout.refused)

    def _job(self, labels: LabelTexts, options: LabelOptions, title: str) -> LabelJob:
        return LabelJob(
            sheet=options.sheet, labels=labels, first=options.first, used=options.used, font=options.font,
            size_pt=options.size_pt, align=options.align, outlines=options.outlines, gaps=options.gaps,
            title=title, language=self._language, offset_x=options.offset_x, offset_y=options.offset_y,
        )

    def _text(self, recipient: MailRecipient) -> LabelText:
        if recipient.address is None:
            return LabelText(recipient.addressee, str(recipient.key))
        layout = address_layout(
            recipient.addressee, recipient.address, origin=self._home, language=self._language
        )
        return LabelText(layout.lines, str(recipient.key), bool(layout.country))
