"""A season's paper in one order, so that the stacks match: envelopes in runs of one size, or labels, the list, the
stamps, and the walk to those whose cards need none."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from cardbook.domain.cards.card_list import Season
from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.envelope import EnvelopeFormat
from cardbook.domain.paper.label_sheet import LabelSheet
from cardbook.domain.paper.paper import PaperSize
from cardbook.domain.people.listing import MailRecipient
from cardbook.domain.progress import Progress, no_progress
from cardbook.services.cards.delivery_rounds import DeliveryRounds
from cardbook.services.cards.motif_envelopes import motif_envelopes
from cardbook.services.paper.envelopes.envelope_formats import post_of
from cardbook.services.paper.envelopes.envelope_options import EnvelopeOptions
from cardbook.services.paper.envelopes.envelope_words import paper_title, size_doubt
from cardbook.services.paper.envelopes.envelopes import Envelopes, EnvelopesPdf
from cardbook.services.paper.labels.label_options import LabelOptions
from cardbook.services.paper.labels.labels import Labels, LabelSheetsPdf, PlacedLabel, RefusedLabel
from cardbook.services.paper.mail_merge import MailMerge
from cardbook.services.paper.printable import Printable
from cardbook.services.paper.take_along.checklist_words import checklist_words, rounds_words
from cardbook.services.paper.take_along.checklists import ChecklistPdf, Checklists
from cardbook.services.paper.take_along.stamp_sheets import StampSheets
from cardbook.services.reading import BookReading
from cardbook.texts import Texts


class Stack(NamedTuple):
    """One stack: the name of its file without the ending, what it is printed on, how many are on how many pages, and
    whose they are from the top on."""

    name: str
    on: EnvelopeFormat | LabelSheet
    pdf: EnvelopesPdf | LabelSheetsPdf
    printed: int
    pages: int
    people: Sequence[MailRecipient]


class WholeKit(NamedTuple):
    """Everything of a season: its stacks, and its lists by their names: checklist, stamps and, where there is one,
    round."""

    stacks: Sequence[Stack]
    lists: Mapping[str, ChecklistPdf]
    size_doubts: Sequence[str]
    """What the post makes of the sizes of its envelopes, where they are no ordinary ones."""

    @property
    def missing(self) -> list[str]:
        """The characters on the lists that no typeface has; each left a gap for the pen."""
        return sorted({each for made in self.lists.values() for each in made.missing})


class KitReport(NamedTuple):
    """What could not be set in any of the stacks, or not well."""

    refused: Sequence[RefusedLabel]
    doubtful: Sequence[PlacedLabel]


class Kit:
    """The paper of one season. `printable` tells who is left out once the stacks are made.

    Its words and the order of the countries are those of `texts`. The cards of those in `by_hand` (keys) are taken
    round: they lie at the end of all stacks, house by house. `drawn` is what corrects the printer of the lists. Whose
    envelope is addressed by hand is in no stack unless `with_hand_addressed`, and on all lists.
    """

    def __init__(
        self, reading: BookReading, season: Season, texts: Texts, by_hand: Collection[int] = (),
        drawn: Affine = UNMOVED, *, with_hand_addressed: bool = False,
    ) -> None:
        self._reading = reading
        self._season = season
        self._texts = texts
        self._by_hand = frozenset(by_hand)
        self._drawn = drawn
        keys = Checklists(reading).keys(season, texts.language, self._by_hand)
        self.printable = Printable(MailMerge(reading), keys, season, with_by_hand=with_hand_addressed)

    def whole(
        self, on: EnvelopeOptions | LabelOptions, paper: PaperSize, progress: Progress = no_progress
    ) -> WholeKit:
        """The kit on envelopes or on labels, its lists on `paper`; raises KnownError: NOBODY, CANCELLED,
        NO_SUCH_LABEL."""
        made = self.envelopes(on, progress) if isinstance(on, EnvelopeOptions) else self.labels(on, progress)
        stacks = list(made)
        lists = {"checklist": self.checklist(paper, progress), "stamps": self.stamps(stacks, paper)}
        walk = self.walk(paper, progress)
        return WholeKit(stacks, lists | ({"round": walk} if walk else {}), self._size_doubts(stacks))

    def envelopes(self, options: EnvelopeOptions, progress: Progress = no_progress) -> Iterator[Stack]:
        """A stack for each size: a printer takes one at a time. Raises KnownError: NOBODY, CANCELLED.

        A card whose motif has an envelope of its own goes into that; every other one into that of the `options`.
        """
        own, usual = motif_envelopes(self._reading, self._season), options.envelope
        runs: dict[EnvelopeFormat, list[MailRecipient]] = {usual: []}
        for recipient in self.printable:
            runs.setdefault(own.get(recipient.entry or 0, usual), []).append(recipient)
        runs = {envelope: run for envelope, run in runs.items() if run} or runs
        envelopes = Envelopes(self._reading)
        for envelope, run in runs.items():
            name = "envelopes" if len(runs) == 1 else f"envelopes-{envelope.id}"
            pdf = envelopes.pdf(run, replace(options, envelope=envelope), self._season.name, progress)
            yield Stack(name, envelope, pdf, pdf.count, pdf.count, _printed(run, pdf.refused))

    def labels(self, options: LabelOptions, progress: Progress = no_progress) -> Iterator[Stack]:
        """The labels, on the free ones of the sheet in the tray first; raises KnownError: NOBODY, NO_SUCH_LABEL,
        CANCELLED."""
        run = list(self.printable)
        pdf = Labels(self._reading).pdf(run, options, self._season.name, progress)
        yield Stack("labels", options.sheet, pdf, pdf.label_count, pdf.page_count, _printed(run, pdf.refused))

    def checklist(self, paper: PaperSize, progress: Progress = no_progress) -> ChecklistPdf:
        """The list to tick by hand; raises KnownError(CANCELLED)."""
        words = checklist_words(self._texts, self._reading, self._season, date.today())
        return Checklists(self._reading).pdf(
            self._season, words, paper, progress, drawn=self._drawn, by_hand=self._by_hand
        )

    def stamps(self, stacks: Sequence[Stack], paper: PaperSize) -> ChecklistPdf:
        """Which stamps the stacks take, from the top on."""
        named = [(paper_title(self._texts, stack.on), stack.people) for stack in stacks]
        if self.printable.by_hand:
            named.append((self._texts("print.stamps.hand_addressed"), self.printable.by_hand))
        sheets = StampSheets(self._reading, self._season, self._texts)
        return sheets.pdf(named, paper, self._by_hand, self._size_doubts(stacks), self._drawn)

    def walk(self, paper: PaperSize, progress: Progress = no_progress) -> ChecklistPdf | None:
        """The rounds on which cards are taken there; None where there are none. Raises KnownError(CANCELLED)."""
        made = DeliveryRounds(self._reading)
        rounds = list(made.rounds(self._season, self._by_hand))
        words = rounds_words(self._texts, self._reading, self._season, date.today(), rounds)
        return made.pdf(rounds, words, paper, progress, self._drawn) if rounds else None

    def _size_doubts(self, stacks: Sequence[Stack]) -> list[str]:
        post = post_of(self._reading.home)
        envelopes = (stack.on for stack in stacks if isinstance(stack.on, EnvelopeFormat))
        return list(filter(None, (size_doubt(self._texts, envelope, post) for envelope in envelopes)))


def report_of(stacks: Sequence[Stack]) -> KitReport:
    """What is to be told of all stacks together."""
    refused = [label for stack in stacks for label in stack.pdf.refused]
    return KitReport(refused, [label for stack in stacks for label in stack.pdf.doubtful])


def _printed(run: Sequence[MailRecipient], refused: Sequence[RefusedLabel]) -> list[MailRecipient]:
    """Those of a run who are on paper."""
    left_out = {label.key for label in refused}
    return [each for each in run if str(each.key) not in left_out]
