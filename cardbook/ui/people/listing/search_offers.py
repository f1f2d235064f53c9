"""What can be typed next, under the search field: Down and Enter take it over, Esc goes on without."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.services.people.search_completion import Completion, SearchCompletion
from cardbook.ui.announcing import announce
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import RIGHT, TextRun, draw_box, draw_text
from cardbook.ui.widgets.fields.search_field import SearchField
from cardbook.ui.widgets.row_list_view import Index, RowDelegate, RowListView

_OFFER = Qt.ItemDataRole.UserRole + 1
_NO_PARENT = QModelIndex()
_MOST_ROWS = 18
_ROW = 30
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TAKES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})


class SearchOffers(QWidget):
    """Stands over the window under its field. Values are offered by themselves, the words that narrow when asked.

    `help_requested`: the row behind those words, for examples of whole searches.
    """

    help_requested = Signal()

    def __init__(self, context: UiContext, field: SearchField, completion: SearchCompletion) -> None:
        super().__init__(field)
        self._context = context
        self._field = field
        self._completion = completion
        self._taking = False
        self._offers = _Offers()
        self.list = RowListView(context, context.texts("search.offers.name"), several=False)
        self.list.setModel(self._offers)
        self.list.setItemDelegate(_OfferDelegate(context, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setProperty("ground", "sheet")
        self.list.opened.connect(lambda index: self._take(index.row()))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, context.theme.px(5), 1, context.theme.px(5))
        column.addWidget(self.list)
        field.installEventFilter(self)
        field.textEdited.connect(lambda _text: self._offer_values())
        field.textChanged.connect(self._text_changed)
        self.hide()

    def labels(self) -> list[str]:
        """What is offered now, from top to bottom."""
        return [offer.label for offer in self._offers.offers] if self.isVisible() else []

    def offer_keys(self) -> None:
        """Offer the words that narrow a search, the searches that are kept, and examples."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        keys = self._completion.keys(self._field.text(), self._field.cursorPosition())
        more = Completion("", 0, self._context.texts("search.offers.examples"))
        self._show([*keys, *self._completion.kept(), more])
        self._go(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field:
            if event.type() is QEvent.Type.FocusOut:
                self.hide()
            elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
                return self._pressed(event)
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._context.theme
        draw_box(QPainter(self), QRectF(self.rect()), theme.px(8), theme.color("sheet"), theme.color("edge"))

    def _pressed(self, event: QKeyEvent) -> bool:
        key, row = Qt.Key(event.key()), self.list.currentIndex().row()
        if key == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.offer_keys()
            return True
        if not self.isVisible():
            return False
        if key in _STEPS:
            self._go((row + _STEPS[key]) % self._offers.rowCount() if row >= 0 else 0)
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        if key in _TAKES and row >= 0:
            self._take(row)
            return True
        return False

    def _text_changed(self) -> None:
        if not self._field.hasFocus() or not self._field.text():
            self.hide()

    def _offer_values(self) -> None:
        self._show(self._completion.values(self._field.text(), self._field.cursorPosition()))

    def _show(self, offers: Sequence[Completion]) -> None:
        self._offers.show(offers)
        self.list.setCurrentIndex(QModelIndex())
        if not offers:
            self.hide()
            return
        theme = self._context.theme
        window = self._field.window()
        self.setParent(window)
        place = self._field.mapTo(window, QPoint(0, self._field.height() + 2))
        rows = min(len(offers), _MOST_ROWS) * self.list.sizeHintForRow(0)
        height = min(rows + theme.px(10) + 2, window.height() - place.y() - theme.px(8))
        self.setGeometry(place.x(), place.y(), max(self._field.width(), theme.px(300)), height)
        self.show()
        self.raise_()

    def _go(self, row: int) -> None:
        self.list.go_to(row)
        announce(self.list, self._offers.spoken(row))

    def _take(self, row: int) -> None:
        offer = self._offers.offers[row]
        self.hide()
        if not offer.text:
            self.help_requested.emit()
            return
        self._field.setText(offer.text)
        self._field.setCursorPosition(offer.cursor)
        if offer.goes_on:
            self._offer_values()


class _Offers(QAbstractListModel):
    """The completions that are offered."""

    def __init__(self) -> None:
        super().__init__()
        self.offers: Sequence[Completion] = ()

    def show(self, offers: Sequence[Completion]) -> None:
        """Offer these and no others."""
        self.beginResetModel()
        self.offers = offers
        self.endResetModel()

    def spoken(self, row: int) -> str:
        """What a screen reader says of a row."""
        offer = self.offers[row]
        return f"{offer.label}, {offer.about}" if offer.about else offer.label

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.offers):
            return None
        if role == _OFFER:
            return self.offers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.offers[index.row()].label
        return self.spoken(index.row()) if role == Qt.ItemDataRole.AccessibleTextRole else None


class _OfferDelegate(RowDelegate):
    """The value on the left, what it is on the right."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, _ROW, ("small",), 5, parent)

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, _selected: bool) -> None:
        offer = index.data(_OFFER)
        if not isinstance(offer, Completion):
            return
        theme = self.theme
        area = place.adjusted(theme.px(14), 0, -theme.px(14), 0)
        width = draw_text(painter, area, TextRun(offer.label, theme.font("small", 500), theme.color("ink")))
        rest = area.adjusted(width + theme.px(12), 0, 0, 0)
        draw_text(painter, rest, TextRun(offer.about, theme.font("caption"), theme.color("ink2")), RIGHT)
