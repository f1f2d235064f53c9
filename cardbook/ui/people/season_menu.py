"""The menu behind "Plan a card": the card lists somebody can be put on."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QWidget

from cardbook.domain.cards.card_list import Season
from cardbook.ui.context import UiContext


def season_menu(
    context: UiContext,
    parent: QWidget,
    seasons: Sequence[Season],
    on_already: Sequence[Season],
    on_season: Callable[[Season], None],
    on_new: Callable[[], None],
) -> QMenu:
    """All seasons, those of `on_already` ticked and not to be chosen again, then a new occasion."""
    menu = QMenu(parent)
    taken = {season.id for season in on_already}
    for season in seasons:
        action = menu.addAction(season.name.replace("&", "&&"))
        if season.id in taken:
            action.setCheckable(True)
            action.setChecked(True)
            action.setEnabled(False)
        action.triggered.connect(lambda _on=False, season=season: on_season(season))
    if seasons:
        menu.addSeparator()
    new = menu.addAction(context.icons.icon("plus", "ink2"), context.texts("people.actions.new_occasion"))
    new.triggered.connect(on_new)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
