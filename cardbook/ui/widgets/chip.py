"""Chips: small pills that filter a list, and tags that tell something or lead to it."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import set_words
from cardbook.ui.looks.painting import CENTER, TextRun, draw_box, draw_text
from cardbook.ui.looks.theme import Theme
from cardbook.ui.widgets.enter_key import pressed_by_enter

_TAG_LETTERS = {"blueS": "blue", "firS": "fir", "honeyS": "honey", "waxS": "wax", "plumS": "plum"}


class Chip(QPushButton):
    """A pill that is on or off, with a count; `opens_menu` draws the small arrow of a choice."""

    def __init__(
        self,
        context: UiContext,
        text: str,
        count: int | None = None,
        icon: str = "",
        opens_menu: bool = False,
    ) -> None:
        super().__init__()
        set_words(self, text)
        self._context = context
        self._icon_name = icon
        self._opens_menu = opens_menu
        self._count: int | None = None
        self.setProperty("pill", True)
        self.setCheckable(not opens_menu)
        self.setFont(context.theme.font("small"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_count(count)

    def show_count(self, count: int | None) -> None:
        """Tell how many the chip stands for; None tells nothing."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {self._number()}" if count is not None else self.text())
        self.updateGeometry()
        self.update()

    def setText(self, text: str) -> None:
        set_words(self, text)
        self.show_count(self._count)

    def sizeHint(self) -> QSize:
        theme = self._context.theme
        height = max(theme.px(26), round(QFontMetricsF(self.font()).height()) + theme.px(6))
        widest = self._content_width(theme.font("small", 600))
        return QSize(ceil(widest) + theme.px(22), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._context.theme
        on = self.isChecked()
        ground = "blueS" if on else ("hover" if self.underMouse() or self.isDown() else "sheet")
        area = QRectF(self.rect())
        draw_box(painter, area, area.height() / 2, theme.color(ground), theme.color("blue" if on else "rule"))
        x = (self.width() - self._content_width(self._letters())) / 2
        letters = theme.color("blue" if on else "ink2")
        if self._icon_name:
            side = theme.px(14)
            box = QRectF(x, area.center().y() - side / 2, side, side)
            self._context.icons.paint(painter, box, self._icon_name, "blue" if on else "ink2")
            x += side + theme.px(6)
        x += draw_text(painter, self._rest(x), TextRun(self.text(), self._letters(), letters))
        if self._count is not None:
            x += theme.px(6)
            x += draw_text(
                painter,
                self._rest(x),
                TextRun(self._number(), self.font(), theme.color("blue" if on else "ink3")),
            )
        if self._opens_menu:
            side = theme.px(14)
            box = QRectF(x + theme.px(5), area.center().y() - side / 2, side, side)
            self._context.icons.paint(painter, box, "chevron-down", "ink2")

    def _rest(self, x: float) -> QRectF:
        return QRectF(x, 0, self.width() - x, self.height())

    def _letters(self) -> QFont:
        return self._context.theme.font("small", 600 if self.isChecked() else 400)

    def _number(self) -> str:
        return self._context.texts.number(self._count or 0)

    def _content_width(self, letters: QFont) -> float:
        theme = self._context.theme
        width = QFontMetricsF(letters).horizontalAdvance(self.text())
        if self._count is not None:
            width += theme.px(6) + QFontMetricsF(self.font()).horizontalAdvance(self._number())
        width += theme.px(20) if self._icon_name else 0
        return width + (theme.px(19) if self._opens_menu else 0)


class Tag(QWidget):
    """A small pill beside a name that only tells something; `ground` is a soft colour token."""

    def __init__(self, context: UiContext, text: str, ground: str = "hover") -> None:
        super().__init__()
        self._context = context
        self._text = text
        self._ground = ground
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return _tag_size(self._context.theme, self._text, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint_tag(QPainter(self), self._context.theme, QRectF(self.rect()), self._text, self._ground)


class TagLink(QAbstractButton):
    """A tag that leads to what it names."""

    def __init__(self, context: UiContext, text: str, ground: str = "hover") -> None:
        super().__init__()
        set_words(self, text)
        self._context = context
        self._ground = ground
        self.setProperty("pill", True)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return _tag_size(self._context.theme, self.text(), 24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground = "sel" if self.underMouse() or self.isDown() else self._ground
        _paint_tag(QPainter(self), self._context.theme, QRectF(self.rect()), self.text(), ground)


def _tag_size(theme: Theme, text: str, height: int) -> QSize:
    metrics = QFontMetricsF(theme.font("caption", 600))
    high = max(theme.px(height), round(metrics.height()) + theme.px(4))
    return QSize(ceil(metrics.horizontalAdvance(text)) + theme.px(18), high)


def _paint_tag(painter: QPainter, theme: Theme, area: QRectF, text: str, ground: str) -> None:
    draw_box(painter, area, area.height() / 2, theme.color(ground))
    letters = theme.color(_TAG_LETTERS.get(ground, "ink2"))
    draw_text(painter, area, TextRun(text, theme.font("caption", 600), letters), CENTER)
