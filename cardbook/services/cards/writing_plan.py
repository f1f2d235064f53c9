"""Planning the cards of a season: each method is one undoable step."""

import datetime
from collections.abc import Callable, Mapping, Sequence

from cardbook.domain.actions import Action
from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.season_plan import SeasonPlan
from cardbook.domain.cards.writing_plan import plan, spread_again, stays
from cardbook.domain.posting.late import WayThere
from cardbook.services.cards.plan_reading import PlanReading, PlanState
from cardbook.services.keeping.writing import Write
from cardbook.services.reading import BookReading
from cardbook.storage.steps.unit_of_work import UnitOfWork


class WritingPlans:
    """`reading` answers what the plans say; a change of the rules alone moves no card."""

    def __init__(self, write: Write, reading: BookReading, today: Callable[[], datetime.date]) -> None:
        self._write = write
        self._today = today
        self.reading = PlanReading(reading, today)

    def set_rules(self, season: Season, rules: SeasonPlan) -> None:
        """Keep when cards arrive and are written; cards that have a day keep it."""
        with self._write(Action.EDIT_PLAN, season=season.name) as unit:
            unit.plans.set_rules(season.id or 0, rules)

    def fill(self, season: Season) -> int:
        """Find a day for the cards that have none; how many got one."""
        state, today = self.reading.state(season), self._today()
        cards = state.to_write()
        found = plan(cards, state.days, today, state.written[today])
        new = {card.entry: found.days[card.entry] for card in cards
               if card.planned_on is None and card.entry in found.days}
        with self._write(Action.PLAN_CARDS, season=season.name) as unit:
            unit.count = len(new)
            unit.plans.set_days(new, is_pinned=False)
        return len(new)

    def spread_again(self, season: Season, rules: SeasonPlan | None = None) -> int:
        """Find a day for every open card anew, by new `rules` where some are given; how many have one.

        Days chosen by hand stay unless they have gone by. Cards that find no room have no day then.
        """
        state = self.reading.state(season, rules)
        days = self._spread(state)
        with self._write(Action.SPREAD_AGAIN, season=season.name) as unit:
            unit.count = len(days)
            if rules is not None:
                unit.plans.set_rules(season.id or 0, rules)
            self._set_changed(unit, state, days)
        return sum(day is not None for day in days.values())

    def move(self, entry_ids: Sequence[int], day: datetime.date | None, name: str = "") -> None:
        """Write these cards on a day of the user's choice, which spreading again leaves; None lets them go from it.

        `name` is whose card it is where that is one.
        """
        with self._write(Action.MOVE_CARDS, name=name) as unit:
            unit.count = len(entry_ids)
            unit.plans.set_days(dict.fromkeys(entry_ids, day), is_pinned=True)

    def shift(self, season: Season, entry_ids: Sequence[int], step: int, name: str = "") -> None:
        """Move each of these cards to the next writing day (`step` 1) or the one before (-1), never before today.

        Cards without a day, and those that are written, stay as they are.
        """
        state, today = self.reading.state(season), self._today()
        chosen = set(entry_ids)
        moved = {
            card.entry: state.days.neighbour(max(card.planned_on, today), step)
            for card in state.to_write() if card.entry in chosen and card.planned_on is not None
        }
        days = {entry: day for entry, day in moved.items() if day is not None and day >= today}
        with self._write(Action.MOVE_CARDS, name=name) as unit:
            unit.count = len(days)
            unit.plans.set_days(days, is_pinned=True)

    def send_instead(self, ways: Mapping[int, WayThere], name: str = "") -> None:
        """Send these entries' cards for the later occasion that `PlanOverview.late` proposes; they have no day then."""
        later = {entry: way.arrive_by for entry, way in ways.items() if way.arrive_by is not None}
        with self._write(Action.SEND_INSTEAD, name=name) as unit:
            unit.count = len(later)
            unit.plans.set_days(dict.fromkeys(later), is_pinned=False)
            for day in set(later.values()):
                entries = [entry for entry, aim in later.items() if aim == day]
                unit.seasons.set(entries, arrive_by=day.isoformat())

    def _spread(self, state: PlanState) -> dict[int, datetime.date | None]:
        """The day, or none, of each card that does not stay."""
        today = self._today()
        cards = state.to_write()
        found = spread_again(cards, state.days, today, state.written[today])
        return {card.entry: found.days.get(card.entry) for card in cards if not stays(card, today)}

    @staticmethod
    def _set_changed(unit: UnitOfWork, state: PlanState, days: Mapping[int, datetime.date | None]) -> None:
        before = {card.entry: (card.day, card.is_pinned) for card in state.cards}
        unit.plans.set_days(
            {entry: day for entry, day in days.items() if before[entry] != (day, False)}, is_pinned=False
        )
