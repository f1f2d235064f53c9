"""Choosing one of many, with completion while typing where the list is long."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy

from cardbook.ui.context import UiContext


class ComboField(QComboBox):
    """A combo box of (key, word). With `completes` the words can be typed, matching anywhere inside."""

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

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Replace the list; the chosen key stays chosen where it is still there."""
        key = self.key()
        self.blockSignals(True)
        self.clear()
        for value, word in choices:
            self.addItem(word, value)
        self.blockSignals(False)
        self.choose(key)

    def key(self) -> str:
        """The key of the chosen word; empty for none."""
        value = self.currentData()
        return value if isinstance(value, str) else ""

    def choose(self, key: str) -> None:
        """Choose by key; the first one where the key is unknown."""
        self.setCurrentIndex(max(0, self.findData(key)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = self._context.theme
        side = theme.px(15)
        box = QRectF(self.width() - theme.px(11) - side, (self.height() - side) / 2, side, side)
        self._context.icons.paint(QPainter(self), box, "chevron-down", "ink2" if self.isEnabled() else "ink3")

    def _complete_words(self) -> None:
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = completer.popup()
        if popup is not None:
            popup.setProperty("popup", True)
        self.setCompleter(completer)
        line = self.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._settle_on_a_word)

    def _settle_on_a_word(self) -> None:
        """What was typed counts where it names a choice; else the last choice stands again."""
        found = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        self.setCurrentIndex(found if found >= 0 else max(0, self.currentIndex()))
        self.setEditText(self.itemText(self.currentIndex()))
