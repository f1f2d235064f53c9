"""The second step: which column is what, and what bringing the file in would do."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cardbook.domain.column_profile import ColumnProfile
from cardbook.services.files.import_contacts import FileGuess, ImportOutcome, ImportSource
from cardbook.services.files.import_mappings import in_profile
from cardbook.ui.context import UiContext
from cardbook.ui.import_wizard.column_table import ColumnTable
from cardbook.ui.import_wizard.outcome_pane import OutcomePane
from cardbook.ui.import_wizard.text_choice import TextChoice
from cardbook.ui.labels import label, paragraph
from cardbook.ui.widgets.button import link_button
from cardbook.ui.widgets.flow_row import FlowBox

_SETTLE_MS = 150
_WIDEST_ALONE = 760
_ROOMY = 940
_NARROW, _LEAST_HEIGHT = 620, 360
"""Design pixels: in less width, such as with the largest text, the columns stand above what comes of them."""


class ReviewStep(QWidget):
    """`source_changed(ImportSource)` asks for a new preview, `text_chosen(TextGuess)` for the file to be read anew."""

    source_changed = Signal(object)
    text_chosen = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._guess: FileGuess | None = None
        self.table = ColumnTable(context)
        self.text_choice = TextChoice(context)
        self.outcome = OutcomePane(context)
        self.profiles = link_button(context, context.texts("import.profiles.title_of_menu"), small=True)
        self.looks_wrong = link_button(context, context.texts("import.columns.looks_wrong"), small=True)
        self._recognised = label(context.theme, "", "small", "ink2")
        self.remembered = paragraph(context.theme, context.texts("import.columns.remembered"), "small", "ink2")
        self._columns = self._columns_side()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(context.theme.px(20))
        self._row.addWidget(self._columns, 3)
        self._row.addWidget(self.outcome, 2)
        self._show_in_scroll_area()
        self.looks_wrong.clicked.connect(lambda: self.text_choice.setVisible(self.text_choice.isHidden()))
        self.text_choice.chosen.connect(self.text_chosen)
        self.table.changed.connect(self._columns_changed)
        self._settle.timeout.connect(lambda: self.source_changed.emit(self.source))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = self._context.theme
        width = theme.design_width(self.width())
        self._recognised.setVisible(width >= _ROOMY)
        is_narrow = width < _NARROW
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        self.table.stand_whole(is_narrow)
        self.outcome.setMinimumHeight(theme.px(_LEAST_HEIGHT) if is_narrow else 0)

    def _show_in_scroll_area(self) -> None:
        """Both sides one under the other need more height than a low window has."""
        sides = QWidget()
        sides.setLayout(self._row)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(sides)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    @property
    def source(self) -> ImportSource | None:
        """The file with everything that was chosen; None before there is one."""
        guess = self._guess
        if guess is None:
            return None
        columns = self.table.mapping if guess.mapping is not None else None
        return ImportSource(guess.path, guess.format, guess.text, columns, guess.pasted)

    def show_guess(self, guess: FileGuess) -> None:
        """Show a file; its people are still being read, whatever was still to be read of another one."""
        self._settle.stop()
        self._guess = guess
        is_table = guess.mapping is not None
        self._columns.setVisible(is_table)
        self.outcome.setMaximumWidth(16_777_215 if is_table else self._context.theme.px(_WIDEST_ALONE))
        self._row.setAlignment(Qt.AlignmentFlag(0) if is_table else Qt.AlignmentFlag.AlignLeft)
        if is_table:
            self.table.show_guess(guess)
            self.text_choice.show_guess(guess.text)
            if self.text_choice.has_sheets:
                self.text_choice.show()
            self._tell_where_from(guess)
            self._show_recognised()
        self.outcome.show_looking()

    def take_profile(self, profile: ColumnProfile) -> None:
        """Let the columns go where they go under a name."""
        if self._guess is None:
            return
        told = replace(self._guess, mapping=self.table.mapping)
        self._guess = in_profile(told, profile)
        self.table.show_guess(self._guess)
        self._tell_where_from(self._guess, self._context.texts("import.profiles.taken_over", name=profile.name))
        self._columns_changed()

    def _tell_where_from(self, guess: FileGuess, words: str = "") -> None:
        """Say so where the columns go where they went before, or as they are kept under a name."""
        self.remembered.setText(words or self._context.texts("import.columns.remembered"))
        self.remembered.setVisible(guess.is_remembered or bool(words))

    def show_preview(self, outcome: ImportOutcome) -> None:
        """Show what would happen."""
        self.outcome.show_preview(outcome)

    def forget(self) -> None:
        """No file is looked at any more."""
        self._settle.stop()
        self._guess = None
        self.text_choice.hide()
        self.outcome.forget()

    def _columns_changed(self) -> None:
        self._show_recognised()
        self._settle.start()

    def _show_recognised(self) -> None:
        number = self._context.texts.number
        known, of = number(self.table.recognised), number(len(self.table.mapping.targets))
        self._recognised.setText(self._context.texts("import.columns.recognised", known=known, all=of))

    def _columns_side(self) -> QWidget:
        theme, texts = self._context.theme, self._context.texts
        whole = QWidget()
        head = FlowBox(theme.px(10))
        head.row.push_to_the_end(3)
        for shown in (label(theme, texts("import.columns.title"), "title"), self._recognised, self.profiles,
                      self.looks_wrong):
            head.row.addWidget(shown)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(head)
        column.addWidget(self.remembered)
        column.addWidget(self.text_choice)
        column.addWidget(self.table, 1)
        self.text_choice.hide()
        return whole
