"""What a search with conditions means, in words under the search field, and whether it is kept under a name."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from cardbook.domain.search.search_query import is_plain, parse_search
from cardbook.domain.search.smart_list import SmartList
from cardbook.search_sentence import hint_sentence, search_sentence
from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label, paragraph
from cardbook.ui.widgets.button import ButtonKind, icon_button, link_button


class RuleStrip(QWidget):
    """Hidden while only words are looked for. `keep_requested` asks to keep the search, the others are about one
    that is kept.
    """

    keep_requested = Signal()
    rename_requested = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        texts, theme = context.texts, context.theme
        self._context = context
        self.kept: SmartList | None = None
        self._name = elided_label(theme, "", "body", "ink", 600)
        self.more = icon_button(context, "ellipsis", texts("search.kept.more"), ButtonKind.QUIET, small=True)
        self.meaning = paragraph(theme, "", "small", "ink2")
        self.hints = paragraph(theme, "", "small", "honey")
        self.keep = link_button(context, texts("search.kept.keep"), "bookmark")
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._name, 1)
        head.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        column.addLayout(head)
        column.addWidget(self.meaning)
        column.addWidget(self.hints)
        column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.keep.clicked.connect(self.keep_requested)
        self.more.clicked.connect(self._offer_more)
        self.hide()

    def show_search(self, typed: str, kept: Sequence[SmartList]) -> None:
        """Say what was typed means; `kept` are all searches that have a name."""
        query = None if is_plain(typed) else parse_search(typed)
        if query is None or query.is_plain:
            self.kept = None
            self.hide()
            return
        self.kept = next((one for one in kept if one.query == typed), None)
        texts = self._context.texts
        self._name.setText(self.kept.name if self.kept else "")
        self.meaning.setText(search_sentence(query, texts))
        self.hints.setText("\n".join(hint_sentence(hint, texts) for hint in query.hints))
        self._name.setVisible(self.kept is not None)
        self.more.setVisible(self.kept is not None)
        self.meaning.setVisible(bool(query.conditions))
        self.hints.setVisible(bool(query.hints))
        self.keep.setVisible(self.kept is None and bool(query.conditions) and not query.hints)
        self.setAccessibleName(self.meaning.text())
        self.show()

    def _offer_more(self) -> None:
        kept = self.kept
        if kept is None:
            return
        menu = QMenu(self)
        texts = self._context.texts
        rename = menu.addAction(texts("search.kept.rename"))
        rename.triggered.connect(lambda: self.rename_requested.emit(kept))
        delete = menu.addAction(texts("search.kept.delete"))
        delete.triggered.connect(lambda: self.delete_requested.emit(kept))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
