"""What stands over a checklist and is reckoned beside the window: its last posts, its calls, e-cards and gifts."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from cardbook.domain.cards.card_list import EntryGroup, Season
from cardbook.domain.cards.season_plan import LastPostOfReach
from cardbook.services.cards.signs import Signs
from cardbook.services.reading import BookReading
from cardbook.ui.background.after_paint import after_paint
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.checklist.last_post_strip import LastPostStrip

_MANY = 2_000
"""Cards on a list beyond which its last posts are not worth the wait."""
_SETTLED = 300
"""Milliseconds after the last tick of many until all is reckoned again."""

_FEW = 12
"""A list of no more cards is seen at a glance."""


def usual_grouping(reading: BookReading, season: Season) -> EntryGroup:
    """How a list is divided where the reader never said: by last post, but for a short one and a very long one."""
    has_more_than, season_id = reading.seasons.has_more_than, season.id or 0
    is_divided = has_more_than(season_id, _FEW) and not has_more_than(season_id, _MANY)
    return EntryGroup.LAST_POST if is_divided else EntryGroup.NONE


class ListAside(QObject):
    """`counted` tells how many calls and e-cards the list has, and how many of its cards go with a gift."""

    counted = Signal(int, int)

    def __init__(self, session: BookSession, strip: LastPostStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._strip = strip
        self._season: Season | None = None
        self._signs = Signs(session.reading)
        self._awaits_paint = False
        self._timer = QTimer(self, singleShot=True, interval=_SETTLED)
        self._timer.timeout.connect(lambda: self.read(self._season))

    def read_after_paint(self, rows: QWidget, season: Season) -> None:
        """Read what belongs to a list once its rows are painted: what is reckoned would keep them waiting."""
        self._season = season
        if not self._awaits_paint:
            self._awaits_paint = True
            after_paint(rows, self._painted)

    def read_soon(self) -> None:
        """Once nothing has changed for a while."""
        self._timer.start()

    def read(self, season: Season | None) -> None:
        """Read what belongs to a list; None where none is shown."""
        self._season = season
        if season is None:
            return
        plans, signs = self._session.book.plans.reading, self._signs
        seasons, season_id = self._session.reading.seasons, season.id or 0
        has_posts = not seasons.has_more_than(season_id, _MANY)

        def read(_progress: object) -> tuple[int, int, Sequence[LastPostOfReach]]:
            posts = plans.state(season).last_posts() if has_posts else ()
            return len(signs.ids(season)), seasons.gifts(season_id), posts

        self._session.run_task(read, partial(self._show, season))

    def _painted(self) -> None:
        self._awaits_paint = False
        self.read(self._season)

    def _show(self, season: Season, read: tuple[int, int, Sequence[LastPostOfReach]]) -> None:
        if season == self._season:
            signs, gifts, posts = read
            self._strip.show_posts(posts, self._session.book.today())
            self.counted.emit(signs, gifts)
