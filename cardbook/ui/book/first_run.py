"""The first start: three ways to begin, and where the book will live. It only asks; others act."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from cardbook.texts import LANGUAGES
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.looks.focus_ring import FocusRing
from cardbook.ui.widgets.button import link_button, plain_button
from cardbook.ui.widgets.chip import Chip
from cardbook.ui.widgets.envelope_drawing import EnvelopeDrawing
from cardbook.ui.widgets.hairline import hairline, upright_hairline
from cardbook.ui.widgets.icon_mark import IconMark
from cardbook.ui.widgets.start_card import StartCard

# key of the start, its icon, the avatar colour behind the icon
_STARTS = (("people", "user-plus", 0), ("addresses", "folder-input", 1), ("sample", "book-open", 3))
_ROOMY = 1200
_TALL = 640


class FirstRun(QWidget):
    """`start_chosen` tells `people`, `addresses` or `sample`."""

    start_chosen = Signal(str)
    open_requested = Signal()
    place_requested = Signal()
    language_chosen = Signal(str)

    def __init__(self, context: UiContext, place: str) -> None:
        super().__init__()
        self._context = context
        self._place = paragraph(context.theme, place, "small", "ink2")
        self._columns = (QVBoxLayout(), QVBoxLayout())
        self._envelope = EnvelopeDrawing(context)
        self.starts: list[StartCard] = []
        self.setWindowTitle(context.texts("first_run.window"))
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._scrolled(self._welcome()), 7)
        row.addWidget(upright_hairline())
        row.addWidget(self._scrolled(self._choices()), 9)
        self._ring = FocusRing(context.theme, self)
        self._take_size()
        self.starts[0].setFocus()

    @property
    def envelope_is_shown(self) -> bool:
        """The drawing gives way to the words in a low window."""
        return self._envelope.isVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = self._context.theme
        self._envelope.setVisible(theme.design_width(self.height()) >= _TALL)
        side = theme.px(72 if theme.design_width(self.width()) >= _ROOMY else 40)
        for column in self._columns:
            column.setContentsMargins(side, theme.px(32), side, theme.px(28))

    def _welcome(self) -> QWidget:
        theme, texts = self._context.theme, self._context.texts
        px = theme.px
        side = QWidget()
        side.setProperty("ground", "desk")
        brand = QHBoxLayout()
        brand.setSpacing(px(10))
        brand.addWidget(IconMark(self._context, 23, "mail", "blue"))
        brand.addWidget(label(theme, "Cardbook", "title"), 1)
        words = paragraph(theme, texts("first_run.sentence"), "lead", "ink2")
        words.setFont(theme.font("lead", 400))
        words.setMaximumWidth(px(400))
        column = self._columns[0]
        side.setLayout(column)
        column.setSpacing(px(14))
        column.addStretch(2)
        column.addLayout(brand)
        column.addSpacing(px(24))
        column.addWidget(paragraph(theme, texts("first_run.promise"), "hero", "ink"))
        column.addWidget(words)
        column.addSpacing(px(36))
        column.addWidget(self._envelope, 10)
        column.addStretch(2)
        return side

    def _choices(self) -> QWidget:
        theme, texts = self._context.theme, self._context.texts
        px = theme.px
        side = QWidget()
        side.setProperty("ground", "paper")
        column = self._columns[1]
        side.setLayout(column)
        column.setSpacing(px(12))
        column.addLayout(self._languages())
        column.addStretch(2)
        column.addWidget(paragraph(theme, texts("first_run.question"), "display", "ink"))
        column.addSpacing(px(6))
        for key, icon, color in _STARTS:
            column.addWidget(self._start(key, icon, color))
        existing = link_button(self._context, texts("first_run.open"))
        existing.clicked.connect(self.open_requested)
        column.addWidget(existing, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(3)
        column.addWidget(hairline())
        column.addLayout(self._book_place())
        return side

    def _start(self, key: str, icon: str, color: int) -> StartCard:
        texts = self._context.texts
        title, sentence = texts(f"first_run.starts.{key}"), texts(f"first_run.starts.{key}_sentence")
        card = StartCard(self._context, title, sentence, icon, color)
        card.clicked.connect(lambda: self.start_chosen.emit(key))
        self.starts.append(card)
        return card

    def _languages(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._context.theme.px(5))
        row.addStretch()
        for code, name in LANGUAGES.items():
            chip = Chip(self._context, name)
            chip.setChecked(code == self._context.texts.language)
            chip.setAutoExclusive(True)
            chip.clicked.connect(lambda _on=False, code=code: self.language_chosen.emit(code))
            row.addWidget(chip)
        return row

    def _book_place(self) -> QHBoxLayout:
        theme, texts = self._context.theme, self._context.texts
        words = QVBoxLayout()
        words.setSpacing(0)
        stays = paragraph(theme, texts("first_run.stays"), "body", "ink")
        stays.setFont(theme.font("body", 500))
        words.addWidget(stays)
        words.addWidget(self._place)
        other = plain_button(self._context, texts("first_run.other_place"), small=True)
        other.clicked.connect(self.place_requested)
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.px(8), 0, 0)
        row.setSpacing(theme.px(14))
        row.addWidget(IconMark(self._context, 21, "shield-check", "fir"))
        row.addLayout(words, 1)
        row.addWidget(other)
        return row

    def _scrolled(self, content: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        area.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        return area

    def _take_size(self) -> None:
        px = self._context.theme.px
        available = QGuiApplication.primaryScreen().availableGeometry()
        self.setMinimumSize(min(px(1024), available.width()), min(px(700), available.height()))
        self.resize(min(px(1280), available.width()), min(px(800), available.height()))
