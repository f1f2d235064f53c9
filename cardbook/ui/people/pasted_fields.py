"""What a pasted text fell into, field by field; what is doubtful is marked by words and in honey."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from cardbook.domain.addresses.address_fields import editor_fields
from cardbook.domain.addresses.country import country_name
from cardbook.domain.addresses.pasted_address import PastedAddress, PlacedPart, Sureness
from cardbook.domain.people.contact import ContactPoint, DateKind
from cardbook.texts import Texts
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.people.date_words import date_words
from cardbook.ui.people.detail.address_hints import hint_line
from cardbook.ui.people.points import KINDS

_ROUND, _AROUND = 4, 8
"""Design pixels: the room that the rounded border needs, and that around the fields."""


@dataclass(frozen=True, slots=True)
class FilledField:
    """One field and what stands in it; `doubt` says in words why it is worth a look, "" where it is not."""

    name: str
    value: str
    doubt: str = ""

    def spoken(self, texts: Texts) -> str:
        """The field as one sentence."""
        key = "pasted.spoken_doubt" if self.doubt else "pasted.spoken"
        return texts(key, name=self.name, value=self.value)


def filled_fields(texts: Texts, pasted: PastedAddress) -> tuple[FilledField, ...]:
    """Names, the parts of the address in the order of the country's form, contact points and days."""
    names = (
        FilledField(texts(f"pasted.names.{name.kind}"), name.text, _doubt(texts, name.sureness))
        for name in pasted.names
    )
    points = (FilledField(_point_name(texts, point), point.value) for point in pasted.points)
    dates = (
        FilledField(texts(f"people.date_kinds.{date.kind}"), date_words(texts, date.date))
        for date in pasted.dates
        if date.kind is not DateKind.OTHER
    )
    return (*names, *_address_fields(texts, pasted), *points, *dates)


def _address_fields(texts: Texts, pasted: PastedAddress) -> Iterator[FilledField]:
    address = pasted.address
    for field in editor_fields(address.country):
        value = getattr(address, field.part.value)
        if value:
            doubt = _doubt(texts, pasted.sureness_of(PlacedPart(field.part.value)))
            yield FilledField(texts(f"people.address.labels.{field.label}"), value, doubt)
    country = country_name(address.country, texts.language) if address.country else address.country_text
    if country:
        is_guessed = not address.country_text and pasted.sureness_of(PlacedPart.COUNTRY) is Sureness.DOUBTFUL
        yield FilledField(texts("people.address.country"), country, texts("pasted.assumed") if is_guessed else "")


def _doubt(texts: Texts, sureness: Sureness) -> str:
    return texts("pasted.worth_a_look") if sureness is Sureness.DOUBTFUL else ""


def _point_name(texts: Texts, point: ContactPoint) -> str:
    if point.label:
        return point.label
    kind = next((f"_{kind}" for kind in KINDS if kind in point.kinds), "")
    return texts(f"people.point_choices.{point.medium}{kind}")


class PastedFields(QScrollArea):
    """The fields one below the other. It can be scrolled by the keyboard and says all of them to a screen reader."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.fields: tuple[FilledField, ...] = ()
        self.setProperty("panel", True)
        self.setViewportMargins(*[context.theme.px(_ROUND)] * 4)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(context.texts("pasted.result"))
        self.show_fields((), ())

    def show_fields(self, fields: tuple[FilledField, ...], rest: tuple[str, ...]) -> None:
        """Show filled fields, and below them what goes into the note."""
        context, texts = self._context, self._context.texts
        self.fields = fields
        body = QWidget()
        body.setProperty("ground", "sheet")
        column = QVBoxLayout(body)
        column.setContentsMargins(*[context.theme.px(_AROUND)] * 4)
        column.setSpacing(context.theme.px(9))
        for field in fields:
            column.addWidget(self._row(field))
        if rest:
            column.addWidget(self._row(FilledField(texts("pasted.rest.name"), "\n".join(rest))))
            column.addWidget(paragraph(context.theme, texts("pasted.rest.sentence"), "small", "ink3"))
        if not fields and not rest:
            column.addWidget(paragraph(context.theme, texts("pasted.nothing"), "body", "ink3"))
        column.addStretch(1)
        place = self.verticalScrollBar().value()
        self.setWidget(body)
        self.verticalScrollBar().setValue(place)
        self.setAccessibleDescription(". ".join((*(field.spoken(texts) for field in fields), *rest)))

    def _row(self, field: FilledField) -> QWidget:
        theme = self._context.theme
        row = QWidget()
        row.setAccessibleName(field.spoken(self._context.texts))
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(paragraph(theme, field.name, "small", "ink2"))
        column.addWidget(paragraph(theme, field.value, "body", "ink"))
        if field.doubt:
            column.addWidget(hint_line(self._context, field.doubt))
        return row
