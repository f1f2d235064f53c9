"""The envelopes as they are and as they would be, as plates one above the other."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.domain.addresses.mail_problem import NO_POST
from cardbook.services.paper.envelopes.envelope import Envelope, Rehearsal
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.people.detail.address_hints import hint_line
from cardbook.ui.widgets.address_plate import AddressPlate


class EnvelopeChange(QWidget):
    """`words` are what is to be seen, for a screen reader and for whoever looks from outside."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.px(6))
        self._shown: Rehearsal | None = None
        self.words: tuple[str, ...] = ()

    def show_change(self, shown: Rehearsal) -> None:
        """Show the envelopes before, and those after where they are others."""
        if shown == self._shown:
            return
        self._shown = shown
        self._clear()
        self.words = ()
        changes = bool(shown.after) and shown.after != shown.before
        self._add("life.envelopes.now" if changes else "life.envelopes.title", shown.before)
        if changes:
            self._column.addSpacing(self._context.theme.px(8))
            self._add("life.envelopes.then", shown.after)
        self._column.addStretch()
        self.setAccessibleName(". ".join(self.words))

    def _add(self, caption: str, envelopes: Sequence[Envelope]) -> None:
        if not envelopes:
            return
        context, words = self._context, self._context.texts(caption)
        self.words += (words,)
        self._show(label(context.theme, words, "small", "ink2"))
        for envelope in envelopes:
            plate = AddressPlate(context, with_stamp=True)
            plate.show_lines(envelope.lines)
            self._show(plate)
            self.words += (", ".join(envelope.lines),)
            self._add_problem(envelope)

    def _add_problem(self, envelope: Envelope) -> None:
        if envelope.problem is None:
            return
        words = self._context.texts(f"people.envelope.{envelope.problem}")
        self.words += (words,)
        if envelope.problem in NO_POST:
            self._show(paragraph(self._context.theme, words, "small", "ink2"))
        else:
            self._show(hint_line(self._context, words))

    def _show(self, widget: QWidget) -> None:
        """Shown at once, so that its height counts before the window is next painted."""
        self._column.addWidget(widget)
        widget.show()

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
