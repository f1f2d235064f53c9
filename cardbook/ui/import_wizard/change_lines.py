"""What an import makes of those who are in the book already, a line for each field that changes."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex

from cardbook.domain.people.contact import DateKind
from cardbook.domain.people.partial_date import PartialDate
from cardbook.services.files.import_changes import FieldChange
from cardbook.services.files.import_contacts import Decided, Field
from cardbook.texts import Texts
from cardbook.ui.import_wizard.outcome_lines import LINE, SPOKEN, TEXT, TIP, IssueLine
from cardbook.ui.labels import plain_tooltip
from cardbook.ui.people.date_words import date_words

_ROOT = QModelIndex()
_OF_COLUMNS = frozenset(Field)
_OWN_WORDS = frozenset((
    "address", "other", "circle", "field", "kept", "photo", "form_of_address", "household_role", "who_is",
    "observance", "likes", "do_not_send", "do_not_send_reason", "deceased", "hand_addressed",
))
_MARKS = frozenset(("do_not_send", "deceased", "hand_addressed", "photo"))
"""Their value is no text: it is said that they are there."""
_DAYS = frozenset(DateKind)


def field_word(field: str, texts: Texts) -> str:
    """What a field of a `FieldChange` is called; a word of the user's own stays as it is."""
    if field in _OWN_WORDS:
        return texts(f"import.changed.{field}")
    return texts(f"import.fields.{field}") if field in _OF_COLUMNS else field


def change_sentence(change: FieldChange, texts: Texts) -> str:
    """Such as "Birthday: 3 September (until now 2 September)", or "Phone: 030 1 (new)"."""
    before, after = (_said(change, text, texts) for text in (change.before, change.after))
    key = "replaced" if before else "new"
    return texts(f"import.change.{key}", field=field_word(change.field, texts), before=before, after=after)


def changes_by_line(people: Iterable[Decided], texts: Texts) -> Iterator[tuple[int, str]]:
    """The line of the file, and who learns what from it, for each field that changes."""
    for decided in people:
        name = _name(decided, texts)
        for change in decided.changes:
            yield decided.line, f"{name}: {change_sentence(change, texts)}"


class ChangesModel(QAbstractListModel):
    """A line for each change of each person; a line is worded when it is looked at."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts
        self._people: Sequence[Decided] = ()
        self._ends: list[int] = []

    def show_updates(self, people: Sequence[Decided]) -> None:
        """Show what changes about others."""
        self.beginResetModel()
        self._people = people
        self._ends = list(accumulate(len(decided.changes) for decided in people))
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() or not self._ends else self._ends[-1]

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = TEXT) -> object:
        if not index.isValid() or role not in (LINE, TEXT, SPOKEN, TIP):
            return None
        line = self._line(index.row())
        if role == LINE:
            return line
        return plain_tooltip(line.sentence) if role == TIP else line.spoken

    def _line(self, row: int) -> IssueLine:
        place = bisect_right(self._ends, row)
        decided = self._people[place]
        change = decided.changes[row - (self._ends[place] - len(decided.changes))]
        name = _name(decided, self._texts)
        sentence = change_sentence(change, self._texts)
        icon, tone = ("pencil", "honey") if change.before else ("plus", "fir")
        return IssueLine(name, sentence, icon, tone, f"{name}: {sentence}")


def _name(decided: Decided, texts: Texts) -> str:
    return decided.contact.display_name() or texts("import.decision.nameless")


def _said(change: FieldChange, text: str, texts: Texts) -> str:
    if not text:
        return ""
    if change.field in _MARKS:
        return texts("import.change.yes")
    if change.field in _DAYS:
        try:
            return date_words(texts, PartialDate.parse(text))
        except ValueError:
            return text
    return text
