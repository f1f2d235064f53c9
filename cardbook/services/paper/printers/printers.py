"""What is known of the printers of this computer: how each misses the paper, and what corrects it.

It lies in a file of the user's own beside the books: the window and the command line print alike.
"""

import datetime
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_config_path

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.calibration import Place, PrinterError, printer_error
from cardbook.domain.paper.paper import PaperSize
from cardbook.printing.jobs.ruler_page import RulerPageJob
from cardbook.printing.printer.ruler_page_pdf import ruler_page_pdf
from cardbook.services.files.whole_file import write_whole
from cardbook.texts import Texts

_FILE = "printers.json"
_LINES = ("print_at_full_size", "measure", "from_the_edges", "write_down")


def printers_file() -> Path:
    """Where it is remembered: the user's own folder for settings of programs."""
    return user_config_path("cardbook", appauthor=False) / _FILE


@dataclass(frozen=True, slots=True)
class Calibration:
    """What corrects one printer on one paper, and when it was measured (an ISO day)."""

    printer: str
    paper: str
    correction: Affine
    measured_on: str


class Printers:
    """Remembers by the printer's name. A file that cannot be read counts as empty: nothing is corrected then."""

    def __init__(self, file: Path, today: Callable[[], datetime.date] = datetime.date.today) -> None:
        self._file = file
        self._today = today

    def all(self) -> list[Calibration]:
        """Everything that was measured, by printer and paper."""
        found = (_calibration(entry) for entry in self._entries())
        return sorted(filter(None, found), key=lambda each: (each.printer.casefold(), each.paper))

    def correction(self, printer: str, paper: PaperSize) -> Affine:
        """What corrects a printer on a paper; nothing is moved where it was never measured.

        Where it was measured on another paper alone, that counts: its rollers are the same.
        """
        known = {each.paper: each.correction for each in self.all() if each.printer == printer}
        return known.get(paper.id, next(iter(known.values()), UNMOVED))

    def measured(self, printer: str, paper: PaperSize, readings: Sequence[Place], drawn: Affine) -> PrinterError:
        """Remember what three readings of the ruler page say, which was printed with the correction `drawn`.

        Raises KnownError: BAD_READING, FILE_NOT_WRITABLE.
        """
        error = printer_error(paper, readings, drawn)
        self.remember(Calibration(printer, paper.id, error.correction(), self._today().isoformat()))
        return error

    def remember(self, calibration: Calibration) -> None:
        """Keep it in the place of what was known. Raises KnownError(FILE_NOT_WRITABLE)."""
        others = [each for each in self.all()
                  if (each.printer, each.paper) != (calibration.printer, calibration.paper)]
        self._write([*others, calibration])

    def forget(self, printer: str) -> None:
        """Correct nothing of a printer any more. Raises KnownError(UNKNOWN_PRINTER, FILE_NOT_WRITABLE)."""
        known = self.all()
        others = [each for each in known if each.printer != printer]
        if len(others) == len(known):
            raise KnownError(ErrorCode.UNKNOWN_PRINTER, name=printer)
        self._write(others)

    def ruler_page(self, printer: str, paper: PaperSize, texts: Texts) -> bytes:
        """The page to measure by as a PDF, drawn with what is known of the printer already."""
        return ruler_page_pdf(RulerPageJob(
            paper, texts("print.ruler.title"), tuple(texts(f"print.ruler.{line}") for line in _LINES),
            texts("print.ruler.from_left"), texts("print.ruler.from_top"), self.correction(printer, paper),
            texts.language,
        ))

    def _entries(self) -> list[object]:
        try:
            stored = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return []
        return stored if isinstance(stored, list) else []

    def _write(self, calibrations: Sequence[Calibration]) -> None:
        entries = [
            {"printer": each.printer, "paper": each.paper, "correction": list(each.correction),
             "measured_on": each.measured_on}
            for each in calibrations
        ]
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise KnownError(ErrorCode.FILE_NOT_WRITABLE, path=self._file) from error
        write_whole(self._file, json.dumps(entries, ensure_ascii=False, indent=1).encode())


def _calibration(entry: object) -> Calibration | None:
    """One entry as it was written; None for anything else."""
    try:
        correction = Affine(*map(float, entry["correction"]))  # type: ignore[index]
        correction.inverse()
        return Calibration(
            str(entry["printer"]), str(entry["paper"]), correction, str(entry["measured_on"])  # type: ignore[index]
        )
    except (KeyError, TypeError, ValueError):
        return None
