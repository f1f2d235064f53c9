"""One of the postal addresses in a form: its lines, what kind it is, and what else is kept of it."""

import datetime
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.domain.address_choice import HOME, WORK
from cardbook.domain.postal_address import AddressDoubt, PostalAddress
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph, set_tone
from cardbook.ui.people.address_words import place_words, time_words
from cardbook.ui.people.day_field import DayField
from cardbook.ui.people.detail.fold import Fold
from cardbook.ui.people.editors.address_section import AddressSection
from cardbook.ui.people.editors.address_terms import AddressTerms
from cardbook.ui.people.editors.row_list import ListedRow
from cardbook.ui.widgets.button import link_button
from cardbook.ui.widgets.field import Field
from cardbook.ui.widgets.own_word_field import OwnWordField

KINDS = ("", HOME, WORK, "other")
_EMPTY = PostalAddress()


class AddressBlock(ListedRow):
    """Alone it stands open; of several each has its place as a word that folds it away. `spread` is as in the
    lines themselves.
    """

    spread = Signal(object)

    def __init__(
        self, context: UiContext, home: str, address: PostalAddress | None, today: datetime.date
    ) -> None:
        super().__init__()
        texts = context.texts
        self._context = context
        self._home = home
        shown = address or replace(_EMPTY, country=home)
        kinds = [(kind, texts(f"address.kinds.{kind or 'none'}")) for kind in KINDS]
        self.kind = OwnWordField(context, texts("address.kind"), kinds)
        self.kind.show_word(*((shown.kind, "") if shown.kind in KINDS else ("", shown.kind)))
        self.lines = AddressSection(context, home, Field(context, texts("address.kind"), self.kind))
        self.lines.show_address(address)
        self.terms = AddressTerms(context, shown, today)
        self._told = paragraph(context.theme, "", "small", "ink2")
        self._more = Fold(context, texts("address.more"), self.terms)
        self.remove = link_button(context, texts("address.remove"), "x", small=True)
        self._fold = Fold(context, "", self._content(), is_open=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._fold)
        self.lines.spread.connect(self.spread)
        self.remove.clicked.connect(self.removed)
        for part in (self.lines, self.kind, self.terms):
            part.changed.connect(self._changed)
        self._tell()

    def begin(self) -> None:
        self.lines.focus_first()

    def value(self) -> PostalAddress | None:
        """The address as it stands in the fields; None where nothing but a country is known of it."""
        address = self.lines.value()
        if address is None:
            return None
        return self.terms.applied_to(replace(address, kind=self.kind.own_word() or self.kind.key()))

    def stand_among(self, count: int) -> None:
        """Of several it can be folded away, told apart and preferred."""
        for widget in (self._fold.button, self.remove, self.terms.preferred):
            widget.setVisible(count > 1)

    def fold(self) -> None:
        """Show its place alone."""
        self._fold.button.setChecked(False)

    def first_wrong(self) -> DayField | None:
        """The first line that nobody can read as a day."""
        return self.terms.first_wrong()

    def refuse(self, wrong: DayField) -> None:
        """Open what lies over a line that cannot be kept, and put the cursor there."""
        self._fold.open()
        self._more.open()
        wrong.refuse()

    def _content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._context.theme.px(8))
        for widget in (self.lines, self._told, self._more):
            column.addWidget(widget)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        return content

    def _changed(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """In words what lies behind the folds; the kind has its field."""
        texts, address = self._context.texts, self.value() or _EMPTY
        words = time_words(texts, replace(address, kind=""))
        self._told.setText(words)
        self._told.setVisible(bool(words))
        set_tone(self._told, "honey" if address.doubt is not AddressDoubt.NONE else "ink2")
        place = place_words(texts, address, self._home) or texts("address.new")
        self._fold.button.setText(f"{self.kind.currentText()}: {place}" if address.kind else place)
