"""Printed lately: what was printed, label by label, to print some of it once more."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cardbook.domain.paper.print_run import OWN_ADDRESS, PrintedMatter, PrintRun
from cardbook.services.paper.print_people import PrintPeople
from cardbook.texts import Texts
from cardbook.ui.background.latest_task import LatestTask
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.people.date_words import day_words
from cardbook.ui.print_studio.people.piece_choice import PieceChoice
from cardbook.ui.widgets.button import link_button, plain_button, primary_button
from cardbook.ui.widgets.fields.combo_field import ComboField


class PrintedLatelyDialog(PlainDialog):
    """`again_wanted(PrintRun, keys)`, a key as often as it is ticked; `taken_back()` after labels are free again."""

    again_wanted = Signal(object, object)
    taken_back = Signal()

    def __init__(self, context: UiContext, session: BookSession, parent: QWidget) -> None:
        texts = context.texts
        self._runs = {str(run.id): run for run in session.reading.drawer.runs()}
        sentence = texts("print.lately.sentence" if self._runs else "print.lately.nothing")
        super().__init__(context, parent, texts("print.lately.title"), sentence)
        self._session = session
        self._naming = LatestTask(session)
        self._run: PrintRun | None = None
        self.runs = ComboField(context, texts("print.lately.runs"), [])
        self.pieces = PieceChoice(context, texts("print.lately.pieces"))
        self.never = link_button(context, texts("print.lately.never"), small=True)
        self.close_button = plain_button(context, texts("frame.undo.close"))
        self.verb = primary_button(context, texts("print.again.verb"))
        self._build()
        self.runs.activated.connect(self._show_run)
        self.pieces.changed.connect(self._show_verbs)
        self.never.clicked.connect(self._take_back)
        self.verb.clicked.connect(self._print_again)
        self.close_button.clicked.connect(self.reject)
        self.finished.connect(self._naming.stop)
        self._naming.done.connect(self._show_names)
        self._show_runs()

    def _build(self) -> None:
        for widget in (self.runs, self.pieces, self.never):
            self.body.addWidget(widget)
            widget.setVisible(bool(self._runs))
        self.body.setAlignment(self.never, Qt.AlignmentFlag.AlignLeft)
        self.buttons.addStretch()
        self.buttons.addWidget(self.close_button)
        self.buttons.addWidget(self.verb)
        self.verb.setVisible(bool(self._runs))

    def _show_runs(self) -> None:
        if self._runs:
            counts = self._session.reading.drawer.counts()
            self.runs.set_choices([
                (key, run_words(self.context.texts, run, counts.get(run.id or 0, 0)))
                for key, run in self._runs.items()
            ])
            self._show_run()

    def _show_run(self) -> None:
        chosen = self._runs[self.runs.key()]
        run = chosen.with_pieces(self._session.reading.drawer.pieces(chosen.id or 0))
        keys = [piece.key for piece in run.pieces]
        self._run = None
        self._naming.run(lambda progress: (run, PrintPeople(self._session.reading).names(keys, progress)))

    def _show_names(self, named: tuple[PrintRun, dict[int, str]]) -> None:
        texts, (run, names) = self.context.texts, named
        known = names | {OWN_ADDRESS: texts("print.whom.sender")}
        gone = texts("print.lately.gone")
        self._run = run
        self.pieces.show_names([known.get(piece.key, gone) for piece in run.pieces])

    def _show_verbs(self, count: int) -> None:
        is_labels = self._run is not None and self._run.matter is PrintedMatter.LABELS
        self.verb.setEnabled(count > 0)
        self.never.setEnabled(count > 0)
        self.never.setVisible(is_labels)

    def _print_again(self) -> None:
        run = self._run
        if run is not None:
            keys = [run.pieces[place].key for place in self.pieces.places()]
            self.again_wanted.emit(run, tuple(key for key in keys if key != OWN_ADDRESS))
            self.accept()

    def _take_back(self) -> None:
        run = self._run
        if run is None:
            return
        pieces = [run.pieces[place] for place in self.pieces.places()]
        self._session.perform(lambda: self._session.book.drawer.never_printed(run, pieces))
        self.taken_back.emit()
        self.accept()


def run_words(texts: Texts, run: PrintRun, count: int) -> str:
    """A run in one line."""
    day = day_words(texts, run.printed_at[:10])
    return texts(f"print.lately.{run.matter}", count=count, day=day, title=run.title)
