"""What one knows of those on a line: whom they belong to, what to send them, and the fields of the user's own."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.domain.people.contact import Contact
from cardbook.domain.people.household import Household
from cardbook.domain.people.listing import RecipientDetail
from cardbook.domain.people.relation import Relation
from cardbook.texts import Texts
from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label
from cardbook.ui.people.detail.fact_lines import add_caption, name_link, selectable
from cardbook.ui.people.member_names import own_name
from cardbook.ui.widgets.flow_row import FlowBox

_WISHES = ("likes", "observance")


def others_of(detail: RecipientDetail) -> list[int]:
    """The contacts outside the line to whom somebody of it is related."""
    here = {member.id for member in detail.members}
    related = (relation.contact for member in detail.members for relation in member.relations)
    return list(dict.fromkeys(other for other in related if other is not None and other not in here))


class AboutFacts(QWidget):
    """`household` is the line's own, None for a person; `others` are the contacts of `others_of`.

    `person_requested` carries the id of the contact whose name was pressed.
    """

    person_requested = Signal(int)

    def __init__(
        self, context: UiContext, detail: RecipientDetail, household: Household | None, others: Mapping[int, Contact]
    ) -> None:
        super().__init__()
        self._context = context
        self._members = detail.members
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.px(6))
        self._add_relations(others)
        for wish in _WISHES:
            self._add_told(f"about.fields.{wish}", list(self._wishes(wish, household)))
        self._add_told("household.about.reason", list(self._wishes("do_not_send_reason", household)))
        fields = [(member, field) for member in self._members for field in member.fields]
        words = [self._of_member(member, _told(context.texts, field.label, field.value)) for member, field in fields]
        self._add_told("about.own.title", words)

    def _add_relations(self, others: Mapping[int, Contact]) -> None:
        here = {member.id for member in self._members}
        related = [
            (member, relation) for member in self._members for relation in member.relations
            if relation.contact not in here
        ]
        if related:
            add_caption(self._column, self._context, "about.relation.title")
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self._column.addLayout(rows)
        for member, relation in related:
            rows.addWidget(self._relation(member, relation, others))

    def _relation(self, member: Contact, relation: Relation, others: Mapping[int, Contact]) -> QWidget:
        context = self._context
        kind = relation.label or context.texts(f"about.relations.{relation.kind.value}")
        words = self._of_member(member, kind)
        line = FlowBox(context.theme.px(8))
        line.row.addWidget(self._other(relation, others, words))
        line.row.addWidget(elided_label(context.theme, words, "caption", "ink3"))
        line.row.push_to_the_end(1)
        return line

    def _other(self, relation: Relation, others: Mapping[int, Contact], kind: str) -> QWidget:
        """The name of the other one: a link to them where they are in the book."""
        context = self._context
        other = others.get(relation.contact) if relation.contact is not None else None
        if other is None:
            return elided_label(context.theme, relation.name)
        name = other.display_name() or context.texts("people.list.nameless")
        link = name_link(context, name, _told(context.texts, kind, name))
        link.clicked.connect(partial(self.person_requested.emit, other.id))
        return link

    def _wishes(self, wish: str, household: Household | None) -> Iterator[str]:
        """What is noted for all of the household first, then for each of them."""
        if household is not None and getattr(household, wish):
            yield getattr(household, wish)
        for member in self._members:
            if getattr(member, wish):
                yield self._of_member(member, getattr(member, wish))

    def _add_told(self, title: str, lines: Sequence[str]) -> None:
        if lines:
            add_caption(self._column, self._context, title)
        for line in lines:
            self._column.addWidget(selectable(self._context, line))

    def _of_member(self, member: Contact, words: str) -> str:
        """Of several it is told who is meant."""
        if len(self._members) < 2:
            return words
        return _told(self._context.texts, own_name(member, self._members), words)


def _told(texts: Texts, name: str, words: str) -> str:
    return texts("people.detail.told", name=name, words=words) if name else words
