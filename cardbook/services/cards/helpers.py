"""Those who lend a hand: who they are, and with which cards."""

from collections.abc import Sequence

from cardbook.domain.actions import Action
from cardbook.domain.cards.helper import Helper, HelperTask
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.own_name import refuse_taken
from cardbook.services.cards.helper_lists import HelperLists
from cardbook.services.keeping.writing import Write
from cardbook.services.reading import BookReading


class Helpers:
    """Each method is one undoable step. A name that is taken raises KnownError(HELPER_EXISTS), none BAD_INPUT."""

    def __init__(self, write: Write, reading: BookReading) -> None:
        self._write = write
        self._lists = HelperLists(reading)

    def add(self, helper: Helper) -> int:
        """Somebody lends a hand from now on; the id."""
        self._check(helper)
        with self._write(Action.ADD_HELPER, name=helper.name) as unit:
            return unit.helpers.add(helper)

    def save(self, helper: Helper) -> None:
        """Make a stored helper equal to this one."""
        self._check(helper)
        with self._write(Action.EDIT_HELPER, name=helper.name) as unit:
            unit.helpers.replace(helper)

    def delete(self, helper: Helper) -> None:
        """Somebody lends no hand any more; what they did stays done."""
        with self._write(Action.DELETE_HELPER, name=helper.name) as unit:
            unit.helpers.delete(helper)

    def assign(self, entry_ids: Sequence[int], task: HelperTask, helper: Helper | None) -> None:
        """Let somebody write, address or post the cards of these entries, or nobody in particular."""
        stage = "nobody" if helper is None else task.value
        with self._write(Action.ASSIGN_HELPER, stage=stage, name=helper.name if helper else "") as unit:
            unit.count = len(entry_ids)
            for some in unit.slices(entry_ids):
                unit.helpers.assign(some, task, helper.id if helper else None)

    def _check(self, helper: Helper) -> None:
        if not helper.name.strip():
            raise KnownError(ErrorCode.BAD_INPUT, text=helper.name)
        refuse_taken(helper, self._lists.all(), ErrorCode.HELPER_EXISTS)
