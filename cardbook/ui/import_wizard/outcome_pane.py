"""What will happen, or has happened: counts in words, what needs a look, the people, the issues by line."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from cardbook.services.files.import_contacts import Choice, Chosen, Decision, ImportOutcome
from cardbook.services.files.import_households import Mates, Sharing, mates_as_chosen
from cardbook.services.files.import_look_alikes import chosen_ids
from cardbook.ui.context import UiContext
from cardbook.ui.import_wizard.alike_offers import ALIKE, alike_offers
from cardbook.ui.import_wizard.change_lines import ChangesModel
from cardbook.ui.import_wizard.offer_pane import OfferPane
from cardbook.ui.import_wizard.outcome_delegates import IssueDelegate, PersonDelegate
from cardbook.ui.import_wizard.outcome_lines import IssueModel, PeopleModel
from cardbook.ui.import_wizard.sharing_offers import SHARING, sharing_offers
from cardbook.ui.labels import elided_label, label, paragraph
from cardbook.ui.widgets.bars.banner import Banner, BannerKind
from cardbook.ui.widgets.button import link_button
from cardbook.ui.widgets.chip import Chip
from cardbook.ui.widgets.flow_row import FlowRow
from cardbook.ui.widgets.icon_mark import IconMark
from cardbook.ui.widgets.row_list_view import RowListView

_WILL = {
    Decision.ADD: ("plus", "fir", "import.outcome.new"),
    Decision.UPDATE: ("merge", "blue", "import.outcome.updated"),
    Decision.SKIP: ("minus", "ink3", "import.outcome.skipped"),
}
_DID = {
    Decision.ADD: ("plus", "fir", "import.outcome.added"),
    Decision.UPDATE: ("merge", "blue", "import.outcome.changed"),
    Decision.SKIP: ("minus", "ink3", "import.outcome.left"),
}


_LEAST_PANEL = 270
"""Design pixels: two look-alikes; below that the whole pane scrolls."""


class OutcomePane(QWidget):
    """`save_requested` asks for the report as a file."""

    save_requested = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        texts = context.texts
        self._context = context
        self._title = elided_label(context.theme, "", "title")
        self._counts = QVBoxLayout()
        self._look = Banner(context)
        self.people_chip = Chip(context, texts("import.outcome.people"))
        self.alike_chip = Chip(context, texts("import.outcome.alike"))
        self.sharing_chip = Chip(context, texts("import.sharing.chip"))
        self.changes_chip = Chip(context, texts("import.outcome.changes"))
        self.issues_chip = Chip(context, texts("import.outcome.look"))
        self.people = RowListView(context, texts("import.outcome.list"), several=False)
        self.alike = OfferPane(context, ALIKE, Choice)
        self.sharing = OfferPane(context, SHARING, Sharing)
        self.changes = RowListView(context, texts("import.outcome.changes_list"), several=False)
        self.issues = RowListView(context, texts("import.outcome.issues"), several=False)
        self._people_model = PeopleModel(texts, self)
        self._changes_model = ChangesModel(texts, self)
        self._issue_model = IssueModel(texts, self)
        self._more = label(context.theme, "", "small", "ink3")
        self.save = link_button(context, texts("import.outcome.save"), small=True)
        self._lists = QStackedWidget()
        self._preview = ImportOutcome()
        self._build()
        for chip, view in self._choices():
            chip.clicked.connect(partial(self._show_list, view))
        for offers in (self.alike, self.sharing):
            offers.chosen.connect(partial(self._show_chosen, offers))
        self.save.clicked.connect(self.save_requested)

    def show_looking(self) -> None:
        """The file is being read."""
        self._title.setText(self._context.texts("import.outcome.looking"))
        self._panel.hide()
        self._chips.hide()
        self._look.hide()
        self._show_counts(ImportOutcome(), {})

    def show_preview(self, outcome: ImportOutcome) -> None:
        """What bringing in would do; who seems to stand in the book already comes first."""
        self._title.setText(self._context.texts("import.outcome.title"))
        self.alike.show_offers(alike_offers(self._context, outcome.alike))
        self.sharing.show_offers(sharing_offers(self._context, outcome.proposals))
        self._preview = outcome
        self._show(self.as_chosen, _WILL)
        if outcome.alike or outcome.proposals:
            self._show_list(self.alike if outcome.alike else self.sharing)

    @property
    def as_chosen(self) -> ImportOutcome:
        """The preview as it comes out with what was chosen about look-alikes and households."""
        return self._preview.as_chosen(self._choices_about_alike, self._choices_about_sharing)

    @property
    def chosen(self) -> Chosen:
        """What was chosen about look-alikes."""
        return chosen_ids(self._preview.alike, self._choices_about_alike)

    @property
    def mates(self) -> Mates:
        """What was chosen about households."""
        return mates_as_chosen(self._preview.proposals, self._choices_about_sharing, self.chosen)

    def forget(self) -> None:
        """What was chosen was about another file."""
        self.alike.forget()
        self.sharing.forget()

    @property
    def _choices_about_alike(self) -> dict[str, Choice]:
        return {uid: Choice(key) for uid, key in self.alike.choices.items()}

    @property
    def _choices_about_sharing(self) -> dict[str, Sharing]:
        return {uid: Sharing(key) for uid, key in self.sharing.choices.items()}

    def show_report(self, outcome: ImportOutcome) -> None:
        """What bringing in did; issues first where there are any."""
        self._title.setText(self._context.texts("import.outcome.finished"))
        self._show(outcome, _DID)
        self._look.hide()
        if outcome.issues:
            self._show_list(self.issues)

    def _show_chosen(self, offers: OfferPane) -> None:
        """The numbers and lists once something else was chosen."""
        self._show(self.as_chosen, _WILL)
        self._show_list(offers)

    def _show(self, outcome: ImportOutcome, words: dict[Decision, tuple[str, str, str]]) -> None:
        texts = self._context.texts
        self._show_counts(outcome, words)
        self._people_model.show_people(outcome.shown)
        self._changes_model.show_updates(outcome.updates)
        self._issue_model.show_issues(outcome.issues)
        self.people_chip.show_count(outcome.read)
        self.changes_chip.show_count(self._changes_model.rowCount())
        self.issues_chip.show_count(len(outcome.issues))
        self.alike_chip.show_count(len(outcome.alike))
        self.sharing_chip.show_count(len(outcome.proposals))
        self.alike_chip.setVisible(bool(outcome.alike))
        self.sharing_chip.setVisible(bool(outcome.proposals))
        self.changes_chip.setVisible(bool(outcome.updates))
        self.issues_chip.setVisible(bool(outcome.issues))
        self._chips.setVisible(bool(outcome.issues or outcome.updates or outcome.alike or outcome.proposals))
        more = outcome.read - len(outcome.shown)
        self._more.setText(texts("import.outcome.more", count=more) if more else "")
        self._show_list(self.people if outcome.read else self.issues)
        self._tell_doubts(outcome)

    def _tell_doubts(self, outcome: ImportOutcome) -> None:
        texts = self._context.texts
        if not outcome.read:
            self._look.tell(BannerKind.LOOK, texts("import.outcome.nobody"))
        else:
            self._look.hide()

    def _show_counts(self, outcome: ImportOutcome, words: dict[Decision, tuple[str, str, str]]) -> None:
        while (item := self._counts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        texts = self._context.texts
        numbers = {Decision.ADD: outcome.added, Decision.UPDATE: outcome.updated, Decision.SKIP: outcome.skipped}
        for decision, (icon, tone, key) in words.items():
            if numbers[decision]:
                self._counts.addWidget(self._count(icon, tone, texts(key, count=numbers[decision])))
        if outcome.households:
            shared = texts("import.outcome.households", count=outcome.households)
            self._counts.addWidget(self._count("users", "ink2", shared))
        if outcome.card_years:
            years = ", ".join(map(str, sorted(outcome.card_years)))
            self._counts.addWidget(self._count("mail", "ink2", texts("import.outcome.card_years", years=years)))
        if outcome.without_town and words is _WILL:
            doubt = texts("import.outcome.without_town", count=outcome.without_town)
            self._counts.addWidget(self._count("triangle-alert", "honey", doubt))

    def _count(self, icon: str, tone: str, sentence: str) -> QWidget:
        theme = self._context.theme
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(IconMark(self._context, 16, icon, tone))
        row.addWidget(paragraph(theme, sentence, "body", "ink"), 1)
        return whole

    def _choices(self) -> tuple[tuple[Chip, QWidget], ...]:
        return (
            (self.alike_chip, self.alike), (self.sharing_chip, self.sharing), (self.people_chip, self.people),
            (self.changes_chip, self.changes), (self.issues_chip, self.issues),
        )

    def _show_list(self, view: QWidget, _checked: bool = False) -> None:
        self._lists.setCurrentWidget(view)
        for chip, its_view in self._choices():
            chip.setChecked(its_view is view)
        self._more.setVisible(view is self.people and bool(self._more.text()))
        self.save.setVisible(self._issue_model.rowCount() + self._changes_model.rowCount() > 0)
        self._foot.setVisible(self._more.isVisibleTo(self._foot) or self.save.isVisibleTo(self._foot))
        model = view.model() if isinstance(view, RowListView) else None
        self._panel.setVisible(isinstance(view, OfferPane) or (model is not None and model.rowCount() > 0))

    def _build(self) -> None:
        theme = self._context.theme
        self.people.setModel(self._people_model)
        self.people.setItemDelegate(PersonDelegate(self._context, self.people))
        for lines, model in ((self.changes, self._changes_model), (self.issues, self._issue_model)):
            lines.setModel(model)
            lines.setItemDelegate(IssueDelegate(self._context, lines))
        for _, view in self._choices():
            view.setProperty("ground", "sheet")
            self._lists.addWidget(view)
        self._chips = QWidget()
        chips = FlowRow(theme.px(6), self._chips)
        for chip, _ in self._choices():
            chips.addWidget(chip)
        self._panel = self._panel_around_lists()
        self._counts.setSpacing(theme.px(4))
        content = QWidget()
        content.setProperty("ground", "paper")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self._title)
        column.addLayout(self._counts)
        column.addWidget(self._look)
        column.addWidget(self._chips)
        column.addWidget(self._panel, 1)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scrolled(content, column))

    def _scrolled(self, content: QWidget, column: QVBoxLayout) -> QScrollArea:
        """In a low window the whole pane scrolls, with room beside it for the bar."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        gap = self._context.theme.px(14)
        area.verticalScrollBar().rangeChanged.connect(
            lambda _least, most: column.setContentsMargins(0, 0, gap if most else 0, 0)
        )
        return area

    def _panel_around_lists(self) -> QFrame:
        theme = self._context.theme
        panel = QFrame()
        panel.setProperty("panel", True)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(theme.px(14), theme.px(6), theme.px(14), theme.px(6))
        foot.addWidget(self._more)
        foot.addStretch()
        foot.addWidget(self.save)
        panel.setMinimumHeight(theme.px(_LEAST_PANEL))
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(1, theme.px(4), 1, theme.px(4))
        inside.setSpacing(0)
        inside.addWidget(self._lists, 1)
        inside.addWidget(self._foot)
        return panel
