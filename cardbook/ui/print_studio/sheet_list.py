"""The label sheets to choose from, as rows: maker and number, what is on them, how well they are known."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from cardbook.domain.label_sheet import LabelShape, LabelSheet, SheetStatus
from cardbook.texts import Texts
from cardbook.ui.context import UiContext
from cardbook.ui.painting import TextRun, draw_text
from cardbook.ui.widgets.row_list_view import RowDelegate

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
SHEET_ROLE = int(_Role.UserRole)
_ROOT = QModelIndex()
_ROW = 50
_SIDE = 12
_MICROMETRES_PER_MM = 1000
_DOUBTS = {
    SheetStatus.TWO_SOURCES: "print.sheets.two_sources",
    SheetStatus.TWO_SOURCES_CLOSE: "print.sheets.close",
    SheetStatus.TWO_SOURCES_DIFFER: "print.sheets.differ",
}


def sheet_words(texts: Texts, sheet: LabelSheet) -> str:
    """How many labels of which size on which paper."""
    width, height = _length(texts, sheet.label_width), _length(texts, sheet.label_height)
    if sheet.shape is LabelShape.CONTINUOUS:
        return texts("print.sheets.tape", width=width)
    if sheet.page.id == "roll":
        return texts("print.sheets.roll", width=width, height=height)
    paper = texts(f"print.papers.{sheet.page.id}")
    return texts("print.sheets.sheet", count=sheet.count, width=width, height=height, paper=paper)


def sheet_doubt(texts: Texts, sheet: LabelSheet) -> str:
    """What is not quite sure about its measures, "" where all is well known."""
    key = _DOUBTS.get(sheet.status)
    return texts(key) if key else ""


def other_numbers(sheet: LabelSheet) -> str:
    """The other numbers of the same sheet."""
    return ", ".join(sheet.aliases[:4])


def _length(texts: Texts, micrometres: int) -> str:
    text = f"{micrometres / _MICROMETRES_PER_MM:.1f}".removesuffix(".0")
    return text.replace(".", ",") if texts.language == "de" else text


class SheetModel(QAbstractListModel):
    """The sheets that a search left."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = context.texts
        self._sheets: list[LabelSheet] = []

    def show_sheets(self, sheets: list[LabelSheet]) -> None:
        """Other rows."""
        self.beginResetModel()
        self._sheets = sheets
        self.endResetModel()

    def sheet(self, row: int) -> LabelSheet:
        """The sheet of a row."""
        return self._sheets[row]

    def row_of(self, sheet: LabelSheet) -> int:
        """The row of a sheet, -1 where it is not shown."""
        return next((row for row, each in enumerate(self._sheets) if each.id == sheet.id), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._sheets)

    def data(
        self,
        index: Index,
        role: int = int(_Role.DisplayRole),
        sheet_role: int = SHEET_ROLE,
        text_role: int = int(_Role.DisplayRole),
        spoken_role: int = int(_Role.AccessibleTextRole),
    ) -> object:
        sheet = self._sheets[index.row()]
        if role == sheet_role:
            return sheet
        if role == text_role:
            return sheet.title
        if role == spoken_role:
            doubt = sheet_doubt(self._texts, sheet)
            words = f"{sheet.title}, {sheet_words(self._texts, sheet)}"
            return f"{words}. {doubt}" if doubt else words
        return None


class SheetDelegate(RowDelegate):
    """The number in bold, below it the labels; a doubt stands in honey."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, _ROW, ("body", "small"), inset=4, parent=parent)

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, _selected: bool) -> None:
        theme, texts = self.theme, self.context.texts
        sheet = index.data(SHEET_ROLE)
        inner = place.adjusted(theme.px(_SIDE), theme.px(5), -theme.px(_SIDE), -theme.px(5))
        upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() / 2)
        taken = draw_text(painter, upper, TextRun(sheet.title, theme.font("body", 600), theme.color("ink")))
        also = upper.adjusted(taken + theme.px(10), 0, 0, 0)
        draw_text(painter, also, TextRun(other_numbers(sheet), theme.font("small"), theme.color("ink2")))
        lower = upper.translated(0, upper.height())
        words = TextRun(sheet_words(texts, sheet), theme.font("small"), theme.color("ink2"))
        taken = draw_text(painter, lower, words)
        doubt = TextRun(sheet_doubt(texts, sheet), theme.font("small"), theme.color("honey"))
        if doubt.text and QFontMetricsF(doubt.font).horizontalAdvance(doubt.text) < lower.width() - taken:
            draw_text(painter, lower.adjusted(taken + theme.px(8), 0, 0, 0), doubt)
