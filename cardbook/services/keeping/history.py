"""Undo and redo of everything, also after a restart."""

from collections.abc import Callable
from dataclasses import replace

from cardbook.domain.changes import Step
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.services.reading import BookReading
from cardbook.storage.steps.unit_of_work import BookWriter


class History:
    """The recorded steps are the undo stack: there is no second one."""

    def __init__(self, writer: BookWriter, reading: BookReading, announce: Callable[[Step], None]) -> None:
        self._writer = writer
        self._history = reading.history
        self._announce = announce

    def undo(self) -> Step:
        """Take the latest step back; raises KnownError(NOTHING_TO_UNDO)."""
        step = self._history.to_undo()
        if step is None:
            raise KnownError(ErrorCode.NOTHING_TO_UNDO)
        return self._flip(step, undone=True)

    def redo(self) -> Step:
        """Do again what was last taken back; raises KnownError(NOTHING_TO_REDO)."""
        step = self._history.to_redo()
        if step is None:
            raise KnownError(ErrorCode.NOTHING_TO_REDO)
        return self._flip(step, undone=False)

    def undo_to(self, step_id: int) -> Step:
        """Take back a step with all that came after it; raises KnownError(NOTHING_TO_UNDO) for an unknown one."""
        step = self.undo()
        while step.id > step_id:
            step = self.undo()
        return step

    def _flip(self, step: Step, *, undone: bool) -> Step:
        changes = self._writer.flip(step.id, undone=undone)
        flipped = replace(step, undone=undone, changes=changes)
        self._announce(flipped)
        return flipped
