"""Who of a line was made one of two entries, and the way to take them apart."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.domain.people.merging import PastMerge
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.people.address_words import full_day_words
from cardbook.ui.widgets.button import link_button


class MergeFacts(QWidget):
    """The latest first; `apart_requested` carries the number of a merge."""

    apart_requested = Signal(int)

    def __init__(self, context: UiContext, merges: Sequence[PastMerge]) -> None:
        super().__init__()
        theme, texts = context.theme, context.texts
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(label(theme, texts("look_alikes.made_one"), "small", "ink3"))
        for merge in merges:
            day = full_day_words(texts, merge.merged_on)
            name = merge.name or texts("people.list.nameless")
            row = QHBoxLayout()
            row.setSpacing(theme.px(12))
            row.addWidget(paragraph(theme, texts("look_alikes.made_of", name=name, day=day), "body", "ink"), 1)
            if not merge.is_within_another:
                apart = link_button(context, texts("look_alikes.take_apart"), small=True)
                apart.setAccessibleName(texts("look_alikes.take_apart_of", name=name))
                apart.clicked.connect(lambda _on=False, number=merge.id: self.apart_requested.emit(number))
                row.addWidget(apart)
            column.addLayout(row)
