"""Asks once, in plain words, before somebody is forgotten for good."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from cardbook.domain.people.contact import Contact
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.labels import paragraph
from cardbook.ui.widgets.button import danger_button, plain_button
from cardbook.ui.widgets.fields.tick_box import TickBox


class ForgetDialog(PlainDialog):
    """`on_yes` gets the backups in which they should be forgotten as well."""

    def __init__(
        self,
        context: UiContext,
        parent: QWidget,
        contacts: Sequence[Contact],
        backups: Sequence[Path],
        on_yes: Callable[[Sequence[Path]], None],
    ) -> None:
        texts = context.texts
        name = contacts[0].display_name() or texts("people.list.nameless")
        count = len(contacts)
        title = texts("people.forget.title", count=count, name=name)
        super().__init__(context, parent, title, texts("people.forget.sentence"))
        self.backups = TickBox(context, texts("people.forget.backups", count=len(backups)), checked=True)
        self.backups.setVisible(bool(backups))
        self.body.addWidget(self.backups)
        where = "people.forget.copies" if backups else "people.forget.no_backups"
        self.body.addWidget(paragraph(context.theme, texts(where), "small", "ink2"))
        cancel = plain_button(context, texts("frame.prompt.cancel"))
        self.forget = danger_button(context, texts("people.forget.verb"))
        cancel.clicked.connect(self.reject)
        self.forget.clicked.connect(self.accept)
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.forget)
        self.accepted.connect(lambda: on_yes(backups if self.backups.isChecked() else ()))
        cancel.setFocus()
