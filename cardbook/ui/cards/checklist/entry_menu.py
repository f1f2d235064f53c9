"""The menu over the selected cards of a checklist: each line says what a key does."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cardbook.domain.cards.card_list import STAGES
from cardbook.ui.cards.checklist.how_written import HowWritten
from cardbook.ui.cards.checklist.stage_tally import is_ticked
from cardbook.ui.context import UiContext


class EntryMenu(QMenu):
    """`stage_wanted` tells a stage; the others are words of the menu. It goes away by itself.

    `print_words` print the group the card stands in, "" where it stands in none.
    """

    open_wanted = Signal()
    about_wanted = Signal()
    stage_wanted = Signal(object)
    give_out_wanted = Signal()
    take_off_wanted = Signal()
    print_group_wanted = Signal()

    def __init__(
        self, context: UiContext, parent: QWidget, how_written: HowWritten, entry_ids: Sequence[int], mark: int,
        print_words: str,
    ) -> None:
        super().__init__(parent)
        texts = context.texts
        self.addAction(texts("cards.menu.open")).triggered.connect(self.open_wanted)
        self.addAction(texts("cards.menu.about")).triggered.connect(self.about_wanted)
        self.addSeparator()
        for stage in STAGES:
            action = self.addAction(texts(f"cards.stages.{stage.value}"))
            action.setCheckable(True)
            action.setChecked(is_ticked(mark, stage))
            action.triggered.connect(lambda _on=False, stage=stage: self.stage_wanted.emit(stage))
        self.addSeparator()
        how_written.fill(self.addMenu(texts("cards.writing.name")), texts, entry_ids)
        self.addAction(texts("helpers.give_out")).triggered.connect(self.give_out_wanted)
        if print_words:
            self.addAction(print_words).triggered.connect(self.print_group_wanted)
        self.addAction(texts("cards.menu.take_off")).triggered.connect(self.take_off_wanted)
        self.aboutToHide.connect(self.deleteLater, Qt.ConnectionType.QueuedConnection)
