"""Avatars: two letters on a soft colour, round for a person, a rounded square for a household."""

from enum import Enum
from zlib import crc32

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.domain.people.listing import LineKind
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import CENTER
from cardbook.ui.looks.theme import Theme

_SPREAD = 2_654_435_761
"""Knuth's multiplier: neighbouring ids get colours far apart."""
_LETTERS = 0.37


class AvatarShape(Enum):
    """ROUND is a person, SQUARE a household or an organisation, CARD a picture that is none of somebody."""

    ROUND = "round"
    SQUARE = "square"
    CARD = "card"


_CORNERS = {AvatarShape.ROUND: 0.5, AvatarShape.SQUARE: 0.28, AvatarShape.CARD: 0.05}


def avatar_shape(kind: LineKind) -> AvatarShape:
    """Round for a person, a rounded square for a household and an organisation."""
    return AvatarShape.ROUND if kind is LineKind.PERSON else AvatarShape.SQUARE


def color_index(identity: str) -> int:
    """The avatar colour of an id: the same on every computer and after every renaming."""
    return crc32(identity.encode()) * _SPREAD >> 24 & 7


def corner_of(shape: AvatarShape) -> float:
    """The radius of the corners, as a share of the side."""
    return _CORNERS[shape]


def paint_avatar(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    letters: str,
    index: int,
    shape: AvatarShape = AvatarShape.ROUND,
    selected: bool = False,
) -> None:
    """Draw an avatar into the square `rect`; on a selected row its ground is the sheet's."""
    ground, ink = theme.avatar_pair(index)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.color("sheet") if selected else ground)
    painter.setBrush(theme.color("sheet") if selected else ground)
    radius = rect.width() * corner_of(shape)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    font = QFont(theme.font("caption", 600))
    font.setPixelSize(max(8, round(rect.width() * _LETTERS)))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(rect, CENTER, letters)
    painter.restore()


class Avatar(QWidget):
    """An avatar that stands alone, such as in the head of a page; a photo stands in the place of the letters."""

    def __init__(self, context: UiContext, size: int = 60) -> None:
        super().__init__()
        self._theme = context.theme
        self._letters = ""
        self._index = 0
        self.side = context.theme.px(size)
        self.shape = AvatarShape.ROUND
        self.photo: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_person(self, letters: str, index: int, shape: AvatarShape = AvatarShape.ROUND) -> None:
        """Show these letters; the name itself stands beside it, so screen readers skip the avatar."""
        self._letters, self._index, self.shape = letters, index, shape
        self.update()

    def show_photo(self, photo: QPixmap | None) -> None:
        """Show a photo that is cut to the shape, None for none."""
        self.photo = photo
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.side, self.side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(0, 0, self.side, self.side)
        if self.photo is None:
            paint_avatar(painter, self._theme, box, self._letters, self._index, self.shape)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(box, self.photo, QRectF(self.photo.rect()))
