"""What Cardbook is, its version, and whose letters and icons it uses."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.labels import label, paragraph
from cardbook.ui.widgets.button import primary_button


class AboutDialog(PlainDialog):
    """Opened from the Help menu."""

    def __init__(self, context: UiContext, parent: QWidget | None) -> None:
        texts, theme = context.texts, context.theme
        super().__init__(context, parent, texts("frame.about.title"), texts("frame.about.purpose"))
        version = QCoreApplication.applicationVersion()
        self.body.addWidget(label(theme, texts("frame.about.version", version=version)))
        for key in ("typeface", "icons"):
            self.body.addWidget(paragraph(theme, texts(f"frame.about.{key}"), "small", "ink2"))
        close = primary_button(context, texts("frame.about.close"))
        close.clicked.connect(self.accept)
        self.buttons.addStretch()
        self.buttons.addWidget(close)
        close.setFocus()
