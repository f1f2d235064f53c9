"""Fills the sidebar from the open book, a little at a time, so that the window never waits for a count."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cardbook.domain.changes import ChangeSet
from cardbook.ui.background.after_paint import in_turns
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import CIRCLE, OCCASION, SEARCH
from cardbook.ui.frame.sidebar import Sidebar
from cardbook.ui.frame.sidebar_row import SidebarItem

if TYPE_CHECKING:
    from cardbook.ui.care.finding_desk import FindingDesk

_COLORS = 8
_YEARS_BACK = 1
"""Lists of older years are found under "Cards" and "Looking back"."""


class SidebarContents(QObject):
    """Counts of places, seasons with rings, circles with dots; follows the session."""

    def __init__(self, context: UiContext, session: BookSession, sidebar: Sidebar) -> None:
        super().__init__(sidebar)
        self._context = context
        self._session = session
        self._sidebar = sidebar
        self._circles: list[tuple[int, str]] = []
        self._counts: dict[int, int] = {}
        self._waiting: list[int] = []
        self._is_counting = False
        self._desk: FindingDesk | None = None
        session.changed.connect(self._follow)
        session.was_read.connect(self._count_circles)
        session.season_counting.counted.connect(self._show_seasons)

    def refresh(self) -> None:
        """Show everything anew."""
        self._follow(ChangeSet(everything=True))
        self._session.season_counting.count()

    def show_saved(self, backed_up: datetime | None) -> None:
        """The foot: everything is always saved; when the newest backup was made."""
        texts = self._context.texts
        if backed_up is None:
            second = texts("frame.sidebar.no_backup")
        elif backed_up.date() == datetime.now().date():
            second = texts("frame.sidebar.backup_today", time=backed_up.strftime("%H:%M"))
        else:
            day = texts("frame.sidebar.day", day=backed_up.day, month=backed_up.month, year=backed_up.year)
            second = texts("frame.sidebar.backup_on", day=day)
        self._sidebar.show_saved(texts("frame.sidebar.saved"), second)

    def _follow(self, changes: ChangeSet) -> None:
        if changes.touches("contact", "household", "contact_point"):
            lines = self._session.reading.listing.counts().lines
            self._sidebar.show_count("people", self._context.texts.number(lines) if lines else "")
        if changes.touches("circle", "circle_member", "contact"):
            self._show_circles()
        if changes.touches("smart_list"):
            self._show_searches()

    def _show_searches(self) -> None:
        kept = self._session.reading.smart_lists.all()
        self._sidebar.show_searches([SidebarItem(f"{SEARCH}:{one.id}", one.name, mark="bookmark") for one in kept])

    def follow_findings(self, desk: "FindingDesk") -> None:
        """Tell how many things are worth a look, as long as this sidebar is there: the desk may outlive it."""
        self._desk = desk
        desk.found.connect(self._show_findings)

    def _show_findings(self) -> None:
        count = len(self._desk.findings) if self._desk is not None else 0
        self._sidebar.show_count("care", self._context.texts.number(count) if count else "")

    def _show_seasons(self) -> None:
        items = [
            SidebarItem(
                f"{OCCASION}:{summary.season.id}",
                summary.season.name,
                count=f"{summary.done}/{summary.total}",
                share=summary.done / summary.total if summary.total else 0.0,
            )
            for summary in self._session.reading.seasons.known_summaries()
            if summary.season.year is None or summary.season.year >= datetime.now().year - _YEARS_BACK
        ]
        self._sidebar.show_occasions(items)

    def _show_circles(self) -> None:
        self._circles = self._session.reading.listing.circle_names()
        self._waiting = [circle_id for circle_id, _ in self._circles]
        self._show_circle_rows()
        self._count_circles()

    def _count_circles(self) -> None:
        if self._waiting and not self._is_counting and self._session.reading.file.verified:
            self._is_counting = True
            in_turns(self, self._count_one_circle)

    def _count_one_circle(self) -> None:
        if not self._waiting:
            self._is_counting = False
            self._show_circle_rows()
            return
        circle_id = self._waiting.pop()
        self._counts[circle_id] = self._session.reading.listing.circle_count(circle_id)
        in_turns(self, self._count_one_circle)

    def _show_circle_rows(self) -> None:
        number = self._context.texts.number
        self._sidebar.show_circles(
            [
                SidebarItem(
                    f"{CIRCLE}:{circle_id}",
                    name,
                    dot=circle_id % _COLORS,
                    count=number(self._counts[circle_id]) if circle_id in self._counts else "",
                )
                for circle_id, name in self._circles
            ]
        )
