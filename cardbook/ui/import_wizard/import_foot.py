"""The foot of the page: back, what it comes to, cancel, and the one button that goes on."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cardbook.services.files.import_contacts import ImportOutcome
from cardbook.ui.context import UiContext
from cardbook.ui.key_names import key_words
from cardbook.ui.labels import elided_label
from cardbook.ui.looks.page_margin import settle_sides
from cardbook.ui.looks.painting import RIGHT
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.hairline import hairline

_ROOMY = 680
"""Design pixels; in less, the buttons take all the width, and the same numbers stand above them."""


class ImportFoot(QWidget):
    """Shows the buttons of the step; each signal is one of them."""

    back_pressed = Signal()
    cancel_pressed = Signal()
    bring_in_pressed = Signal()
    another_pressed = Signal()
    show_pressed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        texts, theme = context.texts, context.theme
        self.back = plain_button(context, texts("import.foot.back"))
        self.counts = elided_label(theme, "", "small", "ink2")
        self.cancel = plain_button(context, texts("import.foot.cancel"), keys=key_words(texts, "Esc"))
        self.bring_in = primary_button(context, texts("import.foot.bring_in", count=0))
        self.another = plain_button(context, texts("import.foot.another"))
        self.show_people = primary_button(context, texts("import.foot.show"))
        self.back.clicked.connect(self.back_pressed)
        self.cancel.clicked.connect(self.cancel_pressed)
        self.bring_in.clicked.connect(self.bring_in_pressed)
        self.another.clicked.connect(self.another_pressed)
        self.show_people.clicked.connect(self.show_pressed)
        self._build()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = self._context.theme
        settle_sides(theme, self, self._row)
        self.counts.setVisible(theme.design_width(self.width()) >= _ROOMY)

    def show_review(self) -> None:
        """A file is looked at; it cannot be brought in before it has been read."""
        self._show(self.back, self.cancel, self.bring_in)
        self.counts.setText("")
        self.bring_in.setText(self._context.texts("import.steps.bring_in"))
        self.bring_in.setEnabled(False)

    def show_preview(self, outcome: ImportOutcome) -> None:
        """What it would come to."""
        texts = self._context.texts
        number, coming = texts.number, outcome.added + outcome.updated
        counts = texts(
            "import.foot.counts",
            added=number(outcome.added), updated=number(outcome.updated), skipped=number(outcome.skipped),
        )
        self.counts.setText(counts if coming or not outcome.read else texts("import.outcome.already_here"))
        self.bring_in.setEnabled(coming > 0)
        if coming:
            self.bring_in.setText(texts("import.foot.bring_in", count=coming))

    def show_work(self) -> None:
        """It is running; it can only be stopped."""
        self._show(self.cancel)
        self.counts.setText("")

    def show_end(self, has_people: bool) -> None:
        """It is done."""
        self._show(self.another, *([self.show_people] if has_people else []))
        self.counts.setText("")

    def _show(self, *shown: QWidget) -> None:
        self.show()
        for button in (self.back, self.cancel, self.bring_in, self.another, self.show_people):
            button.setVisible(button in shown)

    def _build(self) -> None:
        theme = self._context.theme
        line = hairline()
        row = self._row = QHBoxLayout()
        row.setContentsMargins(0, theme.px(12), 0, theme.px(12))
        row.setSpacing(theme.px(12))
        row.addWidget(self.back)
        row.addWidget(self.another)
        row.addWidget(self.counts, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.bring_in)
        row.addWidget(self.show_people)
        self.counts.setAlignment(RIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
