"""The preview: the page and above it a bar to turn pages and to look closer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.print_studio.preview.page_strip import PageStrip
from cardbook.ui.print_studio.preview.page_view import WHOLE_PAGE, PageView
from cardbook.ui.widgets.button import Button, icon_button, quiet_button

_SIZES = (0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0)
_BAR = 44
_CLICKS = (WHOLE_PAGE, 1.0, 2.0)


class PreviewPane(QWidget):
    """`page_wanted(page)` asks for another page, counted from 1; `view` is the page itself."""

    page_wanted = Signal(int)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._page, self._pages = 1, 0
        self._gap = context.theme.px(8)
        self.view = PageView(context)
        self.strip = PageStrip(context)
        texts, theme = context.texts, context.theme
        self.setProperty("ground", "mat")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.before = icon_button(context, "chevron-left", texts("print.preview.before"), small=True)
        self.after = icon_button(context, "chevron-right", texts("print.preview.after"), small=True)
        self.smaller = icon_button(context, "minus", texts("print.preview.smaller"), small=True)
        self.larger = icon_button(context, "plus", texts("print.preview.larger"), small=True)
        self.zoom = quiet_button(context, texts("print.preview.whole_page"), small=True)
        self.head = label(theme, "", "small", "ink2")
        self._sentence = paragraph(theme, "", "lead", "ink2")
        self._stack = QStackedWidget()
        self._build()
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))
        self.smaller.clicked.connect(lambda: self.step_zoom(-1))
        self.larger.clicked.connect(lambda: self.step_zoom(1))
        self.zoom.clicked.connect(self._next_size)
        self.view.turned.connect(self._turn)
        self.strip.page_wanted.connect(self.page_wanted)
        self.view.zoomed.connect(self.step_zoom)
        self.view.size_changed.connect(self._tell_size)
        self.show_page(1, 0, "")

    def show_page(self, page: int, pages: int, words: str) -> None:
        """Which page of how many is shown, and that in words."""
        self._page, self._pages = page, pages
        self.head.setText(words)
        self.before.setEnabled(page > 1)
        self.after.setEnabled(page < pages)
        for button in (self.smaller, self.larger, self.zoom):
            button.setEnabled(bool(pages))

    def show_sentence(self, sentence: str) -> None:
        """Say why there is nothing to see; "" shows the page again."""
        self._sentence.setText(sentence)
        self._stack.setCurrentIndex(1 if sentence else 0)

    def sentence(self) -> str:
        """What is said in the place of the page."""
        return self._sentence.text()

    def step_zoom(self, step: int) -> None:
        """A step closer or farther."""
        now = self.view.scale
        sizes = [size for size in _SIZES if (size > now * 1.02 if step > 0 else size < now * 0.98)]
        if sizes:
            self.view.set_zoom(sizes[0] if step > 0 else sizes[-1])
            self._tell_size()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        row = (self.before, self.head, self.after, self.smaller, self.zoom, self.larger)
        self.zoom.setVisible(sum(widget.sizeHint().width() for widget in row) + 9 * self._gap < self.width())

    def _build(self) -> None:
        theme = self._context.theme
        bar = QHBoxLayout()
        bar.setContentsMargins(theme.px(14), 0, theme.px(14), 0)
        bar.setSpacing(self._gap)
        for widget in (self.before, self.head, self.after):
            bar.addWidget(widget)
        bar.addStretch()
        for widget in (self.smaller, self.zoom, self.larger):
            bar.addWidget(widget)
        held = QWidget()
        held.setLayout(bar)
        held.setMinimumHeight(theme.px(_BAR))
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self._sentence.setContentsMargins(theme.px(40), 0, theme.px(40), theme.px(60))
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(held)
        column.addWidget(self._stack, 1)
        column.addWidget(self.strip)

    def _turn(self, step: int) -> None:
        page = self._page + step
        if 1 <= page <= self._pages:
            self.page_wanted.emit(page)

    def _next_size(self) -> None:
        at = _CLICKS.index(self.view.zoom) if self.view.zoom in _CLICKS else -1
        self.view.set_zoom(_CLICKS[(at + 1) % len(_CLICKS)])
        self._tell_size()

    def _tell_size(self) -> None:
        texts = self._context.texts
        per_cent = round(self.view.scale * 100)
        whole = self.view.zoom == WHOLE_PAGE
        self.zoom.setText(texts("print.preview.whole_page") if whole else texts("print.preview.size", size=per_cent))

    def buttons(self) -> list[Button]:
        """The buttons of the bar, in the order of reading."""
        return [self.before, self.after, self.smaller, self.zoom, self.larger]
