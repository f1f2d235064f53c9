"""A band at the top of a page: what happened or what is worth a look, with at most two buttons."""

from enum import Enum

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cardbook.ui.announcing import announce
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.looks.painting import draw_box
from cardbook.ui.widgets.button import Button, ButtonKind, icon_button, plain_button
from cardbook.ui.widgets.icon_mark import IconMark


class BannerKind(Enum):
    """Soft ground, icon and colour of a banner."""

    NOTE = ("blueS", "circle-alert", "blue")
    GOOD = ("firS", "circle-check", "fir")
    LOOK = ("honeyS", "triangle-alert", "honey")
    TROUBLE = ("waxS", "circle-alert", "wax")


class Banner(QWidget):
    """Hidden until `tell` is called; `acted` gives the key of a button that was pressed."""

    acted = Signal(str)
    closed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._kind = BannerKind.NOTE
        theme = context.theme
        self._mark = IconMark(context, 17)
        self._sentence = paragraph(theme, "", "body", "ink")
        self._buttons = [plain_button(context, "", small=True) for _ in range(2)]
        self._keys = ["", ""]
        self._close = icon_button(
            context, "x", context.texts("frame.banner.close"), ButtonKind.QUIET, small=True
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(6), theme.px(8), theme.px(6))
        row.setSpacing(theme.px(10))
        row.addWidget(self._mark)
        row.addWidget(self._sentence, 1)
        for place, button in enumerate(self._buttons):
            row.addWidget(button)
            button.clicked.connect(lambda _on=False, place=place: self.acted.emit(self._keys[place]))
        row.addWidget(self._close)
        self._close.clicked.connect(self.close_banner)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    @property
    def buttons(self) -> list[Button]:
        """The buttons shown now."""
        return [button for button in self._buttons if button.text()]

    def tell(self, kind: BannerKind, sentence: str, *actions: tuple[str, str]) -> None:
        """Show one sentence and at most two buttons, each (key, word)."""
        self._kind = kind
        _, icon, tone = kind.value
        self._mark.show_icon(icon, tone)
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        for place, button in enumerate(self._buttons):
            self._keys[place], word = actions[place] if place < len(actions) else ("", "")
            button.setText(word)
            button.setVisible(bool(word))
        self.show()
        self.update()
        announce(self, sentence)

    def close_banner(self) -> None:
        """Take the banner away."""
        self.hide()
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._context.theme
        border = theme.color("rule") if theme.high_contrast else None
        draw_box(QPainter(self), QRectF(self.rect()), theme.px(8), theme.color(self._kind.value[0]), border)
