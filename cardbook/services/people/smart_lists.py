"""Keeping searches under a name."""

from dataclasses import replace

from cardbook.domain.actions import Action
from cardbook.domain.errors import ErrorCode
from cardbook.domain.own_name import refuse_taken
from cardbook.domain.search.smart_list import SmartList
from cardbook.services.keeping.writing import Write
from cardbook.services.reading import BookReading


class SmartLists:
    """Each method is one undoable step. A name that is taken raises KnownError(SMART_LIST_EXISTS)."""

    def __init__(self, write: Write, reading: BookReading) -> None:
        self._write = write
        self._kept = reading.smart_lists

    def keep(self, kept: SmartList) -> int:
        """Keep a search; its id."""
        refuse_taken(kept, self._kept.all(), ErrorCode.SMART_LIST_EXISTS)
        with self._write(Action.KEEP_SEARCH, name=kept.name) as unit:
            return unit.smart_lists.add(kept)

    def rename(self, kept: SmartList, name: str) -> None:
        """Give a kept search another name."""
        renamed = replace(kept, name=name)
        refuse_taken(renamed, self._kept.all(), ErrorCode.SMART_LIST_EXISTS)
        with self._write(Action.RENAME_SEARCH, name=name) as unit:
            unit.smart_lists.replace(renamed)

    def delete(self, kept: SmartList) -> None:
        """Remove a kept search; the people stay."""
        with self._write(Action.DELETE_SEARCH, name=kept.name) as unit:
            unit.smart_lists.delete(kept)
