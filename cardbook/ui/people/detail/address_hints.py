"""What may keep a letter from arriving, in honey: hints, never walls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.domain.addresses.address_check import AddressWarning, address_warnings, layout_warnings
from cardbook.domain.addresses.address_format import AddressLayout, destination
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.widgets.icon_mark import IconMark


def hint_line(context: UiContext, words: str) -> QWidget:
    """One hint with its mark."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(context.theme.px(7))
    row.addWidget(IconMark(context, 15, "triangle-alert", "honey"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(paragraph(context.theme, words, "small", "honey"), 1)
    return line


class AddressHints(QWidget):
    """The hints about the parts of one address."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.px(4))

    def show_address(
        self, address: PostalAddress, home: str, said: frozenset[AddressWarning] = frozenset(),
        layout: AddressLayout | None = None,
    ) -> None:
        """Say what is amiss with an address and its `layout`, but nothing that is `said` elsewhere."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        warnings = [warning for warning in address_warnings(address, origin=home) if warning not in said]
        if layout is not None:
            warnings.extend(layout_warnings(layout, destination(address, home)))
        for warning in warnings:
            self._column.addWidget(hint_line(self._context, self._context.texts(f"people.warnings.{warning}")))
        self.setVisible(bool(warnings))
