"""What is asked before kept searches change, and examples of what can be searched."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cardbook.domain.search.smart_list import SmartList
from cardbook.ui.context import UiContext
from cardbook.ui.people.deeds import Deeds
from cardbook.ui.people.dialogs.search_help import SearchHelp
from cardbook.ui.people.listing.list_pane import ListPane
from cardbook.ui.prompts import ask


class SearchQuestions:
    """Each question of the list opens a small window over the page, and does what is answered."""

    def __init__(self, context: UiContext, deeds: Deeds, page: QWidget, asking: ListPane) -> None:
        self._context = context
        self._deeds = deeds
        self._page = page
        self._list = asking
        asking.rule.keep_requested.connect(self.keep)
        asking.rule.rename_requested.connect(self.rename)
        asking.rule.delete_requested.connect(deeds.delete_search)
        asking.offers.help_requested.connect(self.show_examples)

    def keep(self) -> None:
        """Under which name the search should be kept."""
        typed = self._list.search.text().strip()

        def keep(name: str) -> None:
            self._deeds.keep_search(SmartList(name, typed))

        self._ask_name("search.kept.keep_title", "search.kept.keep_verb", keep)

    def rename(self, kept: SmartList) -> None:
        """What a kept search should be called from now on."""

        def rename(name: str) -> None:
            self._deeds.rename_search(kept, name)

        self._ask_name("search.kept.rename_title", "search.kept.rename_verb", rename, kept.name)

    def show_examples(self) -> None:
        """Examples of searches, of which one can be tried."""
        SearchHelp(self._context, self._page, self._list.show_search).open()

    def _ask_name(self, title: str, verb: str, on_name: Callable[[str], None], name: str = "") -> None:
        texts = self._context.texts
        ask(self._context, self._page, texts(title), texts("search.kept.name"), texts(verb), on_name, name)
