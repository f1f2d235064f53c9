"""Choosing people for a list: search, a circle, and a tick for each."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from cardbook.domain.cards.card_list import Season
from cardbook.services.reading import BookReading
from cardbook.ui.cards.people_model import CHOSEN, LINE, PeopleModel
from cardbook.ui.cards.who_in_row import paint_who
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.labels import paragraph
from cardbook.ui.looks.painting import draw_line
from cardbook.ui.widgets.button import plain_button, primary_button, quiet_button
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.pen_tick import TickState, paint_tick
from cardbook.ui.widgets.fields.search_field import SearchField
from cardbook.ui.widgets.row_list_view import RowDelegate, RowListView

_EVERYONE = ""


class PeoplePicker(PlainDialog):
    """Space or a click ticks a person, Enter adds all that are ticked, also after choosing all; `chosen` tells their
    keys.
    """

    chosen = Signal(list)

    def __init__(self, context: UiContext, reading: BookReading, season: Season, parent: QWidget) -> None:
        texts = context.texts
        super().__init__(context, parent, texts("cards.picker.title", season=season.name))
        self.model = PeopleModel(reading, texts, season.id or 0, self)
        self.search = SearchField(context, texts("cards.picker.find"))
        circles = [(_EVERYONE, texts("cards.picker.everyone"))]
        circles += [(str(circle.id), circle.name) for circle in reading.listing.circles()]
        self.circle = ComboField(context, texts("cards.picker.circle"), circles)
        self.rows = _PeopleView(context, texts("cards.picker.list"), several=False)
        self.rows.setModel(self.model)
        self.rows.setItemDelegate(_PersonDelegate(context, 44, ("body",), parent=self.rows))
        self._nobody = paragraph(context.theme, "", "body", "ink2")
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose_shown = quiet_button(context, texts("cards.picker.choose_shown"))
        self.add_button = primary_button(context, texts("cards.list.add"), "user-plus")
        self._build()
        self._wire()
        self._show()
        self.search.setFocus()

    def said(self) -> str:
        """The sentence in the place of the rows; "" while somebody can be chosen."""
        return self._nobody.text() if self._states.currentIndex() == 1 else ""

    def _build(self) -> None:
        px = self.context.theme.px
        above = QHBoxLayout()
        above.setSpacing(px(10))
        above.addWidget(self.search, 3)
        above.addWidget(self.circle, 2)
        self._states = QStackedLayout()
        self._states.addWidget(self.rows)
        self._states.addWidget(self._nobody)
        self.body.addLayout(above)
        self.body.addLayout(self._states, 1)
        cancel = plain_button(self.context, self.context.texts("cards.picker.cancel"))
        cancel.clicked.connect(self.reject)
        self.buttons.addWidget(self.choose_shown)
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.add_button)
        room = self.screen().availableSize()
        self.resize(min(px(560), room.width() - px(40)), min(px(620), room.height() - px(60)))

    def _wire(self) -> None:
        self.model.shown.connect(self._shown)
        self.search.searched.connect(self._show)
        self.search.returnPressed.connect(self._add)
        self.search.went_down.connect(self.rows.setFocus)
        self.search.left.connect(self.reject)
        self.circle.currentIndexChanged.connect(self._show)
        self.rows.clicked.connect(self._toggle)
        self.rows.ticked.connect(self._toggle)
        self.rows.confirmed.connect(self._add)
        self.rows.typed.connect(self._look_for)
        self.choose_shown.clicked.connect(self._choose_shown)
        self.add_button.clicked.connect(self._add)

    def _show(self) -> None:
        circle = self.circle.key()
        self.model.show(self.search.text(), int(circle) if circle else None)

    def _shown(self) -> None:
        anyone = self.model.rowCount() > 0
        key = "cards.picker.not_found" if self.search.text().strip() else "cards.picker.all_on_list"
        self._nobody.setText(self.context.texts(key))
        self._states.setCurrentIndex(0 if anyone else 1)
        self.choose_shown.setEnabled(anyone)
        self.rows.go_to(0)
        self._count()

    def _toggle(self, index: QModelIndex) -> None:
        self.model.toggle(index.row())
        self._count()

    def _choose_shown(self) -> None:
        self.model.choose_shown()
        self._count()
        if self.add_button.isEnabled():
            self.add_button.setFocus()

    def _look_for(self, letters: str) -> None:
        row = self.model.first_beginning(letters)
        if row is not None:
            self.rows.go_to(row)

    def _count(self) -> None:
        count = len(self.model.chosen)
        texts = self.context.texts
        self.add_button.setText(texts("cards.picker.add", count=count) if count else texts("cards.list.add"))
        self.add_button.setEnabled(count > 0)

    def _add(self) -> None:
        keys = self.model.chosen
        if keys:
            self.accept()
            self.chosen.emit(keys)


class _PeopleView(RowListView):
    """`confirmed` is Enter; `typed` are letters that look for a name."""

    confirmed = Signal()
    typed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        if search.strip():
            self.typed.emit(search)


class _PersonDelegate(RowDelegate):
    """Tick, avatar, name and town."""

    def paint_row(
        self, painter: QPainter, place: QRectF, index: QModelIndex | QPersistentModelIndex, selected: bool
    ) -> None:
        theme, line = self.theme, index.data(LINE)
        if line is None:
            return
        if not selected:
            foot = place.bottom() - 0.5
            draw_line(painter, QPointF(place.left(), foot), QPointF(place.right(), foot), theme.color("rule"))
        tick, x = theme.px(21), place.left() + theme.px(12)
        state = TickState.DONE if index.data(CHOSEN) else TickState.OPEN
        paint_tick(painter, theme, QRectF(x, place.center().y() - tick / 2, tick, tick), state)
        who = place.adjusted(theme.px(12 + 14) + tick, 0, -theme.px(12), 0)
        paint_who(painter, theme, who, line, selected)
