"""The head of a line: avatar, name, what it is, its circles, and what can be done."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cardbook.domain.addresses.mail_problem import MailProblem
from cardbook.domain.people.listing import LineKind, RecipientDetail
from cardbook.texts import Texts
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph, set_tooltip
from cardbook.ui.people.photo_button import RING, PhotoButton, PhotoMark
from cardbook.ui.people.photos import show_thumbnail
from cardbook.ui.widgets.avatar import Avatar, avatar_shape, color_index
from cardbook.ui.widgets.button import icon_button, plain_button, primary_button
from cardbook.ui.widgets.chip import TagLink
from cardbook.ui.widgets.flow_row import FlowBox, FlowRow
from cardbook.ui.widgets.hairline import hairline

_LARGEST_IN_WORDS = 12
_LONGEST_NAME, _LONGEST_LINE = 160, 400
_AVATAR = 60


def what_it_is(texts: Texts, detail: RecipientDetail) -> str:
    """The words under the name: "Household of four", or that a person has died, how they are called, what they do."""
    if detail.row.kind is LineKind.HOUSEHOLD:
        count = sum(member.is_living for member in detail.members) or len(detail.members)
        number = texts(f"people.numbers.{count}") if count <= _LARGEST_IN_WORDS else str(count)
        return texts("people.detail.household_of", number=number) if count > 1 else texts("people.detail.household")
    contact = detail.members[0]
    if detail.row.kind is LineKind.ORGANIZATION:
        return texts("people.detail.organization")
    died = "" if contact.is_living else texts("people.list.deceased")
    called = texts("people.detail.called", name=contact.nickname) if contact.nickname else ""
    work = (contact.job_title, contact.role, contact.department, contact.organization)
    return ", ".join(part for part in (died, called, *work) if part)


class DetailHead(QWidget):
    """`asked` tells the command of a button, `…_requested` where a menu is to open."""

    asked = Signal(str)
    plan_requested = Signal(QPoint)
    more_requested = Signal(QPoint)
    photo_given = Signal(object)
    photo_removed = Signal()
    circle_requested = Signal(str)

    def __init__(self, context: UiContext, detail: RecipientDetail, thumbnail: bytes) -> None:
        super().__init__()
        px = context.theme.px
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(20), 0, 0)
        column.setSpacing(px(16))
        column.addLayout(self._names(detail, thumbnail))
        column.addWidget(self._actions(detail))
        line = hairline()
        column.addWidget(line)

    def _names(self, detail: RecipientDetail, thumbnail: bytes) -> QHBoxLayout:
        context, px = self._context, self._context.theme.px
        row = detail.row
        avatar = self._avatar(detail, thumbnail)
        name = row.name or context.texts("people.list.nameless")
        below = FlowRow(px(6))
        kind = what_it_is(context.texts, detail)
        if kind:
            words = paragraph(context.theme, kind, "body", "ink2")
            words.setContentsMargins(0, 0, px(6), 0)
            words.setMinimumHeight(px(20))
            below.addWidget(words)
        for place, circle in enumerate(detail.circles):
            tag = TagLink(context, circle, "blueS" if place == 0 else "hover")
            tag.setAccessibleDescription(context.texts("people.detail.show_circle", circle=circle))
            set_tooltip(tag, context.texts("people.detail.show_circle", circle=circle))
            tag.clicked.connect(partial(self.circle_requested.emit, circle))
            below.addWidget(tag)
        names = QVBoxLayout()
        names.setSpacing(px(1))
        names.addStretch()
        names.addWidget(self._breaking(name, _LONGEST_NAME, "display"))
        names.addLayout(below)
        if row.who_is:
            names.addSpacing(px(3))
            names.addWidget(self._breaking(row.who_is, _LONGEST_LINE, "body"))
        names.addStretch()
        line = QHBoxLayout()
        line.setSpacing(px(16))
        line.setContentsMargins(-RING if isinstance(avatar, PhotoButton) else 0, 0, 0, 0)
        line.addWidget(avatar)
        line.addLayout(names, 1)
        return line

    def _avatar(self, detail: RecipientDetail, thumbnail: bytes) -> QWidget:
        """A household's only shows letters, a contact's takes a photo."""
        row = detail.row
        person = row.initials, color_index(str(row.key)), avatar_shape(row.kind)
        if row.kind is LineKind.HOUSEHOLD:
            plain = Avatar(self._context, _AVATAR)
            plain.show_person(*person)
            return plain
        made = PhotoButton(self._context, _AVATAR, PhotoMark.TOUCHED)
        made.avatar.show_person(*person)
        show_thumbnail(made.avatar, thumbnail, is_faded=row.deceased)
        made.given.connect(self.photo_given)
        made.removed.connect(self.photo_removed)
        return made

    def _breaking(self, text: str, longest: int, style: str) -> QLabel:
        """A text on as many lines as it needs; what never breaks does not widen the page."""
        shown = text if len(text) <= longest else f"{text[:longest]}…"
        words = paragraph(self._context.theme, shown, style, "ink")
        policy = words.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Ignored)
        words.setSizePolicy(policy)
        return words

    def _actions(self, detail: RecipientDetail) -> QWidget:
        context, texts = self._context, self._context.texts
        plan = primary_button(context, texts("people.actions.plan_card"), "pen-line")
        plan.setEnabled(detail.no_post is not MailProblem.DECEASED)
        plan.clicked.connect(lambda: self.plan_requested.emit(_below(plan)))
        envelope = plain_button(context, texts("people.actions.print"), "printer")
        envelope.clicked.connect(lambda: self.asked.emit("print"))
        edit = plain_button(context, texts("people.actions.edit"), "pencil")
        edit.clicked.connect(lambda: self.asked.emit("edit"))
        more = icon_button(context, "ellipsis", texts("people.actions.more"))
        more.clicked.connect(lambda: self.more_requested.emit(_below(more)))
        actions = FlowBox(context.theme.px(8))
        for button in (plan, envelope, edit, more):
            actions.row.addWidget(button)
        actions.row.push_to_the_end(2)
        return actions


def _below(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(0, widget.height()))
