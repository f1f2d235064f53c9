"""Those who lend a hand: who they are, what they do, how far their cards are, and a checklist for each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cardbook.deferred import checklists_of, delivery_rounds_of
from cardbook.domain.cards.card_list import EntryFilter, Season, Stage
from cardbook.domain.cards.helper import STAGE_OF, Helper, HelperShare, HelperTask
from cardbook.domain.progress import Progress
from cardbook.services.cards.helper_lists import HelperLists
from cardbook.services.paper.printers.home_paper import home_paper
from cardbook.services.paper.take_along.checklist_words import checklist_words, rounds_words
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.helpers.stack_dialog import StackDialog
from cardbook.ui.labels import elided_label, paragraph
from cardbook.ui.print_studio.pdf_saver import PdfSaver
from cardbook.ui.widgets.button import ButtonKind, icon_button, plain_button, primary_button
from cardbook.ui.widgets.content_area import ContentArea
from cardbook.ui.widgets.fields.tick_box import TickBox
from cardbook.ui.widgets.flow_row import FlowBox


class HelpersDialog(PlainDialog):
    """`season` is the list whose cards are counted and printed; None where there is none yet."""

    def __init__(self, context: UiContext, session: BookSession, season: Season | None, parent: QWidget) -> None:
        texts = context.texts
        super().__init__(context, parent, texts("helpers.title"), texts("helpers.sentence"))
        self._session = session
        self._season = season
        self._lists = HelperLists(session.reading)
        self._saver = PdfSaver(context, session)
        self._saver.failed.connect(session.failed)
        self.field = QLineEdit()
        self.field.setPlaceholderText(texts("helpers.name"))
        self.field.setAccessibleName(texts("helpers.name"))
        self.add = plain_button(context, texts("helpers.add"), "plus")
        self.rounds_button = plain_button(context, texts("helpers.rounds"), "list-checks")
        self._area = ContentArea()
        self._build()
        self._show()
        self.field.setFocus()

    def rows(self) -> "list[HelperRow]":
        """The helpers, from top to bottom."""
        return self._area.findChildren(HelperRow)

    def _build(self) -> None:
        px = self.context.theme.px
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.field, 1)
        line.addWidget(self.add)
        self.body.addLayout(line)
        self.body.addWidget(self._area, 1)
        close = primary_button(self.context, self.context.texts("frame.prompt.ok"))
        close.clicked.connect(self.accept)
        self.rounds_button.clicked.connect(self._print_rounds)
        self.rounds_button.setEnabled(self._season is not None)
        for button in (close, self.add, self.rounds_button):
            button.setAutoDefault(False)
        self.buttons.addWidget(self.rounds_button)
        self.buttons.addStretch()
        self.buttons.addWidget(close)
        self.add.clicked.connect(self._add)
        self.field.returnPressed.connect(self._add)
        room = self.screen().availableSize()
        self.resize(min(px(620), room.width() - px(40)), min(px(480), room.height() - px(60)))

    def _show(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, self.context.theme.px(10), 0)
        column.setSpacing(self.context.theme.px(12))
        shares = self._lists.shares(self._season.id or 0 if self._season else 0)
        for share in shares:
            row = HelperRow(self.context, share, self._season is not None)
            row.changed.connect(self._save)
            row.delete_wanted.connect(self._delete)
            row.print_wanted.connect(self._print)
            row.ticks_wanted.connect(self.type_ticks)
            column.addWidget(row)
        if not shares:
            column.addWidget(paragraph(self.context.theme, self.context.texts("helpers.none"), "body", "ink2"))
        column.addStretch(1)
        self._area.show_content(content)

    def _add(self) -> None:
        name = " ".join(self.field.text().split())
        if name and self._session.perform(lambda: self._session.book.helpers.add(Helper(name))) is not None:
            self.field.clear()
            self._show()

    def _save(self, helper: Helper) -> None:
        self._session.perform(lambda: self._session.book.helpers.save(helper))

    def _delete(self, helper: Helper) -> None:
        self._session.perform(lambda: self._session.book.helpers.delete(helper))
        self._show()
        self.field.setFocus()

    def type_ticks(self, helper: Helper) -> None:
        """Type back what they ticked on their list."""
        if self._season is not None:
            stage = next((STAGE_OF[task] for task in HelperTask if task in helper.tasks), Stage.MAILED)
            dialog = StackDialog(self.context, self._session, self._season, self, stage)
            dialog.finished.connect(lambda _result: self._show())
            dialog.open()

    def _print(self, helper: Helper) -> None:
        """Make their checklist beside the window, then ask where it goes."""
        season, reading = self._season, self._session.reading
        if season is None:
            return
        words = checklist_words(self.context.texts, reading, season, self._session.book.today(), helper)
        chosen = EntryFilter(helper=helper.id)
        self._session.run_task(
            lambda progress: checklists_of(reading).pdf(season, words, home_paper(reading.home), progress, chosen),
            lambda pdf: self._offer(pdf.data, words.title),
        )

    def _print_rounds(self) -> None:
        """The cards to be delivered by hand, by postcode and town."""
        season, reading, today = self._season, self._session.reading, self._session.book.today()
        if season is None:
            return

        def work(progress: Progress) -> tuple[bytes, str]:
            made = delivery_rounds_of(reading)
            rounds = list(made.rounds(season))
            words = rounds_words(self.context.texts, reading, season, today, rounds)
            return made.pdf(rounds, words, home_paper(reading.home), progress).data, words.title

        self._session.run_task(work, lambda made: self._offer(*made))

    def _offer(self, pdf: bytes, title: str) -> None:
        self._saver.ask(self, pdf, title)


class HelperRow(QWidget):
    """`changed` carries the helper with other tasks; `delete_wanted`, `print_wanted` and `ticks_wanted` (they ticked on
    paper) as they are."""

    changed = Signal(object)
    delete_wanted = Signal(object)
    print_wanted = Signal(object)
    ticks_wanted = Signal(object)

    def __init__(self, context: UiContext, share: HelperShare, can_print: bool) -> None:
        super().__init__()
        theme, texts = context.theme, context.texts
        self._helper = share.helper
        name = share.helper.name
        above = QHBoxLayout()
        above.setSpacing(theme.px(8))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(elided_label(theme, name, "body", "ink", 600))
        words.addWidget(paragraph(theme, _share_words(context, share), "small", "ink2"))
        above.addLayout(words, 1)
        self.print_button = icon_button(context, "list-checks", texts("helpers.checklist", name=name), ButtonKind.QUIET)
        self.print_button.setEnabled(can_print and share.total > 0)
        self.print_button.clicked.connect(lambda: self.print_wanted.emit(self._helper))
        self.ticks_button = icon_button(context, "pen-line", texts("helpers.type_ticks", name=name), ButtonKind.QUIET)
        self.ticks_button.setEnabled(can_print and share.total > 0)
        self.ticks_button.clicked.connect(lambda: self.ticks_wanted.emit(self._helper))
        delete = icon_button(context, "trash-2", texts("helpers.delete", name=name), ButtonKind.QUIET)
        delete.clicked.connect(lambda: self.delete_wanted.emit(self._helper))
        for button in (self.print_button, self.ticks_button, delete):
            button.setAutoDefault(False)
            above.addWidget(button)
        box = FlowBox(theme.px(14))
        self.ticks: dict[HelperTask, TickBox] = {}
        for task in HelperTask:
            tick = TickBox(context, texts(f"helpers.does.{task.value}"), task in share.helper.tasks)
            tick.setAccessibleName(texts("helpers.does_of", name=name, what=texts(f"helpers.does.{task.value}")))
            tick.toggled.connect(lambda on, task=task: self._toggle(task, on))
            self.ticks[task] = tick
            box.row.addWidget(tick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(above)
        column.addWidget(box)

    def _toggle(self, task: HelperTask, is_on: bool) -> None:
        tasks = self._helper.tasks | {task} if is_on else self._helper.tasks - {task}
        self._helper = self._helper._replace(tasks=tasks)
        self.changed.emit(self._helper)


def _share_words(context: UiContext, share: HelperShare) -> str:
    texts = context.texts
    if not share.total:
        return texts("helpers.share_none")
    return texts("helpers.share", count=share.total, open=texts.number(share.still_open))
