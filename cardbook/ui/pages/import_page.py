"""Bring in addresses: choose a file, look at what is in it, bring it in. Nothing is written before the last step."""

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cardbook.domain.actions import Action
from cardbook.domain.changes import Step
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.sentences import error_sentence
from cardbook.services.files.import_contacts import FileGuess, ImportOutcome, ImportSource, TextGuess
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import Page
from cardbook.ui.import_wizard.import_files import choose_file, choose_report, write_report
from cardbook.ui.import_wizard.import_foot import ImportFoot
from cardbook.ui.import_wizard.import_run import ImportRun
from cardbook.ui.import_wizard.outcome_pane import OutcomePane
from cardbook.ui.import_wizard.profile_menu import ProfileMenu
from cardbook.ui.import_wizard.review_step import ReviewStep
from cardbook.ui.import_wizard.work_step import WorkStep
from cardbook.ui.looks.page_margin import settle_sides
from cardbook.ui.widgets.bars.banner import Banner, BannerKind
from cardbook.ui.widgets.bars.loading_bar import LoadingBar
from cardbook.ui.widgets.bars.steps_bar import StepsBar
from cardbook.ui.widgets.empty_state import EmptyState
from cardbook.ui.widgets.page_head import PageHead

_UNDO = "undo"


class ImportPage(Page):
    """`brought_in(list of line keys)` follows each import, `people_requested` asks to see them, `left` is Cancel."""

    brought_in = Signal(list)
    people_requested = Signal()
    left = Signal()

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._path = Path()
        self._pasted: bytes | None = None
        self._outcome = ImportOutcome()
        self.run = ImportRun(session, self)
        texts = context.texts
        steps = [[texts(f"import.steps.{name}") for name in names] for names in _STEPS]
        self._steps = [StepsBar(context, names) for names in steps]
        self._head = PageHead(context, texts("import.title"), texts("import.drop"))
        self._loading = LoadingBar(context)
        self.banner = Banner(context)
        self.file_step = EmptyState(
            context, texts("import.file.question"), texts("import.file.sentence"), texts("import.file.choose"),
            icon="folder-input",
        )
        self.file_step.add_link("paste", texts("import.paste.link"))
        self.profiles = ProfileMenu(context, session, self)
        self.work = WorkStep(context)
        self.foot = ImportFoot(context)
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self.start_again()

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {"import": self.summon}

    def here(self) -> str:
        return "people"

    def panes(self) -> list[QWidget]:
        shown = self._stack.currentWidget()
        return [shown, self.foot] if shown is not None and self.foot.isVisible() else [self._stack]

    @cached_property
    def review(self) -> ReviewStep:
        """Where a file is looked at before anything is done; made for the first one."""
        review = ReviewStep(self._context)
        self._stack.addWidget(review)
        review.source_changed.connect(self._preview)
        review.profiles.clicked.connect(self._offer_profiles)
        self.profiles.chosen.connect(review.take_profile)
        review.text_chosen.connect(self._read_anew)
        review.text_choice.sheet_chosen.connect(lambda sheet: self._read_anew(None, sheet))
        for offers in (review.outcome.alike, review.outcome.sharing):
            offers.chosen.connect(self._show_chosen)
        review.outcome.save_requested.connect(self._save_report)
        return review

    @cached_property
    def report(self) -> OutcomePane:
        """What became of a file; made for the first one that was brought in."""
        report = OutcomePane(self._context)
        report.setMaximumWidth(self._context.theme.px(760))
        report.save_requested.connect(self._save_report)
        self._stack.addWidget(report)
        return report

    @property
    def is_writing(self) -> bool:
        """People are being brought in right now."""
        return self._stack.currentWidget() is self.work

    def summon(self) -> None:
        """Ready for another file, unless one is being looked at."""
        if self._shows("report"):
            self.start_again()
        if self._stack.currentWidget() is self.file_step:
            self.file_step.button.setFocus()

    def start_again(self) -> None:
        """Back to the first step; nothing has been changed."""
        if self.is_writing:
            return
        self.run.cancel()
        self._loading.finish()
        if "review" in vars(self):
            self.review.forget()
        self.profiles.forget()
        self._show_step(self.file_step, 0, table=True)
        self._head.show_title(self._context.texts("import.title"), self._context.texts("import.drop"))
        self.foot.hide()
        self.file_step.button.setFocus()

    def open_file(self, path: Path, pasted: bytes | None = None) -> None:
        """Look at a file; while another is being brought in, that comes first. `pasted` is as in `ImportSource`."""
        if self.is_writing:
            return
        self._path, self._pasted = path, pasted
        self.banner.close_banner()
        self._loading.begin()
        self.run.guess(path, pasted=pasted)

    def open_text(self, text: str) -> None:
        """Look at what was copied out of another program: the cells of a table, or cards."""
        texts = self._context.texts
        if text.strip():
            self.open_file(Path(texts("import.paste.name")), text.encode("utf-8", "replace"))
        elif not self.is_writing:
            self.banner.tell(BannerKind.NOTE, texts("import.paste.nothing"))

    def paste(self) -> None:
        """Look at what lies in the clipboard."""
        self.open_text(QGuiApplication.clipboard().text())

    def choose(self) -> None:
        """Ask for the file."""
        choose_file(self._context, self, self.open_file)

    def cancel(self) -> None:
        """Esc: stop what runs; while a file is looked at, leave it."""
        if self.is_writing:
            self.run.cancel()
        elif self._shows("review"):
            self.start_again()
            self.left.emit()

    def bring_in(self) -> None:
        """Do what the preview says."""
        source = self.review.source
        if source is None or self.run.is_busy:
            return
        self.banner.close_banner()
        self.work.begin(source.path.name)
        self._show_step(self.work, 2, table=source.columns is not None)
        self.foot.show_work()
        self.foot.cancel.setFocus()
        self.run.bring_in(source, self.review.outcome.chosen, self.review.outcome.mates)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        settle_sides(self._context.theme, self, self._content)

    def _guessed(self, guess: FileGuess) -> None:
        is_table = guess.mapping is not None
        self._head.show_title(
            self._context.texts("import.title"), self._context.texts("import.unchanged", file=guess.path.name)
        )
        self.review.show_guess(guess)
        self._show_step(self.review, 1, table=is_table)
        self.foot.show_review()
        self._preview(self.review.source)
        if not (is_table and self.review.table.focus_unknown()):
            self.foot.back.setFocus()

    def _preview(self, source: ImportSource | None) -> None:
        if source is not None and not self.is_writing:
            self.foot.show_review()
            self._loading.begin()
            self.run.preview(source)

    def _read_anew(self, text: TextGuess | None, sheet: str = "") -> None:
        self._loading.begin()
        self.run.guess(self._path, text, sheet, self._pasted)

    def _offer_profiles(self) -> None:
        link = self.review.profiles
        self.profiles.offer(self.review.table.mapping, link.mapToGlobal(link.rect().bottomLeft()))

    def _previewed(self, outcome: ImportOutcome) -> None:
        texts = self._context.texts
        self._loading.finish()
        self._head.show_title(texts("import.title"), texts("import.read", count=outcome.read, file=self._path.name))
        self.review.show_preview(outcome)
        self._show_chosen()
        if self.window().focusWidget() is self.foot.back and self.foot.bring_in.isEnabled():
            self.foot.bring_in.setFocus()

    def _show_chosen(self) -> None:
        """What it comes to, as chosen about look-alikes."""
        self._outcome = self.review.outcome.as_chosen
        self.foot.show_preview(self._outcome)

    def _brought_in(self, outcome: ImportOutcome) -> None:
        texts = self._context.texts
        self._outcome = outcome
        keys = list(self._session.reading.listing.keys_of_contacts(outcome.new_ids))
        self.report.show_report(outcome)
        self._head.show_title(texts("import.title"), texts("import.finished", file=self._path.name))
        self._show_step(self.report, 3, table=self._steps[0].isVisibleTo(self))
        self.foot.show_end(bool(keys))
        key, count = ("added", outcome.added) if outcome.added else ("updated", outcome.updated)
        self.banner.tell(
            BannerKind.GOOD, texts(f"import.done.{key}", count=count), (_UNDO, texts("import.done.undo"))
        )
        (self.foot.show_people if keys else self.foot.another).setFocus()
        self.brought_in.emit(keys)  # last: whoever hears it may show another page and take the keyboard there

    def _failed(self, error: KnownError) -> None:
        self._loading.finish()
        if error.code is ErrorCode.CANCELLED:
            self._return_to_review()
            self.banner.tell(BannerKind.NOTE, self._context.texts("import.done.stopped"))
            return
        if self.is_writing:
            self._return_to_review()
        elif not self._shows("review"):
            self.file_step.button.setFocus()
        self.banner.tell(BannerKind.TROUBLE, error_sentence(error, self._context.texts))

    def _return_to_review(self) -> None:
        if self.is_writing:
            self._show_step(self.review, 1, table=self._steps[0].isVisibleTo(self))
            self.foot.show_review()
            self.foot.show_preview(self._outcome)

    def _gave_up(self) -> None:
        self._stack.setCurrentWidget(self.file_step)
        self.start_again()

    def _stepped(self, step: Step) -> None:
        """The banner's Undo is about the import alone: any other step takes it away."""
        if not self._shows("report") or self.banner.isHidden():
            return
        if step.action == Action.IMPORT and step.undone:
            self.banner.tell(BannerKind.NOTE, self._context.texts("import.done.taken_back"))
            self.foot.show_end(False)
        else:
            self.banner.close_banner()

    def _acted(self, key: str) -> None:
        if key == _UNDO:
            self._session.perform(lambda: self._session.book.history.undo())

    def _save_report(self) -> None:
        choose_report(self._context, self, self._path.name, self._write_report)

    def _write_report(self, path: Path) -> None:
        texts = self._context.texts
        try:
            write_report(texts, self._outcome, self._path.name, path)
        except KnownError as error:
            self.banner.tell(BannerKind.TROUBLE, error_sentence(error, texts))
        else:
            self.banner.tell(BannerKind.GOOD, texts("import.report.saved", path=path.name))

    def _show_step(self, widget: QWidget, number: int, table: bool) -> None:
        for bar, is_meant in zip(self._steps, (table, not table), strict=True):
            bar.setVisible(is_meant)
            bar.show_step(min(number, 2))
        self._stack.setCurrentWidget(widget)
        if not self._shows("report"):
            self.banner.close_banner()

    def _shows(self, step: str) -> bool:
        """A step that is made when it is first needed is the one in front."""
        return self._stack.currentWidget() is vars(self).get(step, self)

    def _connect(self) -> None:
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.cancel)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.file_step)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)
        self.file_step.submitted.connect(self.choose)
        self.file_step.link_chosen.connect(self.paste)
        self.run.guessed.connect(self._guessed)
        self.run.previewed.connect(self._previewed)
        self.run.brought_in.connect(self._brought_in)
        self.run.failed.connect(self._failed)
        self.run.gave_up.connect(self._gave_up)
        self.run.progressed.connect(self._progressed)
        self.banner.acted.connect(self._acted)
        self._session.stepped.connect(self._stepped)
        self.foot.back_pressed.connect(self.start_again)
        self.foot.cancel_pressed.connect(self.cancel)
        self.foot.bring_in_pressed.connect(self.bring_in)
        self.foot.another_pressed.connect(self.start_again)
        self.foot.show_pressed.connect(self.people_requested)

    def _progressed(self, done: int, total: int) -> None:
        self._loading.show_share(done / total if total else 0.0)
        if self.is_writing:
            self.work.show_progress(done, total)

    def _build(self) -> None:
        theme = self._context.theme
        for step in (self.file_step, self.work):
            self._stack.addWidget(step)
        content = self._content = QVBoxLayout()
        content.setContentsMargins(0, 0, 0, theme.px(16))
        content.setSpacing(theme.px(10))
        for bar in self._steps:
            content.addWidget(bar)
        content.addWidget(self.banner)
        content.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._loading)
        column.addLayout(content, 1)
        column.addWidget(self.foot)


_STEPS = (("file", "columns", "bring_in"), ("file", "people", "bring_in"))
"""Of a table, and of a file of cards."""
