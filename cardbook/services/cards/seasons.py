"""Seasons and ticking off cards."""

import datetime
from collections.abc import Callable, Sequence

from cardbook.domain.actions import Action
from cardbook.domain.cards.card_list import STAGES, Season, Stage
from cardbook.domain.people.recipient import Recipient
from cardbook.services.keeping.writing import Write


class Seasons:
    """Each method is one undoable step."""

    def __init__(self, write: Write, today: Callable[[], datetime.date]) -> None:
        self._write = write
        self._today = today

    def new(self, season: Season, keys: Sequence[int]) -> int:
        """Start a season with these recipients; its id. The name must not be taken."""
        with self._write(Action.NEW_SEASON, season=season.name) as unit:
            unit.count = len(keys)
            season_id = unit.seasons.add(season)
            for some in unit.slices(keys):
                unit.seasons.add_entries(season_id, map(Recipient.from_key, some))
            return season_id

    def rename(self, season_id: int, name: str) -> None:
        """Give a season another name."""
        with self._write(Action.RENAME_SEASON, season=name) as unit:
            unit.seasons.rename(season_id, name)

    def delete(self, season: Season) -> None:
        """Remove a season with its ticks; the people stay."""
        with self._write(Action.DELETE_SEASON, season=season.name) as unit:
            for some in unit.slices(unit.seasons.entries(season.id or 0)):
                unit.seasons.remove_entries(some)
            unit.seasons.delete(season.id or 0)

    def add(self, season: Season, keys: Sequence[int]) -> None:
        """Put recipients on the list who are not on it yet."""
        with self._write(Action.ADD_TO_SEASON, season=season.name) as unit:
            unit.count = len(keys)
            for some in unit.slices(keys):
                unit.seasons.add_entries(season.id or 0, map(Recipient.from_key, some))

    def remove(self, entry_ids: Sequence[int], name: str) -> None:
        """Take entries off their list."""
        with self._write(Action.REMOVE_FROM_SEASON, name=name) as unit:
            unit.count = len(entry_ids)
            for some in unit.slices(entry_ids):
                unit.seasons.remove_entries(some)

    def tick(
        self, entry_ids: Sequence[int], stage: Stage, name: str = "", day: datetime.date | None = None
    ) -> None:
        """Tick a stage today, or on a day; a mailed card has been written, addressed and stamped too.

        `name` is whose card the step speaks of where it is about one.
        """
        on = (day or self._today()).isoformat()
        stages = STAGES if stage is Stage.MAILED else (stage,)
        with self._write(Action.TICK, stage=stage.value, name=name) as unit:
            unit.count = len(entry_ids)
            for some in unit.slices(entry_ids):
                unit.seasons.tick(some, stages, on)

    def untick(self, entry_ids: Sequence[int], stage: Stage, name: str = "") -> None:
        """Open a stage again."""
        with self._write(Action.UNTICK, stage=stage.value, name=name) as unit:
            unit.count = len(entry_ids)
            for some in unit.slices(entry_ids):
                unit.seasons.tick(some, (stage,), "")

    def write_about(self, entry_id: int, text: str, name: str = "") -> None:
        """Keep what a card should speak of."""
        with self._write(Action.EDIT_ENTRY, name=name) as unit:
            unit.seasons.set([entry_id], write_about=text)
