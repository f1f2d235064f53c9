"""With whom a contact shares the envelope."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.widgets.button import plain_button
from cardbook.ui.widgets.flow_row import FlowBox


class HouseholdSection(QWidget):
    """`key` is the line shared with, None for living alone. `pick_requested` asks for another line."""

    changed = Signal()
    pick_requested = Signal()
    open_requested = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.key: int | None = None
        self._loaded: int | None = None
        theme, texts = context.theme, context.texts
        self._words = paragraph(theme, "", "body", "ink")
        self.pick = plain_button(context, texts("people.household.with"), small=True)
        self.leave = plain_button(context, texts("people.household.alone"), small=True)
        self.open_button = plain_button(context, texts("people.household.open"), small=True)
        buttons = FlowBox(theme.px(6))
        for button in (self.pick, self.leave, self.open_button):
            buttons.row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(label(theme, texts("people.household.title"), "small", "ink2"))
        column.addWidget(self._words)
        column.addWidget(buttons)
        self.pick.clicked.connect(self.pick_requested)
        self.leave.clicked.connect(lambda: self.choose(None, ""))
        self.open_button.clicked.connect(self.open_requested)

    @property
    def has_changed(self) -> bool:
        """Another household is chosen than the stored one."""
        return self.key != self._loaded

    def show_household(self, key: int | None, name: str) -> None:
        """Show the household as it is stored."""
        self._loaded = key
        self._show(key, name)

    def choose(self, key: int | None, name: str) -> None:
        """Live with somebody, or alone, once it is saved."""
        self._show(key, name)
        self.changed.emit()

    def _show(self, key: int | None, name: str) -> None:
        self.key = key
        texts = self._context.texts
        alone = texts("people.household.lives_alone")
        self._words.setText(texts("people.household.lives_with", name=name) if key is not None else alone)
        self.leave.setVisible(key is not None)
        self.pick.setVisible(key is None)
        self.open_button.setVisible(key is not None and key == self._loaded)
