"""Who answers what is asked for on the page of people: each is made when it is first needed."""

from collections.abc import Callable, Collection, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.people import (
    circle_questions,
    deeds,
    editing,
    forgetting,
    household_questions,
    newcomers,
    side_requests,
    taking_apart,
)
from cardbook.ui.people.life import life_questions
from cardbook.ui.people.listing import search_questions
from cardbook.ui.people.listing.list_pane import ListPane
from cardbook.ui.people.side import Pane, Side

if TYPE_CHECKING:
    from cardbook.services.gifts.gifts import Gifts
    from cardbook.ui.people.circle_questions import CircleQuestions
    from cardbook.ui.people.deeds import Deeds
    from cardbook.ui.people.detail.detail_pane import DetailPane
    from cardbook.ui.people.editing import Editing
    from cardbook.ui.people.forgetting import Forgetting
    from cardbook.ui.people.household_questions import HouseholdQuestions
    from cardbook.ui.people.life.life_questions import LifeQuestions
    from cardbook.ui.people.listing.search_questions import SearchQuestions
    from cardbook.ui.people.newcomers import Newcomers
    from cardbook.ui.people.side_requests import SideRequests
    from cardbook.ui.people.taking_apart import TakingApart


class PageParts(QObject):
    """`ended` asks to show the selection again, `stored` carries the key of a line that was saved, `together` the keys
    of lines that should share an envelope, `occasion_requested` those for a new card list, `person_known` a new contact
    whose form is to stand filled in, `household_made` the line of a new household, `circle_requested` the name of a
    circle that is to be shown. `chosen` tells the lines that are meant, `handlers` are the page's own commands, `idle`
    those that would do nothing now.
    """

    ended = Signal()
    stored = Signal(int)
    together = Signal(object)
    occasion_requested = Signal(object)
    person_known = Signal(object)
    household_made = Signal(int)
    circle_requested = Signal(str)

    def __init__(
        self, context: UiContext, session: BookSession, listed: ListPane, side: Side, chosen: Callable[[], list[int]],
        handlers: Mapping[str, Callable[[], None]], idle: Callable[[], Collection[str]], page: QWidget,
    ) -> None:
        super().__init__(page)
        self._chosen = chosen
        self._handlers = handlers
        self._idle = idle
        self._context = context
        self._session = session
        self._reading = session.reading
        self._list = listed
        self._side = side
        self._page = page

    def listen(self, pane: str, widget: QWidget) -> None:
        """A pane was made on the right: who answers it hears of it from now on."""
        self.editing.listen(pane, widget)
        self.requests.listen(pane, widget)
        if pane == Pane.DETAIL:
            cast("DetailPane", widget).gift_wanted.connect(self._do_with_gifts)

    @cached_property
    def deeds(self) -> "Deeds":
        """What can be done with people."""
        return deeds.Deeds(self._session)

    @cached_property
    def editing(self) -> "Editing":
        """The life of an editor."""
        made = editing.Editing(self._context, self._reading, self._side, self.deeds, self._page)
        made.ended.connect(self.ended)
        made.stored.connect(self.stored)
        return made

    @cached_property
    def circles(self) -> "CircleQuestions":
        """What is asked before circles change."""
        return circle_questions.CircleQuestions(self._context, self._reading, self.deeds, self._page)

    @cached_property
    def households(self) -> "HouseholdQuestions":
        """What is asked before people share an envelope."""
        return household_questions.HouseholdQuestions(self._context, self._reading, self._page, self.together.emit)

    @cached_property
    def newcomers(self) -> "Newcomers":
        """How new people come into the book."""
        return newcomers.Newcomers(
            self._context, self._reading, self._page, self.editing, self.deeds, self.person_known.emit,
            self.household_made.emit,
        )

    @cached_property
    def life(self) -> "LifeQuestions":
        """What happens in people's lives."""
        return life_questions.LifeQuestions(
            self._context, self._session, self._page, self._chosen, self.stored.emit
        )

    @cached_property
    def forgetting(self) -> "Forgetting":
        """What is asked before people are forgotten for good."""
        return forgetting.Forgetting(
            self._context, self._session, self._page, lambda: self._side.deleted.view.setFocus()
        )

    @cached_property
    def taking_apart(self) -> "TakingApart":
        """Takes apart who was made one."""
        return taking_apart.TakingApart(self._context, self._session, self._page, self.stored.emit)

    @cached_property
    def searches(self) -> "SearchQuestions":
        """What is asked before kept searches change."""
        return search_questions.SearchQuestions(self._context, self.deeds, self._page, self._list)

    @cached_property
    def requests(self) -> "SideRequests":
        """What the panes on the right ask for."""
        made = side_requests.SideRequests(
            self._context, self._reading, self._side, self.deeds, self._chosen, self._handlers, self._idle, self._page
        )
        made.closed.connect(self.ended)
        made.line_requested.connect(self.stored)
        made.circle_requested.connect(self.circle_requested)
        made.occasion_requested.connect(self.occasion_requested)
        made.forget_requested.connect(lambda contacts: self.forgetting.ask(contacts))
        made.apart_requested.connect(lambda merge: self.taking_apart.take(merge))
        return made

    def _do_with_gifts(self, deed: "Callable[[Gifts], object]") -> None:
        self._session.perform(lambda: deed(self._session.book.gifts))
