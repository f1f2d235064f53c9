"""The circles of a contact as tags that can be taken off, and one to add."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget

from cardbook.domain.people.contact import Contact
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, set_words
from cardbook.ui.looks.painting import TextRun, draw_box, draw_text
from cardbook.ui.widgets.chip import Chip
from cardbook.ui.widgets.enter_key import pressed_by_enter
from cardbook.ui.widgets.flow_row import FlowBox


class CircleTag(QAbstractButton):
    """A tag with a small cross; pressing it takes it off."""

    def __init__(self, context: UiContext, name: str) -> None:
        super().__init__()
        self._context = context
        set_words(self, name)
        self.setProperty("pill", True)
        self.setAccessibleName(context.texts("people.circles.take_off", circle=name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = self._context.theme
        metrics = QFontMetricsF(theme.font("caption", 600))
        height = max(theme.px(24), round(metrics.height()) + theme.px(6))
        return QSize(round(metrics.horizontalAdvance(self.text())) + theme.px(34), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        elif not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._context.theme
        painter = QPainter(self)
        area = QRectF(self.rect())
        draw_box(painter, area, area.height() / 2, theme.color("sel" if self.underMouse() else "blueS"))
        words = area.adjusted(theme.px(9), 0, -theme.px(23), 0)
        draw_text(painter, words, TextRun(self.text(), theme.font("caption", 600), theme.color("blue")))
        side = theme.px(12)
        cross = QRectF(area.right() - theme.px(8) - side, area.center().y() - side / 2, side, side)
        self._context.icons.paint(painter, cross, "x", "blue")


class CirclesSection(QWidget):
    """Tags of the circles, and a field for another one that offers those of the book."""

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._names: list[str] = []
        self._known: list[str] = []
        texts, px = context.texts, context.theme.px
        tags = FlowBox(px(6))
        self.tags = tags.row
        self.field = QLineEdit()
        self.field.setPlaceholderText(texts("people.circles.new_name"))
        self.field.setAccessibleName(texts("people.circles.new_name"))
        self.field.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(label(context.theme, texts("people.circles.title"), "small", "ink2"))
        column.addWidget(tags)
        column.addWidget(self.field)
        self.field.editingFinished.connect(self._take_typed)

    def show_contact(self, contact: Contact, known: list[str]) -> None:
        """Show a contact's circles; `known` are the names of those of the book."""
        self._names = list(contact.circles)
        self._known = known
        self.field.clear()
        self.field.hide()
        self._show_tags()

    def applied_to(self, contact: Contact) -> Contact:
        """The contact with the circles that are shown."""
        typed = self.field.text().strip()
        return replace(contact, circles=tuple(sorted({*self._names, *([typed] if typed else [])})))

    def add(self, name: str) -> None:
        """Put a tag beside the others."""
        if name and name not in self._names:
            self._names.append(name)
            self._show_tags()
            self.changed.emit()

    def _show_tags(self) -> None:
        self.tags.clear()
        for name in self._names:
            tag = CircleTag(self._context, name)
            tag.clicked.connect(lambda _on=False, name=name: self._take_off(name))
            self.tags.addWidget(tag)
        chip = Chip(self._context, self._context.texts("people.circles.add"), icon="plus")
        chip.setCheckable(False)
        chip.clicked.connect(lambda: self._offer(chip))
        self.tags.addWidget(chip)

    def _take_off(self, name: str) -> None:
        self._names.remove(name)
        self._show_tags()
        self.changed.emit()

    def _offer(self, chip: Chip) -> None:
        offered = [name for name in self._known if name not in self._names]
        if not offered:
            self._ask_name()
            return
        menu = QMenu(self)
        for name in offered:
            action = menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, name=name: self.add(name))
        menu.addSeparator()
        menu.addAction(self._context.texts("people.circles.new")).triggered.connect(self._ask_name)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height())))

    def _ask_name(self) -> None:
        self.field.show()
        self.field.setFocus()

    def _take_typed(self) -> None:
        typed = self.field.text().strip()
        if typed:
            self.field.clear()
            self.field.hide()
            self.add(typed)
