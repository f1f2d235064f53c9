"""Rows of which one text can be typed anew in its place."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.widgets.row_list_view import RowDelegate

Index = QModelIndex | QPersistentModelIndex

_INSET, _AIR = 10, 6


class TypedRowDelegate(RowDelegate):
    """`typed` is what a screen reader calls the text, `letters` the style it is typed in; a subclass says where the
    text stands.
    """

    def __init__(
        self, context: UiContext, height: int, styles: tuple[str, ...], typed: str, letters: str, parent: QWidget
    ) -> None:
        super().__init__(context, height, styles, parent=parent)
        self._typed = typed
        self._letters = letters

    def typing_place(self, row: QRectF) -> QRectF:
        """Where the text stands in a row; a subclass's own."""
        raise NotImplementedError

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setFont(self.theme.font(self._letters))
        editor.setAccessibleName(self._typed)
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        row = QRectF(option.rect)
        place, inset = self.typing_place(row), self.theme.px(_INSET)
        height = min(row.height() - self.theme.px(_AIR), editor.sizeHint().height())
        top = place.center().y() - height / 2
        editor.setGeometry(QRectF(place.left() - inset, top, place.width() + inset, height).toRect())

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(model.index(index.row(), index.column()), editor.text())
