"""Takes apart who was made one of two entries, and says what could not be given back."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from cardbook.domain.people.merging import PastMerge
from cardbook.look_alike_words import left_sentences
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.prompts import message


class TakingApart:
    """`on_done` gets the line of the one who goes on, to show it."""

    def __init__(
        self, context: UiContext, session: BookSession, page: QWidget, on_done: Callable[[int], None]
    ) -> None:
        self._context = context
        self._session = session
        self._page = page
        self._on_done = on_done

    def latest(self, keys: Sequence[int]) -> PastMerge | None:
        """What was made one last on these lines and can be taken apart; None for nothing."""
        reading = self._session.reading
        merges = reading.matching.merges_of(reading.contact_ids(keys))
        return next((merge for merge in merges if not merge.is_within_another), None)

    def take_latest(self, keys: Sequence[int]) -> None:
        """Take apart what was made one last."""
        merge = self.latest(keys)
        if merge is not None:
            self.take(merge.id)

    def take(self, merge_id: int) -> None:
        """Take one merge apart. What stays with the one is told in a window, so that nobody misses it later."""
        merge = self._session.reading.matching.merge(merge_id)
        left = self._session.perform(lambda: self._session.book.merging.take_apart(merge_id))
        if merge is None or left is None:
            return
        self._on_done(self._session.reading.line_of(merge.kept))
        if left:
            texts = self._context.texts
            message(self._context, self._page, texts("look_alikes.two_again"), " ".join(left_sentences(left, texts)))
