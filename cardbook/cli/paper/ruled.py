"""`cardbook ruled`: ruled sheets for a letter by hand as a PDF."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.options.number_between import measure, whole_number
from cardbook.cli.options.output_file import OutputFile, add_output
from cardbook.cli.options.printer_option import add_printer, drawn_for
from cardbook.cli.outcome import DONE
from cardbook.domain.paper.lengths import MICROMETRES_PER_MM, millimetres
from cardbook.domain.paper.paper import A4, LETTER_PAPERS
from cardbook.domain.paper.ruled_sheet import LEAST_LINE, LINE, MOST_LINE, MOST_PAGES, RuledSheet
from cardbook.services.paper.take_along.ruled_sheets import ruled_sheets

_LEAST_MM, _MOST_MM, _LINE_MM = map(millimetres, (LEAST_LINE, MOST_LINE, LINE))


def declare(parser: ArgumentParser, console: Console) -> None:
    """How many pages, the paper, the rules, and where the PDF goes."""
    texts = console.texts
    pages, line = whole_number(console, 1, MOST_PAGES), measure(console, _LEAST_MM, _MOST_MM)
    parser.add_argument("--pages", metavar="N", type=pages, default=1, help=texts("cli.ruled.pages", most=MOST_PAGES))
    parser.add_argument("--paper", choices=LETTER_PAPERS, default=A4.id, help=texts("cli.ruled.paper"))
    lines = texts("cli.ruled.line", least=texts.decimal(_LEAST_MM), most=texts.decimal(_MOST_MM))
    parser.add_argument("--line-mm", metavar="MM", type=line, default=_LINE_MM, help=lines)
    parser.add_argument("--under", action="store_true", help=texts("cli.ruled.under"))
    add_printer(parser, console)
    add_output(parser, console)


def run(options: Namespace, console: Console) -> int:
    """Print the sheets."""
    output = OutputFile(options.output, force=options.force)
    sheet = RuledSheet(LETTER_PAPERS[options.paper], round(options.line_mm * MICROMETRES_PER_MM))
    drawn = drawn_for(options, sheet.paper)
    output.write([ruled_sheets(sheet, options.pages, console.texts, to_lie_under=options.under, drawn=drawn)])
    lines = len(sheet.rules(is_first=options.pages == 1))
    console.say(console.texts("cli.ruled.done", count=options.pages, lines=console.texts.number(lines)))
    return DONE
