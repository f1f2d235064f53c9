"""Envelopes for recipients: from names and addresses to a PDF and a layout report."""

from collections.abc import Sequence
from dataclasses import replace

from cardbook.domain.progress import Progress, no_progress
from cardbook.printing.envelopes.envelopes_pdf import EnvelopesPdf, envelopes_pdf
from cardbook.printing.jobs.envelopes import EnvelopeJob
from cardbook.printing.jobs.labels import LabelText, LabelTexts
from cardbook.services.paper.address_texts import AddressTexts, Recipients
from cardbook.services.paper.envelopes.envelope_formats import front
from cardbook.services.paper.envelopes.envelope_options import EnvelopeOptions
from cardbook.services.paper.gaps_for_the_pen import parted
from cardbook.services.reading import BookReading

__all__ = ["Envelopes", "EnvelopesPdf"]


class Envelopes:
    """Prints the recipients of one book, by the rules of the post where its owner lives."""

    def __init__(self, reading: BookReading) -> None:
        self._texts = AddressTexts(reading)
        self._home = reading.home
        self._language = reading.language

    def pdf(
        self, recipients: Recipients, options: EnvelopeOptions, title: str, progress: Progress = no_progress
    ) -> EnvelopesPdf:
        """The envelopes in the order of the recipients; raises KnownError: UNKNOWN_FONT, NOBODY, CANCELLED.

        The report of the PDF goes through the recipients again.
        """
        return envelopes_pdf(self._job(self._texts.each(recipients), options, title), progress)

    def pdf_with_gaps_for(
        self, texts: Sequence[LabelText], options: EnvelopeOptions, title: str, chosen: frozenset[int],
        progress: Progress = no_progress,
    ) -> EnvelopesPdf:
        """As `pdf`, but from ready `texts`; see `Labels.pdf_with_gaps_for`."""
        to_print, left_out = parted(texts, options.font, chosen)
        job = self._job(to_print, replace(options, gaps=True), title)
        return replace(envelopes_pdf(job, progress), refused=left_out)

    def _job(self, addressees: LabelTexts, options: EnvelopeOptions, title: str) -> EnvelopeJob:
        lines, country = options.sender
        return EnvelopeJob(
            front(options.envelope, self._home), addressees, lines, country, self._home, title, self._language,
            **options.look(),
        )
