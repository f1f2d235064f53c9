"""A postal address to be edited: the country first, as it decides the fields."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from cardbook.domain.addresses.address_check import AddressWarning
from cardbook.domain.addresses.address_fields import AddressPart, EditorField, editor_fields
from cardbook.domain.addresses.country import country_name
from cardbook.domain.addresses.pasted_address import PastedAddress
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.addresses.postcode import PostcodeHint, postcode_hint
from cardbook.ui.context import UiContext
from cardbook.ui.people.editors.address.postcode_note import PostcodeNote
from cardbook.ui.people.editors.address.spread_offer import SpreadOffer
from cardbook.ui.people.editors.form import line_or_lines, side_by_side, text_of
from cardbook.ui.widgets.button import link_button
from cardbook.ui.widgets.country_field import CountryField
from cardbook.ui.widgets.fields.field import Field

_OWN_ROW = frozenset({AddressPart.STREET, AddressPart.EXTENDED, AddressPart.POBOX})
_SHARES = {AddressPart.POSTCODE: 160, AddressPart.LOCALITY: 260, AddressPart.REGION: 140}
_EMPTY = PostalAddress()
SAID_IN_THE_FORM = frozenset({
    AddressWarning.EMPTY, AddressWarning.POSTCODE_FORM, AddressWarning.POSTCODE_IN_TOWN,
})
"""What needs no hint beside the form: an empty form says so, and a postcode has its note."""


def is_begun(address: PostalAddress, home: str) -> bool:
    """More is known of an address than that it may lie in the home country."""
    return address.country not in ("", home) or not replace(address, country="").is_empty()


class AddressSection(QWidget):
    """`home` is the country of an address that is only begun. `spread` carries a whole address that was pasted into
    the street and now stands in the fields, with what else stood in it. `beside` stands beside the country.
    """

    changed = Signal()
    spread = Signal(object)

    def __init__(self, context: UiContext, home: str, beside: QWidget | None = None) -> None:
        super().__init__()
        self._context = context
        self._home = home
        self._loaded = _EMPTY
        self._texts = dict.fromkeys(AddressPart, "")
        self._shows_all = False
        self.editors: dict[AddressPart, QLineEdit | QPlainTextEdit] = {}
        self._note = PostcodeNote(context)
        self.offer = SpreadOffer(context, home)
        self.country = CountryField(context, context.texts("people.address.country"))
        self._form = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.px(12))
        country = Field(context, context.texts("people.address.country"), self.country)
        self._column.addLayout(side_by_side(context, [(each, 1) for each in (country, beside) if each is not None]))
        self._column.addWidget(self.offer)
        self._column.addWidget(self._form)
        self.offer.accepted.connect(self._spread)
        self.country.currentIndexChanged.connect(self._country_chosen)

    def show_address(self, address: PostalAddress | None) -> None:
        """Show an address, or an empty form in the home country."""
        self._loaded = address or replace(_EMPTY, country=self._home)
        self._texts = {part: getattr(self._loaded, part.value) for part in AddressPart}
        self._shows_all = False
        self.editors = {}
        self.offer.hide()
        unknown = self._loaded.country_text or self._context.texts("people.address.no_country")
        self.country.blockSignals(True)
        self.country.offer_countries(unknown, first=self._home)
        self.country.choose(self._loaded.country)
        self.country.blockSignals(False)
        self._build_form()

    def value(self) -> PostalAddress | None:
        """The address as it stands in the fields; None where nothing but a country is known of it."""
        parts = self._typed()
        country = self.country.key()
        text = self._loaded.country_text if country == self._loaded.country else ""
        typed = replace(
            self._loaded,
            street=parts[AddressPart.STREET],
            extended=parts[AddressPart.EXTENDED],
            pobox=parts[AddressPart.POBOX],
            locality=parts[AddressPart.LOCALITY],
            region=parts[AddressPart.REGION],
            postcode=parts[AddressPart.POSTCODE],
            country=country,
            country_text=text,
        )
        return typed if is_begun(typed, self._home) else None

    def doubtful_postcode(self) -> str:
        """The postcode as typed where it has not the country's form, else ""."""
        hint = self._hint()
        return self._typed()[AddressPart.POSTCODE] if hint is not None else ""

    def focus_first(self) -> None:
        """Put the cursor into the street."""
        self.editors[AddressPart.STREET].setFocus()

    def _country_chosen(self, _row: int) -> None:
        self._texts = self._typed()
        self._build_form()
        self.changed.emit()

    def _typed(self) -> dict[AddressPart, str]:
        return self._texts | {part: text_of(editor) for part, editor in self.editors.items()}

    def _build_form(self) -> None:
        """Make the fields of the country anew, with what has been typed so far."""
        fields = editor_fields(self.country.key())
        shown = [field for field in fields if field.usual or self._shows_all or self._texts[field.part]]
        self.editors = {}
        made = {field.part: self._field(field) for field in shown}
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._context.theme.px(12))
        for row in _rows([field.part for field in shown]):
            column.addLayout(side_by_side(self._context, [(made[part], _SHARES.get(part, 1)) for part in row]))
        self._note = PostcodeNote(self._context)
        self._note.suggestion_taken.connect(self._use_suggestion)
        column.addWidget(self._note)
        if len(shown) < len(fields):
            more = link_button(self._context, self._context.texts("people.address.more"), "plus", small=True)
            more.clicked.connect(self._show_all)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.replaceWidget(self._form, form)
        self._form.hide()
        self._form.deleteLater()
        self._form = form
        form.show()
        self._tell_postcode()

    def _field(self, field: EditorField) -> Field:
        texts = self._context.texts
        editor = line_or_lines(self._context, self._texts[field.part])
        self.editors[field.part] = editor
        editor.textChanged.connect(self._typed_something)
        if field.part is AddressPart.STREET:
            self.offer.watch(editor)
        return Field(self._context, texts(f"people.address.labels.{field.label}"), editor)

    def _spread(self, pasted: PastedAddress) -> None:
        """Let a pasted address stand in its fields."""
        self._loaded = replace(self._loaded, country_text=pasted.address.country_text)
        self._texts = {part: getattr(pasted.address, part.value) for part in AddressPart}
        self.editors = {}
        self.country.blockSignals(True)
        self.country.choose(pasted.address.country or self.country.key())
        self.country.blockSignals(False)
        self._build_form()
        self.focus_first()
        self.changed.emit()
        self.spread.emit(pasted)

    def _typed_something(self) -> None:
        self._tell_postcode()
        self.changed.emit()

    def _show_all(self) -> None:
        self._texts = self._typed()
        self._shows_all = True
        self._build_form()
        self.editors[AddressPart.EXTENDED].setFocus()

    def _hint(self) -> PostcodeHint | None:
        typed = self._typed()
        hint = postcode_hint(
            self.country.key(), typed[AddressPart.POSTCODE], typed[AddressPart.LOCALITY], typed[AddressPart.REGION]
        )
        untouched = hint is not None and not typed[AddressPart.POSTCODE] and not hint.suggestion
        return None if untouched else hint

    def _tell_postcode(self) -> None:
        editor = self.editors.get(AddressPart.POSTCODE)
        hint = self._hint()
        if editor is None or hint is None:
            self._note.clear(editor)
        else:
            self._note.tell(self._sentence(hint), editor, offers_suggestion=bool(hint.suggestion))

    def _sentence(self, hint: PostcodeHint) -> str:
        texts = self._context.texts
        country = country_name(self.country.key(), texts.language)
        if hint.suggestion and hint.town:
            return texts("people.address.in_town", suggestion=hint.suggestion, town=hint.town)
        if hint.suggestion and hint.digits and self._has_other_form(hint):
            digits = texts(f"people.numbers.{hint.digits}")
            return texts("people.address.digits_meant", country=country, digits=digits, suggestion=hint.suggestion)
        if hint.suggestion:
            return texts("people.address.did_you_mean", suggestion=hint.suggestion)
        if hint.digits:
            return texts("people.address.digits", country=country, digits=texts(f"people.numbers.{hint.digits}"))
        return texts("people.address.looks_like", country=country, example=hint.example)

    def _has_other_form(self, hint: PostcodeHint) -> bool:
        """True where the code as typed has more or fewer digits, or letters among them."""
        typed = self._typed()[AddressPart.POSTCODE]
        return sum(map(str.isdecimal, typed)) != hint.digits

    def _use_suggestion(self) -> None:
        hint = self._hint()
        editor = self.editors.get(AddressPart.POSTCODE)
        if hint is not None and isinstance(editor, QLineEdit):
            editor.setText(hint.suggestion)
            editor.setFocus()
            town = self.editors.get(AddressPart.LOCALITY)
            if hint.town and isinstance(town, QLineEdit):
                town.setText(hint.town)


def _rows(parts: list[AddressPart]) -> Iterator[list[AddressPart]]:
    """Street lines have a row each, the rest shares one, as the country's post orders it."""
    shared = [part for part in parts if part not in _OWN_ROW]
    yield from ([part] for part in parts if part in _OWN_ROW)
    if shared:
        yield shared
