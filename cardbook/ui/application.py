"""Makes the Qt application and what every window is given."""

import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication

from cardbook import __version__
from cardbook.texts import Texts, language_for
from cardbook.ui import qt_words
from cardbook.ui.background.garbage import GarbageCollection
from cardbook.ui.context import UiContext
from cardbook.ui.looks.icons import Icons
from cardbook.ui.looks.theme import Theme
from cardbook.ui.settings import UiSettings

_NAME = "cardbook"
_SPOKEN = "spokenLanguage"
"""The property that says which language Qt's own words are in; unset they are English."""

STYLE = ("-style", "fusion")
"""A word for Qt and not `setStyle`, which would give the style back: Python would need all its enums at once."""


def make_application(words: Sequence[str]) -> QApplication:
    """The one application of the process, named so that the desktop finds its icon and its settings."""
    app = QApplication([_NAME, *STYLE, *words])
    app.setApplicationName(_NAME)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(_NAME)
    GarbageCollection(app)
    _leave_our_libraries_to_us()
    return app


def make_context(app: QApplication) -> UiContext:
    """Words, looks and memory as the user left them; dresses the application."""
    settings = UiSettings(QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, _NAME, _NAME))
    texts = Texts(settings.language or language_for(QLocale.system().name()))
    theme = Theme(settings.scheme, settings.text_size, settings.high_contrast)
    theme.apply(app)
    if texts.language != (app.property(_SPOKEN) or "en"):
        qt_words.speak(app, texts.language)
        app.setProperty(_SPOKEN, texts.language)
    return UiContext(texts, theme, Icons(theme), settings)


def _leave_our_libraries_to_us() -> None:
    """In a frozen app programs we start (a browser for a link) must not load the libraries we brought."""
    if not getattr(sys, "frozen", False):
        return
    own = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if own:
        os.environ["LD_LIBRARY_PATH"] = own
    for name in [name for name in os.environ if name.startswith("_PYI_")] + ["QT_PLUGIN_PATH"]:
        os.environ.pop(name, None)
