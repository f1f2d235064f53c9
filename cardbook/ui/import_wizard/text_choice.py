""""Looks wrong?": how the text of a table is written, to be changed by hand."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.services.files.import_contacts import TextGuess
from cardbook.ui.context import UiContext
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.field import Field
from cardbook.ui.widgets.fields.tick_box import TickBox

_ENCODINGS = (
    "utf-8", "cp1252", "iso8859-15", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "cp850", "mac-roman",
    "gb18030", "shift_jis",
)
_DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}


class TextChoice(QWidget):
    """`chosen` carries the new `TextGuess`, `sheet_chosen` the name of a sheet, "" for those that belong together."""

    chosen = Signal(object)
    sheet_chosen = Signal(str)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        texts, theme = context.texts, context.theme
        self._guess = TextGuess()
        self._texts = texts
        self.encoding = ComboField(context, texts("import.columns.encoding"), ())
        delimiters = [(mark, texts(f"import.delimiters.{name}")) for mark, name in _DELIMITERS.items()]
        self.delimiter = ComboField(context, texts("import.columns.delimiter"), delimiters)
        self.header = TickBox(context, texts("import.columns.header"))
        self.sheet = ComboField(context, texts("import.columns.sheet"), ())
        self._sheets = Field(context, texts("import.columns.sheet"), self.sheet)
        self._letters = QWidget()
        fields = QHBoxLayout(self._letters)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(theme.px(12))
        fields.addWidget(Field(context, texts("import.columns.encoding"), self.encoding), 3)
        fields.addWidget(Field(context, texts("import.columns.delimiter"), self.delimiter), 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(4))
        column.setSpacing(theme.px(6))
        column.addWidget(self._sheets)
        column.addWidget(self._letters)
        column.addWidget(self.header)
        self.sheet.activated.connect(lambda: self.sheet_chosen.emit(self.sheet.key()))
        self.encoding.activated.connect(self._tell)
        self.delimiter.activated.connect(self._tell)
        self.header.clicked.connect(self._tell)

    def show_guess(self, guess: TextGuess) -> None:
        """Show how a file is read now."""
        self._guess = guess
        known = [*_ENCODINGS] if guess.encoding in _ENCODINGS else [guess.encoding, *_ENCODINGS]
        self.encoding.set_choices([(name, self._encoding_word(name)) for name in known])
        self.encoding.choose(guess.encoding)
        self.delimiter.choose(guess.delimiter)
        self.header.setChecked(guess.header)
        self._letters.setVisible(not guess.sheets)
        self._sheets.setVisible(self.has_sheets)
        self.sheet.set_choices([("", self._texts("import.columns.all_sheets")), *((one, one) for one in guess.sheets)])
        self.sheet.choose(guess.sheet)

    @property
    def has_sheets(self) -> bool:
        """There are several sheets to choose from."""
        return len(self._guess.sheets) > 1

    def _tell(self) -> None:
        chosen = replace(
            self._guess, encoding=self.encoding.key(), delimiter=self.delimiter.key(), header=self.header.isChecked()
        )
        if chosen != self._guess:
            self._guess = chosen
            self.chosen.emit(chosen)

    def _encoding_word(self, name: str) -> str:
        return self._texts(f"import.encodings.{name.replace('-', '_')}") if name in _ENCODINGS else name
