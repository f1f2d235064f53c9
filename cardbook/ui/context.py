"""What every page and widget is given: the words, the looks, the memory of this computer."""

from dataclasses import dataclass

from cardbook.texts import Texts
from cardbook.ui.icons import Icons
from cardbook.ui.settings import UiSettings
from cardbook.ui.theme import Theme


@dataclass(frozen=True)
class UiContext:
    """Passed by constructor to everything that is shown; there are no globals."""

    texts: Texts
    theme: Theme
    icons: Icons
    settings: UiSettings
