"""The rows of the page of supplies: what is needed, and what lies in the drawer."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.domain.supply import Need, Supply
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.supplies.supply_words import ICONS, need_sentence, need_title, supply_sentence
from cardbook.ui.widgets.button import ButtonKind, icon_button
from cardbook.ui.widgets.icon_mark import IconMark
from cardbook.ui.widgets.number_field import NumberField
from cardbook.ui.widgets.thin_bar import ThinBar

_MOST = 100_000
_BAR, _NUMBER = 120, 88


class NeedRow(QWidget):
    """One thing that is needed, with a bar for how much of it is there."""

    def __init__(self, context: UiContext, need: Need, motif: str, per_pack: int) -> None:
        super().__init__()
        texts, theme = context.texts, context.theme
        title, sentence = need_title(texts, need, motif), need_sentence(texts, need, per_pack)
        row = _row(self, context, ICONS[need.kind], title, sentence, "honey" if need.missing else "ink2")
        bar = ThinBar(context)
        bar.setFixedWidth(theme.px(_BAR))
        token = "honeyM" if need.missing else "firM"
        bar.show_share(min(1.0, need.in_stock / need.needed), f"{title}. {sentence}", token)
        row.addWidget(bar, 0, Qt.AlignmentFlag.AlignVCenter)


class SupplyRow(QWidget):
    """Something in the drawer; its number is changed in place. `changed` carries it anew, `edit_wanted` and
    `delete_wanted` as it is."""

    changed = Signal(object)
    edit_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, context: UiContext, supply: Supply) -> None:
        super().__init__()
        texts = context.texts
        self._supply = supply
        self.stock = NumberField(context, texts("supplies.stock_of", name=supply.name), 0, _MOST)
        self.stock.setFixedWidth(context.theme.px(_NUMBER))
        self.stock.setValue(supply.in_stock)
        self.stock.editingFinished.connect(self._take_over)
        row = _row(self, context, ICONS[supply.kind], supply.name, supply_sentence(texts, supply), "ink2")
        row.addWidget(self.stock)
        edit, delete = (texts(f"supplies.{key}", name=supply.name) for key in ("edit_of", "delete_of"))
        row.addWidget(_button(context, "pencil", edit, lambda: self.edit_wanted.emit(supply)))
        row.addWidget(_button(context, "trash-2", delete, lambda: self.delete_wanted.emit(supply)))

    def _take_over(self) -> None:
        if self.stock.value() != self._supply.in_stock:
            self._supply = replace(self._supply, in_stock=self.stock.value())
            with QSignalBlocker(self.stock):
                self.changed.emit(self._supply)


def _row(
    widget: QWidget, context: UiContext, icon: str, title: str, sentence: str, tone: str
) -> QHBoxLayout:
    theme = context.theme
    mark = IconMark(context, 18)
    mark.show_icon(icon, "ink2")
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(paragraph(theme, title, "body", "ink"))
    words.addWidget(paragraph(theme, sentence, "small", tone))
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
