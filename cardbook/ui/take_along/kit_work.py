"""What the thread does for a season's kit: make all of it, and write it into a folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cardbook.deferred import kits
from cardbook.domain.cards.card_list import Season
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.affine import Affine
from cardbook.domain.paper.paper import PaperSize
from cardbook.domain.paper.print_run import PrintRun
from cardbook.domain.progress import Progress
from cardbook.services.paper.envelopes.envelope_options import EnvelopeOptions
from cardbook.services.paper.envelopes.envelope_words import paper_title
from cardbook.services.paper.labels.label_options import LabelOptions
from cardbook.services.paper.print_people import PrintPeople, Whom
from cardbook.services.reading import BookReading
from cardbook.texts import Texts

if TYPE_CHECKING:
    from cardbook.services.paper.take_along.kit import Kit, WholeKit

_NAMED = 5


@dataclass(frozen=True)
class KitOrder:
    """A season's kit: on what, for whom by hand (None for nobody), on which paper its lists, which `drawn` corrects."""

    season: Season
    on: EnvelopeOptions | LabelOptions
    by_hand: Whom | None
    paper: PaperSize
    drawn: Affine
    with_hand_addressed: bool = False


@dataclass(frozen=True)
class MadeKit:
    """The finished kit of an order, None where there is nobody, with what is told of it: what it is, and first what is
    left out; `leaves_out_by_hand` where that is somebody whose envelope is addressed by hand."""

    order: KitOrder
    kit: "WholeKit | None"
    doubts: Sequence[str] = ()
    told: Sequence[str] = ()
    leaves_out_by_hand: bool = False


class SavedKit(NamedTuple):
    """A kit that lies in a folder, and what the book may remember of its labels."""

    made: MadeKit
    folder: Path
    runs: Sequence[PrintRun]


class KitWork:
    """Runs on the thread; knows no widget."""

    def __init__(self, reading: BookReading, texts: Texts) -> None:
        self._reading = reading
        self._texts = texts

    def make(self, order: KitOrder, progress: Progress) -> MadeKit:
        """All of it. Raises KnownError: CANCELLED."""
        texts = self._texts
        by_hand = frozenset(PrintPeople(self._reading).lines(order.by_hand)) if order.by_hand else frozenset()
        kit = kits().Kit(
            self._reading, order.season, texts, by_hand, order.drawn, with_hand_addressed=order.with_hand_addressed
        )
        try:
            whole = kit.whole(order.on, order.paper, progress)
        except KnownError as error:
            if error.code is not ErrorCode.NOBODY:
                raise
            written = self._by_hand(kit)
            return MadeKit(order, None, (texts("print.kit.nobody"),), (written,), bool(written))
        report = kits().report_of(whole.stacks)
        left_out = [each.name or texts("print.people.no_name") for each in kit.printable.left_out]
        left_out += [label.lines[0] for label in report.refused]
        tight = [label.lines[0] for label in report.doubtful]
        doubts = [self._named("left_out", left_out), self._named("tight", tight), *whole.size_doubts]
        walked = sum(each.key in by_hand for stack in whole.stacks for each in stack.people)
        stacks = ((stack.printed, paper_title(texts, stack.on)) for stack in whole.stacks)
        told = [texts("print.envelopes.run", count=count, envelope=on) for count, on in stacks]
        if isinstance(order.on, LabelOptions) and order.on.first > 1:
            told.append(texts("print.kit.begins", label=order.on.first))
        told.append(texts("print.kit.walked", count=walked) if walked else texts("print.kit.with_lists"))
        written = self._by_hand(kit)
        told += [written] if written else []
        return MadeKit(order, whole, tuple(filter(None, doubts)), tuple(told), bool(written))

    def _by_hand(self, kit: "Kit") -> str:
        """Who is left out as their envelopes are addressed by hand; "" for nobody."""
        return self._named("hand_addressed", [each.name for each in kit.printable.by_hand])

    def save(self, made: MadeKit, where: Path, name: str) -> "SavedKit | None":
        """The folder with it; raises KnownError(FILE_NOT_WRITABLE)."""
        if made.kit is None:
            return None
        folder: Path = kits().save_kit(made.kit, where, name, self._texts)
        on, season = made.order.on, made.order.season.name
        stacks = made.kit.stacks if isinstance(on, LabelOptions) else ()
        return SavedKit(made, folder, [kits().run_of(stack.pdf, on, season) for stack in stacks])

    def _named(self, key: str, names: Sequence[str]) -> str:
        some = ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
        return self._texts(f"print.kit.{key}", count=len(names), names=some) if names else ""
