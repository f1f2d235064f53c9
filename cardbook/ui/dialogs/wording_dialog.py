"""How a language addresses and greets people, sentence by sentence, to be said in the reader's own words."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cardbook.domain.naming.own_wording import (
    Sentence,
    WordingGroup,
    blanks_of,
    example,
    own_words,
    sentences_of,
    usual_words,
    with_blanks,
    with_own_words,
)
from cardbook.domain.naming.rules import naming_languages, naming_tag
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.people.editors.form import side_by_side
from cardbook.ui.people.editors.language_names import languages_by_name
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.field import Field, line_editor
from cardbook.ui.widgets.fields.segmented_choice import SegmentedChoice
from cardbook.ui.widgets.flow_row import FlowBox

_BESIDE = 2
_BLANKS = (
    "titles", "title", "name", "family", "Family", "families", "plural", "one", "two", "call", "calls", "people",
    "children", "person", "lower_person", "organization",
)


class SentenceField(Field):
    """One sentence and, below it, what comes out; an empty one stands for the usual words."""

    def __init__(self, context: UiContext, words: str, sentence: Sentence, tag: str) -> None:
        texts = context.texts
        self._names = {blank: texts(f"wording.blanks.{blank}") for blank in _BLANKS}
        self._usual = usual_words(tag, sentence)
        self.line = line_editor(with_blanks(self._usual, self._names))
        super().__init__(context, words, self.line)
        self._texts, self._sentence, self._tag = texts, sentence, tag

    def typed(self) -> str:
        """The sentence as it is kept, "" for the usual words."""
        return with_blanks(self.line.text().strip(), {name: blank for blank, name in self._names.items()})

    def show_words(self, own: str) -> None:
        """Show the own words, or the usual ones."""
        words = own_words(own, self._tag, self._sentence) or self._usual
        self.line.setText(with_blanks(words, self._names))
        self.line.setCursorPosition(0)
        self.tell(own)

    def tell(self, own: str) -> None:
        """Say below what comes out with `own`, or what is odd about the words."""
        unknown = next((blank for blank in blanks_of(self.typed()) if blank not in self._names), "")
        wanted, there = blanks_of(self._usual), blanks_of(self.typed() or self._usual)
        if unknown:
            self.show_wrong(self._texts("wording.unknown_blank", blank=f"{{{unknown}}}"))
        elif wanted and not there:
            named = with_blanks(f"{{{wanted[-1]}}}", self._names)
            self.show_doubt(self._texts("wording.nobody_named", blank=named))
        else:
            self.show_hint(example(self._tag, self._sentence, own))

    def is_wrong(self) -> bool:
        """There is a blank in it that nothing can fill."""
        return any(blank not in self._names for blank in blanks_of(self.typed()))


class WordingDialog(PlainDialog):
    """`kept(str)` tells the own words of all languages, as TOML."""

    kept = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None, own: str, language: str, home: str) -> None:
        texts = context.texts
        super().__init__(context, parent, texts("wording.title"), texts("wording.sentence"))
        self._own, self._home = own, home
        self.fields: dict[Sentence, SentenceField] = {}
        self.language = ComboField(context, texts("wording.language"), languages_by_name(naming_languages()))
        self.language.choose(language)
        groups = [(group.value, texts(f"wording.groups.{group}")) for group in WordingGroup]
        self.group = SegmentedChoice(context, texts("wording.group"), groups)
        self.group.choose(WordingGroup.ENVELOPE)
        self._area = QScrollArea()
        self.usual_button = plain_button(context, texts("wording.usual"))
        self.keep_button = primary_button(context, texts("wording.keep"))
        self._build()
        self._show_sentences()
        self.language.currentIndexChanged.connect(lambda _row: self._show_sentences())
        self.group.chosen.connect(lambda _key: self._show_sentences())
        self.usual_button.clicked.connect(self._take_usual)
        self.keep_button.clicked.connect(self._keep)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._keep)
        self.resize(context.theme.px(760), context.theme.px(620))

    def _build(self) -> None:
        texts = self.context.texts
        language = Field(self.context, texts("wording.language"), self.language)
        group = Field(self.context, texts("wording.group"), self.group)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addLayout(side_by_side(self.context, [(language, 1), (group, 2)]))
        self.body.addWidget(self._area, 1)
        cancel = plain_button(self.context, texts("frame.prompt.cancel"))
        cancel.clicked.connect(self.reject)
        foot = FlowBox(self.context.theme.px(10))
        for button in (self.usual_button, cancel, self.keep_button):
            foot.row.addWidget(button)
        foot.row.push_to_the_end(2)
        self.buttons.addWidget(foot)

    @property
    def _tag(self) -> str:
        return naming_tag(self.language.key(), self._home)

    def _show_sentences(self) -> None:
        """The sentences of the language and the group; what was typed before stays."""
        theme, tag = self.context.theme, self._tag
        sentences = sentences_of(tag, WordingGroup(self.group.key()))
        self.fields = {sentence: self._field(sentence, tag) for sentence in sentences}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(3), theme.px(3), theme.px(8), 0)
        column.setSpacing(theme.px(12))
        for at in range(0, len(sentences), _BESIDE):
            beside = [(self.fields[sentence], 1) for sentence in sentences[at : at + _BESIDE]]
            column.addLayout(side_by_side(self.context, beside))
        column.addStretch()
        self._area.setWidget(inside)

    def _field(self, sentence: Sentence, tag: str) -> SentenceField:
        field = SentenceField(self.context, self.context.texts(f"wording.names.{sentence.name}"), sentence, tag)
        field.show_words(self._own)
        field.line.textEdited.connect(partial(self._typed, sentence))
        return field

    def _typed(self, sentence: Sentence, _text: str) -> None:
        field = self.fields[sentence]
        if not field.is_wrong():
            self._own = with_own_words(self._own, self._tag, {sentence: field.typed()})
        field.tell(self._own)

    def _take_usual(self) -> None:
        self._own = with_own_words(self._own, self._tag, dict.fromkeys(self.fields, ""))
        for field in self.fields.values():
            field.show_words(self._own)

    def _keep(self) -> None:
        wrong = next((field for field in self.fields.values() if field.is_wrong()), None)
        if wrong is not None:
            wrong.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.kept.emit(self._own)
        self.accept()
