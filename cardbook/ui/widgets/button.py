"""Buttons: one blue one per view, plain ones with a border, quiet ones, links and the red of deleting."""

from enum import StrEnum
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from cardbook.ui.context import UiContext
from cardbook.ui.labels import set_tooltip, set_words
from cardbook.ui.looks.painting import TextRun, draw_box, draw_key_hint, draw_line, draw_text, key_hint_width
from cardbook.ui.widgets.enter_key import pressed_by_enter


class ButtonKind(StrEnum):
    """How much a button asks for attention."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    LINK = "link"
    DANGER = "danger"
    ON_INK = "on_ink"
    ON_INK_QUIET = "on_ink_quiet"


class _Look(NamedTuple):
    ground: str
    hover: str
    press: str
    border: str
    text: str
    weight: int = 500


_LOOKS = {
    ButtonKind.PRIMARY: _Look("blue", "blueH", "blueH", "", "onblue"),
    ButtonKind.PLAIN: _Look("sheet", "hover", "press", "edge", "ink"),
    ButtonKind.QUIET: _Look("", "hover", "press", "", "ink"),
    ButtonKind.LINK: _Look("", "", "", "", "blue"),
    ButtonKind.DANGER: _Look("", "waxS", "waxS", "", "wax"),
    ButtonKind.ON_INK: _Look("", "ink2", "ink2", "ink3", "paper"),
    ButtonKind.ON_INK_QUIET: _Look("", "ink2", "ink2", "", "paper"),
}
_KEY_LOOKS = {
    ButtonKind.PRIMARY: ("", "onblue", "onblue"),
    ButtonKind.ON_INK: ("", "ink3", "paper"),
}
_ARROW = 15
_KEY_LOOK = ("hover", "rule", "ink2")


class Button(QPushButton):
    """A button with an icon, a word and perhaps its key; without a word it is a square with a tooltip. `opens_menu`
    draws the small arrow of a choice.
    """

    def __init__(
        self,
        context: UiContext,
        text: str,
        kind: ButtonKind = ButtonKind.PLAIN,
        icon: str = "",
        keys: str = "",
        small: bool = False,
        opens_menu: bool = False,
    ) -> None:
        super().__init__()
        set_words(self, text)
        self._context = context
        self._opens_menu = opens_menu
        self._look = _LOOKS[kind]
        self._key_look = _KEY_LOOKS.get(kind, _KEY_LOOK)
        self._is_link = kind is ButtonKind.LINK
        self._icon_name = icon
        self._keys = keys
        self._small = small
        self.setProperty("kind", kind.value)
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        self.setFont(context.theme.font("small" if small else "body", self._look.weight))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if self._is_link:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def setText(self, text: str) -> None:
        set_words(self, text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def show_icon(self, name: str) -> None:
        """Show another icon, or none for an empty name."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._context.theme
        height = theme.row_height(28 if self._small else 34)
        height = max(height, round(QFontMetricsF(self.font()).height()) + theme.px(8))
        if not self.text():
            return QSize(height, height)
        return QSize(ceil(self._content_width()) + 2 * self._padding(), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._context.theme
        look = self._look
        ground, text = self._ground(), look.text if self.isEnabled() else "ink3"
        border = look.border if self.isEnabled() or not look.border else "rule"
        if ground or border:
            draw_box(
                painter,
                QRectF(self.rect()),
                theme.px(6),
                theme.color(ground) if ground else None,
                theme.color(border) if border else None,
            )
        self._paint_content(painter, text)

    def _paint_content(self, painter: QPainter, token: str) -> None:
        theme = self._context.theme
        area = QRectF(self.rect())
        x = max(area.left(), area.center().x() - self._content_width() / 2)
        if self._icon_name:
            side = self._icon_side()
            box = QRectF(x, area.center().y() - side / 2, side, side)
            self._context.icons.paint(painter, box, self._icon_name, token)
            x += side + (theme.px(8) if self.text() else 0)
        if self.text():
            run = TextRun(self.text(), self.font(), theme.color(token))
            place = QRectF(x, 0, area.right() - x, area.height())
            x += draw_text(painter, place, run)
            if self._is_link and self.underMouse():
                base = area.center().y() + QFontMetricsF(self.font()).ascent() / 2 + 1
                draw_line(painter, QPointF(place.left(), base), QPointF(x, base), theme.color(token))
        if self._keys:
            hint = QRectF(x + theme.px(10), 0, key_hint_width(theme, self._keys), area.height())
            draw_key_hint(painter, theme, hint, self._keys, self._key_look)
        if self._opens_menu:
            side = theme.px(_ARROW)
            box = QRectF(x + theme.px(8), area.center().y() - side / 2, side, side)
            self._context.icons.paint(painter, box, "chevron-down", token)

    def _ground(self) -> str:
        if not self.isEnabled():
            return "press" if self._look.ground == "blue" else self._look.ground
        if self.isDown() or self.isChecked():
            return self._look.press
        return self._look.hover if self.underMouse() else self._look.ground

    def _padding(self) -> int:
        if self._is_link:
            return 0
        return self._context.theme.px(10 if self._small else 14)

    def _icon_side(self) -> int:
        return self._context.theme.px(15 if self._small else 17)

    def _content_width(self) -> float:
        theme = self._context.theme
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text()) if self.text() else 0.0
        icon = self._icon_side() + (theme.px(8) if self.text() else 0) if self._icon_name else 0
        keys = theme.px(10) + key_hint_width(theme, self._keys) if self._keys else 0.0
        return words + icon + keys + (theme.px(8 + _ARROW) if self._opens_menu else 0)


def primary_button(context: UiContext, text: str, icon: str = "", keys: str = "") -> Button:
    """The one blue button of a view."""
    return Button(context, text, ButtonKind.PRIMARY, icon, keys)


def plain_button(
    context: UiContext, text: str, icon: str = "", keys: str = "", small: bool = False
) -> Button:
    """A button with a border."""
    return Button(context, text, ButtonKind.PLAIN, icon, keys, small)


def quiet_button(context: UiContext, text: str, icon: str = "", small: bool = False) -> Button:
    """A button without a border."""
    return Button(context, text, ButtonKind.QUIET, icon, small=small)


def link_button(context: UiContext, text: str, icon: str = "", small: bool = False) -> Button:
    """A blue word to click."""
    return Button(context, text, ButtonKind.LINK, icon, small=small)


def danger_button(context: UiContext, text: str) -> Button:
    """Deleting: red letters, never the blue ground."""
    return Button(context, text, ButtonKind.DANGER, "trash-2")


def icon_button(
    context: UiContext, icon: str, name: str, kind: ButtonKind = ButtonKind.PLAIN, small: bool = False
) -> Button:
    """A square with an icon; `name` is its tooltip and what a screen reader says."""
    made = Button(context, "", kind, icon, small=small)
    made.setAccessibleName(name)
    set_tooltip(made, name)
    return made
