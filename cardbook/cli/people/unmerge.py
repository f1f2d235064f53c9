"""`cardbook unmerge`: who was made one, and taking them apart again."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_change, book_to_read
from cardbook.cli.options.who_options import add_book
from cardbook.cli.outcome import DONE, IN_PART
from cardbook.look_alike_words import left_sentences
from cardbook.sentences import step_sentence


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, and perhaps which merge."""
    texts = console.texts
    add_book(parser, console)
    parser.add_argument("merge", metavar="MERGE", type=int, nargs="?", help=texts("cli.unmerge.merge"))
    parser.add_argument("--json", action="store_true", help=texts("cli.option.json"))


def run(options: Namespace, console: Console) -> int:
    """List all merges, the latest first, or take one apart."""
    return _list(options, console) if options.merge is None else _take_apart(options, console)


def _list(options: Namespace, console: Console) -> int:
    with book_to_read(options.book) as reading:
        merges = reading.matching.merges()
        kept = reading.contacts.contacts(sorted({merge.kept for merge in merges}))
        names = {contact.id: contact.display_name() for contact in kept}
    if options.json:
        console.say_json(
            {"merge": merge.id, "kept": merge.kept, "name": names[merge.kept], "gone": merge.gone,
             "gone_name": merge.name, "on": merge.merged_on}
            for merge in merges
        )
        return DONE
    for merge in merges:
        console.say(str(merge.id), str(merge.kept), names[merge.kept], merge.name, merge.merged_on)
    return DONE


def _take_apart(options: Namespace, console: Console) -> int:
    with book_to_change(options.book) as book:
        left = book.merging.take_apart(options.merge)
        step = book.reading.history.steps(1)[0]
    console.say(console.texts("cli.unmerge.done", what=step_sentence(step, console.texts)))
    for sentence in left_sentences(left, console.texts):
        console.complain("stayed", sentence)
    return IN_PART if left else DONE
