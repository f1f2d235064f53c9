"""The people column: how many, those that want a look first, then everyone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label
from cardbook.ui.print_studio.people.by_hand_line import ByHandLine
from cardbook.ui.print_studio.people.people_list import PeopleList
from cardbook.ui.print_studio.people.people_model import PeopleModel, PeopleRows
from cardbook.ui.widgets.button import link_button

_MOST_DOUBTFUL = 4
_DOUBTFUL_SHARE = 0.5


class PeoplePanel(QWidget):
    """`flipped(key)`, `all_wanted(bool)`, `by_hand_wanted(bool)`, `fix_wanted(key)`, `entered_person(key)`,
    `went_to(key)`."""

    flipped = Signal(object)
    all_wanted = Signal(bool)
    by_hand_wanted = Signal(bool)
    fix_wanted = Signal(object)
    entered_person = Signal(object)
    went_to = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        texts, theme = context.texts, context.theme
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.doubtful_people = PeopleModel(context, self)
        self.other_people = PeopleModel(context, self)
        self.doubtful = PeopleList(context, texts("print.people.doubtful"), self.doubtful_people, doubtful=True)
        self.others = PeopleList(context, texts("print.people.everyone"), self.other_people, doubtful=False)
        self.others.setMinimumHeight(theme.px(60))
        self.by_hand = ByHandLine(context)
        self.head = elided_label(theme, "", "body", weight=600)
        self.all = link_button(context, texts("print.people.none"))
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(16), theme.px(10), theme.px(14), theme.px(6))
        head.addWidget(self.head, 1)
        head.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.by_hand)
        column.addWidget(self.doubtful)
        column.addWidget(self.others, 1)
        self.all.clicked.connect(self._flip_all)
        self.by_hand.wanted.connect(self.by_hand_wanted)
        for people in (self.doubtful, self.others):
            people.flipped.connect(self.flipped)
            people.fix_wanted.connect(self.fix_wanted)
            people.entered_person.connect(self.entered_person)
            people.went_to.connect(self.went_to)

    def show_people(self, doubtful: PeopleRows, others: PeopleRows) -> None:
        """Everybody of the run, those who want a look apart."""
        texts = self._context.texts
        self.doubtful_people.show_rows(doubtful)
        self.other_people.show_rows(others)
        self.doubtful.setVisible(bool(doubtful.rows))
        self.by_hand.show_rows([row for row in (*doubtful.rows, *others.rows) if row.by_hand])
        self._settle()
        on = doubtful.on + others.on
        everybody = len(doubtful.rows) + len(others.rows)
        of_all = texts("print.people.some", count=everybody, on=texts.number(on))
        self.head.setText(texts("print.people.count", count=everybody) if on == everybody else of_all)
        self._offers_none = bool(on)
        self.all.setText(texts("print.people.none" if on else "print.people.all"))
        self.all.setVisible(bool(everybody))

    def count_words(self) -> str:
        """The head in words, for the tab that stands for this panel in small windows."""
        return self.head.text()

    def light(self, key: int) -> None:
        """Show whose label is under the mouse, 0 for nobody."""
        self.doubtful.show_key(key)
        self.others.show_key(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Those who want a look take up to four rows, and never so much that nobody else is seen."""
        wanted = min(self.doubtful_people.rowCount(), _MOST_DOUBTFUL) * self.doubtful.row_height()
        self.doubtful.setFixedHeight(min(wanted, round(self.height() * _DOUBTFUL_SHARE)))

    def _flip_all(self) -> None:
        self.all_wanted.emit(not self._offers_none)
