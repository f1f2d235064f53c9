"""What a print command says of those it printed for, and of those it left out."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Protocol

from cardbook.cli.console import Console
from cardbook.domain.addresses.mail_problem import MailProblem
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.listing import MailRecipient
from cardbook.services.paper.labels.labels import LabelWarning, PlacedLabel, RefusedLabel
from cardbook.services.paper.mail_merge import stopping_problem
from cardbook.services.paper.printable import Printable
from cardbook.services.paper.typefaces_to_install import typefaces_to_install

_NAMED = 5
"""So many people are named where something is said of several."""


class PrintedPdf(Protocol):
    """What a finished PDF says of those it was made for."""

    @property
    def refused(self) -> Sequence[RefusedLabel]:
        """Those that could not be set."""

    @property
    def doubtful(self) -> Sequence[PlacedLabel]:
        """Those that were set, but not well."""


@contextmanager
def telling_why_nobody(console: Console, command: str, recipients: Printable) -> Iterator[None]:
    """Where nothing is printed at all, say first who was left out, and why."""
    try:
        yield
    except KnownError as error:
        if error.code is ErrorCode.NOBODY:
            _complain(console, command, _who_gets_nothing(recipients))
        raise


def complain(console: Console, command: str, recipients: Printable, pdf: PrintedPdf) -> None:
    """Say in the words of the command who got nothing and who wants a look; call it once all is printed."""
    _complain(console, command, _who_gets_nothing(recipients) | _who_wants_a_look(recipients.suspect, pdf))
    say_what_to_install(console, [character for label in pdf.refused for character in label.characters])


def _complain(console: Console, command: str, found: Mapping[str, Sequence[str]]) -> None:
    for reason, people in found.items():
        if people:
            names = ", ".join(people[:_NAMED]) + (" …" if len(people) > _NAMED else "")
            console.complain(reason, console.texts(f"cli.{command}.{reason}", count=len(people), names=names))


def complain_of_gaps(console: Console, missing: Sequence[str]) -> None:
    """Say which characters of a checklist no typeface has: each left a gap for the pen."""
    if missing:
        console.complain("missing_glyph", console.texts("cli.checklist.missing", characters=" ".join(missing)))
        say_what_to_install(console, missing)


def say_what_to_install(console: Console, characters: Iterable[str]) -> None:
    """Say which typefaces would have the characters, where we know of any."""
    typefaces = typefaces_to_install(characters)
    if typefaces:
        console.complain("install", console.texts("cli.typefaces.install", typefaces=typefaces))


def _who_gets_nothing(recipients: Printable) -> dict[str, list[str]]:
    """Names of those who get nothing, by the reason; who has none is told by number."""
    found: dict[str, list[str]] = {problem.value: [] for problem in MailProblem if problem.stops}
    found["by_hand"] = [each.name for each in recipients.by_hand]
    for each in recipients.left_out:
        problem = stopping_problem(each) or MailProblem.NO_ADDRESS
        found[problem.value].append(each.name or str(each.key // 2))
    return found


def _who_wants_a_look(suspect: Sequence[MailRecipient], pdf: PrintedPdf) -> dict[str, list[str]]:
    """Names of those whose address has something doubtful, or could not be set."""
    return {
        MailProblem.SUSPECT.value: [each.name for each in suspect],
        "missing_glyph": [label.lines[0] for label in pdf.refused],
        "does_not_fit": [label.lines[0] for label in pdf.doubtful if LabelWarning.DOES_NOT_FIT in label.warnings],
    }


def layout_report(labels: Iterable[PlacedLabel], more: Mapping[str, object] | None = None) -> Iterator[bytes]:
    """The report as JSON, one label per line, in bounded memory; `more` is said of each."""
    before = "[\n"
    for label in labels:
        line = json.dumps(_member(label) | dict(more or {}), ensure_ascii=False)
        yield (before + line).encode("utf-8", "backslashreplace")
        before = ",\n"
    yield b"\n]\n"


def _member(label: PlacedLabel) -> dict[str, object]:
    return {
        "page": label.page, "index": label.index, "box_mm": label.box.in_millimetres(),
        "lines": label.lines, "font": label.font, "size_pt": label.size_pt, "warnings": label.warnings,
    }
