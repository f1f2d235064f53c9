"""The rows of the page of supplies: what is needed, and what lies in the drawer."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.domain.cards.supply import MotifUse, Need, Supply, SupplyKind
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.people.photo_button import RING, PhotoButton, PhotoMark
from cardbook.ui.people.photos import show_thumbnail
from cardbook.ui.supplies.supply_words import ICONS, need_sentence, need_title, supply_sentence
from cardbook.ui.widgets.avatar import AvatarShape, color_index
from cardbook.ui.widgets.bars.thin_bar import ThinBar
from cardbook.ui.widgets.button import ButtonKind, icon_button
from cardbook.ui.widgets.fields.number_field import NumberField
from cardbook.ui.widgets.icon_mark import IconMark

_MOST = 100_000
_BAR, _NUMBER, _MARK, _PICTURE = 120, 88, 18, 44


class NeedRow(QWidget):
    """One thing that is needed, with a bar for how much of it is there."""

    def __init__(self, context: UiContext, need: Need, motif: str, per_pack: int) -> None:
        super().__init__()
        texts, theme = context.texts, context.theme
        title, sentence = need_title(texts, need, motif), need_sentence(texts, need, per_pack)
        tone = "honey" if need.missing else "ink2"
        row = _row(self, context, _icon_mark(context, need.kind), (title, sentence), tone)
        bar = ThinBar(context)
        bar.setFixedWidth(theme.px(_BAR))
        token = "honeyM" if need.missing else "firM"
        bar.show_share(min(1.0, need.in_stock / need.needed), f"{title}. {sentence}", token)
        row.addWidget(bar, 0, Qt.AlignmentFlag.AlignVCenter)


class SupplyRow(QWidget):
    """Something in the drawer; its number is changed in place. `changed` carries it anew, `edit_wanted` and
    `delete_wanted` as it is; `picture_given` carries it with the path or the bytes of a picture of the motif.
    `thumbnail` is a small JPEG, b"" for none."""

    changed = Signal(object)
    picture_given = Signal(object, object)
    edit_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, context: UiContext, supply: Supply, uses: Sequence[MotifUse], thumbnail: bytes) -> None:
        super().__init__()
        texts = context.texts
        self._supply = supply
        self.stock = NumberField(context, texts("supplies.stock_of", name=supply.name), 0, _MOST)
        self.stock.setFixedWidth(context.theme.px(_NUMBER))
        self.stock.setValue(supply.in_stock)
        self.stock.editingFinished.connect(self._take_over)
        if supply.kind is SupplyKind.CARD:
            mark: QWidget = self._picture(context, thumbnail)
        else:
            mark = _in_the_middle(_icon_mark(context, supply.kind), context.theme.px(_PICTURE) + 2 * RING)
        row = _row(self, context, mark, (supply.name, supply_sentence(texts, supply, uses)), "ink2")
        row.addWidget(self.stock)
        edit, delete = (texts(f"supplies.{key}", name=supply.name) for key in ("edit_of", "delete_of"))
        row.addWidget(_button(context, "pencil", edit, lambda: self.edit_wanted.emit(supply)))
        row.addWidget(_button(context, "trash-2", delete, lambda: self.delete_wanted.emit(supply)))

    def _picture(self, context: UiContext, thumbnail: bytes) -> PhotoButton:
        button, supply = PhotoButton(context, _PICTURE, PhotoMark.TOUCHED), self._supply
        button.setAccessibleName(context.texts("supplies.picture_of", name=supply.name))
        button.avatar.show_person(supply.name[:1], color_index(f"motif {supply.id}"), AvatarShape.SQUARE)
        show_thumbnail(button.avatar, thumbnail)
        button.given.connect(lambda source: self.picture_given.emit(supply, source))
        button.removed.connect(lambda: self.changed.emit(replace(supply, picture="")))
        return button

    def _take_over(self) -> None:
        if self.stock.value() != self._supply.in_stock:
            self._supply = replace(self._supply, in_stock=self.stock.value())
            with QSignalBlocker(self.stock):
                self.changed.emit(self._supply)


def _icon_mark(context: UiContext, kind: SupplyKind) -> QWidget:
    mark = IconMark(context, _MARK)
    mark.show_icon(ICONS[kind], "ink2")
    return mark


def _in_the_middle(mark: QWidget, width: int) -> QWidget:
    """A mark as wide as a picture, so that names stand one below the other."""
    box = QWidget()
    box.setFixedWidth(width)
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignCenter)
    return box


def _row(
    widget: QWidget, context: UiContext, mark: QWidget, said: tuple[str, str], tone: str
) -> QHBoxLayout:
    """A mark, a title with a sentence below it in a `tone`, and room for more."""
    theme, (title, sentence) = context.theme, said
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addStretch()
    words.addWidget(paragraph(theme, title, "body", "ink"))
    words.addWidget(paragraph(theme, sentence, "small", tone))
    words.addStretch()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, theme.px(6), 0, theme.px(6))
    row.setSpacing(theme.px(12))
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addLayout(words, 1)
    return row


def _button(context: UiContext, icon: str, name: str, on_click: Callable[[], None]) -> QWidget:
    button = icon_button(context, icon, name, ButtonKind.QUIET)
    button.clicked.connect(on_click)
    return button
