"""The frame of every such window: a form on the left, the envelopes it changes on the right."""

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractSlider, QBoxLayout, QLayoutItem, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from cardbook.domain.errors import KnownError
from cardbook.services.paper.envelopes.envelope import Rehearsal
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.people.life.envelope_change import EnvelopeChange
from cardbook.ui.widgets.button import plain_button, primary_button

if TYPE_CHECKING:
    from cardbook.services.book import Book

UseCase = Callable[["Book"], int]
"""What a form asks of the book; gives the key of the line to show afterwards."""

_WIDTH, _ASIDE = 780, 250
_STACKED_BELOW = 620
_PAUSE_MS = 120
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEP = QAbstractSlider.SliderAction
_PAGES = {
    Qt.Key.Key_PageDown: _STEP.SliderPageStepAdd, Qt.Key.Key_PageUp: _STEP.SliderPageStepSub,
}


class DeedDialog(PlainDialog):
    """Subclasses fill `form`, answer `use_case` and call `settle` whenever something is typed or chosen.

    Enter goes to the next field, Ctrl+Enter does the deed, Page Up and Page Down scroll. `on_deed` gets what is
    to be done.
    """

    def __init__(
        self, context: UiContext, parent: QWidget, session: BookSession, words: str, line: int,
        on_deed: Callable[[UseCase], None],
    ) -> None:
        """`words` is the section of `life.toml` with title, sentence and verb; `line` is whom it is about."""
        texts = context.texts
        super().__init__(context, parent, texts(f"{words}.title"), texts(f"{words}.sentence"))
        self.session = session
        self.line = line
        self._on_deed = on_deed
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.form = QVBoxLayout()
        self.form.setSpacing(context.theme.px(14))
        self.form.setContentsMargins(0, 0, 0, 0)
        self.envelopes = EnvelopeChange(context)
        self.do = primary_button(context, texts(f"{words}.verb"))
        self._content = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._content)
        self._area = QScrollArea()
        self._build()
        self._pause.timeout.connect(self.rehearse)

    @property
    def today(self) -> datetime.date:
        """The day the book counts from."""
        return self.session.book.today()

    def use_case(self) -> UseCase | None:
        """What is to be done as the form stands; None while something is missing."""
        raise NotImplementedError

    def arrival(self) -> datetime.date:
        """The day for which the envelopes after the deed are shown."""
        return self.today

    def settle(self) -> None:
        """The form says something else now."""
        self.do.setEnabled(self.use_case() is not None)
        self._pause.start()

    def rehearse(self) -> None:
        """Show what the deed would do to the envelopes; where it does nothing yet, how they are now."""
        book, use_case = self.session.book, self.use_case()
        shown = Rehearsal()
        if use_case is not None:
            try:
                shown = book.rehearsing.rehearse(lambda: use_case(book), self.today, self.arrival())
            except KnownError:
                shown = Rehearsal()
        if not shown.before and not shown.after:
            shown = Rehearsal(book.rehearsing.envelopes([self.line], self.today))
        self.envelopes.show_change(shown)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        self.settle()
        self._pause.stop()
        self.resize(min(self.context.theme.px(_WIDTH), self._room().width()), self.height())
        self._arrange()
        self.rehearse()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.do.click()
        elif event.key() in _ENTER and isinstance(self.focusWidget(), QLineEdit):
            self.focusNextChild()
        elif event.key() in _PAGES:
            self._area.verticalScrollBar().triggerAction(_PAGES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        px = self.context.theme.px
        left = QWidget()
        left.setLayout(self.form)
        self._columns.setContentsMargins(px(5), px(5), px(8), px(5))
        self._columns.setSpacing(px(28))
        self._columns.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
        self._columns.addWidget(self.envelopes, 0, Qt.AlignmentFlag.AlignTop)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._content)
        self.body.addWidget(self._area, 1)
        cancel = plain_button(self.context, self.context.texts("frame.prompt.cancel"))
        cancel.clicked.connect(self.reject)
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.do)
        self.do.clicked.connect(self._decide)

    def _arrange(self) -> None:
        """Two columns where there is room, one above the other where not."""
        theme = self.context.theme
        stacked = theme.design_width(self.width()) < _STACKED_BELOW
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self.envelopes.setFixedWidth(theme.px(_ASIDE))

    def _make_room(self) -> None:
        """Grow until all is to be seen, as far as the screen allows; what was made larger stays so."""
        margins = self._columns.contentsMargins()
        inside = self._area.viewport().width() - margins.left() - margins.right()
        parts = [self._columns.itemAt(place) for place in range(self._columns.count())]
        stacked = self._columns.direction() is QBoxLayout.Direction.TopToBottom
        beside = inside - self.envelopes.width() - self._columns.spacing()
        widths = (inside, self.envelopes.width()) if stacked else (beside, self.envelopes.width())
        heights = [_height(part, width) for part, width in zip(parts, widths, strict=True) if part is not None]
        wanted = sum(heights) + self._columns.spacing() if stacked else max(heights)
        missing = wanted + margins.top() + margins.bottom() - self._area.viewport().height()
        if missing > 0:
            self.resize(self.width(), min(self.height() + missing, self._room().height()))

    def _room(self) -> QSize:
        rim = self.context.theme.px(40)
        return self.screen().availableSize() - QSize(rim, rim)

    def _decide(self) -> None:
        use_case = self.use_case()
        if use_case is not None:
            self.accept()
            self._on_deed(use_case)


def _height(part: QLayoutItem, width: int) -> int:
    layout = part.layout() or (widget.layout() if (widget := part.widget()) is not None else None)
    if layout is None:
        return part.sizeHint().height()
    layout.invalidate()
    return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
