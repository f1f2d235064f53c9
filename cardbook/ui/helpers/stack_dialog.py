"""A stack of cards ticked at once: by the numbers on a paper list, or all that lie ready, on one day."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.domain.cards.card_list import STAGES, Season, Stage
from cardbook.domain.people.listing import EntryRow
from cardbook.services.cards.paper_rows import PaperLists
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.labels import label, paragraph
from cardbook.ui.people.day_field import DayField
from cardbook.ui.widgets.button import link_button, plain_button, primary_button
from cardbook.ui.widgets.content_area import ContentArea
from cardbook.ui.widgets.fields.field import Field, line_editor
from cardbook.ui.widgets.fields.segmented_choice import SegmentedChoice

_NAMED = 60
"""So many names are enough to see whether it is the right stack."""
_WIDTH, _HEIGHT, _LEAST_NAMES = 560, 560, 44


class StackDialog(PlainDialog):
    """Stays open until it is closed: sheet after sheet is typed with Enter."""

    def __init__(
        self, context: UiContext, session: BookSession, season: Season, parent: QWidget, stage: Stage = Stage.MAILED
    ) -> None:
        texts = context.texts
        super().__init__(context, parent, texts("helpers.stack.title"), texts("helpers.stack.sentence"))
        self.session = session
        self._season = season
        self._lists = PaperLists(session.reading)
        self._rows: Sequence[EntryRow] = ()
        words = [(each.value, texts(f"cards.stages.{each.value}")) for each in STAGES]
        self.stage = SegmentedChoice(context, texts("helpers.stack.stage"), words, stage.value)
        self.day = DayField(context, texts("helpers.stack.day"), session.book.today())
        self.numbers = line_editor(texts("helpers.stack.example"))
        self.numbers_field = Field(context, texts("helpers.stack.numbers"), self.numbers)
        self.ready = link_button(context, "")
        self.tick = primary_button(context, texts("helpers.stack.tick"))
        self._done = label(context.theme, "", "small", "fir")
        self._area = ContentArea()
        self._build()
        self._stage_chosen()
        self.numbers.setFocus()

    @property
    def rows(self) -> Sequence[EntryRow]:
        """The cards that would be ticked."""
        return self._rows

    def take_ready(self) -> None:
        """Take all cards that lie ready for the step."""
        self.numbers.clear()
        self._show(self._lists.ready_for(self._season, self._stage))

    def confirm(self) -> None:
        """Tick them, and wait for the next stack."""
        day, stage, ids = self.day.day(), self._stage, [row.id for row in self._rows]
        if day is None:
            self.day.refuse()
        elif ids:
            name = self._rows[0].name if len(ids) == 1 else ""
            seasons = self.session.book.seasons
            self.session.perform_many(
                len(ids), lambda: seasons.tick(ids, stage, name, day), lambda _done: self._ticked(len(ids))
            )

    @property
    def _stage(self) -> Stage:
        return Stage(self.stage.key())

    def _build(self) -> None:
        texts, px = self.context.texts, self.context.theme.px
        which = QHBoxLayout()
        which.setSpacing(px(12))
        for field in (self.day, self.numbers_field):
            which.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self._area.setMinimumHeight(px(_LEAST_NAMES))
        self.body.addWidget(self.stage)
        self.body.addLayout(which)
        self.body.addWidget(self.ready, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._area, 1)
        close = plain_button(self.context, texts("frame.about.close"))
        close.clicked.connect(self.accept)
        for button in (close, self.tick, self.ready):
            button.setAutoDefault(False)
        self.buttons.addWidget(self._done, 1)
        self.buttons.addWidget(close)
        self.buttons.addWidget(self.tick)
        self.stage.chosen.connect(lambda _key: self._stage_chosen())
        self.numbers.textChanged.connect(lambda _typed: self._typed())
        self.numbers.returnPressed.connect(self.confirm)
        self.ready.clicked.connect(self.take_ready)
        self.tick.clicked.connect(self.confirm)
        room = self.screen().availableSize()
        self.resize(min(px(_WIDTH), room.width() - px(40)), min(px(_HEIGHT), room.height() - px(60)))

    def _stage_chosen(self) -> None:
        """How many lie ready for it; what was typed stays."""
        count = len(self._lists.ready_for(self._season, self._stage))
        self.ready.setText(self.context.texts(f"helpers.stack.ready.{self._stage.value}", count=count))
        self.ready.setVisible(count > 0)
        self._typed()

    def _typed(self) -> None:
        found = self._lists.rows(self._season, self.numbers.text())
        if found.unknown:
            unknown = ", ".join(found.unknown)
            self.numbers_field.show_doubt(self.context.texts("helpers.stack.unknown", numbers=unknown))
        else:
            self.numbers_field.clear_note()
        self._show(found.rows)

    def _show(self, rows: Sequence[EntryRow]) -> None:
        """Name those who are meant, so that a wrong number is seen before it is ticked."""
        self._rows, theme, texts = rows, self.context.theme, self.context.texts
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, theme.px(10), 0)
        column.setSpacing(theme.px(4))
        for row in rows[:_NAMED]:
            words = texts("helpers.stack.row", number=str(row.id), name=", ".join(filter(None, (row.name, row.town))))
            column.addWidget(paragraph(theme, words, "body", "ink2" if row.days.day(self._stage) else "ink"))
        if len(rows) > _NAMED:
            more = texts("helpers.stack.more", count=len(rows) - _NAMED)
            column.addWidget(paragraph(theme, more, "small", "ink2"))
        column.addStretch(1)
        self._area.show_content(content, at_top=True)
        self.tick.setText(texts("helpers.stack.tick_count", count=len(rows)) if rows else texts("helpers.stack.tick"))
        self.tick.setEnabled(bool(rows))
        if rows:
            self._done.setText("")

    def _ticked(self, count: int) -> None:
        self.numbers.clear()
        self._stage_chosen()
        stage = self.context.texts(f"cards.stages.{self._stage.value}")
        self._done.setText(self.context.texts("helpers.stack.done", count=count, stage=stage))
        self.numbers.setFocus()
