"""Giving cards out: which motif they have, and whose hands they are in."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.helper import Helper, HelperTask
from cardbook.domain.cards.supply import LastHad, Supply, SupplyKind
from cardbook.services.cards.helper_lists import HelperLists
from cardbook.services.gifts.supply_needs import SupplyNeeds
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.helpers.helpers_dialog import HelpersDialog
from cardbook.ui.helpers.stack_dialog import StackDialog
from cardbook.ui.people.photos import picture_icon
from cardbook.ui.prompts import confirm

_NAMED = 3
_PICTURE = 32


class GivingOut(QObject):
    """The menu over some entries of a list. Nobody gets a motif they had before without the user knowing."""

    def __init__(self, context: UiContext, session: BookSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._session = session
        self._parent = parent
        self._helpers = HelperLists(session.reading)
        self._supplies = SupplyNeeds(session.reading)

    def offer(self, season: Season, entry_ids: Sequence[int], place: QPoint) -> QMenu:
        """Show the menu at a place of the screen."""
        texts, ids = self._context.texts, list(entry_ids)
        menu = QMenu(self._parent)
        self._add_motifs(menu, season, ids)
        for task in HelperTask:
            self._add_task(menu, ids, task)
        menu.addSeparator()
        self._add(menu, texts("helpers.manage"), lambda: self.manage(season))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
        return menu

    def manage(self, season: Season | None) -> HelpersDialog:
        """Open the window of those who lend a hand."""
        dialog = HelpersDialog(self._context, self._session, season, self._parent)
        dialog.open()
        return dialog

    def tick_stack(self, season: Season) -> StackDialog:
        """Open the window in which a stack is ticked at once."""
        dialog = StackDialog(self._context, self._session, season, self._parent)
        dialog.open()
        return dialog

    def _add_motifs(self, menu: QMenu, season: Season, ids: Sequence[int]) -> None:
        """The motifs with their pictures, those of which cards are left first."""
        texts = self._context.texts
        motifs = [supply for supply in self._supplies.drawer() if supply.kind is SupplyKind.CARD]
        if not motifs:
            return
        of_motif = menu.addMenu(texts("helpers.motif"))
        pictures = self._session.reading.pictures.thumbnails([motif.picture for motif in motifs if motif.picture])
        for motif in sorted(motifs, key=lambda motif: not motif.in_stock):
            action = self._add(of_motif, motif.name, partial(self._ask_motif, season, ids, motif))
            picture = pictures.get(motif.picture)
            if picture is not None:
                action.setIcon(picture_icon(picture, self._context.theme.px(_PICTURE)))
        of_motif.addSeparator()
        self._add(of_motif, texts("helpers.no_motif"), lambda: self._give_motif(ids, None))

    def _add_task(self, menu: QMenu, ids: Sequence[int], task: HelperTask) -> None:
        texts = self._context.texts
        of_task = menu.addMenu(texts(f"helpers.tasks.{task.value}"))
        usual = sorted(self._helpers.all(), key=lambda helper: task not in helper.tasks)
        for helper in usual:
            self._add(of_task, helper.name, partial(self._assign, ids, task, helper))
        if usual:
            of_task.addSeparator()
        self._add(of_task, texts("helpers.nobody"), lambda: self._assign(ids, task, None))

    def _add(self, menu: QMenu, words: str, deed: Callable[[], object]) -> QAction:
        action = menu.addAction(words.replace("&", "&&"))
        action.triggered.connect(lambda: deed())
        return action

    def _assign(self, ids: Sequence[int], task: HelperTask, helper: Helper | None) -> None:
        self._session.perform_many(len(ids), lambda: self._session.book.helpers.assign(ids, task, helper))

    def _ask_motif(self, season: Season, ids: Sequence[int], motif: Supply) -> None:
        """Give the motif at once; where somebody had it before, say so and ask."""
        keys = self._session.reading.seasons.keys_of(ids)
        before = self._supplies.last_had(motif, season, keys)
        if not before:
            self._give_motif(ids, motif)
            return
        texts = self._context.texts
        title = texts("helpers.had_before.title", count=len(before))
        confirm(
            self._context, self._parent, title, self._who_had(before), texts("helpers.had_before.verb"),
            lambda: self._give_motif(ids, motif),
        )

    def _who_had(self, before: dict[int, LastHad]) -> str:
        texts = self._context.texts
        rows = self._session.reading.listing.rows(list(before)[:_NAMED])
        named = ", ".join(texts("helpers.had_before.who", name=row.name, season=before[row.key].season) for row in rows)
        return f"{named} …" if len(before) > _NAMED else f"{named}."

    def _give_motif(self, ids: Sequence[int], motif: Supply | None) -> None:
        rows = self._session.reading.seasons.rows(ids) if len(ids) == 1 else []
        name = rows[0].name if rows else ""
        self._session.perform_many(len(ids), lambda: self._session.book.supplies.give_motif(ids, motif, name))
