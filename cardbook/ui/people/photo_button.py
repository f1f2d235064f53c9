"""An avatar that takes a photo: chosen from a file, pasted, or dropped on it."""

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QBuffer, QEvent, QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QImageWriter,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMenu, QSizePolicy, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import set_tooltip
from cardbook.ui.looks.painting import draw_box
from cardbook.ui.widgets.avatar import Avatar, corner_of
from cardbook.ui.widgets.enter_key import pressed_by_enter

_ENDINGS = ("jpg", "jpeg", "png", "webp", "gif", "bmp")
RING = 3
"""What the ring of the focus takes around the avatar, in pixels."""
_CAMERA = 0.42
_SMALLEST_CAMERA = 20
_TOUCHES = (QEvent.Type.Enter, QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut)


class PhotoMark(Enum):
    """When the small camera is drawn: always in a form, elsewhere under the pointer or with the keyboard on it."""

    ALWAYS = "always"
    TOUCHED = "touched"


class PhotoButton(QAbstractButton):
    """`given` carries the path of a picture file, or the bytes of a picture; `removed` asks for none.

    Enter opens its menu, Ctrl+V pastes, Del removes; a picture can be dropped on it. An address of the net that
    comes with a drop is never fetched.
    """

    given = Signal(object)
    removed = Signal()

    def __init__(self, context: UiContext, size: int, mark: PhotoMark) -> None:
        super().__init__()
        self._context = context
        self.avatar = Avatar(context, size)
        self._camera = _Camera(context, max(context.theme.px(_SMALLEST_CAMERA), round(self.avatar.side * _CAMERA)))
        self._mark = mark
        for part in (self.avatar, self._camera):
            part.setParent(self)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.avatar.setGeometry(RING, RING, self.avatar.side, self.avatar.side)
        corner = self.sizeHint().width() - self._camera.width()
        self._camera.move(corner, corner)
        self._camera.setVisible(mark is PhotoMark.ALWAYS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(context.texts("photo.name"))
        self.setAccessibleDescription(context.texts("photo.hint"))
        set_tooltip(self, context.texts("photo.hint"))
        self.clicked.connect(self._offer)

    def menu(self) -> QMenu:
        """What can be done, as its button offers it."""
        texts = self._context.texts
        menu = QMenu(self)
        menu.addAction(texts("photo.choose")).triggered.connect(self._browse)
        paste = menu.addAction(texts("photo.paste"))
        paste.triggered.connect(self._paste)
        paste.setEnabled(picture_from(QGuiApplication.clipboard().mimeData()) is not None)
        if self.avatar.photo is not None:
            menu.addAction(texts("photo.remove")).triggered.connect(self.removed)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def sizeHint(self) -> QSize:
        return QSize(self.avatar.side + 2 * RING, self.avatar.side + 2 * RING)

    def event(self, event: QEvent) -> bool:
        """Del and Ctrl+V are the photo's while the keyboard is on it, not the window's."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.matches(QKeySequence.StandardKey.Paste) or self._removes(event))
        if event.type() in _TOUCHES:
            is_touched = self.underMouse() or self.hasFocus()
            self._camera.setVisible(self._mark is PhotoMark.ALWAYS or is_touched)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif self._removes(event):
            self.removed.emit()
        elif not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if picture_from(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        picture = picture_from(event.mimeData())
        if picture is not None:
            event.acceptProposedAction()
            self.given.emit(picture)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            corner = self.avatar.side * corner_of(self.avatar.shape) + RING
            draw_box(QPainter(self), QRectF(self.rect()), corner, None, self._context.theme.color("focus"), 2.0)

    def _removes(self, event: QKeyEvent) -> bool:
        return event.matches(QKeySequence.StandardKey.Delete) and self.avatar.photo is not None

    def _offer(self) -> None:
        self.menu().popup(self.mapToGlobal(QPoint(0, self.height())))

    def _browse(self) -> None:
        words, endings = self._context.texts("photo.files"), " ".join(f"*.{ending}" for ending in _ENDINGS)
        dialog = QFileDialog(self, self._context.texts("photo.choose_title"), "", f"{words} ({endings})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.given.emit(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _paste(self) -> None:
        picture = picture_from(QGuiApplication.clipboard().mimeData())
        if picture is not None:
            self.given.emit(picture)


class _Camera(QWidget):
    """The small camera at the foot of the avatar."""

    def __init__(self, context: UiContext, side: int) -> None:
        super().__init__()
        self._context = context
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, area = QPainter(self), QRectF(self.rect())
        theme, inset = self._context.theme, area.width() * 0.24
        draw_box(painter, area, area.width() / 2, theme.color("sheet"), theme.color("edge"))
        self._context.icons.paint(painter, area.adjusted(inset, inset, -inset, -inset), "camera", "ink2")


def picture_from(brought: QMimeData | None) -> Path | bytes | None:
    """The picture that a clipboard or a drag brings: a file's path, the bytes of an image, None for neither.

    Qt gives None for an empty clipboard.
    """
    if brought is None:
        return None
    paths = (Path(url.toLocalFile()) for url in brought.urls() if url.isLocalFile())
    path = next((path for path in paths if path.suffix.lower().removeprefix(".") in _ENDINGS), None)
    if path is not None or not brought.hasImage():
        return path
    image = brought.imageData()
    if isinstance(image, QPixmap):
        image = image.toImage()
    return _as_file(image) if isinstance(image, QImage) and not image.isNull() else None


def _as_file(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())
