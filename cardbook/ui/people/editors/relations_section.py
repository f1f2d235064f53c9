"""Who somebody is to others, one row each: what the other one is, and who it is."""

from dataclasses import replace

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from cardbook.domain.people.contact import Contact
from cardbook.domain.people.relation import Relation, RelationKind
from cardbook.services.reading import BookReading
from cardbook.ui.context import UiContext
from cardbook.ui.people.editors.row_list import EditRow, RowList
from cardbook.ui.widgets.fields.field import line_editor
from cardbook.ui.widgets.fields.name_completer import name_completer
from cardbook.ui.widgets.fields.own_word_field import OwnWordField

_OFFERED = 8


class RelationRow(EditRow):
    """A name that is picked from the book is a link to that person; any other stays a name. A word of one's own for
    what somebody is, is a kind of its own, and has a second one for how it is called from the other side.
    """

    def __init__(self, context: UiContext, reading: BookReading, relation: Relation) -> None:
        texts = context.texts
        self._reading = reading
        self._loaded = relation
        words = [(kind.value, texts(f"about.relations.{kind.value}")) for kind in RelationKind]
        self.kind = OwnWordField(context, texts("about.relation.kind"), words)
        self.kind.show_word(relation.kind.value, relation.label)
        line = QLineEdit(self._name_of(relation))
        line.setAccessibleName(texts("about.relation.name"))
        line.setPlaceholderText(texts("about.relation.name"))
        self._offered = {line.text(): relation.contact} if relation.contact is not None else {}
        self.back = line_editor(texts("about.relation.back"))
        self.back.setText(relation.back_label)
        self.back.setAccessibleName(texts("about.relation.back"))
        super().__init__(context, self.kind, line, 160, texts("about.relation.remove"))
        self.column.addWidget(self.back)
        self._names = QStringListModel(self)
        completer = name_completer(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        line.setCompleter(completer)
        line.textEdited.connect(self._offer)
        self.back.setVisible(bool(self.kind.own_word()))
        self.kind.changed.connect(self._kind_chosen)
        self.back.textChanged.connect(lambda _text: self.changed.emit())

    def value(self) -> Relation | None:
        """The relation as it stands in the row; None where nobody is named."""
        typed = " ".join(self.line.text().split())
        if not typed:
            return None
        contact = self._offered.get(self.line.text())
        name = "" if contact is not None else typed
        kind, own = RelationKind(self.kind.key()), self.kind.own_word()
        back = " ".join(self.back.text().split()) if own else ""
        if kind is not self._loaded.kind or own != self._loaded.label:
            return Relation(RelationKind.OWN if own else kind, contact, name, own, back)
        return replace(
            self._loaded, contact=contact, name=name, back_label=back if own else self._loaded.back_label
        )

    def _kind_chosen(self) -> None:
        self.back.setVisible(bool(self.kind.own_word()))
        self.changed.emit()

    def _name_of(self, relation: Relation) -> str:
        other = self._reading.contacts.contact(relation.contact) if relation.contact is not None else None
        return other.display_name() if other is not None else relation.name

    def _offer(self, text: str) -> None:
        """People of the book whose names begin like what was typed."""
        rows = self._reading.search.rows(text, _OFFERED) if text.strip() else []
        ids = self._reading.contact_ids([row.key for row in rows])[:_OFFERED]
        names: dict[str, int] = {}
        for contact in self._reading.contacts.contacts(ids):
            if contact.id is not None:
                name = contact.display_name()
                names[name if name not in names else f"{name} · {contact.who_is or contact.id}"] = contact.id
        self._offered |= names
        self._names.setStringList(list(names))


class RelationsSection(RowList[RelationRow]):
    """A row without a name is not kept, nor is a relation of somebody to themselves."""

    def __init__(self, context: UiContext, reading: BookReading) -> None:
        super().__init__(
            context, "about.relation.title", "about.relation.add",
            lambda: RelationRow(context, reading, Relation(RelationKind.CHILD)),
        )
        self._context = context
        self._reading = reading

    def show_contact(self, contact: Contact) -> None:
        """Show a contact's relations."""
        self.show_rows(RelationRow(self._context, self._reading, relation) for relation in contact.relations)

    def applied_to(self, contact: Contact) -> Contact:
        """The contact with the relations as they stand in the rows."""
        relations = (row.value() for row in self.rows)
        kept = (each for each in relations if each is not None and (each.contact is None or each.contact != contact.id))
        return replace(contact, relations=tuple(dict.fromkeys(kept)))
