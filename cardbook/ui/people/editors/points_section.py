"""Phone numbers, e-mail and web addresses to be edited, one row each."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from cardbook.domain.people.contact import Contact, ContactPoint, Medium
from cardbook.ui.context import UiContext
from cardbook.ui.people.editors.row_list import EditRow, RowList
from cardbook.ui.widgets.button import Button, ButtonKind, icon_button
from cardbook.ui.widgets.fields.own_word_field import OwnWordField

_CHOICES = (
    "phone", "phone_cell", "phone_home", "phone_work", "phone_fax", "email", "email_home", "email_work", "url", "chat"
)
"""Medium and kind in one word, as the list offers them."""

_FIRST = ContactPoint(Medium.PHONE, "")
_STARS = {True: "star-filled", False: "star"}


def _choice_of(point: ContactPoint) -> str:
    wanted = [f"{point.medium.value}_{kind}" for kind in point.kinds]
    return next((choice for choice in wanted if choice in _CHOICES), point.medium.value)


class PointRow(EditRow):
    """`star` is pressed on the one that is used first of its medium."""

    def __init__(self, context: UiContext, point: ContactPoint) -> None:
        texts = context.texts
        self._loaded = point
        self._choice = _choice_of(point)
        words = [(choice, texts(f"people.point_choices.{choice}")) for choice in _CHOICES]
        self.kind = OwnWordField(context, texts("people.points.kind"), words)
        self.kind.show_word(self._choice, point.label)
        line = QLineEdit(point.value)
        line.setAccessibleName(texts("people.points.value"))
        self.star = _star(context, point.preferred)
        super().__init__(context, self.kind, line, 140, texts("people.points.remove"), self.star)
        self.kind.changed.connect(self.changed)
        self.star.toggled.connect(lambda _is_on: self.changed.emit())

    @property
    def medium(self) -> Medium:
        """What the row is about as it stands."""
        return Medium(self.kind.key().partition("_")[0])

    def begin(self) -> None:
        self.line.setFocus()

    def value(self) -> ContactPoint | None:
        """The point as it stands in the row; None where nothing is typed."""
        typed = self.line.text().strip()
        if not typed:
            return None
        base = self._loaded
        if self.kind.key() != self._choice:
            kind = self.kind.key().partition("_")[2]
            base = replace(base, medium=self.medium, kinds=(kind,) if kind else ())
        return replace(base, value=typed, label=self.kind.own_word(), preferred=self.star.isChecked())


class PointsSection(RowList[PointRow]):
    """Rows with what it is and the number; an empty row is not kept."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(
            context, "people.points.title", "people.points.add",
            lambda: PointRow(context, ContactPoint(self._next_medium(), "")),
        )
        self._context = context

    def show_contact(self, contact: Contact) -> None:
        """Show a contact's points; a row to begin with where there are none."""
        self.show_rows(PointRow(self._context, point) for point in contact.points or (_FIRST,))

    def applied_to(self, contact: Contact) -> Contact:
        """The contact with the points as they stand in the rows."""
        points = (row.value() for row in self.rows)
        return replace(contact, points=tuple(point for point in points if point is not None))

    def _append(self, row: PointRow) -> None:
        super()._append(row)
        row.star.toggled.connect(lambda is_on: self._prefer(row) if is_on else None)

    def _prefer(self, chosen: PointRow) -> None:
        """Of each medium one alone comes first."""
        for row in self.rows:
            if row is not chosen and row.medium is chosen.medium:
                row.star.setChecked(False)

    def _next_medium(self) -> Medium:
        media = {row.medium for row in self.rows}
        return Medium.EMAIL if Medium.PHONE in media and Medium.EMAIL not in media else Medium.PHONE


def _star(context: UiContext, is_on: bool) -> Button:
    star = icon_button(context, _STARS[is_on], context.texts("people.points.preferred"), ButtonKind.QUIET)
    star.setCheckable(True)
    star.setChecked(is_on)
    star.toggled.connect(lambda now_on: star.show_icon(_STARS[now_on]))
    return star
