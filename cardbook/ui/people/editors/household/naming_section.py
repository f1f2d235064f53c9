"""How a household wishes to be named: the style, how formally, in which language, and what is written by hand."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cardbook.domain.naming.rules import naming_languages
from cardbook.domain.people.household import AddresseeStyle, Formality, Household
from cardbook.ui.context import UiContext
from cardbook.ui.people.editors.form import heading, side_by_side
from cardbook.ui.people.editors.language_names import languages_by_name
from cardbook.ui.people.editors.ruled_text import RuledText
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.field import Field


class NamingSection(QWidget):
    """`lines` and `greeting` are the rule's until they are written by hand."""

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        texts = context.texts
        styles = [(each.value, texts(f"household.styles.{each.value or 'by_rule'}")) for each in AddresseeStyle]
        ways = [(each.value, texts(f"household.formality.{each.value or 'as_book'}")) for each in Formality]
        self.style_choice = ComboField(context, texts("household.naming.style"), styles)
        self.formality = ComboField(context, texts("household.naming.formality"), ways)
        self.language = ComboField(context, texts("household.naming.language"), [])
        self.family = QLineEdit()
        self.family.setPlaceholderText(texts("household.naming.family_example"))
        composed = texts("people.household.composed")
        self.lines = RuledText(context, texts("people.household.name_lines"), 2, composed)
        self.greeting = RuledText(context, texts("household.naming.greeting"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(12))
        column.addWidget(heading(context, "household.naming.title"))
        column.addLayout(side_by_side(context, [
            (self._field("style", self.style_choice), 1), (self._field("formality", self.formality), 1),
        ]))
        column.addLayout(side_by_side(context, [
            (self._field("family", self.family), 1), (self._field("language", self.language), 1),
        ]))
        column.addWidget(self.lines)
        column.addWidget(self.greeting)
        for choice in (self.style_choice, self.formality, self.language):
            choice.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.family.textEdited.connect(lambda _text: self.changed.emit())
        for text in (self.lines, self.greeting):
            text.changed.connect(self.changed)

    def show_household(self, household: Household) -> None:
        """Show the wishes of a household; what the rules make of them is told by `follow_rules`."""
        self.style_choice.choose(household.style.value)
        self.formality.choose(household.formality.value)
        codes = dict.fromkeys((*naming_languages(), *((household.language,) if household.language else ())))
        as_book = ("", self._context.texts("household.naming.language_of_book"))
        self.language.set_choices([as_book, *languages_by_name(codes)])
        self.language.choose(household.language)
        self.family.setText(household.family_name)
        self.lines.show_text(household.addressee_override, "")
        self.greeting.show_text(household.salutation_override, "")

    def follow_rules(self, lines: str, greeting: str) -> None:
        """Tell what the rules make of the household as it stands in the form."""
        self.lines.follow_rule(lines)
        self.greeting.follow_rule(greeting)

    def applied_to(self, household: Household) -> Household:
        """The household with the wishes as they stand in the fields."""
        return replace(
            household, style=AddresseeStyle(self.style_choice.key()),
            formality=Formality(self.formality.key()), language=self.language.key(),
            family_name=self.family.text().strip(), addressee_override=self.lines.override(),
            salutation_override=self.greeting.override(),
        )

    def _field(self, name: str, editor: QWidget) -> Field:
        return Field(self._context, self._context.texts(f"household.naming.{name}"), editor)
