"""What every page and widget is given: the words, the looks, the memory of this computer."""

from typing import NamedTuple

from cardbook.texts import Texts
from cardbook.ui.looks.icons import Icons
from cardbook.ui.looks.theme import Theme
from cardbook.ui.settings import UiSettings


class UiContext(NamedTuple):
    """Passed by constructor to everything that is shown; there are no globals."""

    texts: Texts
    theme: Theme
    icons: Icons
    settings: UiSettings
