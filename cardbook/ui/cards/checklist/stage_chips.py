"""The chips over a checklist: which cards to show, with how many there are, and how they are grouped."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QButtonGroup, QMenu, QWidget

from cardbook.domain.cards.card_list import STAGES, EntryGroup, Stage
from cardbook.domain.cards.helper import Helper
from cardbook.ui.cards.checklist.stage_tally import StageTally
from cardbook.ui.context import UiContext
from cardbook.ui.widgets.chip import Chip
from cardbook.ui.widgets.flow_row import FlowRow

_REMEMBERED = "cards.grouping"


class StageChips(QWidget):
    """`filter_chosen` tells the stage that is open (None: everyone), also when it is chosen once more; `helper_chosen`
    the id of whoever lends a hand (None: all), `signs_chosen` asks for calls and e-cards, `gifts_chosen` for the cards
    that go with a gift."""

    filter_chosen = Signal(object)
    grouping_chosen = Signal(object)
    helper_chosen = Signal(object)
    signs_chosen = Signal()
    gifts_chosen = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        theme, texts = context.theme, context.texts
        self._chips: dict[Stage | None, Chip] = {None: Chip(context, texts("cards.filter.everyone"))}
        self._chips |= {stage: Chip(context, texts(f"cards.filter.{stage.value}")) for stage in STAGES}
        self._choice = QButtonGroup(self)
        self._grouping = _remembered_grouping(context) or EntryGroup.NONE
        self._group_chip = Chip(context, texts(f"cards.grouping.{self._grouping.value}"), opens_menu=True)
        self.setAccessibleName(texts("cards.filter.name"))
        line = FlowRow(theme.px(6), self)
        for stage, chip in self._chips.items():
            line.addWidget(chip)
            self._choice.addButton(chip)
            chip.clicked.connect(lambda _on=False, stage=stage: self.filter_chosen.emit(stage))
        self.gifts_chip = Chip(context, texts("cards.filter.gift"), icon="gift")
        self.signs_chip = Chip(context, texts("cards.signs.title"), icon="phone")
        for chip, chosen in ((self.gifts_chip, self.gifts_chosen), (self.signs_chip, self.signs_chosen)):
            chip.hide()
            self._choice.addButton(chip)
            chip.clicked.connect(chosen)
            line.addWidget(chip)
        self._helpers: Sequence[Helper] = ()
        self._helper_chip = Chip(context, texts("helpers.everybody"), icon="users", opens_menu=True)
        self._helper_chip.hide()
        line.addWidget(self._helper_chip)
        self._helper_chip.clicked.connect(self._offer_helpers)
        line.addWidget(self._group_chip)
        line.push_to_the_end(1)
        self._group_chip.clicked.connect(self._offer_groupings)
        self.choose(None)

    @property
    def grouping(self) -> EntryGroup:
        """How the list is divided."""
        return self._grouping

    @property
    def chips(self) -> Sequence[Chip]:
        """Everyone, then one per stage."""
        return list(self._chips.values())

    def choose(self, stage: Stage | None) -> None:
        """Switch a chip on, silently."""
        self._chips[stage].setChecked(True)

    def show_helpers(self, helpers: Sequence[Helper]) -> None:
        """Offer the cards of those who lend a hand, where there are any; all are shown at first."""
        self._helpers = helpers
        self._helper_chip.setText(self._context.texts("helpers.everybody"))
        self._helper_chip.setVisible(bool(helpers))

    def choose_helper(self, helper: Helper | None) -> None:
        """Show the cards of one who lends a hand, or of all."""
        self._helper_chip.setText(helper.name if helper is not None else self._context.texts("helpers.everybody"))
        self.helper_chosen.emit(helper.id if helper is not None else None)

    @property
    def has_signs(self) -> bool:
        """True where calls and e-cards are offered."""
        return not self.signs_chip.isHidden()

    def show_more(self, signs: int, gifts: int) -> None:
        """Offer the calls and e-cards of the list, and its cards with a gift, where there are any."""
        for chip, count in ((self.signs_chip, signs), (self.gifts_chip, gifts)):
            chip.show_count(count)
            chip.setVisible(count > 0)

    def show_tally(self, tally: StageTally) -> None:
        """Bring the counts up to date."""
        self._chips[None].show_count(tally.total)
        for stage in STAGES:
            self._chips[stage].show_count(tally.total - tally.ticked(stage))

    def suggest(self, grouping: EntryGroup) -> None:
        """Divide the list so where the reader never said how, silently."""
        if _remembered_grouping(self._context) is None:
            self._show_grouping(grouping)

    def _show_grouping(self, grouping: EntryGroup) -> None:
        self._grouping = grouping
        self._group_chip.setText(self._context.texts(f"cards.grouping.{grouping.value}"))

    def group_by(self, grouping: EntryGroup) -> None:
        """Divide the list differently, and remember that on this computer."""
        self._show_grouping(grouping)
        self._context.settings.remember_word(_REMEMBERED, grouping.value)
        self.grouping_chosen.emit(grouping)

    def _offer_helpers(self) -> None:
        menu = QMenu(self)
        for helper in (None, *self._helpers):
            words = helper.name.replace("&", "&&") if helper is not None else self._context.texts("helpers.everybody")
            menu.addAction(words).triggered.connect(lambda _on=False, helper=helper: self.choose_helper(helper))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._helper_chip.mapToGlobal(QPoint(0, self._helper_chip.height() + 2)))

    def _offer_groupings(self) -> None:
        menu = QMenu(self)
        ways = QActionGroup(menu)
        for grouping in EntryGroup:
            action = menu.addAction(self._context.texts(f"cards.grouping.{grouping.value}"))
            action.setCheckable(True)
            action.setChecked(grouping is self._grouping)
            ways.addAction(action)
            action.triggered.connect(lambda _on=False, grouping=grouping: self.group_by(grouping))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._group_chip.mapToGlobal(QPoint(0, self._group_chip.height() + 2)))


def _remembered_grouping(context: UiContext) -> EntryGroup | None:
    word = context.settings.word(_REMEMBERED)
    return EntryGroup(word) if word in list(EntryGroup) else None
