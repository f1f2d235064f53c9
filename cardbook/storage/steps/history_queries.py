"""The steps of a book as its history shows them."""

from cardbook.domain.changes import Step
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.steps.step_rows import ARRIVAL, HISTORY, REDO_ORDER, UNDO_ORDER, step_from_row


class HistoryQueries:
    """What can be taken back, what can be done again, and what was done."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def to_undo(self) -> Step | None:
        """The step that undo would take back; None where there is none."""
        rows = self._query(UNDO_ORDER, (1,))
        return step_from_row(rows[0]) if rows else None

    def to_redo(self) -> Step | None:
        """The step that redo would do again; None where there is none."""
        rows = self._query(REDO_ORDER, (1,))
        return step_from_row(rows[0]) if rows else None

    def arrival(self, contact_id: int) -> Step | None:
        """The step by which somebody came into the book; None where that is forgotten."""
        rows = self._query(ARRIVAL, (contact_id,))
        return step_from_row(rows[0]) if rows else None

    def steps(self, limit: int = 200) -> list[Step]:
        """The latest steps, newest first."""
        return [step_from_row(row) for row in self._query(HISTORY, (limit,))]
