"""`cardbook import`: addresses from files of other programs."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from cardbook.cli.console import Console
from cardbook.cli.files.import_columns import ColumnsTold, declare_columns
from cardbook.cli.files.import_households import declare_households, household_plan
from cardbook.cli.options.open_book import book_to_change
from cardbook.cli.options.output_file import OutputFile, add_force
from cardbook.cli.options.who_options import add_book
from cardbook.cli.outcome import DONE, IN_PART
from cardbook.sentences import issue_sentence
from cardbook.services.files.file_to_read import file_to_read
from cardbook.services.files.import_contacts import (
    READERS,
    ColumnMapping,
    FileFormat,
    Importing,
    ImportOutcome,
    ImportSource,
)
from cardbook.services.files.import_report import report_json

_SHOWN_ISSUES = 20
_STANDARD_INPUT = Path("-")


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, the files, how to read them, and where the report goes."""
    texts = console.texts
    formats = [each.value for each in READERS]
    add_book(parser, console)
    parser.add_argument("files", metavar="FILE", type=Path, nargs="+", help=texts("cli.import.files"))
    parser.add_argument("--format", choices=formats, help=texts("cli.import.format"))
    declare_columns(parser, console)
    declare_households(parser, console)
    parser.add_argument("--dry-run", action="store_true", help=texts("cli.import.dry_run"))
    parser.add_argument("--report", metavar="REPORT.json", type=Path, help=texts("cli.import.report"))
    add_force(parser, console)


def run(options: Namespace, console: Console) -> int:
    """Bring all files in as one step, or none of them; say how many people came and what was odd."""
    report = OutputFile(options.report, force=options.force) if options.report else None
    named = ColumnsTold(options)
    file_format = FileFormat(options.format) if options.format else None
    with book_to_change(options.book) as book:
        importing = Importing(book)
        columns = named.in_book(book.reading)
        sources = [_source(importing, path, file_format, columns) for path in options.files]
        with console.progress(console.texts("cli.import.working")) as progress:
            plan = household_plan(options, importing, sources, progress)
            mates = plan.mates if plan else None
            if options.dry_run:
                outcome = importing.rehearse(sources, progress, mates)
            else:
                outcome = importing.bring_in_all(sources, progress, mates=mates)
                named.keep(book, sources)
    if report:
        told = report_json(outcome, plan.told() if plan else ())
        report.write([told.encode("utf-8", "backslashreplace")])
    if plan:
        plan.say(console)
    _say(outcome, console, "cli.import.would" if options.dry_run else "cli.import.done")
    return DONE if outcome.read else IN_PART


def _source(
    importing: Importing, path: Path, file_format: FileFormat | None, columns: Callable[[ColumnMapping], ColumnMapping]
) -> ImportSource:
    """How a file is to be read. Raises KnownError: FILE_MISSING, FILE_UNKNOWN_FORMAT, UNKNOWN_COLUMN …"""
    pasted = sys.stdin.buffer.read() if path == _STANDARD_INPUT else None
    with file_to_read(path):
        source = importing.guess(path, file_format=file_format, pasted=pasted).source()
        return replace(source, columns=columns(source.columns)) if source.columns else source


def _say(outcome: ImportOutcome, console: Console, done: str) -> None:
    texts = console.texts
    added, updated, skipped = map(texts.number, (outcome.added, outcome.updated, outcome.skipped))
    console.say(texts(done, added=added, updated=updated, skipped=skipped))
    for issue in outcome.issues[:_SHOWN_ISSUES]:
        what = issue_sentence(issue, texts)
        console.complain(issue.code, texts("cli.import.issue", file=issue.file, line=issue.line, what=what))
    more = len(outcome.issues) - _SHOWN_ISSUES
    if more > 0:
        console.complain("more", texts("cli.import.more", count=more))
