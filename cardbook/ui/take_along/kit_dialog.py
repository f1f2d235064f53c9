"""A season's whole kit: chosen in one small window, checked first, and saved as files that lie in one order."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from cardbook.domain.errors import KnownError
from cardbook.domain.progress import Progress
from cardbook.sentences import error_sentence
from cardbook.services.paper.envelopes.envelope_options import EnvelopeOptions, SenderPlace
from cardbook.services.paper.envelopes.envelope_words import envelope_title
from cardbook.services.paper.envelopes.sender import sender_of
from cardbook.services.paper.labels.label_options import LabelOptions
from cardbook.services.paper.print_people import PrintPeople, Whom, WhomKind
from cardbook.ui.background.latest_task import LatestTask
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.labels import label, paragraph
from cardbook.ui.print_studio.pdf_saver import FOLDER, file_name
from cardbook.ui.print_studio.people.whom_words import whom_words
from cardbook.ui.print_studio.print_desk import PrintDesk
from cardbook.ui.print_studio.print_order import PrintKind
from cardbook.ui.print_studio.steps.step import DoubtLine
from cardbook.ui.take_along.kit_work import KitOrder, KitWork, MadeKit, SavedKit
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.segmented_choice import SegmentedChoice
from cardbook.ui.widgets.fields.tick_box import TickBox

_NOBODY = ""
_OF_PEOPLE = (WhomKind.CIRCLE, WhomKind.SEARCH)


class KitDialog(PlainDialog):
    """Made anew with every choice; what is left out is told before anything is saved."""

    def __init__(self, context: UiContext, session: BookSession, parent: QWidget, desk: PrintDesk) -> None:
        texts = context.texts
        super().__init__(context, parent, texts("print.kit.title"), texts("print.kit.sentence"))
        self._session = session
        self._desk = desk
        self._work = KitWork(session.reading, texts)
        self._making = LatestTask(session)
        self._made: MadeKit | None = None
        self._remembered: MadeKit | None = None
        answers = PrintPeople(session.reading).answers()
        self._seasons = {whom.id: whom for whom in answers if whom.kind is WhomKind.SEASON}
        self._people = {whom.id: whom for whom in answers if whom.kind in _OF_PEOPLE}
        seasons = [(key, whom.season.name) for key, whom in self._seasons.items() if whom.season]
        self.season = ComboField(context, texts("print.steps.whom"), seasons)
        envelope = envelope_title(texts, desk.envelopes.options.envelope)
        self.on = SegmentedChoice(context, texts("print.kit.on"), [
            (PrintKind.ENVELOPES.value, envelope), (PrintKind.LABELS.value, desk.options.sheet.title),
        ], desk.kind.value)
        lists = [(key, whom_words(texts, whom)) for key, whom in self._people.items()]
        self.by_hand = ComboField(context, texts("print.kit.by_hand"), [(_NOBODY, texts("print.kit.nobodys")), *lists])
        self.hand_addressed = TickBox(context, texts("print.kit.with_hand_addressed"))
        self.hand_addressed.hide()
        self.remember = TickBox(context, texts("print.kit.remember"))
        self.remember.setChecked(True)
        self.doubt = DoubtLine(context)
        self.told = paragraph(context.theme, "", "body", "ink2")
        self.save = primary_button(context, texts("print.kit.save"))
        self.close_button = plain_button(context, texts("print.kit.close"))
        self._build()
        self._connect()
        self._make()

    def _build(self) -> None:
        theme = self.context.theme
        for field in (self.season, self.on, self.by_hand):
            self.body.addWidget(label(theme, field.accessibleName(), "small", "ink2"))
            self.body.addWidget(field)
        self.body.addWidget(self.doubt)
        self.body.addWidget(self.remember)
        self.body.addWidget(self.told)
        self.body.addWidget(self.hand_addressed)
        self.body.addStretch()
        self.buttons.addStretch()
        self.buttons.addWidget(self.close_button)
        self.buttons.addWidget(self.save)

    def _connect(self) -> None:
        self.season.activated.connect(self._make)
        self.by_hand.activated.connect(self._make)
        self.on.chosen.connect(self._make)
        self.hand_addressed.toggled.connect(self._make)
        self.close_button.clicked.connect(self.reject)
        self.save.clicked.connect(self._ask_where)
        self.finished.connect(self._making.stop)
        self._making.done.connect(self._show)

    def order(self) -> KitOrder | None:
        """What is chosen; None where there is no season."""
        whom = self._seasons.get(self.season.key())
        if whom is None or whom.season is None:
            return None
        by_hand: Whom | None = self._people.get(self.by_hand.key())
        drawn, also = self._desk.options.drawn, self.hand_addressed.isChecked()
        return KitOrder(whom.season, self._on(), by_hand, self._desk.paper, drawn, also)

    def _on(self) -> EnvelopeOptions | LabelOptions:
        """What is chosen in the studio, once for each: the free labels, or envelopes with their sender."""
        labels, envelopes = self._desk.options, self._desk.envelopes.options
        if self.on.key() == PrintKind.LABELS.value:
            return replace(labels, copies=1, outlines=False)
        sender = sender_of(self._session.reading)
        return replace(envelopes, sender=sender, sender_place=SenderPlace.FRONT, marks=())

    def _make(self) -> None:
        order = self.order()
        self.save.setEnabled(False)
        self.remember.setVisible(self.on.key() == PrintKind.LABELS.value)
        self.doubt.show_words("")
        self.told.setText(self.context.texts("print.kit.making" if order else "print.kit.nobody"))
        if order is not None:
            self._making.run(lambda progress: self._work.make(order, progress))

    def _show(self, made: MadeKit) -> None:
        self._made = made
        self._say(made.doubts, made.told)
        self.save.setEnabled(made.kit is not None)
        self.hand_addressed.setVisible(made.leaves_out_by_hand or self.hand_addressed.isChecked())
        self.make_room()

    def _say(self, doubts: Sequence[str], told: Sequence[str]) -> None:
        self.doubt.show_words(" ".join(doubts))
        self.told.setText("\n".join(told))
        self.make_room()

    def _ask_where(self) -> None:
        texts, settings = self.context.texts, self.context.settings
        dialog = QFileDialog(self, texts("print.kit.choose"), settings.folder(FOLDER))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self.write(Path(folder)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, where: Path) -> None:
        """Save all of it into a folder of its own there, on the thread: the window may be closed meanwhile."""
        self.context.settings.remember_folder(FOLDER, str(where))
        made, name = self._made, file_name(self.season.currentText())
        if made is None:
            return
        remembers = self.remember.isChecked() and made is not self._remembered

        def work(_progress: Progress) -> SavedKit | None:
            return self._work.save(made, where, name)

        def saved(kit: SavedKit | None) -> None:
            if kit is not None and remembers:
                self._keep(kit)
            if kit is not None and isValid(self):
                self._tell_where(kit.folder)

        self._session.tasks.run(work, saved, self._failed, self._session.broke.emit)

    def _keep(self, kit: SavedKit) -> None:
        """Let the book know which labels are gone, so that no other run is printed on them."""
        self._remembered, on = kit.made, kit.made.order.on
        if isinstance(on, LabelOptions):
            for run in kit.runs:
                self._session.perform(partial(self._session.book.drawer.printed, run, on.lying))
            self._desk.refresh_sheet()

    def _tell_where(self, folder: Path) -> None:
        self._say((), (self.context.texts("print.kit.saved", folder=folder),))
        self.save.setEnabled(False)
        self.close_button.setFocus()

    def _failed(self, error: KnownError) -> None:
        if isValid(self):
            self._say((error_sentence(error, self.context.texts),), ())
        else:
            self._session.failed.emit(error)
