"""The printers of Linux, macOS and BSD: CUPS takes a PDF as it is, so that letters stay letters (lp(1), lpoptions(1)).

Programs are started without a shell and the pages go in by their standard input: nothing of them lies in a folder.
"""

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

_AT_ITS_OWN_SIZE = ("print-scaling=none", "nopdfAutoRotate", "orientation-requested=3", "number-up=1")
"""What keeps CUPS and its filters (pdftopdf of cups-filters) from fitting, turning or gathering pages."""
_TRAY_OPTIONS = ("InputSlot", "media-source")
_SIZE_OPTIONS = ("PageSize", "media")
_ANY_SIZE = "Custom.WIDTHxHEIGHT"
_PATIENCE = 60
_SHORT_PATIENCE = 5


class Tray(NamedTuple):
    """Where a printer takes its paper from: the `option` that says so, and its value, which is its name too."""

    option: str
    name: str


@dataclass(frozen=True, slots=True)
class PrintTicket:
    """How a PDF is to be printed. `media` is what CUPS calls the paper, such as A4 or Custom.162x114mm.

    `sides` is an IPP word (RFC 8011, section 5.2.8) and `tray` a name of `PrintQueue.trays`; "" leaves either to the
    printer.
    """

    printer: str
    title: str
    media: str
    copies: int = 1
    sides: str = ""
    is_grey: bool = False
    tray: str = ""


class PrintQueue:
    """The system's own programs: `lp` takes pages, `lpoptions` ("" where it is missing) tells what a printer can do."""

    def __init__(self, lp: str, lpoptions: str = "") -> None:
        self._lp = lp
        self._lpoptions = lpoptions

    def send(self, pdf: bytes, ticket: PrintTicket) -> bool:
        """Hand a PDF over; False where it was not taken."""
        try:
            said = subprocess.run(self._words(ticket), input=pdf, capture_output=True, timeout=_PATIENCE, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return False
        return said.returncode == 0

    def trays(self, printer: str) -> list[Tray]:
        """Where a printer takes its paper from, in its own order; none where it does not say."""
        option, names = self._choices(printer, _TRAY_OPTIONS)
        return [Tray(option, name) for name in names]

    def takes_only(self, printer: str, media: str, instead_of: str) -> bool:
        """True where a printer knows one paper, such as EnvDL, but not another, nor papers of any size."""
        _, names = self._choices(printer, _SIZE_OPTIONS)
        return media in names and instead_of not in names and _ANY_SIZE not in names

    def _choices(self, printer: str, options: Sequence[str]) -> tuple[str, list[str]]:
        """The first of the options that a printer has, and what can be chosen; ("", []) where it does not say."""
        if not self._lpoptions or not printer:
            return "", []
        words = [self._lpoptions, "-p", printer, "-l"]
        try:
            said = subprocess.run(words, capture_output=True, timeout=_SHORT_PATIENCE, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return "", []
        return _choices_in(said.stdout.decode("utf-8", "replace"), options)

    def _words(self, ticket: PrintTicket) -> list[str]:
        options = [*_AT_ITS_OWN_SIZE, f"media={ticket.media}"]
        if ticket.sides:
            options.append(f"sides={ticket.sides}")
        if ticket.is_grey:
            options.append("print-color-mode=monochrome")
        if ticket.tray:
            trays = self.trays(ticket.printer)
            options += [f"{tray.option}={tray.name}" for tray in trays if tray.name == ticket.tray]
        words = [self._lp, "-d", ticket.printer, "-n", str(ticket.copies), "-t", ticket.title]
        return [*words, *(word for option in options for word in ("-o", option))]


def system_queue() -> PrintQueue | None:
    """The print system of this computer; None where it has none of this kind."""
    lp = shutil.which("lp")
    return PrintQueue(lp, shutil.which("lpoptions") or "") if lp else None


def _choices_in(told: str, options: Sequence[str]) -> tuple[str, list[str]]:
    """Lines such as "InputSlot/Media Source: *Auto Tray1 Manual", a star before what is usual."""
    for line in told.splitlines():
        name, _, choices = line.partition(":")
        option = name.partition("/")[0].strip()
        if option in options:
            return option, [choice.removeprefix("*") for choice in choices.split()]
    return "", []
