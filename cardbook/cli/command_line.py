"""From the words after `cardbook` to one command."""

import difflib
import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from importlib import import_module
from typing import Any, cast

from cardbook.cli.command import Command
from cardbook.cli.console import Console
from cardbook.cli.options.number_between import any_whole_number
from cardbook.cli.outcome import DONE, WRONG_USAGE, exit_code
from cardbook.deferred import COMMANDS, command
from cardbook.texts import Texts, language_for

_HELP = ("-h", "--help", "help")
_LANGUAGES = ("LC_ALL", "LC_MESSAGES", "LANG")


def run(words: Sequence[str]) -> int:
    """Do what the words say, in the language of the terminal; the exit code, 2 for words nobody understands."""
    console = _console()
    return exit_code(console, lambda: _run_words(words, console))


def tell(error: BaseException) -> int:
    """Say what went wrong before there was a window to say it in; the exit code."""

    def fail() -> int:
        raise error

    return exit_code(_console(), fail)


def _console() -> Console:
    return Console(Texts(language_for(_locale())))


def _locale() -> str:
    """POSIX.1-2017 section 8.2: the first of these that is set and not empty."""
    return next(filter(None, map(os.environ.get, _LANGUAGES)), "")


def _run_words(words: Sequence[str], console: Console) -> int:
    name = words[0]
    if name in _HELP:
        _overview(console)
        return DONE
    if name == "--version":
        console.say("Cardbook " + import_module("importlib.metadata").version("cardbook"))
        return DONE
    if name not in COMMANDS:
        return _unknown(name, console)
    return _run(name, words[1:], console)


def _run(name: str, words: Sequence[str], console: Console) -> int:
    module = cast(Command, command(name))
    parser = _parser_class(console)(
        prog=f"cardbook {name}", description=console.texts(f"cli.{name}.about"), allow_abbrev=False,
        formatter_class=RawDescriptionHelpFormatter,
        epilog=console.texts("cli.usage.example", example=console.texts(f"cli.{name}.example")),
    )
    parser.set_defaults(check=None)
    module.declare(parser, console)
    try:
        options = parser.parse_args(words)
        if options.check:
            options.check(options)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else WRONG_USAGE
    return module.run(options, console)


def _parser_class(console: Console) -> type[ArgumentParser]:
    """A class, as argparse makes the parsers of words below a command by itself, of that of the command."""

    class CommandParser(ArgumentParser):
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            self.register("type", int, any_whole_number(console))

    return CommandParser


def _overview(console: Console) -> None:
    texts = console.texts
    print(texts("cli.usage.head"), end="\n\n")
    width = max(map(len, COMMANDS))
    for name in COMMANDS:
        print(f"  {name:{width}}  {texts(f'cli.{name}.about')}")
    print("", texts("cli.usage.foot"), sep="\n")


def _unknown(name: str, console: Console) -> int:
    close = difflib.get_close_matches(name, COMMANDS, 1)
    hint = " " + console.texts("errors.hint.did_you_mean", names=close[0]) if close else ""
    console.complain("usage", console.texts("cli.usage.unknown_command", name=name) + hint)
    print(console.texts("cli.usage.see_help"), file=sys.stderr)
    return WRONG_USAGE
