"""Whom one can print for, and which of these lists is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from cardbook.domain.cards.card_list import Stage
from cardbook.services.paper.print_people import SENDER, PrintPeople, Whom, WhomKind
from cardbook.services.reading import BookReading
from cardbook.ui.print_studio.envelopes.envelope_controls import EnvelopeControls
from cardbook.ui.print_studio.labels.label_controls import LabelControls
from cardbook.ui.print_studio.print_desk import PrintDesk
from cardbook.ui.print_studio.print_order import PrintKind
from cardbook.ui.print_studio.steps.options_panel import OptionsPanel


class WhomLists(QObject):
    """`renewed()` once the lists are read anew, `picked()` before somebody chooses another one."""

    renewed = Signal()
    picked = Signal()

    def __init__(
        self, reading: BookReading, desk: PrintDesk, options: OptionsPanel, labels: LabelControls,
        envelopes: EnvelopeControls,
    ) -> None:
        super().__init__()
        self._people = PrintPeople(reading)
        self._desk = desk
        self._options = options
        self._labels = labels
        self._envelopes = envelopes
        self._answers: list[Whom] = []
        self._selection: Whom | None = None
        options.whom.activated.connect(self._pick)

    @property
    def has_season(self) -> bool:
        """True where there is any list of cards."""
        return any(whom.season is not None for whom in self._answers)

    def refresh(self, *, begins: bool = False) -> None:
        """Read the lists anew and keep to the chosen one, which may have gone or have another name now.

        Where a run only `begins`, what the day's work most likely is is chosen.
        """
        answers = self._people.answers()
        self._answers = [self._selection, *answers] if self._selection is not None else answers
        known = {whom.id: whom for whom in self._offered()}
        chosen = known.get(self._desk.whom.id)
        if begins or chosen is None:
            self._desk.fall_back(self._answers)
        else:
            self._desk.whom = chosen
        self._show()
        self.renewed.emit()

    def show_kind(self) -> None:
        """Labels or envelopes are printed: one's own address goes onto labels alone."""
        if self._desk.whom not in self._offered():
            self._desk.fall_back(self._answers)
        self._show()

    def choose(self, whom: Whom) -> None:
        """Print for these; chosen ones are offered from now on."""
        if whom.kind is WhomKind.SELECTION:
            self._selection = whom
            self.refresh()
        self.picked.emit()
        self._desk.set_whom(whom)
        self._show()

    def of_season(self, season_id: int, stage: Stage | None, entry_ids: Sequence[int]) -> Whom | None:
        """These cards of a season, or else those with a stage still open, or all; None where there is no such list."""
        if entry_ids:
            return self._people.chosen_entries(season_id, entry_ids)
        self.refresh()
        kind = WhomKind.SEASON if stage is None else WhomKind.STILL_OPEN
        wanted = (whom for whom in self._answers if whom.kind is kind and whom.season and whom.season.id == season_id)
        return next(wanted, None)

    def _pick(self) -> None:
        whom = next(whom for whom in self._offered() if whom.id == self._options.whom.key())
        if whom == SENDER and not self._desk.envelopes.own_sender.lines:
            self._envelopes.ask_for_sender()
        self.choose(whom)

    def _offered(self) -> list[Whom]:
        return [*self._answers, SENDER] if self._desk.kind is PrintKind.LABELS else self._answers

    def _show(self) -> None:
        self._options.show_answers(self._offered(), self._desk.whom)
        self._labels.show_lists(self._answers)
