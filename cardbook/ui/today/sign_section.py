"""On the page of today: whom to call, and to whom an e-card goes; a few at a time, and only around their day."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from cardbook.domain.cards.sign import Sign, SignsOfDay
from cardbook.texts import side_by_side
from cardbook.ui.cards.signs.sign_turning import sign_words, spoken_sign
from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label, label
from cardbook.ui.today.openable import Openable
from cardbook.ui.widgets.avatar import Avatar, avatar_shape, color_index
from cardbook.ui.widgets.button import link_button
from cardbook.ui.widgets.fields.tick_box import TickBox

_SHOWN = 3


class SignSection(QWidget):
    """`turned(Sign)` tells a tick that was set or taken, `opened` a `Recipient.key`, `all_wanted` a season's id."""

    turned = Signal(object)
    opened = Signal(int)
    all_wanted = Signal(int)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._seasons: dict[int, str] = {}
        self.rows: list[SignRow] = []
        self.all_link = link_button(context, "")
        self._panel = QFrame()
        self._panel.setProperty("panel", True)
        self._rows = QVBoxLayout(self._panel)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(label(context.theme, context.texts("cards.signs.title"), "title"), 1)
        head.addWidget(self.all_link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, context.theme.px(12), 0, 0)
        column.setSpacing(context.theme.px(12))
        column.addLayout(head)
        column.addWidget(self._panel)
        self.all_link.clicked.connect(self._show_all)
        self.hide()

    def show_signs(self, of_day: SignsOfDay) -> None:
        """Show the first of them, with the keyboard at the same place; nothing where there are none."""
        focused = self.window().focusWidget()
        at = next((place for place, row in enumerate(self.rows) if focused in (row, row.tick)), None)
        is_at_tick = isinstance(focused, TickBox)
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [SignRow(self._context, sign, place > 0) for place, sign in enumerate(of_day.signs[:_SHOWN])]
        for row in self.rows:
            row.tick.clicked.connect(partial(self._turn, row.sign))
            row.opened.connect(partial(self.opened.emit, row.sign.entry.key))
            self._rows.addWidget(row)
        total = len(of_day.signs) + of_day.more
        self._seasons = {sign.season.id or 0: sign.season.name for sign in of_day.signs}
        self.all_link.setText(self._context.texts("cards.signs.all", count=total))
        self.all_link.setVisible(total > _SHOWN)
        self.setVisible(bool(self.rows))
        if at is not None and self.rows:
            row = self.rows[min(at, len(self.rows) - 1)]
            (row.tick if is_at_tick else row).setFocus()

    def _show_all(self) -> None:
        """Those of one list at once; where they are of several, the reader says which."""
        if len(self._seasons) == 1:
            self.all_wanted.emit(next(iter(self._seasons)))
            return
        menu = QMenu(self)
        for season, name in self._seasons.items():
            menu.addAction(name.replace("&", "&&")).triggered.connect(partial(self.all_wanted.emit, season))
        menu.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)
        menu.popup(self.all_link.mapToGlobal(QPoint(0, self.all_link.height() + 2)))

    def _turn(self, sign: Sign, _on: bool = False) -> None:
        self.turned.emit(sign)


class SignRow(Openable):
    """Anywhere but on the tick the person is opened."""

    def __init__(self, context: UiContext, sign: Sign, is_ruled: bool) -> None:
        super().__init__(context.theme, is_ruled=is_ruled)
        theme, texts, px, entry = context.theme, context.texts, context.theme.px, sign.entry
        self.sign = sign
        self.setAccessibleName(spoken_sign(texts, sign))
        avatar = Avatar(context, 36)
        avatar.show_person(entry.initials, color_index(str(entry.key)), avatar_shape(entry.kind))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(elided_label(theme, side_by_side(entry.name, entry.town), "body"))
        below = side_by_side(sign_words(texts, sign), entry.write_about)
        words.addWidget(elided_label(theme, below, "small", "ink2"))
        words.addStretch()
        self.tick = TickBox(context, texts(f"cards.signs.done.{entry.decision}"), bool(entry.done_on))
        self.tick.setAccessibleDescription(entry.name)
        self.tick.mark_next(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(6), px(12), px(6))
        row.setSpacing(px(12))
        row.addWidget(avatar)
        row.addLayout(words, 1)
        row.addWidget(self.tick)
        self.setMinimumHeight(theme.row_height(54, "body", "small"))
