"""The chips above the list: everybody, the newest card list, a circle."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from cardbook.domain.cards.card_list import Season
from cardbook.domain.people.listing import LineFilter
from cardbook.ui.context import UiContext
from cardbook.ui.widgets.chip import Chip
from cardbook.ui.widgets.flow_row import FlowBox


class FilterChips(FlowBox):
    """One of the chips is on. `chosen` tells the filter; the others are about the circle that is shown.

    `count_of_circle` tells how many lines a circle has.
    """

    chosen = Signal(object)
    rename_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, context: UiContext, count_of_circle: Callable[[int], int]) -> None:
        super().__init__(context.theme.px(5))
        self._context = context
        self._filter = LineFilter()
        self._season: int | None = None
        self._count_of = count_of_circle
        self._circles: list[tuple[int, str]] = []
        texts = context.texts
        self.all = Chip(context, texts("people.list.all"))
        self.season = Chip(context, "")
        self.circle = Chip(context, texts("people.list.circle"), opens_menu=True)
        self.circle.setCheckable(True)
        for chip in (self.all, self.season, self.circle):
            self.row.addWidget(chip)
        self.all.clicked.connect(lambda: self.choose(LineFilter()))
        self.season.clicked.connect(lambda: self.choose(LineFilter(season=self._season)))
        self.circle.clicked.connect(self._offer_circles)

    @property
    def filter(self) -> LineFilter:
        """What the chips let through."""
        return self._filter

    def show_choices(self, lines: int, newest: Season | None, circles: list[tuple[int, str]]) -> None:
        """Tell what there is to choose, and how many lines there are; chips without anything behind them go.

        `circles` are (id, name); their people are counted only when somebody looks, a large book has many.
        """
        self._circles = circles
        if self._filter.circle is not None and not self.circle_name():
            self.choose(LineFilter())
        self._season = newest.id if newest else None
        self.all.show_count(lines)
        self.season.setVisible(newest is not None)
        if newest is not None:
            self.season.setText(newest.name)
        self.circle.setVisible(bool(circles))
        self._mark()

    def show_cards(self, total: int) -> None:
        """Tell how many cards the newest season has."""
        self.season.show_count(total)

    def circle_name(self) -> str:
        """The circle that is shown, "" for none."""
        return next((name for circle_id, name in self._circles if circle_id == self._filter.circle), "")

    def choose(self, chosen: LineFilter) -> None:
        """Switch to a filter and tell it."""
        is_new = chosen != self._filter
        self._filter = chosen
        self._mark()
        if is_new:
            self.chosen.emit(chosen)

    def _mark(self) -> None:
        name, circle = self.circle_name(), self._filter.circle
        self.all.setChecked(self._filter == LineFilter())
        self.season.setChecked(self._filter.season is not None and self._filter.season == self._season)
        self.circle.setChecked(bool(name))
        self.circle.setText(name or self._context.texts("people.list.circle"))
        self.circle.show_count(self._count_of(circle) if name and circle is not None else None)
        self.row.invalidate()

    def _offer_circles(self) -> None:
        self._mark()
        menu = QMenu(self)
        for circle_id, name in self._circles:
            words = f"{name}\t{self._context.texts.number(self._count_of(circle_id))}"
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(circle_id == self._filter.circle)
            action.triggered.connect(lambda _on=False, circle=circle_id: self.choose(LineFilter(circle=circle)))
        menu.addSeparator()
        everybody = menu.addAction(self._context.texts("people.list.everybody"))
        everybody.triggered.connect(lambda: self.choose(LineFilter()))
        name = self.circle_name()
        if name:
            texts = self._context.texts
            menu.addSeparator()
            rename = menu.addAction(texts("people.circles.rename", circle=name).replace("&", "&&"))
            rename.triggered.connect(lambda: self.rename_requested.emit(name))
            delete = menu.addAction(texts("people.circles.delete", circle=name).replace("&", "&&"))
            delete.triggered.connect(lambda: self.delete_requested.emit(name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.circle.mapToGlobal(QPoint(0, self.circle.height())))
