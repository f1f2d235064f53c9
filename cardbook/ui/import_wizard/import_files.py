"""Choosing the file to bring in, and the place for its report."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from cardbook.domain.addresses.address_files import ADDRESS_ENDINGS
from cardbook.sentences import issue_sentence
from cardbook.services.files.import_contacts import ImportOutcome
from cardbook.services.files.import_report import report_csv, report_json
from cardbook.services.files.whole_file import write_whole
from cardbook.texts import Texts
from cardbook.ui.context import UiContext
from cardbook.ui.import_wizard.change_lines import changes_by_line

_FOLDER = "import"
_PATTERN = " ".join(f"*{ending}" for ending in ADDRESS_ENDINGS)


def choose_file(context: UiContext, parent: QWidget, on_chosen: Callable[[Path], None]) -> QFileDialog:
    """Ask for a list of addresses, beginning in the folder of the last one."""
    texts = context.texts
    dialog = QFileDialog(parent, texts("import.file.choose"), context.settings.folder(_FOLDER))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([f"{texts('import.file.kinds')} ({_PATTERN})", f"{texts('import.file.any')} (*)"])

    def chosen(name: str) -> None:
        context.settings.remember_folder(_FOLDER, str(Path(name).parent))
        on_chosen(Path(name))

    dialog.fileSelected.connect(chosen)
    dialog.open()
    return dialog


def choose_report(context: UiContext, parent: QWidget, file: str, on_chosen: Callable[[Path], None]) -> QFileDialog:
    """Ask where the report of a file goes, and as which kind of file."""
    texts = context.texts
    dialog = QFileDialog(parent, texts("import.report.title"), context.settings.folder(_FOLDER))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    filters = {f"{texts('import.report.csv')} (*.csv)": "csv", f"{texts('import.report.json')} (*.json)": "json"}
    dialog.setNameFilters(list(filters))
    dialog.setDefaultSuffix("csv")
    dialog.selectFile(f"{texts('import.report.name', file=Path(file).stem)}.csv")
    dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(filters.get(name, "csv")))
    dialog.fileSelected.connect(lambda name: on_chosen(Path(name)))
    dialog.open()
    return dialog


def write_report(texts: Texts, outcome: ImportOutcome, file: str, path: Path) -> None:
    """Put the report of a file where the user wants it; raises KnownError(FILE_NOT_WRITABLE)."""
    if path.suffix.lower() == ".json":
        text = report_json(outcome)
    else:
        headings = (texts("import.report.file"), texts("import.report.line"), texts("import.report.what"))
        changes = ((file, line, sentence) for line, sentence in changes_by_line(outcome.updates, texts))
        text = report_csv(outcome, headings, lambda issue: issue_sentence(issue, texts), changes)
    write_whole(path, text.encode("utf-8", "backslashreplace"))
