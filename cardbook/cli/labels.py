"""`cardbook labels`: address labels as a PDF that fits the sheet."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from cardbook.cli.console import Console
from cardbook.cli.open_book import book_to_read
from cardbook.cli.outcome import DONE, IN_PART
from cardbook.cli.output_file import OutputFile
from cardbook.cli.who_options import add_book, add_who, who_of
from cardbook.domain.card_list import Season
from cardbook.domain.listing import MailRecipient
from cardbook.domain.mail_problem import MailProblem
from cardbook.services.label_options import LABEL_TYPEFACES, LabelOptions
from cardbook.services.labels import Labels, LabelSheetsPdf, LabelWarning
from cardbook.services.mail_merge import MailMerge, stopping_problem, tables_read
from cardbook.services.reading import BookReading
from cardbook.services.season_named import season_named
from cardbook.services.sheets import find_sheet

_LARGEST_PT = 72.0
_NAMED = 5
"""So many people are named where something is said of several."""


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, whom, the sheet, how it is to look, and where the PDF goes."""
    texts = console.texts
    add_book(parser, console)
    parser.add_argument("--sheet", metavar="L7160", required=True, help=texts("cli.labels.sheet"))
    parser.add_argument("--start", metavar="N", type=int, default=1, help=texts("cli.labels.start"))
    parser.add_argument("--font", metavar="F", default=LABEL_TYPEFACES[0], help=texts("cli.labels.font"))
    parser.add_argument("--size", metavar="PT", type=_size, help=texts("cli.labels.size"))
    parser.add_argument("--outlines", action="store_true", help=texts("cli.labels.outlines"))
    parser.add_argument("--layout", metavar="LAYOUT.json", type=Path, help=texts("cli.labels.layout"))
    parser.add_argument("-o", "--output", metavar="OUT.pdf", type=Path, required=True, help=texts("cli.option.output"))
    parser.add_argument("--force", action="store_true", help=texts("cli.option.force"))
    add_who(parser, console)


def run(options: Namespace, console: Console) -> int:
    """Print everyone who has a name and an address; say who was left out."""
    sheet = find_sheet(options.sheet)
    sheet.check_label(options.start)
    output = OutputFile(options.output, force=options.force)
    layout = OutputFile(options.layout, force=options.force) if options.layout else None
    who = who_of(options)
    with book_to_read(options.book, tables_read(who)) as reading:
        merge = MailMerge(reading)
        season = season_named(reading, options.season) if options.season else None
        recipients = _Printable(merge, merge.keys_to_print(who), season)
        pdf = _printed(options, reading, recipients, console)
        output.write([pdf.data])
        if layout:
            layout.write(_layout_report(pdf))
    console.say(console.texts("cli.labels.done", count=pdf.label_count, sheets=pdf.page_count, sheet=sheet.title))
    left_out = _who_is_left_out(recipients.left_out)
    for reason, people in (left_out | _who_wants_a_look(recipients.suspect, pdf)).items():
        _complain(console, reason, people)
    return IN_PART if recipients.left_out or pdf.refused else DONE


class _Printable:
    """Those of the recipients for whom something can be printed, read anew each time.

    `left_out` are the others; `suspect` are printed, but to an address that may not hold any more.
    """

    def __init__(self, merge: MailMerge, keys: Sequence[int], season: Season | None) -> None:
        self._merge = merge
        self._keys = keys
        self._season = season
        self.left_out: list[MailRecipient] = []
        self.suspect: list[MailRecipient] = []

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[MailRecipient]:
        self.left_out.clear()
        self.suspect.clear()
        for recipient in self._merge.each_recipient(self._keys, self._season):
            if stopping_problem(recipient):
                self.left_out.append(recipient)
                continue
            if recipient.problem is MailProblem.SUSPECT:
                self.suspect.append(recipient)
            yield recipient


def _printed(options: Namespace, reading: BookReading, recipients: _Printable, console: Console) -> LabelSheetsPdf:
    chosen = LabelOptions(
        find_sheet(options.sheet), first=options.start, font=options.font, size_pt=options.size,
        outlines=options.outlines,
    )
    with console.progress(console.texts("cli.labels.working")) as progress:
        return Labels(reading).pdf(recipients, chosen, options.season or reading.name, progress)


def _size(text: str) -> float:
    """A size in points; argparse makes a sentence of the ValueError."""
    size = float(text)
    if not 1 <= size <= _LARGEST_PT:
        raise ValueError(text)
    return size


def _who_is_left_out(left_out: Sequence[MailRecipient]) -> dict[str, list[str]]:
    """Names of those who have no label, by the reason; who has none is told by number."""
    found: dict[str, list[str]] = {problem.value: [] for problem in MailProblem if problem.stops}
    for each in left_out:
        problem = stopping_problem(each) or MailProblem.NO_ADDRESS
        found[problem.value].append(each.name or str(each.key // 2))
    return found


def _who_wants_a_look(suspect: Sequence[MailRecipient], pdf: LabelSheetsPdf) -> dict[str, list[str]]:
    """Names of those whose label has something doubtful, or could not be set."""
    return {
        MailProblem.SUSPECT.value: [each.name for each in suspect],
        "missing_glyph": [label.lines[0] for label in pdf.refused],
        "does_not_fit": [label.lines[0] for label in pdf.doubtful if LabelWarning.DOES_NOT_FIT in label.warnings],
    }


def _complain(console: Console, reason: str, people: Sequence[str]) -> None:
    if people:
        names = ", ".join(people[:_NAMED]) + (" …" if len(people) > _NAMED else "")
        console.complain(reason, console.texts(f"cli.labels.{reason}", count=len(people), names=names))


def _layout_report(pdf: LabelSheetsPdf) -> Iterator[bytes]:
    """The report as JSON, one label per line, in bounded memory."""
    lines = (json.dumps(line, ensure_ascii=False) for line in _layout_lines(pdf))
    before = "[\n"
    for line in lines:
        yield (before + line).encode("utf-8", "backslashreplace")
        before = ",\n"
    yield b"\n]\n"


def _layout_lines(pdf: LabelSheetsPdf) -> Iterator[dict[str, object]]:
    for label in pdf.report():
        yield {
            "page": label.page, "index": label.index, "box_mm": label.box.in_millimetres(),
            "lines": label.lines, "font": label.font, "size_pt": label.size_pt, "warnings": label.warnings,
        }
