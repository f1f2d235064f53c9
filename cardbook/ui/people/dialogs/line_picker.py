"""Choosing somebody of the book by typing."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cardbook.services.reading import BookReading
from cardbook.ui.background.after_paint import after_paint
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.people.listing.line_list_view import LineListView
from cardbook.ui.people.models.line_choice import LineChoice
from cardbook.ui.people.models.line_list_model import LineListModel
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.fields.search_field import SearchField


class LinePicker(PlainDialog):
    """A search field and the lines it finds; `on_chosen` gets the keys. Enter takes the line that is marked."""

    def __init__(
        self,
        context: UiContext,
        parent: QWidget,
        reading: BookReading,
        title: str,
        verb: str,
        on_chosen: Callable[[list[int]], None],
        *,
        several: bool = False,
    ) -> None:
        super().__init__(context, parent, title)
        self._on_chosen = on_chosen
        self.search = SearchField(context, context.texts("people.list.search"))
        self.model = LineListModel(reading, context.texts, self)
        self.view = LineListView(context, self.model, several)
        self.view.setAccessibleName(title)
        self.choose = primary_button(context, verb)
        cancel = plain_button(context, context.texts("frame.prompt.cancel"))
        self.body.addWidget(self.search)
        self.body.addWidget(self.view, 1)
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.choose)
        cancel.clicked.connect(self.reject)
        self.choose.clicked.connect(self._take)
        self.view.opened.connect(lambda _index: self._take())
        self.view.selection_changed.connect(self._tell_choice)
        self.search.textChanged.connect(self._look)
        self.search.returnPressed.connect(self._take)
        self.search.went_down.connect(lambda: self.view.setFocus(Qt.FocusReason.TabFocusReason))
        self.search.left.connect(self.reject)
        self.model.start()
        after_paint(self.view.viewport(), self.model.read_on)
        self._tell_choice()
        self.resize(context.theme.px(460), context.theme.px(540))
        self.search.setFocus()

    def _look(self, typed: str) -> None:
        self.model.show_choice(LineChoice(typed=typed.strip()))
        if typed.strip() and self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0))

    def _tell_choice(self) -> None:
        self.choose.setEnabled(self.view.selected_count() > 0)

    def _take(self) -> None:
        keys = self.view.selected_keys()
        if keys:
            self.accept()
            self._on_chosen(keys)
