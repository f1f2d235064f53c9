"""Putting something into the drawer, or changing what is known of it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from cardbook.domain.cards.money import amount_in, money_words
from cardbook.domain.cards.supply import Supply, SupplyKind
from cardbook.domain.errors import KnownError
from cardbook.sentences import error_sentence
from cardbook.services.paper.envelopes.envelope_formats import find_envelope
from cardbook.services.paper.envelopes.zone_words import zone_words
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.field import Field, line_editor
from cardbook.ui.widgets.fields.number_field import NumberField

_MOST = 100_000
_MOST_DAYS = 365
_MOST_GRAMS = 2_000
_NUMBER = 88
_HEIGHT = 460
"""What two fields side by side take up; a lower screen has three (design pixels)."""
_MG_PER_GRAM = 1_000
_WEIGHS = (SupplyKind.CARD, SupplyKind.ENVELOPE)


class SupplyDialog(PlainDialog):
    """`confirmed` carries the supply. `zones` are the places stamps may be for."""

    confirmed = Signal(object)

    def __init__(
        self, context: UiContext, parent: QWidget, supply: Supply, zones: Sequence[str], home: str
    ) -> None:
        texts = context.texts
        title = "supplies.dialog.title" if supply.id is None else "supplies.dialog.edit"
        super().__init__(context, parent, texts(title))
        self._supply = supply
        self._home = home
        kinds = [(kind.value, texts(f"supplies.kinds.{kind.value}")) for kind in SupplyKind]
        self.kind = ComboField(context, texts("supplies.dialog.kind"), kinds)
        places = [(zone, zone_words(texts, zone)) for zone in zones]
        self.zone = ComboField(context, texts("supplies.dialog.zone"), places)
        self.name = line_editor()
        self.supplier = line_editor()
        self.envelope = line_editor(texts("supplies.dialog.envelope_example"))
        self.price = line_editor()
        self.stock, self.pack = self._number("stock", _MOST), self._number("per_pack", _MOST)
        self.days, self.grams = self._number("days", _MOST_DAYS), self._number("grams", _MOST_GRAMS)
        self._zone_field = Field(context, texts("supplies.dialog.zone"), self.zone)
        self._grams_field = Field(context, texts("supplies.dialog.grams"), self.grams)
        self._envelope_field = Field(context, texts("supplies.dialog.envelope"), self.envelope)
        self._pack_field = Field(context, texts("supplies.dialog.per_pack"), self.pack)
        self.keep = primary_button(context, texts("supplies.dialog.keep"))
        self._build()
        self._fill(supply)

    def value(self) -> Supply:
        """What stands in the form."""
        kind = SupplyKind(self.kind.key())
        return replace(
            self._supply, kind=kind, name=self.name.text().strip(), supplier=self.supplier.text().strip(),
            envelope=self.envelope.text().strip() if kind is SupplyKind.CARD else "",
            zone=self.zone.key() if kind is SupplyKind.STAMP else "", price=amount_in(self.price.text(), self._home),
            in_stock=self.stock.value(), per_pack=self.pack.value(), days_to_order=self.days.value(),
            weight_mg=self.grams.value() * _MG_PER_GRAM if kind in _WEIGHS else 0,
        )

    def _build(self) -> None:
        texts, px = self.context.texts, self.context.theme.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(10))
        fields = (
            Field(self.context, texts("supplies.dialog.kind"), self.kind), self._zone_field,
            Field(self.context, texts("supplies.dialog.name"), self.name), self._grams_field,
            Field(self.context, texts("supplies.dialog.stock"), self.stock), self._pack_field,
            Field(self.context, texts("supplies.dialog.price"), self.price),
            Field(self.context, texts("supplies.dialog.days"), self.days),
            Field(self.context, texts("supplies.dialog.supplier"), self.supplier), self._envelope_field,
        )
        across = 2 if self.screen().availableSize().height() >= px(_HEIGHT) else 3
        for place, field in enumerate(fields):
            grid.addWidget(field, place // across, place % across)
        self.body.addLayout(grid)
        cancel = plain_button(self.context, texts("frame.prompt.cancel"))
        cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._confirm)
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.keep)
        self.kind.currentIndexChanged.connect(self._kind_chosen)
        self.envelope.editingFinished.connect(self._look_at_envelope)
        self.name.textChanged.connect(lambda text: self.keep.setEnabled(bool(text.strip())))
        self.name.returnPressed.connect(self.keep.click)

    def _fill(self, supply: Supply) -> None:
        self.kind.choose(supply.kind.value)
        self.zone.choose(supply.zone)
        for editor, text in (
            (self.name, supply.name), (self.supplier, supply.supplier), (self.envelope, supply.envelope),
        ):
            editor.setText(text)
        self.price.setText(money_words(supply.price, self.context.texts.language) if supply.price else "")
        numbers = (supply.in_stock, supply.per_pack, supply.days_to_order, supply.weight_mg // _MG_PER_GRAM)
        for box, number in zip((self.stock, self.pack, self.days, self.grams), numbers, strict=True):
            box.setValue(number)
        self.keep.setEnabled(bool(supply.name))
        self._kind_chosen()
        self.name.setFocus()

    def _kind_chosen(self) -> None:
        kind, texts = SupplyKind(self.kind.key()), self.context.texts
        self._zone_field.setVisible(kind is SupplyKind.STAMP)
        self._grams_field.setVisible(kind in _WEIGHS)
        self._envelope_field.setVisible(kind is SupplyKind.CARD)
        of_sheet = kind is SupplyKind.LABEL_SHEET
        self._pack_field.rename(texts("supplies.dialog.per_sheet" if of_sheet else "supplies.dialog.per_pack"))
        self.name.setPlaceholderText(texts(f"supplies.examples.{kind.value}"))

    def _look_at_envelope(self) -> None:
        """Words that name no known envelope are kept, but said to be of no use for printing."""
        try:
            if self.envelope.text().strip():
                find_envelope(self.envelope.text())
            self._envelope_field.clear_note()
        except KnownError as error:
            self._envelope_field.show_doubt(error_sentence(error, self.context.texts))

    def _confirm(self) -> None:
        supply = self.value()
        if supply.name:
            self.accept()
            self.confirmed.emit(supply)

    def _number(self, key: str, most: int) -> NumberField:
        field = NumberField(self.context, self.context.texts(f"supplies.dialog.{key}"), 0, most)
        field.setFixedWidth(self.context.theme.px(_NUMBER))
        return field
