"""The paper a PDF is made for."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.domain.paper.paper import PAPER_SIZES, PaperSize
from cardbook.services.paper.printers.home_paper import home_paper


def add_paper(parser: ArgumentParser, console: Console) -> None:
    """`--paper a4`."""
    parser.add_argument("--paper", choices=PAPER_SIZES, default="", help=console.texts("cli.option.paper"))


def paper_of(options: Namespace, home: str) -> PaperSize:
    """The paper that was named, or what printers are fed with where the sender lives."""
    return PAPER_SIZES[options.paper] if options.paper else home_paper(home)
