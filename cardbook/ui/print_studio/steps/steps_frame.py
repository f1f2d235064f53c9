"""The left column of the print studio: steps one below the other, which scroll, and the two buttons below them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.widgets.button import Button, ButtonKind
from cardbook.ui.widgets.hairline import hairline

_LEFT, _RIGHT = 28, 20


class StepsFrame(QWidget):
    """Put steps into it with `add_step`, from the top to the bottom; what room is left is below them."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        texts = context.texts
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.save = Button(context, texts("print.buttons.save_pdf"), ButtonKind.PLAIN, "file-down")
        self.print = Button(context, texts("print.buttons.print"), ButtonKind.PRIMARY, "printer")
        self.save_first = Button(context, texts("print.buttons.save_pdf"), ButtonKind.PRIMARY, "file-down")
        self.area = QScrollArea()
        self._column = QVBoxLayout()
        self._foot = QHBoxLayout()
        self._frame()
        self.show_printer(False)

    def add_step(self, step: QWidget) -> None:
        """One more below the others."""
        self._column.insertWidget(self._column.count() - 1, step)

    def show_printer(self, is_there: bool) -> None:
        """Without a printer the PDF is the way."""
        self.print.setVisible(is_there)
        self.save.setVisible(is_there)
        self.save_first.setVisible(not is_there)
        self._lay_buttons()

    def set_ready(self, is_ready: bool) -> None:
        """Whether there is anything to print."""
        for button in (self.print, self.save, self.save_first):
            button.setEnabled(is_ready)

    def _make_room_for_scroll_bar(self) -> None:
        """The bar stands in the margin, so that the choices stay as wide as the buttons below them."""
        bar, px = self.area.verticalScrollBar(), self._context.theme.px
        needed = bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
        self._column.setContentsMargins(px(_LEFT), px(2), max(0, px(_RIGHT) - needed), px(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_buttons()

    def _lay_buttons(self) -> None:
        """Side by side where their words have room for it, else one below the other, what is done mostly above."""
        margins = self._foot.contentsMargins()
        needed = self.save.sizeHint().width() + self._foot.spacing() + self.print.sizeHint().width()
        has_room = needed <= self.width() - margins.left() - margins.right()
        self._foot.setDirection(QBoxLayout.Direction.LeftToRight if has_room else QBoxLayout.Direction.BottomToTop)

    def _frame(self) -> None:
        """From the outside in: whatever is put into something else is dressed anew with all that it holds."""
        theme, area = self._context.theme, self.area
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        steps = QWidget()
        steps.setProperty("ground", "paper")
        self._column = QVBoxLayout(steps)
        self._column.setContentsMargins(theme.px(_LEFT), theme.px(2), theme.px(_RIGHT), theme.px(8))
        self._column.setSpacing(0)
        self._column.addStretch()
        area.setWidget(steps)
        area.verticalScrollBar().rangeChanged.connect(self._make_room_for_scroll_bar)
        foot = self._foot
        foot.setContentsMargins(theme.px(_LEFT), theme.px(12), theme.px(_RIGHT), theme.px(16))
        foot.setSpacing(theme.px(8))
        for button in (self.save, self.print, self.save_first):
            foot.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addWidget(hairline())
        column.addLayout(foot)
