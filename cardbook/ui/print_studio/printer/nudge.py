"""By how much one printer misses the paper: remembered on this computer, for each printer."""

from dataclasses import dataclass

from cardbook.domain.paper.affine import Affine
from cardbook.domain.paper.paper import PaperSize
from cardbook.services.paper.printers.printers import Printers, printers_file
from cardbook.ui.settings import UiSettings

STEP_MICROMETRES = 100
MOST_STEPS = 150


@dataclass(frozen=True)
class Nudge:
    """Everything is printed this far to the right and down, in tenths of a millimetre."""

    right: int = 0
    down: int = 0


def nudge_of(settings: UiSettings, printer: str) -> Nudge:
    """What was found out for a printer, by its name; none before."""
    right, _, down = settings.word(_key(printer)).partition(" ")
    return Nudge(_steps(right), _steps(down))


def remember_nudge(settings: UiSettings, printer: str, nudge: Nudge) -> None:
    """Keep it for the next time."""
    settings.remember_word(_key(printer), f"{nudge.right} {nudge.down}")


def drawn_for(settings: UiSettings, printer: str, paper: PaperSize) -> Affine:
    """Through what pages are drawn for a printer: what was measured, and the nudge."""
    nudge = nudge_of(settings, printer)
    measured = Printers(printers_file()).correction(printer, paper)
    return measured.shifted(nudge.right * STEP_MICROMETRES, nudge.down * STEP_MICROMETRES)


def _key(printer: str) -> str:
    return f"print_nudge/{printer.replace('/', '_')}"


def _steps(text: str) -> int:
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit()):
        return 0
    return max(-MOST_STEPS, min(MOST_STEPS, int(text)))
