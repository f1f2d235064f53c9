"""The picture of a card that came."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.people.photos import PhotoWish, shaped_photo
from cardbook.ui.widgets.avatar import AvatarShape

SIDE = 120


class CardPicture(QWidget):
    """Takes no room where there is none."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._side = round(context.theme.px(SIDE))
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(context.texts("cards.afterwards.picture"))
        self.hide()

    def show_picture(self, thumbnail: bytes) -> None:
        """A thumbnail as the book keeps it; b"" for none."""
        dots = round(self._side * self.devicePixelRatioF())
        self._picture = shaped_photo(thumbnail, PhotoWish("", dots, AvatarShape.CARD, False)) if thumbnail else None
        self.setVisible(self._picture is not None)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture is not None:
            QPainter(self).drawPixmap(self.rect(), self._picture)
