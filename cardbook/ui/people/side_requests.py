"""What the panes on the right ask for: their buttons, ticks of cards, and the menus behind "More" and "Plan a card"."""

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from cardbook.services.reading import BookReading
from cardbook.ui.context import UiContext
from cardbook.ui.people import season_menu
from cardbook.ui.people.deeds import Deeds
from cardbook.ui.people.listing import line_menu
from cardbook.ui.people.side import Pane, Side

if TYPE_CHECKING:
    from cardbook.domain.cards.card_list import Season, Stage
    from cardbook.ui.people.deleted_pane import DeletedPane
    from cardbook.ui.people.detail.detail_pane import DetailPane
    from cardbook.ui.people.detail.several_pane import SeveralPane


class SideRequests(QObject):
    """Runs the page's `handlers`; `chosen` tells the lines that are meant.

    `closed` asks to show the selection again, `line_requested` another line, `circle_requested` the people of a
    circle; `occasion_requested` carries the keys for a new card list, `forget_requested` contacts that are to be
    forgotten for good, `apart_requested` a merge. `idle` tells which commands would do nothing now.
    """

    closed = Signal()
    line_requested = Signal(int)
    circle_requested = Signal(str)
    occasion_requested = Signal(object)
    forget_requested = Signal(object)
    apart_requested = Signal(int)

    def __init__(
        self, context: UiContext, reading: BookReading, side: Side, deeds: Deeds, chosen: Callable[[], list[int]],
        handlers: Mapping[str, Callable[[], None]], idle: Callable[[], Collection[str]], page: QWidget,
    ) -> None:
        super().__init__(page)
        self._context = context
        self._reading = reading
        self._side = side
        self._deeds = deeds
        self._chosen = chosen
        self._handlers = handlers
        self._idle = idle
        self._page = page

    def plan(self, place: QPoint) -> None:
        """Offer the card lists that the chosen lines can be put on."""
        keys = self._chosen()
        if not keys:
            return
        detail = self._side.detail.detail if len(keys) == 1 else None
        already = [season for season, _ in detail.seasons] if detail is not None else []

        def plan(season: "Season") -> None:
            self._deeds.plan_cards(season, keys)

        seasons = self._reading.seasons.all()
        menu = season_menu.season_menu(
            self._context, self._page, seasons, already, plan, lambda: self.occasion_requested.emit(keys)
        )
        menu.popup(place)

    def listen(self, pane: str, widget: QWidget) -> None:
        """Answer a pane that was just made."""
        listen_to: dict[str, Callable[..., None]] = {
            Pane.DETAIL: self._listen_to_detail,
            Pane.SEVERAL: self._listen_to_several,
            Pane.DELETED: self._listen_to_deleted,
        }
        if pane in listen_to:
            listen_to[pane](widget)

    def _listen_to_detail(self, detail: "DetailPane") -> None:
        detail.asked.connect(self._run)
        detail.plan_requested.connect(self.plan)
        detail.more_requested.connect(self._offer_more)
        detail.ticked.connect(self._tick)
        detail.person_requested.connect(self._show_person)
        detail.circle_requested.connect(self.circle_requested)
        detail.photo_given.connect(self._deeds.give_photo)
        detail.photo_removed.connect(self._deeds.remove_photo)
        detail.apart_requested.connect(self.apart_requested)

    def _listen_to_several(self, several: "SeveralPane") -> None:
        several.asked.connect(self._run)
        several.plan_requested.connect(self.plan)

    def _listen_to_deleted(self, deleted: "DeletedPane") -> None:
        deleted.closed.connect(self.closed)
        deleted.restore_requested.connect(self._deeds.restore)
        deleted.forget_requested.connect(self.forget_requested)

    def _show_person(self, contact_id: int) -> None:
        key = self._deeds.key_of(contact_id)
        if key is not None:
            self.line_requested.emit(key)

    def _run(self, command: str) -> None:
        self._handlers[command]()

    def _tick(self, entry_id: int, stage: "Stage", is_done: bool) -> None:
        detail = self._side.detail.detail
        self._deeds.tick(entry_id, stage, is_done, detail.row.name if detail else "")

    def _offer_more(self, place: QPoint) -> None:
        detail = self._side.detail.detail
        if detail is None:
            return
        keys = [detail.key]

        def leave(circle: str) -> None:
            self._deeds.take_out_of_circle(circle, keys)

        line_menu.line_menu(self._context, self._page, self._handlers, self._idle(), detail.circles, leave).popup(place)
