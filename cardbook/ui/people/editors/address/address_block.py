"""One of the postal addresses in a form: its lines, what kind it is, and what else is kept of it."""

import datetime
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.domain.addresses.address_choice import HOME, WORK
from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph, set_tone
from cardbook.ui.people.address_words import place_words, time_words
from cardbook.ui.people.day_field import DayField
from cardbook.ui.people.detail.fold import Fold
from cardbook.ui.people.editors.address.address_section import AddressSection, is_begun
from cardbook.ui.people.editors.address.address_terms import AddressTerms
from cardbook.ui.people.editors.row_list import ListedRow
from cardbook.ui.widgets.button import link_button
from cardbook.ui.widgets.fields.field import Field
from cardbook.ui.widgets.fields.own_word_field import OwnWordField

KINDS = ("", HOME, WORK, "other")
_EMPTY = PostalAddress()


class AddressBlock(ListedRow):
    """Alone it stands open; of several each has its place as a word that folds it away.

    What is folded away is made when it is first shown: a form with many addresses opens as quickly as any other.
    `spread` is as in the lines themselves, `preferred` tells that this one is to be used first.
    """

    spread = Signal(object)
    preferred = Signal()

    def __init__(
        self, context: UiContext, home: str, address: PostalAddress | None, today: datetime.date
    ) -> None:
        super().__init__()
        self._context = context
        self._home = home
        self._today = today
        self._stored = address
        self._is_touched = False
        self._is_one_of_several = False
        self._told = paragraph(context.theme, "", "small", "ink2")
        self._more = Fold(context, context.texts("address.more"), lambda: self.terms)
        self.remove = link_button(context, context.texts("address.remove"), "x", small=True)
        self._fold = Fold(context, "", self._content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._fold)
        self.remove.clicked.connect(self.removed)
        self._tell()

    @cached_property
    def kind(self) -> OwnWordField:
        """What sort of address it is."""
        texts, shown = self._context.texts, self._stored or _EMPTY
        kinds = [(kind, texts(f"address.kinds.{kind or 'none'}")) for kind in KINDS]
        made = OwnWordField(self._context, texts("address.kind"), kinds)
        made.show_word(*((shown.kind, "") if shown.kind in KINDS else ("", shown.kind)))
        made.changed.connect(self._changed)
        return made

    @cached_property
    def lines(self) -> AddressSection:
        """The parts that are printed."""
        beside = Field(self._context, self._context.texts("address.kind"), self.kind)
        made = AddressSection(self._context, self._home, beside)
        made.setParent(self)  # never a window of its own, even where it is asked for before it is shown
        made.show_address(self._stored)
        made.changed.connect(self._changed)
        made.spread.connect(self.spread)
        return made

    @cached_property
    def terms(self) -> AddressTerms:
        """What is kept of it beside its lines."""
        made = AddressTerms(self._context, self._stored or _EMPTY, self._today)
        made.setParent(self)
        made.preferred.setVisible(self._is_one_of_several)
        made.changed.connect(self._changed)
        made.preferred.toggled.connect(lambda is_on: self.preferred.emit() if is_on else None)
        return made

    def begin(self) -> None:
        self.open()
        self.lines.focus_first()

    def open(self) -> None:
        """Show all of it."""
        self._fold.open()

    def value(self) -> PostalAddress | None:
        """The address as it stands in the fields; None where nothing but a country is known of it."""
        if not self._is_touched:
            return self._stored if self._stored is not None and is_begun(self._stored, self._home) else None
        address = self.lines.value()
        if address is None:
            return None
        typed = replace(address, kind=self.kind.own_word() or self.kind.key())
        return self.terms.applied_to(typed) if "terms" in vars(self) else typed

    def stand_among(self, count: int) -> None:
        """Of several it can be folded away, taken away and preferred."""
        self._is_one_of_several = count > 1
        for widget in (self._fold.button, self.remove):
            widget.setVisible(self._is_one_of_several)
        if "terms" in vars(self):
            self.terms.preferred.setVisible(self._is_one_of_several)

    def give_way(self) -> None:
        """Another one is to be used first."""
        address = self.value()
        if address is not None and address.preferred:
            self.terms.preferred.setChecked(False)

    def first_wrong(self) -> DayField | None:
        """The first line that nobody can read as a day."""
        return self.terms.first_wrong() if "terms" in vars(self) else None

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
        self._is_touched = True
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
        kind = texts(f"address.kinds.{address.kind}") if address.kind in KINDS[1:] else address.kind
        self._fold.button.setText(f"{kind}: {place}" if kind else place)
        self.remove.setAccessibleName(texts("people.detail.told", name=texts("address.remove"), words=place))
