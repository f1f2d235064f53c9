"""The greeting as it would stand in the card, formally and among friends, while one types."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.domain.naming.household_naming import HouseholdNaming
from cardbook.domain.people.household import Formality
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph, set_tone
from cardbook.ui.widgets.chip import Tag

_WAYS = (Formality.INFORMAL, Formality.FORMAL)


class GreetingPreview(QWidget):
    """The one that is used is marked; one that was written by hand stands alone."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        theme, texts = context.theme, context.texts
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(label(theme, texts("household.preview.inside"), "small", "ink2"))
        self._rows: dict[Formality, QWidget] = {}
        self._used: dict[Formality, Tag] = {}
        self._words = {way: paragraph(theme, "", "address", "ink") for way in _WAYS}
        for way in _WAYS:
            self._used[way] = Tag(context, texts("household.preview.used"), "blueS")
            self._rows[way] = self._row(context, way)
            column.addWidget(self._rows[way])

    def show_naming(self, naming: HouseholdNaming, formality: Formality) -> None:
        """Show both greetings, of which the one of this formality is used."""
        for way in _WAYS:
            is_used = way is formality
            self._words[way].setText(naming.greeting(way))
            set_tone(self._words[way], "ink" if is_used else "ink3")
            self._used[way].setVisible(is_used)
            self._rows[way].setVisible(is_used or not naming.greeting_by_hand)
        self.setAccessibleName(naming.greeting(formality))

    def words(self, way: Formality) -> str:
        """What is to be read for one of the two ways."""
        return self._words[way].text()

    def _row(self, context: UiContext, way: Formality) -> QWidget:
        theme = context.theme
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(label(theme, context.texts(f"household.preview.{way.value}"), "caption", "ink3"))
        head.addWidget(self._used[way])
        head.addStretch(1)
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(head)
        column.addWidget(self._words[way])
        return row
