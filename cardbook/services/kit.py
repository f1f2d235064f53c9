"""A season's paper in one order, so that the stacks match: envelopes in runs of one size, or labels, and the list."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from cardbook.domain.card_list import Season
from cardbook.domain.envelope import EnvelopeFormat
from cardbook.domain.label_sheet import LabelSheet
from cardbook.domain.listing import MailRecipient
from cardbook.domain.progress import Progress, no_progress
from cardbook.services.checklist_words import checklist_words
from cardbook.services.checklists import ChecklistPdf, Checklists
from cardbook.services.envelope_options import EnvelopeOptions, Sender
from cardbook.services.envelopes import Envelopes, EnvelopesPdf
from cardbook.services.home_paper import home_paper
from cardbook.services.label_options import LabelOptions
from cardbook.services.labels import Labels, LabelSheetsPdf, PlacedLabel, RefusedLabel
from cardbook.services.mail_merge import MailMerge
from cardbook.services.motif_envelopes import motif_envelopes
from cardbook.services.printable import Printable
from cardbook.services.reading import BookReading
from cardbook.texts import Texts


class Stack(NamedTuple):
    """One stack: the name of its file without the ending, what it is printed on, how many are on how many pages."""

    name: str
    on: EnvelopeFormat | LabelSheet
    pdf: EnvelopesPdf | LabelSheetsPdf
    printed: int
    pages: int


class KitReport(NamedTuple):
    """What could not be set in any of the stacks, or not well."""

    refused: Sequence[RefusedLabel]
    doubtful: Sequence[PlacedLabel]


class Kit:
    """The paper of one season. `printable` tells who is left out once the stacks are made.

    Its words and the order of the countries are those of `texts`.
    """

    def __init__(self, reading: BookReading, season: Season, texts: Texts) -> None:
        self._reading = reading
        self._season = season
        self._texts = texts
        keys = Checklists(reading).keys(season, texts.language)
        self.printable = Printable(MailMerge(reading), keys, season)

    def envelopes(self, usual: EnvelopeFormat, sender: Sender, progress: Progress = no_progress) -> Iterator[Stack]:
        """A stack for each size: a printer takes one at a time. Raises KnownError: NOBODY, CANCELLED.

        A card whose motif has an envelope of its own goes into that; every other one into the `usual` one.
        """
        own = motif_envelopes(self._reading, self._season)
        runs: dict[EnvelopeFormat, list[MailRecipient]] = {usual: []}
        for recipient in self.printable:
            runs.setdefault(own.get(recipient.entry or 0, usual), []).append(recipient)
        runs = {envelope: run for envelope, run in runs.items() if run} or runs
        envelopes = Envelopes(self._reading)
        for envelope, run in runs.items():
            name = "envelopes" if len(runs) == 1 else f"envelopes-{envelope.id}"
            options = EnvelopeOptions(envelope, sender)
            pdf = envelopes.pdf(run, options, self._season.name, progress)
            yield Stack(name, envelope, pdf, pdf.count, pdf.count)

    def labels(self, sheet: LabelSheet, progress: Progress = no_progress) -> Iterator[Stack]:
        """The labels; raises KnownError: NOBODY, CANCELLED."""
        pdf = Labels(self._reading).pdf(self.printable, LabelOptions(sheet), self._season.name, progress)
        yield Stack("labels", sheet, pdf, pdf.label_count, pdf.page_count)

    def checklist(self, progress: Progress = no_progress) -> ChecklistPdf:
        """The list to tick by hand; raises KnownError(CANCELLED)."""
        words = checklist_words(self._texts, self._reading, self._season, date.today())
        return Checklists(self._reading).pdf(self._season, words, home_paper(self._reading.home), progress)


def report_of(stacks: Sequence[Stack]) -> KitReport:
    """What is to be told of all stacks together."""
    refused = [label for stack in stacks for label in stack.pdf.refused]
    return KitReport(refused, [label for stack in stacks for label in stack.pdf.doubtful])
