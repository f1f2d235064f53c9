"""Quick open (Ctrl+K): a panel over the window that finds people, letters and commands."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from cardbook.ui.announcing import announce
from cardbook.ui.context import UiContext
from cardbook.ui.frame.command_actions import CommandActions
from cardbook.ui.frame.quick_rows import QuickDelegate, QuickRows
from cardbook.ui.frame.quick_values import QuickGroup, QuickItem, QuickProvider
from cardbook.ui.key_names import key_words
from cardbook.ui.labels import paragraph
from cardbook.ui.looks.focus_ring import no_focus_ring
from cardbook.ui.looks.painting import draw_box
from cardbook.ui.widgets.icon_mark import IconMark
from cardbook.ui.widgets.key_hint import KeyHint
from cardbook.ui.widgets.row_list_view import RowListView

_WIDTH, _TOP, _MOST = 600, 124, 466
_PAUSE_MS = 60
_COMMAND = "command:"
_SHOWN_COMMANDS = 4
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class QuickOpen(QWidget):
    """`chosen` tells the key of an item and what to do: `open`, `print` (Ctrl+P) or `log` (Ctrl+L)."""

    chosen = Signal(str, str)

    def __init__(self, context: UiContext, window: QWidget, actions: CommandActions) -> None:
        super().__init__(window)
        texts = context.texts
        self._context = context
        self._actions = actions
        self._provider: QuickProvider = lambda _text: ()
        self._before: QWidget | None = None
        self.field = QLineEdit()
        self.rows = QuickRows()
        self.list = RowListView(context, texts("frame.quick.results"), several=False)
        self._nothing = paragraph(context.theme, texts("frame.quick.nothing"), "body", "ink2")
        self._head = QHBoxLayout()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.setAccessibleName(texts("frame.quick.name"))
        self._build()
        self.field.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._look)
        self.list.opened.connect(self._opened)
        self.field.installEventFilter(self)
        self.hide()

    def open_with(self, provider: QuickProvider) -> None:
        """Show the panel, empty, with the cursor in its field."""
        self._provider = provider
        self._before = self.window().focusWidget()
        self.field.clear()
        self._look()
        self.settle()
        self.show()
        self.raise_()
        self.field.setFocus()

    def close_panel(self) -> None:
        """Hide it and give the keyboard back to where it was."""
        self.hide()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus()

    def settle(self) -> None:
        """Take the right place and size over the window."""
        theme = self._context.theme
        window = self.window()
        width = min(theme.px(_WIDTH), window.width() - theme.px(40))
        top = min(theme.px(_TOP), window.height() // 6)
        room = window.height() - top - theme.px(24)
        rows = self.rows.height(self.list)
        above = self._head.sizeHint().height() + theme.px(18)
        height = min(theme.px(_MOST), room, above + max(rows, theme.px(44)))
        left = (window.width() - width) // 2 + (theme.px(98) if window.width() > theme.px(1100) else 0)
        self.setGeometry(left, top, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride and self._action_of(event):
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                return self._pressed(event)
        if event.type() is QEvent.Type.FocusOut and watched is self.field:
            QTimer.singleShot(0, self, self._close_if_left)
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._context.theme
        area = QRectF(self.rect())
        draw_box(QPainter(self), area, theme.px(10), theme.color("sheet"), theme.color("edge"))

    def _build(self) -> None:
        theme, texts = self._context.theme, self._context.texts
        px = theme.px
        self.field.setProperty("bare", True)
        self.field.setFont(theme.font("lead", 400))
        self.field.setPlaceholderText(texts("frame.quick.placeholder"))
        self.field.setAccessibleName(texts("frame.quick.placeholder"))
        no_focus_ring(self.field)
        self.list.setModel(self.rows)
        self.list.setUniformItemSizes(False)
        self.list.setItemDelegate(QuickDelegate(self._context, self.list, self.field.text))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setProperty("ground", "sheet")
        head = self._head
        head.setContentsMargins(px(18), px(12), px(18), px(12))
        head.setSpacing(px(12))
        head.addWidget(IconMark(self._context, 19, "search", "ink"))
        head.addWidget(self.field, 1)
        head.addWidget(KeyHint(self._context, key_words(texts, "Esc")))
        self._nothing.setContentsMargins(px(18), px(10), px(18), px(10))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, px(8))
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)

    def _look(self) -> None:
        text = self.field.text().strip()
        groups = [group for group in self._provider(text) if group.items]
        commands = self._found_commands(text)
        if commands:
            groups.append(QuickGroup(self._context.texts("frame.quick.do"), commands))
        self.rows.show_groups(groups)
        self._nothing.setVisible(not groups)
        self.list.setVisible(bool(groups))
        self._go(self.rows.next_item(-1, 1))
        self.settle()

    def _found_commands(self, text: str) -> tuple[QuickItem, ...]:
        texts = self._context.texts
        found = [
            QuickItem(
                _COMMAND + command.id,
                self._actions.title(command).rstrip(" …"),
                icon=command.icon or "chevron-right",
                keys=key_words(texts, command.sequences()[0]) if command.sequences() else "",
            )
            for command in self._actions.answered()
            if command.id != "quick_open" and text.casefold() in self._actions.title(command).casefold()
        ]
        return tuple(found[:_SHOWN_COMMANDS] if not text else found)

    def _pressed(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_panel()
        elif key in _STEPS:
            self._go(self.rows.next_item(self.list.currentIndex().row(), _STEPS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._look_now()
            self._choose(self.list.currentIndex(), "open")
        elif action := self._action_of(event):
            self._choose(self.list.currentIndex(), action)
        else:
            return False
        return True

    def _look_now(self) -> None:
        """Enter counts for what is typed, also before the pause is over."""
        if self._pause.isActive():
            self._pause.stop()
            self._look()

    def _action_of(self, event: QKeyEvent) -> str:
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            return ""
        return {Qt.Key.Key_P: "print", Qt.Key.Key_L: "log"}.get(Qt.Key(event.key()), "")

    def _go(self, row: int) -> None:
        if row < 0:
            return
        self.list.go_to(row)
        announce(self.list, self.rows.spoken(row))

    def _opened(self, index: QModelIndex) -> None:
        self._choose(index, "open")

    def _choose(self, index: QModelIndex, action: str) -> None:
        item = self.rows.item(index.row())
        if item is None:
            return
        self.close_panel()
        if item.key.startswith(_COMMAND):
            self._actions.run(item.key.removeprefix(_COMMAND))
        else:
            self.chosen.emit(item.key, action)

    def _close_if_left(self) -> None:
        if self.isVisible() and not self.field.hasFocus() and self.window().isActiveWindow():
            self.hide()
