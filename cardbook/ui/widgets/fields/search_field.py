"""The search field: finds while you type, Esc empties it, a second Esc leaves it."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import draw_key_hint, key_hint_width
from cardbook.ui.widgets.button import Button, ButtonKind, icon_button

_PAUSE_MS = 120


class SearchField(QLineEdit):
    """`searched` comes a moment after the last key, at once for Enter and for emptying."""

    searched = Signal(str)
    left = Signal()
    went_down = Signal()

    def __init__(self, context: UiContext, placeholder: str, keys: str = "") -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._keys = keys
        self._told = ""
        self._clear: Button | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.setFont(theme.font("small"))
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTextMargins(theme.px(24), 0, self._right_margin(), 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)
        self.returnPressed.connect(self._tell)

    def sizeHint(self) -> QSize:
        theme = self._context.theme
        words = QFontMetricsF(self.font()).horizontalAdvance(self.placeholderText())
        whole = ceil(words) + theme.px(24) + self._right_margin() + theme.px(28)
        return QSize(max(theme.px(196), whole), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
            return
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = self._context.theme
        painter = QPainter(self)
        side = theme.px(17)
        place = QRectF(theme.px(11), (self.height() - side) / 2, side, side)
        self._context.icons.paint(painter, place, "search", "ink2")
        if self._keys and not self.text():
            width = key_hint_width(theme, self._keys)
            hint = QRectF(self.width() - theme.px(10) - width, 0, width, self.height())
            draw_key_hint(painter, theme, hint, self._keys, ("hover", "rule", "ink2"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._clear is not None:
            self._place(self._clear)

    def _changed(self, text: str) -> None:
        if self._clear is None:
            self._clear = self._clear_button()
        self._clear.setVisible(bool(text))
        if text:
            self._pause.start()
        else:
            self._tell()

    def _clear_button(self) -> Button:
        """What empties the field, made when there is something in it."""
        made = icon_button(self._context, "x", self._context.texts("frame.search.clear"), ButtonKind.QUIET, small=True)
        made.setParent(self)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(self.clear)
        self._place(made)
        return made

    def _place(self, button: Button) -> None:
        side = min(button.sizeHint().width(), self.height() - 4)
        inset = (self.height() - side) // 2
        button.setGeometry(self.width() - side - inset, inset, side, side)

    def _tell(self) -> None:
        self._pause.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.searched.emit(self._told)

    def _step_back(self) -> None:
        if self.text():
            self.clear()
        else:
            self.left.emit()

    def _right_margin(self) -> int:
        theme = self._context.theme
        return max(round(key_hint_width(theme, self._keys)) + theme.px(6), theme.px(26))
