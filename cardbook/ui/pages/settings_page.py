"""Settings: one page of groups; what the book itself keeps is handed in by whoever opened the book."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cardbook.texts import LANGUAGES
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import Page
from cardbook.ui.labels import label, paragraph
from cardbook.ui.looks.page_margin import settle_sides
from cardbook.ui.looks.theme import TEXT_SIZES, Scheme
from cardbook.ui.widgets.button import Button, plain_button
from cardbook.ui.widgets.fields.segmented_choice import SegmentedChoice
from cardbook.ui.widgets.fields.tick_box import TickBox
from cardbook.ui.widgets.page_head import PageHead

_WIDEST = 760


class SettingsPage(Page):
    """Light and dark switch at once; a new language or text size asks for a rebuilt window."""

    rebuild_requested = Signal()
    place_requested = Signal()
    backups_requested = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        texts, theme = context.texts, context.theme
        self._groups = QVBoxLayout()
        self._groups.setSpacing(theme.px(26))
        self._place = paragraph(theme, "", "body", "ink2")
        self._backups = paragraph(theme, texts("settings.book.backups"), "body", "ink2")
        self._place.hide()
        self._fill_groups()
        content = QWidget()
        content.setProperty("ground", "paper")
        column = self._column = QVBoxLayout(content)
        column.setContentsMargins(0, theme.px(4), 0, theme.px(32))
        column.addLayout(self._groups)
        column.addStretch()
        content.setMaximumWidth(theme.px(_WIDEST))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(PageHead(context, texts("settings.title")))
        whole.addWidget(self._area, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        settle_sides(self._context.theme, self, self._column)

    def add_group(self, title: str, widgets: Sequence[QWidget], place: int | None = None) -> None:
        """A group of its own, such as the sender's address; `place` counts from the top."""
        theme = self._context.theme
        panel = QFrame()
        panel.setProperty("panel", True)
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(theme.px(18), theme.px(16), theme.px(18), theme.px(16))
        inside.setSpacing(theme.px(12))
        for widget in widgets:
            inside.addWidget(widget)
        group = QVBoxLayout()
        group.setSpacing(theme.px(8))
        group.addWidget(label(theme, title, "title"))
        group.addWidget(panel)
        self._groups.insertLayout(self._groups.count() if place is None else place, group)

    def show_book_place(self, place: str, backups: str) -> None:
        """Where the book lies, and what is kept of it, in words."""
        self._place.setText(place)
        self._place.setVisible(bool(place))
        self._backups.setText(backups)

    def panes(self) -> list[QWidget]:
        return [self._area]

    def _fill_groups(self) -> None:
        texts = self._context.texts
        self.add_group(texts("settings.book.title"), self._book_widgets())
        self.add_group(texts("settings.reading.title"), self._reading_widgets())
        self.add_group(texts("settings.today.title"), [self._advent_choice()])
        self.add_group(texts("settings.language.title"), [self._language_choice()])

    def _book_widgets(self) -> list[QWidget]:
        texts = self._context.texts
        other = plain_button(self._context, texts("settings.book.other_place"), small=True)
        other.clicked.connect(self.place_requested)
        back = plain_button(self._context, texts("settings.book.go_back"), small=True)
        back.clicked.connect(self.backups_requested)
        return [self._place, self._backups, _beside(self._context, other, back)]

    def _reading_widgets(self) -> list[QWidget]:
        context, texts, settings = self._context, self._context.texts, self._context.settings
        sizes = [(str(size), texts("settings.reading.per_cent", size=size)) for size in TEXT_SIZES]
        size = SegmentedChoice(context, texts("settings.reading.size"), sizes, str(context.theme.text_size))
        size.chosen.connect(self._set_text_size)
        schemes = [(scheme.value, texts(f"settings.reading.{scheme.value}")) for scheme in Scheme]
        scheme = SegmentedChoice(context, texts("settings.reading.scheme"), schemes, settings.scheme.value)
        scheme.chosen.connect(self._set_scheme)
        contrast = TickBox(context, texts("settings.reading.contrast"), settings.high_contrast)
        contrast.toggled.connect(self._set_contrast)
        calm = TickBox(context, texts("settings.reading.calm"), settings.calm)
        calm.toggled.connect(self._set_calm)
        return [
            self._named(texts("settings.reading.size"), size),
            self._named(texts("settings.reading.scheme"), scheme),
            contrast,
            calm,
        ]

    def _language_choice(self) -> QWidget:
        texts = self._context.texts
        choice = SegmentedChoice(
            self._context, texts("settings.language.name"), list(LANGUAGES.items()), texts.language
        )
        choice.chosen.connect(self._set_language)
        return self._named(texts("settings.language.name"), choice)

    def _advent_choice(self) -> TickBox:
        settings = self._context.settings
        doors = TickBox(self._context, self._context.texts("settings.today.doors"), settings.advent_doors)
        doors.toggled.connect(self._set_doors)
        return doors

    def _named(self, name: str, choice: QWidget) -> QWidget:
        theme = self._context.theme
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(5))
        column.addWidget(label(theme, name, "small", "ink2"))
        column.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        return whole

    def _set_text_size(self, key: str) -> None:
        self._context.settings.text_size = int(key)
        self.rebuild_requested.emit()

    def _set_scheme(self, key: str) -> None:
        self._context.settings.scheme = Scheme(key)
        self._context.theme.set_scheme(Scheme(key))

    def _set_contrast(self, on: bool) -> None:
        self._context.settings.high_contrast = on
        self._context.theme.set_high_contrast(on)

    def _set_calm(self, on: bool) -> None:
        self._context.settings.calm = on

    def _set_doors(self, on: bool) -> None:
        self._context.settings.advent_doors = on

    def _set_language(self, code: str) -> None:
        if code != self._context.texts.language:
            self._context.settings.language = code
            self.rebuild_requested.emit()


def _beside(context: UiContext, *buttons: Button) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(context.theme.px(10))
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    return whole
