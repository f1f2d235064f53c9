"""The name of a contact and the language one writes to them in."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cardbook.domain.people.contact import Contact, ContactKind, PersonName
from cardbook.ui.context import UiContext
from cardbook.ui.people.detail.fold import Fold
from cardbook.ui.people.editors.form import heading, side_by_side
from cardbook.ui.people.editors.language_names import languages_by_name
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.field import Field
from cardbook.ui.widgets.fields.segmented_choice import SegmentedChoice

_PARTS = ("prefix", "given", "additional", "family", "suffix")
_OTHERS = ("nickname", "organization", "job_title")
_SELDOM = ("additional", "suffix", *_OTHERS)
_LANGUAGES = (
    "en", "de", "fr", "it", "es", "pt", "nl", "pl", "cs", "sk", "hu", "da", "sv", "nb", "fi", "is", "et", "lv", "lt",
    "ro", "bg", "hr", "sl", "sr", "uk", "ru", "el", "tr", "he", "ar", "fa", "hi", "th", "vi", "id", "zh", "ja", "ko",
)


class NameSection(QWidget):
    """Title, first and last name at once; what few people have lies behind "More"."""

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        texts = context.texts
        self._context = context
        self._loaded = Contact()
        self._loaded_name = PersonName()
        self.lines = {name: QLineEdit() for name in (*_PARTS, *_OTHERS)}
        self.lines["prefix"].setPlaceholderText(texts("people.name.prefix_example"))
        kinds = [(kind.value, texts(f"people.contact_kinds.{kind.value}")) for kind in ContactKind]
        self.kind = SegmentedChoice(context, texts("people.name.kind"), kinds)
        self.language = ComboField(context, texts("people.name.language"), [], completes=True)
        self._more = Fold(context, texts("people.name.more"), self._seldom_fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(12))
        column.addWidget(heading(context, "people.name.title"))
        usual = (("prefix", 84), ("given", 156), ("family", 156))
        column.addLayout(side_by_side(context, [(self._field(name), share) for name, share in usual]))
        column.addWidget(self._more)
        for line in self.lines.values():
            line.textEdited.connect(lambda _text: self.changed.emit())
        self.kind.chosen.connect(lambda _key: self.changed.emit())
        self.language.currentIndexChanged.connect(lambda _row: self.changed.emit())

    def show_contact(self, contact: Contact) -> None:
        """Show a contact's name."""
        self._loaded = contact
        for name in _PARTS:
            self.lines[name].setText(getattr(contact.name, name))
        for name in _OTHERS:
            self.lines[name].setText(getattr(contact, name))
        if contact.name.is_empty() and contact.full_name:
            self.lines["given"].setText(contact.full_name)
        self.kind.choose(contact.kind.value)
        self._show_language(contact.language)
        self._loaded_name = self._typed_name()
        if contact.kind is ContactKind.ORGANIZATION or any(self.lines[name].text() for name in _SELDOM):
            self._more.open()

    def applied_to(self, contact: Contact) -> Contact:
        """The contact with the name as it stands in the fields.

        A name in one piece (RFC 6350 FN) goes on until one of its parts is changed.
        """
        typed = self._typed_name()
        is_new = typed != self._loaded_name
        return replace(
            contact,
            name=typed if is_new else self._loaded.name,
            full_name="" if is_new else self._loaded.full_name,
            kind=ContactKind(self.kind.key()),
            language=self.language.key(),
            nickname=self._typed("nickname"),
            organization=self._typed("organization"),
            job_title=self._typed("job_title"),
        )

    def focus_first(self) -> None:
        """Put the cursor where one begins to type."""
        is_organization = self.kind.key() == ContactKind.ORGANIZATION.value
        self.lines["organization" if is_organization else "given"].setFocus()

    def _typed_name(self) -> PersonName:
        return PersonName(*(self._typed(name) for name in _PARTS))

    def _typed(self, name: str) -> str:
        return self.lines[name].text().strip()

    def _seldom_fields(self) -> QWidget:
        context, field = self._context, self._field
        seldom = QWidget()
        column = QVBoxLayout(seldom)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(12))
        column.addLayout(side_by_side(context, [(field("additional"), 1), (field("suffix"), 1)]))
        column.addLayout(side_by_side(context, [(field("nickname"), 1), (self._language_field(), 1)]))
        column.addLayout(side_by_side(context, [(field("organization"), 1), (field("job_title"), 1)]))
        column.addWidget(Field(context, context.texts("people.name.kind"), self.kind))
        return seldom

    def _field(self, name: str) -> Field:
        return Field(self._context, self._context.texts(f"people.name.{name}"), self.lines[name])

    def _language_field(self) -> Field:
        return Field(self._context, self._context.texts("people.name.language"), self.language)

    def _show_language(self, language: str) -> None:
        codes = dict.fromkeys((*_LANGUAGES, *((language,) if language else ())))
        as_usual = ("", self._context.texts("people.name.language_of_book"))
        self.language.set_choices([as_usual, *languages_by_name(codes)])
        self.language.choose(language)
