"""For whom a wish or a gift is: one of a few, or somebody of the whole book by their name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from cardbook.domain.recipient import Recipient
from cardbook.ui.context import UiContext
from cardbook.ui.widgets.combo_field import ComboField
from cardbook.ui.widgets.name_completer import name_completer

People = Sequence[tuple[Recipient, str]]
_LEAST_LETTERS = 5


class WhomChoice(ComboField):
    """One of the people of a line."""

    changed = Signal()

    def __init__(self, context: UiContext, people: People) -> None:
        names = [(str(whose.key), name) for whose, name in people]
        super().__init__(context, context.texts("gifts.line.whom"), names)
        self._people = {str(whose.key): whose for whose, _ in people}
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.currentIndexChanged.connect(self.changed)
        if len(people) == 1:
            self.hide()

    def whose(self) -> Recipient | None:
        """Who is chosen."""
        return self._people.get(self.key())


class WhomField(QLineEdit):
    """Whoever is named; `find` tells whom a text may mean, the likeliest first. Enter leads to `next_wanted`."""

    changed = Signal()
    next_wanted = Signal()

    def __init__(self, context: UiContext, find: Callable[[str], People]) -> None:
        super().__init__()
        self._find = find
        self._looked_for = ""
        self._found: dict[str, Recipient] = {}
        self._names = QStringListModel(self)
        self.setPlaceholderText(context.texts("gifts.line.whom"))
        self.setAccessibleName(context.texts("gifts.line.whom"))
        completer = name_completer(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCompleter(completer)
        self.textEdited.connect(self._look)
        self.textChanged.connect(self.changed)
        self.editingFinished.connect(self._settle)
        self.returnPressed.connect(self.next_wanted)

    def whose(self) -> Recipient | None:
        """Who is named; where it may be several, the likeliest."""
        text = self.text()
        if not text.strip():
            return None
        if text not in self._found and (text != self._looked_for or not self._found):
            self._look(text)
        return self._found.get(text) or next(iter(self._found.values()), None)

    def _look(self, text: str) -> None:
        self._looked_for, self._found = text, {}
        for whose, name in self._find(text):
            self._found.setdefault(name, whose)
        self._names.setStringList(list(self._found))

    def _settle(self) -> None:
        """What was begun becomes the whole name, so that one sees who is meant."""
        whose = self.whose()
        if whose is not None and self.text() not in self._found:
            self.setText(next(name for name, each in self._found.items() if each == whose))
