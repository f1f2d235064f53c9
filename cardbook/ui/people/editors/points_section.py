"""Phone numbers, e-mail and web addresses to be edited, one row each."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from cardbook.domain.contact import Contact, ContactPoint, Medium
from cardbook.ui.context import UiContext
from cardbook.ui.people.editors.form import heading
from cardbook.ui.widgets.button import ButtonKind, icon_button, link_button
from cardbook.ui.widgets.combo_field import ComboField

_CHOICES = (
    "phone", "phone_cell", "phone_home", "phone_work", "phone_fax", "email", "email_home", "email_work", "url", "chat"
)
"""Medium and kind in one word, as the list offers them."""

_FIRST = ContactPoint(Medium.PHONE, "")


def _choice_of(point: ContactPoint) -> str:
    wanted = [f"{point.medium.value}_{kind}" for kind in point.kinds]
    return next((choice for choice in wanted if choice in _CHOICES), point.medium.value)


class _PointRow(QWidget):
    changed = Signal()
    removed = Signal()

    def __init__(self, context: UiContext, point: ContactPoint) -> None:
        super().__init__()
        texts, px = context.texts, context.theme.px
        self._loaded = point
        self._choice = _choice_of(point)
        words = {choice: texts(f"people.point_choices.{choice}") for choice in _CHOICES}
        words[self._choice] = point.label or words[self._choice]
        self.kind = ComboField(context, texts("people.points.kind"), list(words.items()))
        self.kind.choose(self._choice)
        self.kind.setFixedWidth(px(140))
        self.line = QLineEdit(point.value)
        self.line.setAccessibleName(texts("people.points.value"))
        remove = icon_button(context, "x", texts("people.points.remove"), ButtonKind.QUIET)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.kind)
        row.addWidget(self.line, 1)
        row.addWidget(remove)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        remove.clicked.connect(self.removed)
        self.line.textEdited.connect(lambda _text: self.changed.emit())
        self.kind.currentIndexChanged.connect(lambda _row: self.changed.emit())

    def value(self) -> ContactPoint | None:
        """The point as it stands in the row; None where nothing is typed."""
        typed = self.line.text().strip()
        if not typed:
            return None
        if self.kind.key() == self._choice:
            return replace(self._loaded, value=typed)
        medium, _, kind = self.kind.key().partition("_")
        kept = replace(self._loaded, medium=Medium(medium), value=typed, label="")
        return replace(kept, kinds=(kind,) if kind else ())


class PointsSection(QWidget):
    """Rows with what it is and the number; an empty row is not kept."""

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.rows: list[_PointRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(8))
        column.addWidget(heading(context, "people.points.title"))
        self._column = QVBoxLayout()
        self._column.setSpacing(context.theme.px(8))
        column.addLayout(self._column)
        self.add = link_button(context, context.texts("people.points.add"), "plus", small=True)
        self.add.clicked.connect(lambda: self._append(ContactPoint(self._next_medium(), "")).line.setFocus())
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_contact(self, contact: Contact) -> None:
        """Show a contact's points; a row to begin with where there are none."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for point in contact.points or (_FIRST,):
            self._append(point)

    def applied_to(self, contact: Contact) -> Contact:
        """The contact with the points as they stand in the rows."""
        points = (row.value() for row in self.rows)
        return replace(contact, points=tuple(point for point in points if point is not None))

    def _next_medium(self) -> Medium:
        media = {row.kind.key().partition("_")[0] for row in self.rows}
        return Medium.EMAIL if Medium.PHONE.value in media and Medium.EMAIL.value not in media else Medium.PHONE

    def _append(self, point: ContactPoint) -> _PointRow:
        row = _PointRow(self._context, point)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def _remove(self, row: _PointRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
