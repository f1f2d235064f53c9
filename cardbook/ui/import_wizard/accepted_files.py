"""Which files can be dropped on the window to bring their addresses in."""

from pathlib import Path

from PySide6.QtCore import QMimeData

_ENDINGS = frozenset((".vcf", ".vcard", ".csv", ".tsv", ".tab", ".txt"))
PATTERN = "*.vcf *.vcard *.csv *.tsv *.tab *.txt"
"""The endings as a file dialog wants them."""


def accepts(path: Path) -> bool:
    """True where a file is, by its name, a list of addresses."""
    return path.suffix.lower() in _ENDINGS


def accepted_in(dropped: QMimeData) -> Path | None:
    """The first list of addresses among dropped files, None where there is none."""
    paths = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
    return next(filter(accepts, paths), None)
