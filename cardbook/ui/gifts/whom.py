"""For whom a wish or a gift is: one of a few, or somebody of the whole book by their name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from cardbook.domain.people.recipient import Recipient
from cardbook.services.gifts.gift_lists import Named
from cardbook.ui.context import UiContext
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.name_completer import name_completer

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

    def ask(self) -> None:
        """Have the reader say who is meant."""
        self.setFocus()

    def whose(self) -> Recipient | None:
        """Who is chosen."""
        return self._people.get(self.key())


class WhomField(QLineEdit):
    """Whoever is named; `find` tells whom a text may mean, the likeliest first. Enter leads to `next_wanted`.

    Of namesakes none is likelier: they are offered with what tells them apart, and one of them is chosen.
    """

    changed = Signal()
    next_wanted = Signal()

    def __init__(self, context: UiContext, find: Callable[[str], Sequence[Named]]) -> None:
        super().__init__()
        self._find = find
        self._looked_for = ""
        self._found: dict[str, Named] = {}
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

    def ask(self) -> None:
        """Have the reader say who is meant, out of those it may be."""
        self.setFocus()
        if self._found and self.completer() is not None:
            self.completer().complete()

    def whose(self) -> Recipient | None:
        """Who is named; where it may be several, the likeliest, and None where that is one of namesakes."""
        named = self._named()
        return named.whose if named is not None else None

    def _named(self) -> Named | None:
        text = self.text()
        if not text.strip():
            return None
        if text not in self._found and (text != self._looked_for or not self._found):
            self._look(text)
        if text in self._found or not self._found:
            return self._found.get(text)
        likeliest, *others = self._found.values()
        return likeliest if all(other.name != likeliest.name for other in others) else None

    def _look(self, text: str) -> None:
        self._looked_for, self._found = text, {each.told: each for each in self._find(text)}
        self._names.setStringList(list(self._found))

    def _settle(self) -> None:
        """What was begun becomes the whole name, so that one sees who is meant."""
        named = self._named()
        if named is not None and self.text() not in self._found:
            self.setText(named.told)
