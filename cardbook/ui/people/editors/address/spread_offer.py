"""Several lines were pasted into the street: they may be a whole address, to be spread over the fields."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from cardbook.domain.addresses.pasted_address import PastedAddress
from cardbook.domain.pasted.reader import read_pasted
from cardbook.ui.context import UiContext
from cardbook.ui.widgets.bars.banner import Banner, BannerKind


class SpreadOffer(QWidget):
    """Asks below the country; `accepted` carries what was read. A line keeps the breaks that were pasted into it,
    so that nothing is lost where the offer is not taken.
    """

    accepted = Signal(object)

    def __init__(self, context: UiContext, home: str) -> None:
        super().__init__()
        self._context = context
        self._home = home
        self._pasted = PastedAddress()
        self.banner = Banner(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.banner)
        self.banner.acted.connect(self._accept)
        self.banner.closed.connect(self.hide)
        self.hide()

    def watch(self, editor: QLineEdit | QPlainTextEdit) -> None:
        """Look at what is pasted into a line."""
        if isinstance(editor, QLineEdit):
            editor.textChanged.connect(self.look_at)

    def look_at(self, text: str) -> None:
        """Offer to spread a text of several lines that holds more than a street."""
        lines = text.replace("\u2028", "\n").replace("\u2029", "\n")
        self._pasted = read_pasted(lines, origin=self._home) if "\n" in lines.strip() else PastedAddress()
        address = self._pasted.address
        if not (address.locality or address.postcode):
            self.hide()
            return
        texts = self._context.texts
        self.show()
        self.banner.tell(BannerKind.NOTE, texts("pasted.spread.sentence"), ("spread", texts("pasted.spread.do")))

    def _accept(self, _key: str) -> None:
        pasted = self._pasted
        self.banner.close_banner()
        self.accepted.emit(pasted)
