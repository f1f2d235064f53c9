"""A dressed application and what every window is given."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtWidgets import QApplication

from cardbook.texts import Texts
from cardbook.ui.context import UiContext
from cardbook.ui.looks.icons import Icons
from cardbook.ui.looks.theme import Scheme, Theme
from cardbook.ui.settings import UiSettings

ContextMaker = Callable[..., UiContext]


@pytest.fixture
def make_context(qapp: QApplication, tmp_path: Path) -> ContextMaker:
    """Makes a context in a language, a scheme and a text size, and dresses the application for it."""

    def make(language: str = "en", scheme: Scheme = Scheme.LIGHT, text_size: int = 100) -> UiContext:
        theme = Theme(scheme, text_size)
        settings = UiSettings(QSettings(str(tmp_path / "windows.ini"), QSettings.Format.IniFormat))
        theme.apply(qapp)
        return UiContext(Texts(language), theme, Icons(theme), settings)

    return make


@pytest.fixture
def context(make_context: ContextMaker) -> UiContext:
    """English, light, normal text size."""
    return make_context()


@pytest.fixture
def theme(context: UiContext) -> Theme:
    """The theme of the context."""
    return context.theme


@pytest.fixture(autouse=True)
def no_window_outlives_its_test(qapp: QApplication) -> Iterator[None]:
    """Takes every window away that a test has left: a new theme would dress all of them, too.

    The list under a field belongs to its completer, which would free it once more.
    """
    yield
    for window in QApplication.topLevelWidgets():
        if window.parent() is None and window.windowType() is not Qt.WindowType.Popup:
            window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
