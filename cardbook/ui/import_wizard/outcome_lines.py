"""The lists of a preview and of a report: people with what becomes of them, and issues by line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cardbook.domain.people.contact import Contact, ContactKind
from cardbook.domain.people.name_order import initials
from cardbook.sentences import issue_sentence
from cardbook.services.files.import_contacts import Decided, Decision, Issue, Severity
from cardbook.texts import Texts
from cardbook.ui.labels import plain_tooltip
from cardbook.ui.widgets.avatar import AvatarShape, color_index

_ROOT = QModelIndex()
LINE = int(Qt.ItemDataRole.UserRole)
TEXT = int(Qt.ItemDataRole.DisplayRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
TIP = int(Qt.ItemDataRole.ToolTipRole)
_TONES = {Decision.ADD: "fir", Decision.UPDATE: "blue", Decision.SKIP: "ink3"}
_ICONS = {
    Severity.LOSS: ("circle-alert", "wax"),
    Severity.DOUBT: ("triangle-alert", "honey"),
    Severity.HINT: ("circle-help", "ink3"),
}


@dataclass(frozen=True, slots=True)
class PersonLine:
    """`decision` is a word in the colour `tone`; `place` stands below the name."""

    name: str
    place: str
    letters: str
    color: int
    shape: AvatarShape
    decision: str
    tone: str
    spoken: str


@dataclass(frozen=True, slots=True)
class IssueLine:
    """`head` says where in the file, `sentence` what was noticed."""

    head: str
    sentence: str
    icon: str
    tone: str
    spoken: str


def person_line(decided: Decided, texts: Texts) -> PersonLine:
    """A person of a file as a line."""
    contact = decided.contact
    name = contact.display_name() or texts("import.decision.nameless")
    place = _place(contact)
    is_nobody = decided.decision is Decision.SKIP and contact.id is None
    word = texts("import.decision.left_out" if is_nobody else f"import.decision.{decided.decision}")
    shape = AvatarShape.SQUARE if contact.kind is ContactKind.ORGANIZATION else AvatarShape.ROUND
    letters = initials(contact.name) if not contact.name.is_empty() else initials(name)
    spoken = texts("import.decision.spoken", name=name, place=place, decision=word) if place else f"{name}: {word}"
    return PersonLine(name, place, letters, color_index(contact.uid), shape, word, _TONES[decided.decision], spoken)


def issue_line(issue: Issue, texts: Texts) -> IssueLine:
    """An issue as a line."""
    sentence = issue_sentence(issue, texts)
    icon, tone = _ICONS[issue.severity]
    head = texts("import.issue.line", line=texts.number(issue.line))
    return IssueLine(head, sentence, icon, tone, texts("import.issue.spoken", line=issue.line, sentence=sentence))


class PeopleModel(QAbstractListModel):
    """The first people of a file."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts
        self._lines: list[PersonLine] = []

    def show_people(self, people: Sequence[Decided]) -> None:
        """Show other people."""
        self.beginResetModel()
        self._lines = [person_line(decided, self._texts) for decided in people]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = TEXT) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        return {TEXT: line.name, SPOKEN: line.spoken}.get(role)


class IssueModel(QAbstractListModel):
    """All issues; a line is worded when it is looked at."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts
        self._issues: Sequence[Issue] = ()

    def show_issues(self, issues: Sequence[Issue]) -> None:
        """Show other issues."""
        self.beginResetModel()
        self._issues = issues
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._issues)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = TEXT) -> object:
        if not index.isValid() or role not in (LINE, TEXT, SPOKEN, TIP):
            return None
        line = issue_line(self._issues[index.row()], self._texts)
        if role == LINE:
            return line
        return {TEXT: line.spoken, SPOKEN: line.spoken, TIP: plain_tooltip(line.sentence)}[role]


def _place(contact: Contact) -> str:
    """The first town, else whatever else tells people apart."""
    towns = (address.locality for address in contact.addresses)
    points = (point.value for point in contact.points)
    return next((text for text in (*towns, *points, contact.organization) if text), "")
