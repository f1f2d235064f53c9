"""A season's paper in one order, so that the stacks match: envelopes in runs of one size, or labels, and the list."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from cardbook.domain.card_list import Season
from cardbook.domain.envelope import EnvelopeFormat
from cardbook.domain.errors import KnownError
from cardbook.domain.label_sheet import LabelSheet
from cardbook.domain.listing import MailRecipient
from cardbook.domain.progress import Progress, no_progress
from cardbook.domain.supply import SupplyKind
from cardbook.printing.envelope_catalog import find_envelope
from cardbook.services.checklist_words import checklist_words
from cardbook.services.checklists import ChecklistPdf, Checklists
from cardbook.services.envelope_options import EnvelopeOptions, Sender
from cardbook.services.envelopes import Envelopes, EnvelopesPdf
from cardbook.services.home_paper import home_paper
from cardbook.services.label_options import LabelOptions
from cardbook.services.labels import Labels, LabelSheetsPdf, PlacedLabel, RefusedLabel
from cardbook.services.mail_merge import MailMerge
from cardbook.services.printable import Printable
from cardbook.services.reading import BookReading
from cardbook.storage.supply_queries import SupplyQueries
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
        self._supplies = SupplyQueries(reading.file)
        keys = Checklists(reading).keys(season, texts.language)
        self.printable = Printable(MailMerge(reading), keys, season)

    def envelopes(self, usual: EnvelopeFormat, sender: Sender, progress: Progress = no_progress) -> Iterator[Stack]:
        """A stack for each size: a printer takes one at a time. Raises KnownError: NOBODY, CANCELLED.

        A card whose motif has an envelope of its own goes into that; every other one into the `usual` one.
        """
        own = self._envelopes_of_motifs()
        runs: dict[EnvelopeFormat, list[MailRecipient]] = {usual: []}
        for recipient in self.printable:
            runs.setdefault(own.get(recipient.entry, usual), []).append(recipient)
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

    def _envelopes_of_motifs(self) -> dict[int | None, EnvelopeFormat]:
        """The envelopes that motifs name, by the entry whose card has the motif."""
        motifs: dict[int | None, EnvelopeFormat] = {}
        for supply in self._supplies.all():
            if supply.kind is SupplyKind.CARD and supply.envelope:
                with suppress(KnownError):
                    motifs[supply.id] = find_envelope(supply.envelope)
        if not motifs:
            return {}
        entries = [entry for entry, _ in self._reading.mail.entry_keys(self._season.id or 0, None)]
        return {card.entry: motifs[card.motif] for card in self._supplies.cards(entries) if card.motif in motifs}


def report_of(stacks: Sequence[Stack]) -> KitReport:
    """What is to be told of all stacks together."""
    refused = [label for stack in stacks for label in stack.pdf.refused]
    return KitReport(refused, [label for stack in stacks for label in stack.pdf.doubtful])
