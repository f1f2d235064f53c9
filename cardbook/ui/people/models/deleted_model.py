"""Who lies in the trash."""

import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from cardbook.domain.naming.list_names import list_name
from cardbook.domain.people.contact import Contact, ContactKind
from cardbook.domain.people.name_order import initials
from cardbook.domain.people.recipient import Recipient
from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.people.date_words import day_words
from cardbook.ui.people.models.line import Line
from cardbook.ui.people.models.line_list_model import LINE, Index
from cardbook.ui.widgets.avatar import AvatarShape, color_index

_NO_PARENT = QModelIndex()


class DeletedModel(QAbstractListModel):
    """Serves a `Line` for each contact in the trash, the latest first."""

    def __init__(self, reading: BookReading, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._texts = texts
        self.contacts: list[Contact] = []

    def refresh(self) -> None:
        """Read the trash anew."""
        self.beginResetModel()
        self.contacts = self._reading.contacts.trashed()
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.contacts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.contacts):
            return None
        contact = self.contacts[index.row()]
        if role == LINE:
            return self._line(contact)
        if role == Qt.ItemDataRole.DisplayRole:
            return contact.display_name()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._line(contact).spoken
        return None

    def _line(self, contact: Contact) -> Line:
        key = Recipient(contact=contact.id).key
        light, strong = list_name(contact)
        name = f"{light} {strong}".strip() or self._texts("people.list.nameless")
        when = self._texts("people.deleted.on", day=day_words(self._texts, contact.trashed_on))
        days = (datetime.date.today() - datetime.date.fromisoformat(contact.trashed_on)).days
        if days > 0:
            when = self._texts("people.deleted.ago", when=when, count=days)
        shape = AvatarShape.ROUND if contact.kind is ContactKind.PERSON else AvatarShape.SQUARE
        letters = initials(contact.name) or initials(name)
        spoken = ", ".join(part for part in (name, when, contact.who_is) if part)
        return Line(
            key, light, strong or name, when, when, letters, color_index(str(key)), shape, spoken, photo=contact.photo,
            is_deceased=not contact.is_living,
        )
