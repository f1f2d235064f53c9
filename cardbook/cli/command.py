"""What each module of a command offers."""

from argparse import ArgumentParser, Namespace
from typing import Protocol

from cardbook.cli.console import Console


class Command(Protocol):
    """One word after `cardbook`; the module of the command is the object itself."""

    def declare(self, parser: ArgumentParser, console: Console) -> None:
        """Say which words and options the command takes."""

    def run(self, options: Namespace, console: Console) -> int:
        """Do it; the exit code: 0 done, 1 done in part. Raises KnownError for what is refused."""
