"""Over the wall: the years of an occasion from which there are pictures."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal

from cardbook.domain.cards.card_list import Season
from cardbook.ui.context import UiContext
from cardbook.ui.widgets.chip import Chip
from cardbook.ui.widgets.flow_row import FlowBox


class WallYears(FlowBox):
    """`season_wanted` tells the id of another year's season. Takes no room where there is one year only."""

    season_wanted = Signal(int)

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.theme.px(6))
        self._context = context
        self._shown: tuple[list[tuple[Season, int]], Season] | None = None
        self.chips: list[Chip] = []

    def show_years(self, here: Season, pictured: Mapping[Season, int]) -> None:
        """The seasons with so many pictures each, the newest first; the one that is shown is on."""
        years = [(season, pictured.get(season, 0)) for season in pictured if season.id != here.id]
        shown = [(here, pictured.get(here, 0)), *years] if years else []
        shown.sort(key=lambda each: (each[0].year or 0, each[0].id or 0), reverse=True)
        if (shown, here) != self._shown:
            self._shown = (shown, here)
            self._make(shown, here)

    def _make(self, shown: list[tuple[Season, int]], here: Season) -> None:
        self.row.clear()
        self.chips = []
        for season, count in shown:
            chip = Chip(self._context, str(season.year) if season.year else season.name, count)
            chip.setChecked(season.id == here.id)
            chip.clicked.connect(partial(self._want, season))
            self.chips.append(chip)
            self.row.addWidget(chip)

    def _want(self, season: Season, _on: bool = False) -> None:
        self.season_wanted.emit(season.id or 0)
