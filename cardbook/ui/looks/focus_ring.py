"""The ring around whatever has the keyboard: drawn outside buttons and fields, never clipped by them."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from cardbook.ui.looks.painting import draw_box
from cardbook.ui.looks.theme import Theme

_RINGED = (
    "QAbstractButton", "QAbstractSpinBox", "QComboBox", "QLineEdit", "QPlainTextEdit", "QTextEdit", "QTabBar",
)
_AROUND_A_FIELD = ("QComboBox", "QAbstractSpinBox")
"""Qt's classes by their names: a class that Python has not asked for yet need not be made ready for it."""

_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


def no_focus_ring(widget: QWidget) -> None:
    """The widget draws its focus itself, or stands inside something that shows it."""
    widget.setProperty("focusRing", "none")


class FocusRing(QWidget):
    """One ring for a window. It follows the focus and lets the mouse through."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
            self._focus_moved(None, app.focusWidget())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._settle()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        radius = self._theme.px(9)
        if self._target is not None and isValid(self._target) and self._target.property("pill"):
            radius = self.height() // 2
        draw_box(QPainter(self), QRectF(self.rect()), radius, None, self._theme.color("focus"), 2.0)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._target = self._ringed(new)
        if self._target is None:
            self.hide()
            return
        self._watch(self._target)
        self._settle()

    def _ringed(self, widget: QWidget | None) -> QWidget | None:
        if widget is None or widget.window() is not self._window or not _is_any(widget, _RINGED):
            return None
        if widget.property("focusRing") == "none":
            return None
        parent = widget.parentWidget()
        return parent if parent is not None and _is_any(parent, _AROUND_A_FIELD) else widget

    def _watch(self, target: QWidget) -> None:
        widget: QWidget | None = target
        while widget is not None and widget is not self._window:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()

    def _settle(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        gap = self._theme.px(3)
        home = self._clipping_parent(target)
        if self.parentWidget() is not home:
            self.setParent(home)
        corner = target.mapTo(home, QPoint(0, 0)) - QPoint(gap, gap)
        self.setGeometry(corner.x(), corner.y(), target.width() + 2 * gap, target.height() + 2 * gap)
        self.raise_()
        self.show()

    def _clipping_parent(self, target: QWidget) -> QWidget:
        """The viewport around the target, so that the ring is cut off with it; else the window."""
        widget = target.parentWidget()
        while widget is not None and widget is not self._window:
            if widget.objectName() == "qt_scrollarea_viewport":
                return widget
            widget = widget.parentWidget()
        return self._window


def _is_any(widget: QWidget, names: tuple[str, ...]) -> bool:
    return any(map(widget.inherits, names))
