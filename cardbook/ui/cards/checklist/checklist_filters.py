"""What stands over the rows of a checklist: its last posts, and the chips or what can be done with several cards."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.ui.cards.checklist.last_post_strip import LastPostStrip
from cardbook.ui.cards.checklist.selection_bar import SelectionBar
from cardbook.ui.cards.checklist.stage_chips import StageChips
from cardbook.ui.context import UiContext
from cardbook.ui.looks.page_margin import settle_sides


class ChecklistFilters(QWidget):
    """The bar takes the place of the chips while several cards are selected; neither moves the rows below."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        px = context.theme.px
        self._theme = context.theme
        self.posts = LastPostStrip(context)
        self.chips = StageChips(context)
        self.selection_bar = SelectionBar(context)
        self._posts_place = QWidget()
        place = QVBoxLayout(self._posts_place)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self.posts)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(px(12))
        self._column.setContentsMargins(0, px(14), 0, px(2))
        height = max(self.chips.sizeHint().height(), self.selection_bar.sizeHint().height())
        for either in (self.chips, self.selection_bar):
            either.setMinimumHeight(height)
        for widget in (self._posts_place, self.chips, self.selection_bar):
            self._column.addWidget(widget)
        self.selection_bar.hide()

    def show_selected(self, count: int, has_chips: bool) -> None:
        """`has_chips` is false where the list has nothing to choose from."""
        self.selection_bar.show_count(count)
        self.selection_bar.setVisible(count > 1)
        self.chips.setVisible(count <= 1 and has_chips)

    def leave_room(self, is_low: bool) -> None:
        """A low page does without the last posts."""
        self._posts_place.setHidden(is_low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        settle_sides(self._theme, self, self._column)
