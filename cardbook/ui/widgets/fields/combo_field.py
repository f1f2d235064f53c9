"""Choosing one of many, with completion while typing where the list is long."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyleOptionComboBox

from cardbook.ui.context import UiContext
from cardbook.ui.labels import set_tooltip
from cardbook.ui.widgets.fields.name_completer import name_completer

_ENDS = 44
_LINE_EDIT_MARGIN = 2
"""Pixels that QLineEdit leaves before its text beyond every margin it is given."""


class ComboField(QComboBox):
    """A combo box of (key, word), ending in … where the word is longer than the field.

    With `completes` the words can be typed, matching anywhere inside; a click marks the word, to be typed over.
    """

    def __init__(
        self, context: UiContext, name: str, choices: Sequence[tuple[str, str]], completes: bool = False
    ) -> None:
        super().__init__()
        self._context = context
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if completes:
            self._complete_words()
        self.set_choices(choices)
        self.currentTextChanged.connect(self._tell_hidden_rest)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Replace the list; the chosen key stays chosen where it is still there."""
        key, was_quiet = self.key(), self.blockSignals(True)
        self.clear()
        for value, word in choices:
            self.addItem(word, value)
        self.blockSignals(was_quiet)
        self.choose(key)
        self._tell_hidden_rest()

    def key(self) -> str:
        """The key of the chosen word; empty for none."""
        value = self.currentData()
        return value if isinstance(value, str) else ""

    def choose(self, key: str) -> None:
        """Choose by key; the first one where the key is unknown."""
        self.setCurrentIndex(max(0, self.findData(key)))

    def ends(self) -> int:
        """The room before and behind the word, in design pixels."""
        return _ENDS

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        option.currentText = self._shown()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_hidden_rest()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        line = self.lineEdit()
        if line is not None and event.reason() == Qt.FocusReason.MouseFocusReason:
            QTimer.singleShot(0, line, line.selectAll)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = self._context.theme
        side = theme.px(15)
        box = QRectF(self.width() - theme.px(11) - side, (self.height() - side) / 2, side, side)
        self._context.icons.paint(QPainter(self), box, "chevron-down", "ink2" if self.isEnabled() else "ink3")

    def _shown(self) -> str:
        room = self.width() - self._context.theme.px(self.ends())
        return QFontMetricsF(self.font()).elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def _tell_hidden_rest(self) -> None:
        set_tooltip(self, self.currentText() if self._shown() != self.currentText() else "")

    def _complete_words(self) -> None:
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = name_completer(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(self.accessibleName())  # it has the keyboard, and is read out
            line.setTextMargins(-_LINE_EDIT_MARGIN, 0, 0, 0)
            line.editingFinished.connect(self._settle_on_a_word)

    def row_meant(self, typed: str) -> int:
        """The choice that was typed: it whole, its beginning, or a part that is in no other; −1 for none."""
        for match in (Qt.MatchFlag.MatchFixedString, Qt.MatchFlag.MatchStartsWith):
            row = self.findText(typed, match) if typed else -1
            if row >= 0:
                return row
        words = [self.itemText(row).casefold() for row in range(self.count())]
        rows = [row for row, word in enumerate(words) if typed and typed.casefold() in word]
        return rows[0] if len(rows) == 1 else -1

    def _settle_on_a_word(self) -> None:
        """What was typed counts where a choice is meant; else the last choice stands again."""
        found = self.row_meant(self.currentText().strip())
        self.setCurrentIndex(found if found >= 0 else max(0, self.currentIndex()))
        self.setEditText(self.itemText(self.currentIndex()))
