"""What becomes of a sheet that is measured in the studio: it is kept, changed or deleted; the page follows."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from cardbook.domain.paper.own_sheet import OwnSheet, like
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.labels.own_sheet_dialog import OwnSheetDialog
from cardbook.ui.print_studio.print_desk import PrintDesk


def measure_sheet(context: UiContext, window: QWidget, session: BookSession, desk: PrintDesk) -> None:
    """Ask for the measures of the chosen sheet where it is the book's own, or of a new one that begins like it."""
    chosen = desk.options.sheet
    own = next((one for one in session.reading.own_sheets.all() if one.as_label_sheet().id == chosen.id), None)

    def keep(measured: OwnSheet) -> None:
        sheets = session.book.own_sheets
        if measured.id is not None:
            sheets.save(measured)
            return
        desk.set_sheet(replace(measured, id=sheets.add(measured)).as_label_sheet())

    def delete(sheet: OwnSheet) -> None:
        session.perform(lambda: session.book.own_sheets.delete(sheet))

    dialog = OwnSheetDialog(context, window, own or like(chosen), keep)
    dialog.delete_wanted.connect(delete)
    dialog.open()
