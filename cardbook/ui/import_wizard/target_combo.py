"""The choice of the field that a column goes to: honey while nobody knows, with a small check where it is known."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QStandardItem, QStandardItemModel

from cardbook.services.files.import_contacts import Field
from cardbook.ui.context import UiContext
from cardbook.ui.import_wizard.target_choices import UNDECIDED
from cardbook.ui.looks.stylesheet import dress
from cardbook.ui.widgets.fields.combo_field import ComboField

_CHECK = 20
_KEY_ROLE = Qt.ItemDataRole.UserRole  # where QComboBox keeps the data of an item


def target_model(choices: Sequence[tuple[str, str]]) -> QStandardItemModel:
    """One list of choices for the combos of all columns."""
    model = QStandardItemModel()
    for key, word in choices:
        item = QStandardItem(word)
        item.setData(key, _KEY_ROLE)
        model.appendRow(item)
    return model


class TargetCombo(ComboField):
    """A combo over the shared list of choices."""

    def __init__(self, context: UiContext, name: str, model: QStandardItemModel, key: str) -> None:
        super().__init__(context, name, ())
        self.setModel(model)
        self.setMaxVisibleItems(16)
        self.setMinimumContentsLength(6)
        self.choose(key)
        self._show_state()
        self.currentIndexChanged.connect(self._show_state)

    def ends(self) -> int:
        return super().ends() + (_CHECK if self._is_known else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_known:
            return
        theme = self._context.theme
        side = theme.px(15)
        box = QRectF(self.width() - theme.px(38) - side, (self.height() - side) / 2, side, side)
        self._context.icons.paint(QPainter(self), box, "check", "fir")

    @property
    def _is_known(self) -> bool:
        return self.key() not in (UNDECIDED, Field.KEEP.value, Field.LEAVE_OUT.value)

    def _show_state(self) -> None:
        dress(self, "state", "look" if self.key() == UNDECIDED else "known")
