"""Makes the Qt application and what every window is given."""

import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication

from cardbook import __version__
from cardbook.texts import Texts, language_for
from cardbook.ui.context import UiContext
from cardbook.ui.icons import Icons
from cardbook.ui.settings import UiSettings
from cardbook.ui.theme import Theme

_NAME = "cardbook"


def make_application(words: Sequence[str]) -> QApplication:
    """The one application of the process, named so that the desktop finds its icon and its settings."""
    app = QApplication([_NAME, *words])
    app.setApplicationName(_NAME)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(_NAME)
    app.setStyle("Fusion")
    _leave_our_libraries_to_us()
    return app


def make_context(app: QApplication) -> UiContext:
    """Words, looks and memory as the user left them; dresses the application."""
    settings = UiSettings(QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, _NAME, _NAME))
    texts = Texts(settings.language or language_for(QLocale.system().name()))
    theme = Theme(settings.scheme, settings.text_size, settings.high_contrast)
    theme.apply(app)
    _speak(app, texts.language)
    icons = Icons(theme)
    app.setWindowIcon(icons.icon("mail", "blue"))
    return UiContext(texts, theme, icons, settings)


def _speak(app: QApplication, language: str) -> None:
    """Qt's own words (Copy, Paste, Save as …) in the same language."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    if language == "en":
        return
    translator = QTranslator(app)
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)


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
