"""The photos a book keeps: they go once nobody speaks of them any more."""

from cardbook.domain.actions import Action
from cardbook.services.keeping.writing import Write


class Pictures:
    """A photo comes in with its contact (`contacts.save`)."""

    def __init__(self, write: Write) -> None:
        self._write = write

    def remove_unspoken(self) -> None:
        """Remove photos that nobody has and no step can bring back; it is no step itself."""
        with self._write(Action.EDIT_BOOK) as unit:
            unit.pictures.remove_unspoken()
