"""Beginning a list: the occasion and its year, a name, and whom it is for."""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cardbook.domain.cards.card_list import SEASON_YEARS, Season
from cardbook.domain.occasions.occasion import Occasion
from cardbook.domain.people.listing import LineFilter
from cardbook.services.cards.occasion_reading import occasions_for_lists
from cardbook.services.reading import BookReading
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.labels import paragraph
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.field import Field, line_editor

_OWN = ""
_EVERYONE, _SELECTION, _NOBODY, _LAST_LIST = "everyone", "selection", "nobody", "last_list"
_CIRCLE, _SEASON = "circle", "season"


class NewSeasonDialog(PlainDialog):
    """`confirmed` tells the season and the keys of its recipients; `one_by_one` the season that is to be begun by going
    through who was on the list before.

    The name is proposed from occasion and year until the reader types one. With `selection` the list is for
    these recipients unless something else is chosen.
    """

    confirmed = Signal(object, list)
    one_by_one = Signal(object)

    def __init__(
        self,
        context: UiContext,
        reading: BookReading,
        parent: QWidget,
        selection: Sequence[int] = (),
        today: datetime.date | None = None,
    ) -> None:
        texts = context.texts
        super().__init__(context, parent, texts("cards.new.title"))
        self._reading = reading
        self._selection = list(selection)
        self._today = today or datetime.date.today()
        self._own_name = False
        self._offered = {occasion.id: occasion for occasion in occasions_for_lists(reading)}
        self.occasion = ComboField(context, texts("cards.new.occasion"), self._occasions())
        self.year = line_editor()
        self.year.setValidator(QIntValidator(*SEASON_YEARS, self.year))
        self.year.setFixedWidth(context.theme.px(92))
        self.name = line_editor(texts("cards.new.placeholder"))
        self.whom = ComboField(context, texts("cards.new.whom"), self._recipients())
        self._name_field = Field(context, texts("cards.new.name"), self.name)
        self._will_have = paragraph(context.theme, "", "small", "ink2")
        self.create_button = primary_button(context, texts("cards.new.create"))
        self.occasion.choose(next(iter(self._offered)))
        self._build()
        self._wire()
        self._occasion_chosen()
        self._count()
        self.name.setFocus()
        self.name.selectAll()

    def propose_again(self, season: Season) -> None:
        """Propose a list for whoever is on this one, for the next year of its occasion that has none."""
        self.occasion.choose(season.occasion if season.occasion in self._offered else _OWN)
        self.whom.choose(f"{_SEASON}:{season.id}")

    def keys(self) -> list[int]:
        """The recipients that the list would have now."""
        kind, _, number = self.whom.key().partition(":")
        if kind == _SELECTION:
            return self._selection
        if kind in (_NOBODY, _LAST_LIST):
            return []
        chosen = LineFilter(
            circle=int(number) if kind == _CIRCLE else None, season=int(number) if kind == _SEASON else None
        )
        return list(self._reading.listing.keys_with_post(chosen))

    @property
    def name_note(self) -> str:
        """What is said under the name."""
        return self._name_field.note()

    @property
    def whom_note(self) -> str:
        """How many cards there will be, in words."""
        return self._will_have.text()

    def _occasions(self) -> list[tuple[str, str]]:
        language = self.context.texts.language
        offered = [(occasion.id, occasion.name(language)) for occasion in self._offered.values()]
        return [*offered, (_OWN, self.context.texts("cards.new.own"))]

    def _recipients(self) -> list[tuple[str, str]]:
        texts, reading = self.context.texts, self._reading
        found = [(_EVERYONE, texts("cards.new.everyone", count=reading.listing.counts().lines))]
        if self._has_last_list():
            found.insert(0, (_LAST_LIST, texts("cards.new.begin_from")))
        if self._selection:
            found.insert(0, (_SELECTION, texts("cards.new.selection", count=len(self._selection))))
        found += [
            (f"{_CIRCLE}:{circle.id}", texts("cards.new.circle", name=circle.name, count=circle.lines))
            for circle in reading.listing.circles()
        ]
        found += [
            (f"{_SEASON}:{summary.season.id}", texts("cards.new.list", name=summary.season.name, count=summary.total))
            for summary in reading.seasons.known_summaries()
        ]
        return [*found, (_NOBODY, texts("cards.new.nobody"))]

    def _has_last_list(self) -> bool:
        """True where there was a list of the chosen occasion before the chosen year."""
        year = self.year.text()
        chosen = self.occasion.key()
        return bool(chosen and year) and any(
            season.occasion == chosen and (season.year or 0) < int(year) for season in self._reading.seasons.all()
        )

    def _offer_recipients(self) -> None:
        """The last list is offered where there is one, and is the first choice then."""
        before = self.whom.key()
        offered = self._recipients()
        self.whom.set_choices(offered)
        self.whom.choose(before if before not in (_LAST_LIST, _EVERYONE) else offered[0][0])
        self._count()

    def _build(self) -> None:
        context = self.context
        texts, px = context.texts, context.theme.px
        when = QHBoxLayout()
        when.setSpacing(px(12))
        when.addWidget(Field(context, texts("cards.new.occasion"), self.occasion), 1)
        when.addWidget(Field(context, texts("cards.new.year"), self.year))
        self.body.addLayout(when)
        self.body.addWidget(self._name_field)
        self.body.addWidget(Field(context, texts("cards.new.whom"), self.whom))
        self.body.addWidget(self._will_have)
        self.body.addStretch()
        cancel = plain_button(context, texts("cards.new.cancel"))
        cancel.clicked.connect(self.reject)
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.create_button)
        self.setMinimumWidth(px(480))

    def _wire(self) -> None:
        self.occasion.currentIndexChanged.connect(self._occasion_chosen)
        self.year.textEdited.connect(self._propose)
        self.year.textChanged.connect(self._offer_recipients)
        self.name.textEdited.connect(self._name_typed)
        self.name.textChanged.connect(self._check_name)
        self.whom.currentIndexChanged.connect(self._count)
        self.create_button.clicked.connect(self._create)
        for editor in (self.name, self.year):
            editor.returnPressed.connect(self.create_button.click)

    def _occasion_chosen(self) -> None:
        occasion = self._chosen_occasion()
        day = occasion.next_day(self._today) if occasion else None
        year = (day or self._today).year
        while self._taken(self._proposal(str(year))):
            year += 1
        self.year.setText(str(year))
        self._offer_recipients()
        self._propose()

    def _propose(self) -> None:
        if not self._own_name:
            self.name.setText(self._proposal(self.year.text()))

    def _name_typed(self, text: str) -> None:
        self._own_name = bool(text)

    def _proposal(self, year: str) -> str:
        occasion = self._chosen_occasion()
        if occasion is None:
            return ""
        name = occasion.name(self.context.texts.language)
        return self.context.texts("cards.new.proposal", occasion=name, year=year).strip()

    def _check_name(self) -> None:
        name = self.name.text().strip()
        taken = self._taken(name)
        if taken:
            self._name_field.show_wrong(self.context.texts("cards.new.taken", name=name))
        else:
            self._name_field.clear_note()
        self.create_button.setEnabled(bool(name) and not taken)

    def _count(self) -> None:
        is_last = self.whom.key() == _LAST_LIST
        key = "cards.new.one_by_one" if is_last else "cards.new.will_have"
        sentence = self.context.texts(key, count=len(self.keys()))
        self._will_have.setText(sentence)
        self.whom.setAccessibleDescription(sentence)

    def _chosen_occasion(self) -> Occasion | None:
        return self._offered.get(self.occasion.key())

    def _taken(self, name: str) -> bool:
        return bool(name) and self._reading.seasons.by_name(name) is not None

    def _create(self) -> None:
        year = self.year.text()
        season = Season(self.name.text().strip(), self.occasion.key(), int(year) if year else None)
        is_last, keys = self.whom.key() == _LAST_LIST, self.keys()
        self.accept()
        if is_last:
            self.one_by_one.emit(season)
        else:
            self.confirmed.emit(season, keys)
