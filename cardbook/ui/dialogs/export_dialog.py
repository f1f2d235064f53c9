"""Giving addresses out: whom, and for which program."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cardbook.services.files.export_contacts import ExportFormat
from cardbook.services.paper.mail_merge import Who
from cardbook.services.reading import BookReading
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.labels import paragraph
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.field import Field

_OFFERED = (
    ExportFormat.VCARD3, ExportFormat.VCARD4, ExportFormat.CSV, ExportFormat.XLSX, ExportFormat.JSCONTACT,
    ExportFormat.ICS,
)


class ExportDialog(PlainDialog):
    """`chosen(Who, ExportFormat)`; `selected` are contacts selected in the address book."""

    chosen = Signal(object, object)

    def __init__(self, context: UiContext, reading: BookReading, selected: Sequence[int], parent: QWidget) -> None:
        texts = context.texts
        super().__init__(context, parent, texts("export.title"))
        self._offers = _offers(context, reading, selected)
        words = [(str(place), word) for place, (word, _) in enumerate(self._offers)]
        self.whom = ComboField(context, texts("export.whom"), words)
        forms = [(form.value, texts(f"export.forms.{form}")) for form in _OFFERED]
        self.form = ComboField(context, texts("export.form"), forms)
        self._hint = paragraph(context.theme, "", "small", "ink2")
        self.body.addWidget(Field(context, texts("export.whom"), self.whom))
        self.body.addWidget(Field(context, texts("export.form"), self.form))
        self.body.addWidget(self._hint)
        cancel = plain_button(context, texts("frame.prompt.cancel"))
        cancel.clicked.connect(self.reject)
        self.save = primary_button(context, texts("export.choose"))
        self.save.clicked.connect(self.accept)
        self.save.setDefault(True)
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.save)
        self.form.currentIndexChanged.connect(self._show_hint)
        self.accepted.connect(self._choose)
        self._show_hint()
        self.whom.setFocus()

    def mean_selected(self) -> None:
        """Begin with those who are selected."""
        self.whom.choose("1")

    def _show_hint(self) -> None:
        hint = self.context.texts(f"export.hints.{self.form.key()}")
        self._hint.setText(hint)
        self.form.setAccessibleDescription(hint)

    def _choose(self) -> None:
        _, who = self._offers[int(self.whom.key())]
        self.chosen.emit(who, ExportFormat(self.form.key()))


def _offers(context: UiContext, reading: BookReading, selected: Sequence[int]) -> list[tuple[str, Who]]:
    """Who can be meant, in words."""
    texts = context.texts
    found = [(texts("export.everybody"), Who())]
    if selected:
        found.append((texts("export.selected"), Who(ids=tuple(selected))))
    found += [(texts("export.circle", name=name), Who(circle=name)) for _, name in reading.listing.circle_names()]
    found += [(texts("export.search", name=one.name), Who(rule=one.name)) for one in reading.smart_lists.all()]
    found += [(texts("export.list", name=one.name), Who(season=one.name)) for one in reading.seasons.all()]
    return found
