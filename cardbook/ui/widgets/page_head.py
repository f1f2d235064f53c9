"""The head of a page: its title in the serif, a line below it, its actions on the right."""

from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label, paragraph
from cardbook.ui.looks.page_margin import settle_sides
from cardbook.ui.widgets.flow_row import FlowRow

_GAP = 12


class _Place(Enum):
    """Where the actions stand: beside the title, in a line of their own, or in as many as they take."""

    BESIDE = auto()
    BELOW = auto()
    IN_LINES = auto()


class _Order(NamedTuple):
    """How the head is laid out; `subtitle_across` lets the subtitle go on under the actions."""

    actions: _Place
    subtitle_across: bool


class PageHead(QWidget):
    """Title 30/36; the subtitle takes no room while it is empty. `margin` (design pixels) is for a page of columns.

    A search field gives way first, then the subtitle goes on under the actions, then the actions go below the words,
    and at last into several lines: nothing of them is cut.
    """

    def __init__(self, context: UiContext, title: str, subtitle: str = "", margin: int | None = None) -> None:
        super().__init__()
        theme = self._theme = context.theme
        self._margin = margin
        self._title = elided_label(theme, title, "display")
        self._subtitle = paragraph(theme, subtitle, "body", "ink2")
        self._widgets: list[QWidget] = []
        self._line = QHBoxLayout()
        self._line.setSpacing(theme.px(_GAP))
        self._lines = FlowRow(theme.px(_GAP))
        self._words = QGridLayout()
        self._words.setColumnStretch(0, 1)
        self._words.setHorizontalSpacing(theme.px(16))
        self._words.setVerticalSpacing(theme.px(2))
        whole = self._whole = QVBoxLayout(self)
        side = theme.px(margin or 0)
        whole.setContentsMargins(side, theme.px(18), side, theme.px(14))
        whole.setSpacing(0)
        whole.addLayout(self._words, 1)
        whole.addLayout(self._lines)
        self._order = _Order(_Place.IN_LINES, True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_title(title, subtitle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._margin is None:
            settle_sides(self._theme, self, self._whole)
        self._settle()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._settle()
        return done

    def minimumSizeHint(self) -> QSize:
        """As narrow as the title may become: what stands beside it can go below."""
        sides = self._whole.contentsMargins()
        return QSize(sides.left() + sides.right() + self._title.minimumSizeHint().width(), self.height())

    def add_action(self, widget: QWidget) -> None:
        """Put a button or field at the right end."""
        if not isinstance(widget, QLineEdit):
            policy = widget.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Fixed)
            widget.setSizePolicy(policy)
        self._widgets.append(widget)
        (self._lines if self._order.actions is _Place.IN_LINES else self._line).addWidget(widget)
        self._settle()

    def show_title(self, title: str, subtitle: str = "") -> None:
        """Change the words of the head."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self._settle()

    def _settle(self) -> None:
        sides, gap = self._whole.contentsMargins(), self._words.horizontalSpacing()
        room = self.width() - sides.left() - sides.right()
        title = min(self._title.sizeHint().width(), room)
        least, liked = (self._actions_width(kind) for kind in ("minimumSizeHint", "sizeHint"))
        place = self._place(title + gap if least else 0, least, room)
        words = QFontMetricsF(self._subtitle.font()).horizontalAdvance(self._subtitle.text())
        across = place is _Place.BESIDE and bool(liked) and words > room - gap - liked
        self._title.setMinimumWidth(title if place is not _Place.BESIDE else max(0, min(title, room - gap - least)))
        if (place, across) != self._order:
            self._lay_out(_Order(place, across))
        self.setFixedHeight(max(self._theme.px(80), self._whole.totalHeightForWidth(self.width())))

    def _place(self, title: int, least: int, room: int) -> _Place:
        if title + least <= room:
            return _Place.BESIDE
        has_field = any(isinstance(widget, QLineEdit) for widget in self._widgets)
        return _Place.BELOW if has_field and least <= room else _Place.IN_LINES

    def _actions_width(self, of_fields: str) -> int:
        """What the actions take side by side, fields as little or as much as they may."""
        shown = [widget for widget in self._widgets if not widget.isHidden()]
        asked = {each: of_fields if isinstance(each, QLineEdit) else "sizeHint" for each in shown}
        hints: list[QSize] = [getattr(each, hint)() for each, hint in asked.items()]
        return sum(hint.width() for hint in hints) + self._line.spacing() * max(0, len(shown) - 1)

    def _lay_out(self, order: _Order) -> None:
        before, self._order = self._order, order
        words, is_beside = self._words, order.actions is _Place.BESIDE
        for shown in (self._title, self._subtitle):
            words.removeWidget(shown)
        words.removeItem(self._line)
        words.addWidget(self._title, 0, 0)
        words.addWidget(self._subtitle, 1, 0, 1, 2 if order.subtitle_across or not is_beside else 1)
        if is_beside:
            words.addLayout(self._line, 0, 1, 1 if order.subtitle_across else 2, 1)
        else:
            words.addLayout(self._line, 2, 0, 1, 2)
        self._line.setContentsMargins(0, 0 if is_beside else self._theme.px(_GAP), 0, 0)
        was_in_lines, in_lines = (each.actions is _Place.IN_LINES for each in (before, order))
        if was_in_lines is not in_lines:
            old, new = (self._line, self._lines) if in_lines else (self._lines, self._line)
            for widget in self._widgets:
                old.removeWidget(widget)
                new.addWidget(widget)
