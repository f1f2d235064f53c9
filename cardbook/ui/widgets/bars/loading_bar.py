"""A thin line of ink under the page head while something takes longer than a moment."""

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import draw_box

PATIENCE_MS = 400
_STEP_MS = 40
_ROUND = 50


class LoadingBar(QWidget):
    """Shows itself 400 ms after `begin`; always takes its 3 pixels, so that nothing moves."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._step = 0
        self._share = -1.0
        self._visible = False
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._appear)
        self._beat = QTimer(self, interval=_STEP_MS)
        self._beat.timeout.connect(self._go_on)
        self.setAccessibleName(context.texts("frame.loading"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def is_shown(self) -> bool:
        """The line is on the screen."""
        return self._visible

    def begin(self) -> None:
        """Something has started."""
        self._share = -1.0
        self._patience.start()

    def show_share(self, share: float) -> None:
        """How far it is, 0 to 1, where that is known."""
        self._share = share
        self.update()

    def finish(self) -> None:
        """It is done; the line goes."""
        self._patience.stop()
        self._beat.stop()
        self._visible = False
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._context.theme.px(60), max(3, self._context.theme.px(3)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._visible:
            return
        area = QRectF(self.rect())
        if self._share >= 0:
            area.setWidth(area.width() * self._share)
        else:
            area.setLeft(area.width() * (self._step / _ROUND) * 0.7)
            area.setWidth(self.width() * 0.3)
        draw_box(QPainter(self), area, 1.5, self._context.theme.color("ink"))

    def _appear(self) -> None:
        self._visible = True
        if not self._context.settings.calm:
            self._beat.start()
        self.update()

    def _go_on(self) -> None:
        self._step = (self._step + 1) % _ROUND
        self.update()
