"""Everybody's open wishes, to choose from: who wishes what, at what price, and where it is to be had."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from cardbook.domain.cards.gift import WishRow
from cardbook.ui.context import UiContext
from cardbook.ui.gifts.thing_delegate import INSET, ThingDelegate
from cardbook.ui.gifts.wish_model import WishModel
from cardbook.ui.looks.painting import RIGHT, TextRun, draw_text
from cardbook.ui.widgets.row_list_view import RowListView

Index = QModelIndex | QPersistentModelIndex

class WishView(RowListView):
    """`gift_wanted`: Space, or a click on its words; `let_go_wanted`: Del; `remove_wanted`: of the menu. Each tells the
    WishRow; `left` is Esc."""

    gift_wanted = Signal(object)
    let_go_wanted = Signal(object)
    remove_wanted = Signal(object)
    person_wanted = Signal(int)
    left = Signal()

    def __init__(self, context: UiContext, model: WishModel) -> None:
        super().__init__(context, context.texts("gifts.wishes.list"), several=False)
        self.clicked.disconnect(self.opened)  # a click chooses, as in the list of gifts
        self._texts = context.texts
        self._wishes = model
        self._pressed: WishRow | None = None
        self._delegate = _WishDelegate(context, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer_menu)
        self.ticked.connect(lambda _index: self._tell(self.gift_wanted.emit))
        self.opened.connect(lambda _index: self._open())
        self.delete_requested.connect(lambda: self._tell(self.let_go_wanted.emit))

    def current_row(self) -> WishRow | None:
        """The wish that has the keyboard."""
        return self._wishes.row_at(self.currentIndex().row())

    def stand_on(self, place: int) -> None:
        """Make a row current, or the last where there are not so many."""
        self.go_to(max(0, min(place, self._wishes.rowCount() - 1)))

    def edit_current(self) -> None:
        """Let the reader type the wish anew, in place."""
        if self.currentIndex().isValid() and self.state() is not QAbstractItemView.State.EditingState:
            self.edit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = self._words_under(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click finds the next wish in the place of the first: it is not meant."""
        super().mouseDoubleClickEvent(event)
        self._pressed = None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self._words_under(event) == pressed:
            self.gift_wanted.emit(pressed)

    def _words_under(self, event: QMouseEvent) -> WishRow | None:
        """The wish whose words the left button is on."""
        place = event.position().toPoint()
        is_plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if not is_plain or place.x() < self.viewport().width() - self._delegate.words_width():
            return None
        return self._wishes.row_at(self.indexAt(place).row())

    def _tell(self, emit: Callable[[WishRow], object]) -> None:
        row = self.current_row()
        if row is not None:
            emit(row)

    def _open(self) -> None:
        self._tell(lambda row: self.person_wanted.emit(row.key))

    def _offer_menu(self, place: QPoint) -> None:
        row, texts = self.current_row(), self._texts
        if row is None:
            return
        menu = QMenu(self)
        menu.addAction(texts("cards.menu.open")).triggered.connect(self._open)
        menu.addAction(texts("gifts.wishes.make_gift")).triggered.connect(lambda: self.gift_wanted.emit(row))
        menu.addSeparator()
        menu.addAction(texts("gifts.facts.change")).triggered.connect(self.edit_current)
        menu.addAction(texts("gifts.facts.let_go")).triggered.connect(lambda: self.let_go_wanted.emit(row))
        menu.addAction(texts("gifts.facts.remove")).triggered.connect(lambda: self.remove_wanted.emit(row))
        menu.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)
        menu.popup(self.viewport().mapToGlobal(place))


class _WishDelegate(ThingDelegate):
    """What makes a gift of a wish stands at the end."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._words = context.texts("gifts.wishes.make_gift")

    def words_width(self) -> float:
        """How wide, from the right end of a row, a click makes a gift of a wish."""
        theme = self.theme
        return QFontMetricsF(theme.font("small", 600)).horizontalAdvance(self._words) + theme.px(2 * INSET)

    def words_until(self, place: QRectF) -> float:
        return place.right() - self.words_width()

    def paint_end(self, painter: QPainter, place: QRectF, _index: Index) -> None:
        theme = self.theme
        link = place.adjusted(0, 0, -theme.px(INSET), 0)
        draw_text(painter, link, TextRun(self._words, theme.font("small", 600), theme.color("blue")), RIGHT)
