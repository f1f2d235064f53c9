"""`cardbook kit`: a season's envelopes or labels and its checklist, all in one order."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from cardbook.cli.console import Console
from cardbook.cli.options.output_file import OutputFile, add_output
from cardbook.cli.options.paper_option import add_paper, paper_of
from cardbook.cli.options.printer_option import add_printer, drawn_for
from cardbook.cli.options.who_options import add_book, add_by_hand, say_hints
from cardbook.cli.outcome import DONE, IN_PART
from cardbook.cli.paper.print_report import complain, complain_of_gaps, telling_why_nobody
from cardbook.cli.paper.sheet_options import add_begin, add_remember, lying_sheet, opened, remember
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.envelope import EnvelopeFormat
from cardbook.services.cards.season_named import season_named
from cardbook.services.paper.envelopes.envelope_formats import find_envelope
from cardbook.services.paper.envelopes.envelope_options import NO_SENDER, EnvelopeOptions
from cardbook.services.paper.envelopes.envelope_words import envelope_title
from cardbook.services.paper.envelopes.sender import sender_of
from cardbook.services.paper.labels.label_options import LabelOptions
from cardbook.services.paper.labels.labels import LabelSheetsPdf
from cardbook.services.paper.labels.sheets import find_sheet
from cardbook.services.paper.printers.home_paper import home_paper
from cardbook.services.paper.take_along.kit import Kit, Stack, WholeKit, report_of
from cardbook.services.people.searching import found_keys
from cardbook.services.reading import BookReading


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, the season, what is printed on, and the folder for the files."""
    texts = console.texts
    add_book(parser, console)
    parser.add_argument("--season", metavar="S", required=True, help=texts("cli.option.season"))
    on = parser.add_mutually_exclusive_group(required=True)
    on.add_argument("--envelope", metavar="C6", default="", help=texts("cli.kit.envelope"))
    on.add_argument("--sheet", metavar="L7160", default="", help=texts("cli.labels.sheet"))
    add_begin(parser, console)
    add_remember(parser, console)
    parser.add_argument("--no-sender", action="store_true", help=texts("cli.envelopes.no_sender"))
    parser.add_argument("--by-hand", metavar="SEARCH", default="", help=texts("cli.kit.by_hand"))
    add_by_hand(parser, console)
    add_paper(parser, console)
    add_printer(parser, console)
    add_output(parser, console, "FOLDER", "cli.kit.output")
    parser.set_defaults(check=lambda options: _check(parser, console, options))


def run(options: Namespace, console: Console) -> int:
    """Everything is made before the first file is written."""
    texts, folder = console.texts, options.output
    with opened(options, None) as (reading, book):
        on = _on(options, reading)
        season = season_named(reading, options.season)
        paper = paper_of(options, reading.home)
        by_hand = found_keys(reading, options.by_hand) if options.by_hand else ()
        say_hints(options.by_hand, console)
        kit = Kit(
            reading, season, texts, by_hand, drawn_for(options, paper), with_hand_addressed=options.with_by_hand
        )
        _make(folder)
        command = "envelopes" if options.envelope else "labels"
        with console.progress(texts("cli.kit.working")) as progress, \
                telling_why_nobody(console, command, kit.printable):
            whole = kit.whole(on, paper, progress)
        _write(whole, folder, force=options.force)
        if book and isinstance(on, LabelOptions):
            for stack in whole.stacks:
                if isinstance(stack.pdf, LabelSheetsPdf):
                    remember(book, stack.pdf, on, season.name)
    for stack in whole.stacks:
        console.say(f"{stack.name}.pdf", _said(console, stack))
    for name in whole.lists:
        console.say(f"{name}.pdf", texts(f"cli.kit.{name}", season=season.name))
    for doubt in whole.size_doubts:
        console.complain("size", doubt)
    report = report_of(whole.stacks)
    complain(console, command, kit.printable, report)
    complain_of_gaps(console, whole.missing)
    return IN_PART if kit.printable.left_out or report.refused else DONE


def _check(parser: ArgumentParser, console: Console, options: Namespace) -> None:
    if options.envelope and (options.start != 1 or options.open_sheet is not None or options.remember):
        parser.error(console.texts("cli.kit.no_labels"))


def _on(options: Namespace, reading: BookReading) -> EnvelopeOptions | LabelOptions:
    """What is printed on: an envelope, or the labels of a sheet from the first free one on."""
    if options.envelope:
        sender = NO_SENDER if options.no_sender else sender_of(reading)
        drawn = drawn_for(options, home_paper(reading.home))
        return EnvelopeOptions(find_envelope(options.envelope), sender, drawn=drawn)
    sheet = find_sheet(options.sheet, reading.own_sheets.all())
    return LabelOptions.on(sheet, lying_sheet(reading, sheet, options), drawn=drawn_for(options, sheet.page))


def _write(kit: WholeKit, folder: Path, *, force: bool) -> None:
    """All files; none where one of them is there already."""
    files = {f"{stack.name}.pdf": stack.pdf.data for stack in kit.stacks}
    files |= {f"{name}.pdf": made.data for name, made in kit.lists.items()}
    outputs = {name: OutputFile(folder / name, force=force) for name in files}
    for name, output in outputs.items():
        output.write([files[name]])


def _said(console: Console, stack: Stack) -> str:
    texts = console.texts
    if isinstance(stack.on, EnvelopeFormat):
        return texts("cli.envelopes.done", count=stack.printed, envelope=envelope_title(texts, stack.on))
    return texts("cli.labels.done", count=stack.printed, sheets=stack.pages, sheet=stack.on.title)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise KnownError(ErrorCode.FILE_NOT_WRITABLE, path=folder) from error
