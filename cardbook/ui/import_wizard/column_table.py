"""The columns of a table, one under the other: heading, some cells, an arrow, and where it goes."""

from collections import deque
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cardbook.services.files.import_contacts import Column, ColumnMapping, Field, FileGuess, Target
from cardbook.ui.context import UiContext
from cardbook.ui.import_wizard.target_choices import UNDECIDED, target_choices
from cardbook.ui.import_wizard.target_combo import TargetCombo, target_model
from cardbook.ui.labels import elided_label, label
from cardbook.ui.widgets.button import link_button
from cardbook.ui.widgets.hairline import hairline
from cardbook.ui.widgets.icon_mark import IconMark

_NAME = (64, 0.19, 112)
_COMBO = (130, 0.36, 208)
"""Least width, share of the table's width, greatest width; design pixels."""
_AT_ONCE, _LATER = 24, 4
"""Rows made before the table is shown, and in one idle moment after it."""


class ColumnTable(QFrame):
    """`changed` follows every choice; columns that are empty in the first rows are folded away."""

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._mapping = ColumnMapping((), ())
        self._decided: set[int] = set()
        self._is_remembered = False
        self._empty: list[QWidget] = []
        self._first: list[QWidget] = []
        self._last: list[QWidget] = []
        self.combos: list[TargetCombo] = []
        self.setProperty("panel", True)
        self._waiting: deque[Column] = deque()
        self._awaits_focus = False
        self._is_whole = False
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(lambda: self._make_rows(_LATER))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, context.theme.px(6))
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(hairline())
        column.addWidget(self._area, 1)
        self._area.verticalScrollBar().rangeChanged.connect(self._align_head)

    @property
    def mapping(self) -> ColumnMapping:
        """Where each column goes now."""
        return self._mapping

    @property
    def recognised(self) -> int:
        """How many columns have a place."""
        targets = enumerate(self._mapping.targets)
        return sum(place in self._decided or target.field is not Field.KEEP for place, target in targets)

    def show_guess(self, guess: FileGuess) -> None:
        """Show another table; beyond the first columns, rows are made while the window is idle."""
        self._mapping = guess.mapping or ColumnMapping((), ())
        self._is_remembered = guess.is_remembered
        self._decided = set(range(len(self._mapping.targets))) if guess.is_remembered else set()
        self._empty = []
        del self._first[1:], self._last[1:]
        self.combos = []
        rows = QWidget()
        rows.setProperty("ground", "sheet")
        self._targets = target_model(target_choices(self._context.texts, self._mapping.targets))
        self._targets.setParent(rows)
        self._rows = QVBoxLayout(rows)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addStretch()
        self._waiting = deque(guess.columns)
        self._awaits_focus = False
        self._make_rows(_AT_ONCE)
        self._area.setWidget(rows)
        self._settle_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle_widths()

    def stand_whole(self, is_whole: bool) -> None:
        """Stand in full height, where something around scrolls, or scroll the columns here."""
        self._is_whole = is_whole
        bars = Qt.ScrollBarPolicy
        self._area.setVerticalScrollBarPolicy(bars.ScrollBarAlwaysOff if is_whole else bars.ScrollBarAsNeeded)
        self._settle_height()

    def _settle_height(self) -> None:
        rows = self._area.widget()
        self._area.setMinimumHeight(rows.sizeHint().height() if self._is_whole and rows else 0)

    def first_unknown(self) -> TargetCombo | None:
        """The first column that waits for a choice."""
        return next((combo for combo in self.combos if combo.key() == UNDECIDED), None)

    def focus_unknown(self) -> bool:
        """Put the keyboard on the first column that waits for a choice; False where none does yet."""
        combo = self.first_unknown()
        self._awaits_focus = combo is None and bool(self._waiting)
        if combo is None:
            return False
        combo.setFocus()
        QTimer.singleShot(0, self, self._show_focus)
        return True

    def _show_focus(self) -> None:
        """Bring the combo that has the keyboard into view, once the rows have found their places."""
        for combo in self.combos:
            if combo.hasFocus():
                around = self._area.parentWidget()
                self._area.ensureWidgetVisible(combo)
                while around is not None:
                    if isinstance(around, QScrollArea):
                        around.ensureWidgetVisible(combo)
                    around = around.parentWidget()

    def _make_rows(self, count: int) -> None:
        for _ in range(min(count, len(self._waiting))):
            self._make_row(self._waiting.popleft())
        self._settle_widths()
        if self._waiting:
            self._idle.start()
        elif self._empty:
            self._rows.insertWidget(self._rows.count() - 1, self._fold())
        self._settle_height()
        if self._awaits_focus and self.focusWidget() is None:
            self.focus_unknown()

    def _make_row(self, column: Column) -> None:
        is_open = column.target.field is Field.KEEP and column.samples and not self._is_remembered
        key = UNDECIDED if is_open else str(column.target)
        name = self._context.texts("import.columns.name", column=column.header)
        combo = TargetCombo(self._context, name, self._targets, key)
        combo.currentIndexChanged.connect(partial(self._chosen, len(self.combos)))
        self.combos.append(combo)
        row = self._row(column, combo)
        self._rows.insertWidget(self._rows.count() - 1, row)
        if not column.samples:
            row.hide()
            self._empty.append(row)

    def _chosen(self, place: int, _index: int) -> None:
        key = self.combos[place].key()
        (self._decided.discard if key == UNDECIDED else self._decided.add)(place)
        self._mapping = self._mapping.with_target(place, Target.parse(key or Field.KEEP.value))
        self.changed.emit()

    def _settle_widths(self) -> None:
        """The cells of all rows begin and end one under the other."""
        px = self._context.theme.px
        for widgets, (least, share, most) in ((self._first, _NAME), (self._last, _COMBO)):
            width = round(max(px(least), min(px(most), share * self.width())))
            for widget in widgets:
                widget.setFixedWidth(width)

    def _head(self) -> QWidget:
        theme, texts = self._context.theme, self._context.texts
        head = QWidget()
        row = self._head_row = self._cells(head)
        words = [texts(f"import.columns.{name}") for name in ("in_file", "example", "goes_to")]
        names = [elided_label(theme, word, "caption", "ink2") for word in words]
        self._first.append(names[0])
        self._last.append(names[2])
        row.addWidget(names[0])
        row.addWidget(names[1], 1)
        row.addWidget(names[2])
        self._align_head(0, 0)
        return head

    def _align_head(self, _least: int, most: int) -> None:
        """The headings stand over the cells, also beside a scroll bar."""
        px = self._context.theme.px
        beside = self._area.verticalScrollBar().sizeHint().width() if most else 0
        self._head_row.setContentsMargins(px(14), px(8), px(14) + beside, px(8))

    def _row(self, column: Column, combo: TargetCombo) -> QWidget:
        theme = self._context.theme
        whole = QWidget()
        row = self._cells(whole)
        name = elided_label(theme, column.header, "small", "ink", 600)
        self._first.append(name)
        cells = ", ".join(column.samples) or self._context.texts("import.columns.empty_cell")
        self._last.append(combo)
        row.addWidget(name)
        row.addWidget(elided_label(theme, cells, "small", "ink2"), 1)
        row.addWidget(IconMark(self._context, 15, "arrow-right"))
        row.addWidget(combo)
        lined = QWidget()
        lines = QVBoxLayout(lined)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(whole)
        lines.addWidget(hairline())
        return lined

    def _cells(self, whole: QWidget) -> QHBoxLayout:
        theme = self._context.theme
        row = QHBoxLayout(whole)
        row.setContentsMargins(theme.px(14), theme.px(3), theme.px(14), theme.px(3))
        row.setSpacing(theme.px(8))
        return row

    def _fold(self) -> QWidget:
        """The line that tells of empty columns and unfolds them."""
        theme, texts = self._context.theme, self._context.texts
        whole = QWidget()
        row = self._cells(whole)
        row.setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(4))
        row.addWidget(label(theme, texts("import.columns.empty", count=len(self._empty)), "small", "ink3"))
        row.addStretch()
        toggle = link_button(self._context, texts("import.columns.toggle.show"), small=True)
        row.addWidget(toggle)

        def unfold() -> None:
            is_shown = not self._empty[0].isHidden()
            for each in self._empty:
                each.setVisible(not is_shown)
            toggle.setText(texts("import.columns.toggle.show" if is_shown else "import.columns.toggle.hide"))
            self._settle_height()

        toggle.clicked.connect(unfold)
        return whole
