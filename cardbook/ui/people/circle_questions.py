"""What is asked before circles change: into which, what it is called, and who belongs to it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from cardbook.services.reading import BookReading
from cardbook.ui import prompts
from cardbook.ui.context import UiContext
from cardbook.ui.people.deeds import Deeds
from cardbook.ui.people.dialogs import circle_dialog, line_picker


class CircleQuestions:
    """Each question opens a small window over the page, and does what is answered."""

    def __init__(self, context: UiContext, reading: BookReading, deeds: Deeds, page: QWidget) -> None:
        self._context = context
        self._reading = reading
        self._deeds = deeds
        self._page = page

    def put_in(self, keys: Sequence[int]) -> None:
        """Into which circle lines should go: one of the book's, or a new one; nothing is asked about nobody."""
        if not keys:
            return

        def add(circle: str) -> None:
            self._deeds.add_to_circle(circle, keys)

        title = self._context.texts("people.circles.which", count=len(keys))
        circle_dialog.CircleDialog(self._context, self._page, title, self._reading.listing.circles(), add).open()

    def begin_with(self, keys: Sequence[int]) -> None:
        """A new circle for these lines, or for whom is asked next."""
        if keys:
            self.put_in(keys)
        else:
            self.begin()

    def begin(self) -> None:
        """What a new circle is called, and who belongs to it."""
        texts = self._context.texts
        title, name = texts("people.circles.new_title"), texts("people.circles.new_name")
        prompts.ask(self._context, self._page, title, name, texts("people.circles.go_on"), self._pick)

    def rename(self, name: str) -> None:
        """What a circle should be called from now on."""

        def rename(new: str) -> None:
            self._deeds.rename_circle(name, new)

        texts = self._context.texts
        title, field = texts("people.circles.rename_title"), texts("people.circles.new_name")
        prompts.ask(self._context, self._page, title, field, texts("people.circles.rename_verb"), rename, name)

    def _pick(self, circle: str) -> None:
        def add(keys: list[int]) -> None:
            self._deeds.add_to_circle(circle, keys)

        texts = self._context.texts
        line_picker.LinePicker(
            self._context, self._page, self._reading, texts("people.circles.who", circle=circle),
            texts("people.circles.put_in"), add, several=True,
        ).open()
