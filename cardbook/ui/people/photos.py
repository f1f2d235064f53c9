"""Thumbnails of photos for lists: read and made round while the window is idle, and kept as long as there is room."""

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QIcon, QImage, QImageReader, QPainter, QPixmap

from cardbook.services.reading import BookReading
from cardbook.ui.people.models.line import Line
from cardbook.ui.widgets.avatar import Avatar, AvatarShape, corner_of

_KEPT = 1_024
"""Pictures of 36 or 72 pixels a side: some 10 MB."""
_LARGEST = 1_000
_AT_ONCE = 8
"""Pictures decoded between two looks at what the reader does: some 8 ms."""


class PhotoWish(NamedTuple):
    """A photo as it should be painted; `side` in dots of the screen."""

    digest: str
    side: int
    shape: AvatarShape
    is_faded: bool


class Photos(QObject):
    """`picture` gives what is ready, and None until then; `arrived` tells that more is ready."""

    arrived = Signal()

    def __init__(self, reading: BookReading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._ready: OrderedDict[PhotoWish, QPixmap | None] = OrderedDict()
        self._wanted: dict[PhotoWish, None] = {}
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._make_some)

    def picture(self, wish: PhotoWish) -> QPixmap | None:
        """The photo, None while it is not made yet and where there is none."""
        if wish in self._ready:
            self._ready.move_to_end(wish)
            return self._ready[wish]
        self._wanted[wish] = None
        self._idle.start()
        return None

    def of_line(self, line: Line, side: int) -> QPixmap | None:
        """The photo of a line of the address book, as `picture`."""
        return self.picture(PhotoWish(line.photo, side, line.shape, line.is_deceased))

    def _make_some(self) -> None:
        """The latest wishes first: what was scrolled past is not waited for."""
        wishes = [self._wanted.popitem()[0] for _ in range(min(_AT_ONCE, len(self._wanted)))]
        found = self._reading.pictures.thumbnails([wish.digest for wish in wishes])
        for wish in wishes:
            self._ready[wish] = shaped_photo(found.get(wish.digest, b""), wish)
        while len(self._ready) > _KEPT:
            self._ready.popitem(last=False)
        self._forget_what_is_past()
        self.arrived.emit()

    def _forget_what_is_past(self) -> None:
        while len(self._wanted) > _KEPT // 8:
            del self._wanted[next(iter(self._wanted))]
        if self._wanted:
            self._idle.start()


def shaped_photo(thumbnail: bytes, wish: PhotoWish) -> QPixmap | None:
    """A thumbnail in the shape of an avatar, faded for who has died; None for what is no picture."""
    image = _decoded(thumbnail)
    if image is None:
        return None
    scaled = image.scaled(
        wish.side, wish.side, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    if wish.is_faded:
        scaled = scaled.convertToFormat(QImage.Format.Format_Grayscale8)
    shaped = QPixmap(wish.side, wish.side)
    shaped.fill(Qt.GlobalColor.transparent)
    painter = QPainter(shaped)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(scaled))
    painter.setOpacity(0.75 if wish.is_faded else 1.0)
    corner = wish.side * corner_of(wish.shape)
    painter.drawRoundedRect(QRectF(0, 0, wish.side, wish.side), corner, corner)
    painter.end()
    return shaped


def picture_icon(thumbnail: bytes, side: float) -> QIcon:
    """A thumbnail for a menu, `side` pixels wide and high; an empty icon for what is no picture."""
    picture = shaped_photo(thumbnail, PhotoWish("", round(2 * side), AvatarShape.SQUARE, False))
    return QIcon(picture) if picture is not None else QIcon()


def _decoded(thumbnail: bytes) -> QImage | None:
    """The small JPEG that it must be, in a book of whatever origin: no other decoder is tried."""
    if not thumbnail:
        return None
    buffer = QBuffer()
    buffer.setData(thumbnail)
    reader = QImageReader(buffer, b"jpeg")
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _LARGEST:
        return None
    image = reader.read()
    return None if image.isNull() else image


def show_thumbnail(avatar: Avatar, thumbnail: bytes, *, is_faded: bool = False) -> None:
    """Show a photo at once, which takes some milliseconds: for single avatars; b"" for none."""
    side = round(avatar.side * avatar.devicePixelRatioF())
    avatar.show_photo(shaped_photo(thumbnail, PhotoWish("", side, avatar.shape, is_faded)))
