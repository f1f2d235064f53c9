"""`cardbook import --households …`: which newcomers share an envelope."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from cardbook.cli.console import Console
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.progress import Progress
from cardbook.look_alike_words import why_sharing
from cardbook.services.files.import_contacts import Importing, ImportSource
from cardbook.services.files.import_decisions import NOTHING_CHOSEN
from cardbook.services.files.import_households import HouseholdProposal, Mates, Sharing, SharingReason, mates_as_chosen


class _Kind(StrEnum):
    ROWS = "rows"
    NAMED = "named"
    ALL = "all"
    NONE = "none"


_TOGETHER = {
    _Kind.ROWS: (SharingReason.ROW,),
    _Kind.NAMED: (SharingReason.ROW, SharingReason.NAME_AND_ADDRESS),
    _Kind.ALL: tuple(SharingReason),
    _Kind.NONE: (),
}


class HouseholdPlan:
    """What was decided about each proposal, as the options say; they count from 1, in the order of the files."""

    def __init__(self, proposals: Sequence[HouseholdProposal], options: Namespace) -> None:
        self._proposals = proposals
        reasons = _TOGETHER[_Kind(options.households or _Kind.ROWS)]
        together = {number for number, each in enumerate(proposals, 1) if each.reason in reasons}
        named = [*options.together, *options.apart]
        odd = next((number for number in named if not 1 <= number <= len(proposals)), None)
        if odd is not None:
            raise KnownError(ErrorCode.UNKNOWN_HOUSEHOLD_PROPOSAL, number=odd, count=len(proposals))
        self._together = (together | {*options.together}) - {*options.apart}

    @property
    def mates(self) -> Mates:
        """Who shares an envelope."""
        choices = {
            each.uid: Sharing.TOGETHER if number in self._together else Sharing.APART
            for number, each in enumerate(self._proposals, 1)
        }
        return mates_as_chosen(self._proposals, choices, NOTHING_CHOSEN)

    def told(self) -> list[dict[str, Any]]:
        """The proposals for a report."""
        return [
            {
                "number": number, "together": number in self._together, "why": each.reason.value,
                "names": [member.name for member in each.members], "lines": [member.line for member in each.members],
                **({"known": each.host.name} if each.host else {}),
            }
            for number, each in enumerate(self._proposals, 1)
        ]

    def say(self, console: Console) -> None:
        """One line for each proposal: its number, what becomes of it, the people and why."""
        texts = console.texts
        for number, each in enumerate(self._proposals, 1):
            sharing = Sharing.TOGETHER if number in self._together else Sharing.APART
            names = ", ".join(member.name for member in each.members)
            console.say(str(number), texts(f"import.sharing.{sharing}"), names, why_sharing(each, texts))


def declare_households(parser: ArgumentParser, console: Console) -> None:
    """The options."""
    texts = console.texts
    parser.add_argument("--households", choices=[each.value for each in _Kind], help=texts("cli.import.households"))
    for name in ("together", "apart"):
        parser.add_argument(
            f"--{name}", metavar="N", type=int, nargs="+", default=[], help=texts(f"cli.import.{name}")
        )


def household_plan(
    options: Namespace, importing: Importing, sources: Sequence[ImportSource], progress: Progress
) -> HouseholdPlan | None:
    """What is decided about households; None where nothing was said, and those of one row share an envelope."""
    if not (options.households or options.together or options.apart):
        return None
    return HouseholdPlan(importing.propose_households(sources, progress), options)
