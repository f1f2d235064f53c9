"""What is worth a word about a plan: cards that find no day in time, and people who may be missing."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.domain.cards.card_choice import Decision
from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.season_plan import PlanOverview
from cardbook.domain.cards.season_start import Proposal
from cardbook.domain.cards.writing_plan import PlanProblem, WayOut, WayOutKind
from cardbook.domain.posting.late import Way
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.widgets.bars.banner import Banner, BannerKind

_NAMED = 3
_GRAVEST_FIRST = (PlanProblem.NO_ROOM, PlanProblem.LEFT_BEHIND, PlanProblem.TOO_LATE)
_ADD, _SPREAD, _WAY, _INSTEAD, _CALL = "add", "spread", "way", "instead", "call"


class PlanBanner(QWidget):
    """`rules_wanted` tells the rules that would help (None: only spread the cards again)."""

    rules_wanted = Signal(object)

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._season: Season | None = None
        self._overview: PlanOverview | None = None
        self._missing: Sequence[Proposal] = ()
        self._closed: set[tuple[int | None, str | None]] = set()
        self._problem: PlanProblem | None = None
        self.trouble = Banner(context)
        self.missing = Banner(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(context.theme.px(12), 0, 0, 0)
        column.setSpacing(context.theme.px(6))
        column.addWidget(self.trouble)
        column.addWidget(self.missing)
        self.trouble.acted.connect(self._act)
        self.missing.acted.connect(self._add_missing)
        self.trouble.closed.connect(lambda: self._close(self._problem))
        self.missing.closed.connect(lambda: self._close(_ADD))

    def show_plan(self, season: Season, overview: PlanOverview, missing: Sequence[Proposal]) -> None:
        """Say what there is to say of a plan, and of those who may be missing on the list."""
        self._season, self._overview, self._missing = season, overview, missing
        self._show_trouble(overview)
        self._show_missing(missing)
        self.setVisible(not (self.trouble.isHidden() and self.missing.isHidden()))

    def _show_trouble(self, overview: PlanOverview) -> None:
        texts = self._context.texts
        count = {problem: list(overview.problems.values()).count(problem) for problem in PlanProblem}
        self._problem = next((problem for problem in _GRAVEST_FIRST if count[problem]), None)
        if self._is_closed(self._problem):
            self.trouble.hide()
        elif self._problem is PlanProblem.NO_ROOM:
            way = overview.ways_out[0] if overview.ways_out else None
            sentence = texts("cards.plan.no_room", count=count[PlanProblem.NO_ROOM])
            actions = [(_WAY, self._way_words(way))] if way is not None else []
            self.trouble.tell(BannerKind.LOOK, sentence, *actions)
        elif self._problem is PlanProblem.LEFT_BEHIND:
            sentence = texts("cards.plan.left_behind", count=count[PlanProblem.LEFT_BEHIND])
            self.trouble.tell(BannerKind.LOOK, sentence, (_SPREAD, texts("cards.plan.spread")))
        elif self._problem is PlanProblem.TOO_LATE:
            self._show_late(overview, count[PlanProblem.TOO_LATE])
        elif overview.left and not any(card.day for card in overview.cards.values()):
            self.trouble.tell(BannerKind.NOTE, texts("cards.plan.not_spread", count=overview.left),
                              (_SPREAD, texts("cards.plan.spread_first")))
        else:
            self.trouble.hide()

    def _show_late(self, overview: PlanOverview, count: int) -> None:
        """What still reaches them: an express letter, a card for the occasion after, a call."""
        texts, ways = self._context.texts, list(overview.late.values())
        express = sum(each.way is Way.EXPRESS for each in ways)
        later = sum(bool(each.instead) for each in ways)
        sentences = [texts("cards.plan.too_late", count=count)]
        if express:
            sentences.append(texts("cards.plan.express", count=express))
        actions = [(_INSTEAD, texts("cards.plan.instead", count=later))] if later else []
        actions.append((_CALL, texts("cards.plan.call_instead", count=len(self._to_call(overview)))))
        self.trouble.tell(BannerKind.LOOK, " ".join(sentences), *actions)

    @staticmethod
    def _to_call(overview: PlanOverview) -> list[int]:
        """Those whom nothing else reaches in time; all of them where something still would."""
        late = [entry for entry, problem in overview.problems.items() if problem is PlanProblem.TOO_LATE]
        only = [entry for entry in late if entry not in overview.late or overview.late[entry].way is Way.CALL]
        return only or late

    def _show_missing(self, missing: Sequence[Proposal]) -> None:
        if not missing or self._is_closed(_ADD):
            self.missing.hide()
            return
        texts = self._context.texts
        names = ", ".join(each.row.name for each in missing[:_NAMED]) + (" …" if len(missing) > _NAMED else "")
        sentence = texts("cards.plan.missing", count=len(missing), names=names)
        self.missing.tell(BannerKind.NOTE, sentence, (_ADD, texts("cards.plan.add_missing", count=len(missing))))

    def _close(self, what: str | None) -> None:
        """What was put away is not said of this season again, as long as this window is open."""
        self._closed.add((self._season.id if self._season else None, what))
        self.setVisible(not (self.trouble.isHidden() and self.missing.isHidden()))

    def _is_closed(self, what: str | None) -> bool:
        return (self._season.id if self._season else None, what) in self._closed

    def _way_words(self, way: WayOut) -> str:
        texts = self._context.texts
        day = QLocale(texts.language).standaloneDayName(way.number + 1) if way.kind is WayOutKind.ALSO_ON else ""
        return texts(f"cards.plan.ways.{way.kind}", number=way.number, day=day)

    def _act(self, key: str) -> None:
        overview, season = self._overview, self._season
        if overview is None or season is None:
            return
        if key == _WAY and overview.ways_out:
            self.rules_wanted.emit(overview.rules.after(overview.ways_out[0]))
        elif key == _SPREAD:
            self.rules_wanted.emit(None)
        elif key == _INSTEAD:
            later = {entry: way for entry, way in overview.late.items() if way.instead}
            self._session.perform(lambda: self._session.book.plans.send_instead(later))
        elif key == _CALL:
            entries = self._to_call(overview)
            rows = self._session.reading.seasons.rows(entries) if len(entries) == 1 else []
            name = rows[0].name if rows else ""
            self._session.perform_many(
                len(entries), lambda: self._session.book.card_choices.decide(entries, Decision.CALL, name)
            )

    def _add_missing(self) -> None:
        season = self._season
        if season is not None:
            keys = [each.row.key for each in self._missing]
            self._session.perform(lambda: self._session.book.seasons.add(season, keys))
