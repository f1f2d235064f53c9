"""`cardbook findings`: what is worth a look."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_read
from cardbook.cli.options.who_options import add_book
from cardbook.cli.outcome import DONE
from cardbook.domain.people.finding import Finding, FindingKind
from cardbook.services.people.finding_lines import FindingLine, finding_lines
from cardbook.services.people.findings import Findings


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, and perhaps one kind."""
    texts = console.texts
    add_book(parser, console)
    kinds = [kind.value for kind in FindingKind]
    parser.add_argument("--kind", metavar="KIND", choices=kinds, default="", help=texts("cli.findings.kind"))
    parser.add_argument("--json", action="store_true", help=texts("cli.option.json"))


def run(options: Namespace, console: Console) -> int:
    """One line each: kind, number of the person or household, name, what was found, what was perhaps meant."""
    with book_to_read(options.book) as reading:
        found = [one for one in Findings(reading).find() if options.kind in ("", one.kind)]
        lines = finding_lines(reading, found)
        if options.json:
            console.say_json(_member(line) for line in lines)
            return DONE
        for line in lines:
            kind = console.texts(f"care.kinds.{line.finding.kind}")
            console.say(kind, _number(line.finding), line.name, line.finding.about, line.finding.suggestion)
    return DONE


def _number(finding: Finding) -> str:
    return str(finding.contact if finding.contact is not None else finding.household)


def _member(line: FindingLine) -> dict[str, object]:
    finding = line.finding
    whole = {
        "kind": finding.kind.value, "contact": finding.contact, "household": finding.household, "name": line.name,
        "about": finding.about, "suggestion": finding.suggestion, "other": line.other_name,
    }
    return {key: value for key, value in whole.items() if value not in (None, "")}
