"""`cardbook envelopes`: envelopes as a PDF, a page for each."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_read
from cardbook.cli.options.output_file import OutputFile, add_output
from cardbook.cli.options.printer_option import add_printer, drawn_for
from cardbook.cli.options.type_size import type_size
from cardbook.cli.options.who_options import add_book, add_by_hand, add_who, who_of
from cardbook.cli.outcome import DONE, IN_PART
from cardbook.cli.paper.print_report import complain, layout_report, telling_why_nobody
from cardbook.domain.paper.envelope import EnvelopeFormat
from cardbook.domain.paper.post_office import PostOffice
from cardbook.services.cards.season_named import season_named
from cardbook.services.paper.envelopes.envelope_formats import find_envelope, post_of
from cardbook.services.paper.envelopes.envelope_options import NO_SENDER, EnvelopeOptions, Sender, SenderPlace, Turn
from cardbook.services.paper.envelopes.envelope_words import envelope_title, lettering_doubt, postage_doubt, size_doubt
from cardbook.services.paper.envelopes.envelopes import Envelopes, EnvelopesPdf
from cardbook.services.paper.envelopes.postage_marks import marks_in
from cardbook.services.paper.envelopes.sender import sender_of, sender_with
from cardbook.services.paper.labels.label_options import LABEL_TYPEFACES
from cardbook.services.paper.mail_merge import MailMerge, tables_read
from cardbook.services.paper.printable import Printable
from cardbook.services.paper.printers.home_paper import home_paper
from cardbook.services.reading import BookReading
from cardbook.texts import Texts

_TURNS = {str(turn.value): turn for turn in Turn}


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, whom, the envelope, how it is to look, and where the PDF goes."""
    texts = console.texts
    add_book(parser, console)
    parser.add_argument("--envelope", metavar="C6", required=True, help=texts("cli.envelopes.envelope"))
    sender = parser.add_mutually_exclusive_group()
    sender.add_argument("--sender", metavar="LINE", nargs="+", help=texts("cli.envelopes.sender"))
    sender.add_argument("--no-sender", action="store_true", help=texts("cli.envelopes.no_sender"))
    parser.add_argument("--flaps", metavar="FLAPS.pdf", type=Path, help=texts("cli.envelopes.flaps"))
    parser.add_argument("--postage", metavar="FILE", nargs="+", type=Path, help=texts("cli.envelopes.postage"))
    add_by_hand(parser, console)
    add_printer(parser, console)
    parser.add_argument("--turn", choices=_TURNS, default="0", help=texts("cli.envelopes.turn"))
    parser.add_argument("--font", metavar="F", default=LABEL_TYPEFACES[0], help=texts("cli.labels.font"))
    parser.add_argument("--size", metavar="PT", type=type_size(console), help=texts("cli.envelopes.size"))
    parser.add_argument("--layout", metavar="LAYOUT.json", type=Path, help=texts("cli.envelopes.layout"))
    add_output(parser, console)
    add_who(parser, console)


def run(options: Namespace, console: Console) -> int:
    """Print everyone who has a name and an address; say who was left out, and what the size costs."""
    envelope, texts = find_envelope(options.envelope), console.texts
    output = OutputFile(options.output, force=options.force)
    layout, flaps = (
        OutputFile(path, force=options.force) if path else None for path in (options.layout, options.flaps)
    )
    who = who_of(options)
    with book_to_read(options.book, tables_read(who)) as reading:
        merge = MailMerge(reading)
        season = season_named(reading, options.season) if options.season else None
        recipients = Printable(merge, merge.keys_to_print(who), season, with_by_hand=options.with_by_hand)
        with telling_why_nobody(console, "envelopes", recipients):
            pdf = _printed(options, reading, recipients, console)
        output.write([pdf.data])
        if layout:
            layout.write(layout_report(pdf.report(), _sender_member(pdf)))
        if flaps:
            flaps.write([pdf.flaps()])
        post = post_of(reading.home)
    console.say(texts("cli.envelopes.done", count=pdf.count, envelope=envelope_title(texts, envelope)))
    complain(console, "envelopes", recipients, pdf)
    for code, sentence in _doubts(texts, envelope, post, pdf).items():
        if sentence:
            console.complain(code, sentence)
    return IN_PART if recipients.left_out or pdf.refused else DONE


def _doubts(texts: Texts, envelope: EnvelopeFormat, post: PostOffice, pdf: EnvelopesPdf) -> dict[str, str]:
    """What is worth a thought about all of them, by its code."""
    return {
        "size": size_doubt(texts, envelope, post),
        "lettering": lettering_doubt(texts, post, pdf.smallest_pt),
        "sender": "" if pdf.sender.fits else texts("print.envelopes.no_room"),
        "postage": postage_doubt(texts, len(pdf.job.marks), pdf.count),
    }


def _printed(options: Namespace, reading: BookReading, recipients: Printable, console: Console) -> EnvelopesPdf:
    chosen = EnvelopeOptions(
        find_envelope(options.envelope), _sender(options, reading), font=options.font, size_pt=options.size,
        sender_place=SenderPlace.FLAP if options.flaps else SenderPlace.FRONT,
        marks=marks_in(options.postage or (), reading.home), turn=_TURNS[options.turn],
        drawn=drawn_for(options, home_paper(reading.home)),
    )
    with console.progress(console.texts("cli.envelopes.working")) as progress:
        return Envelopes(reading).pdf(recipients, chosen, options.season or reading.name, progress)


def _sender(options: Namespace, reading: BookReading) -> Sender:
    if options.no_sender:
        return NO_SENDER
    return sender_with(tuple(options.sender), reading) if options.sender else sender_of(reading)


def _sender_member(pdf: EnvelopesPdf) -> dict[str, object]:
    lines, front = pdf.sender.at_home, pdf.job.front
    if lines is None:
        return {}
    box = front.flap if pdf.job.sender_place is SenderPlace.FLAP else front.sender
    return {"sender": lines.lines, "sender_box_mm": box.in_millimetres()}
