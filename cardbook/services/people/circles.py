"""Circles: the tags people belong to."""

from collections.abc import Sequence

from cardbook.domain.actions import Action
from cardbook.services.keeping.writing import Write


class Circles:
    """Each method is one undoable step."""

    def __init__(self, write: Write) -> None:
        self._write = write

    def add(self, name: str, contact_ids: Sequence[int]) -> None:
        """Let contacts belong to a circle, which is made if there is none of that name."""
        with self._write(Action.ADD_TO_CIRCLE, circle=name) as unit:
            unit.count = len(contact_ids)
            unit.circles.add_members((name, contact_id) for contact_id in contact_ids)

    def remove(self, name: str, contact_ids: Sequence[int]) -> None:
        """Take contacts out of a circle."""
        with self._write(Action.REMOVE_FROM_CIRCLE, circle=name) as unit:
            unit.count = len(contact_ids)
            unit.circles.remove_members(name, contact_ids)

    def rename(self, old: str, new: str) -> None:
        """Give a circle another name; where that is taken, both become one."""
        with self._write(Action.RENAME_CIRCLE, circle=new) as unit:
            unit.circles.rename(old, new)

    def delete(self, name: str) -> None:
        """Remove a circle; the people stay."""
        with self._write(Action.DELETE_CIRCLE, circle=name) as unit:
            unit.circles.delete(name)
