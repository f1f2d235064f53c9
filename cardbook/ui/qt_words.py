"""Qt's own words (Copy, Paste, Save as …) in the reader's language."""

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

_TRANSLATOR = "translator"


def speak(app: QApplication, language: str) -> None:
    """Let Qt speak a language from now on; without one of its catalogues it speaks English."""
    old = app.property(_TRANSLATOR)
    if isinstance(old, QTranslator):
        app.removeTranslator(old)
        app.setProperty(_TRANSLATOR, None)
        old.deleteLater()
    translator = QTranslator(app)
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
        app.setProperty(_TRANSLATOR, translator)
