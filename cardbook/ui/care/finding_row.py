"""One finding: whom it is about, what is there, and how to mend it on the spot."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from cardbook.services.people.finding_lines import FindingLine
from cardbook.ui.care.finding_answers import (
    WAYS,
    Typed,
    answer_words,
    buttons_of,
    example,
    situation,
    what_is_wrong,
)
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.looks.painting import draw_line
from cardbook.ui.widgets.button import Button, link_button, plain_button, quiet_button
from cardbook.ui.widgets.country_field import CountryField
from cardbook.ui.widgets.flow_row import FlowBox

_WIDTHS = {"postcode": 120, "country": 210, "birthday": 180, "address": 340}
_USUAL_WIDTH = 240


class FindingRow(QWidget):
    """`answered(line, answer)`: a button was pressed or a text given; `left(line)`: it shall stay as it is.

    `opened(line)`: the name was pressed.
    """

    answered = Signal(object, str)
    left = Signal(object)
    opened = Signal(object)

    def __init__(self, context: UiContext, line: FindingLine, home: str) -> None:
        super().__init__()
        self._context = context
        self._home = home
        self.line = line
        self.field: QLineEdit | None = None
        self.country: CountryField | None = None
        self.buttons: list[Button] = []
        theme, texts = context.theme, context.texts
        nameless = texts("people.list.nameless")
        self.name = link_button(context, line.name or nameless)
        self.name.clicked.connect(lambda: self.opened.emit(line))
        words = situation(line, texts, home)
        self.situation = paragraph(theme, words, "small", "ink2")
        self.situation.setVisible(bool(words))
        self._wrong = paragraph(theme, "", "small", "wax")
        self._wrong.hide()
        self._is_small = WAYS[line.finding.kind].typed is Typed.NOTHING
        self.leave = quiet_button(context, texts("care.leave"), small=self._is_small)
        self.leave.clicked.connect(lambda: self.left.emit(line))
        self.setAccessibleName(f"{line.name or nameless}. {words}")
        self._build()

    def take_focus(self) -> None:
        """The keyboard goes to the first way to answer."""
        for widget in (self.field, self.country, *self.buttons, self.leave):
            if widget is not None:
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        field = self.field or self.country
        if field is not None:
            width = _WIDTHS.get(WAYS[self.line.finding.kind].field, _USUAL_WIDTH)
            field.setFixedWidth(min(self._context.theme.px(width), self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        bottom = self.height() - 0.5
        rule = self._context.theme.color("rule")
        draw_line(QPainter(self), QPointF(0, bottom), QPointF(self.width(), bottom), rule)

    def _build(self) -> None:
        px = self._context.theme.px
        ways = FlowBox(px(8))
        for widget in self._ways():
            ways.row.addWidget(widget)
        ways.row.addWidget(self.leave)
        head = QHBoxLayout()
        head.addWidget(self.name)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, px(10))
        column.setSpacing(px(3))
        column.addLayout(head)
        column.addWidget(self.situation)
        column.addSpacing(px(4))
        column.addWidget(ways)
        column.addWidget(self._wrong)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _ways(self) -> list[QWidget]:
        ways = WAYS[self.line.finding.kind]
        made: list[QWidget] = []
        if ways.typed is Typed.TEXT:
            made.append(self._text_field(ways.field))
        elif ways.typed is Typed.COUNTRY:
            made.append(self._country_field())
        if ways.typed is not Typed.NOTHING:
            made.append(self._button(self._context.texts("care.take"), self._take_typed))
        for answer in buttons_of(self.line.finding.kind, self._context.texts.language):
            words = answer_words(self.line, answer, self._context.texts)
            made.append(self._button(words, partial(self._answer, answer)))
        return made

    def _text_field(self, name: str) -> QLineEdit:
        field = self.field = QLineEdit(self.line.finding.suggestion)
        field.setPlaceholderText(example(self.line.finding, self._context.texts))
        field.setAccessibleName(self._context.texts(f"care.fields.{name}"))
        field.returnPressed.connect(self._take_typed)
        return field

    def _country_field(self) -> CountryField:
        texts = self._context.texts
        field = self.country = CountryField(self._context, texts("care.fields.country"))
        field.offer_countries(texts("people.address.no_country"))
        line = field.lineEdit()
        if line is not None:
            line.returnPressed.connect(self._take_typed, Qt.ConnectionType.QueuedConnection)  # once it has settled
        return field

    def _take_typed(self) -> None:
        """Answer with what stands in the field; nothing happens while that cannot be meant."""
        typed = self.country.key() if self.country is not None else self.field.text().strip() if self.field else ""
        wrong = what_is_wrong(self.line.finding.kind, typed, self._context.texts, self._home) if typed else ""
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))
        if typed and not wrong:
            self.answered.emit(self.line, typed)
        else:
            self.take_focus()

    def _answer(self, answer: str) -> None:
        self.answered.emit(self.line, answer)

    def _button(self, words: str, do: Callable[[], None]) -> Button:
        button = plain_button(self._context, words, small=self._is_small)
        button.clicked.connect(lambda: do())
        self.buttons.append(button)
        return button
