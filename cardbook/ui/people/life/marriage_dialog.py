"""Two marry: when, where they live, and what they are called."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from cardbook.domain.people.contact import Contact
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.people.editors.dates_section import DateField
from cardbook.ui.people.editors.form import side_by_side
from cardbook.ui.people.life.deed_dialog import DeedDialog, UseCase
from cardbook.ui.people.member_names import name_choices
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.field import Field, line_editor

_APART = "apart"


class MarriageDialog(DeedDialog):
    """`people` are who may be one of the couple, the first two being proposed."""

    def __init__(
        self, context: UiContext, parent: QWidget, session: BookSession, line: int, people: Sequence[Contact],
        on_deed: Callable[[UseCase], None],
    ) -> None:
        super().__init__(context, parent, session, "life.marriage", line, on_deed)
        texts = context.texts
        self._people = {each.id or 0: each for each in people}
        names = name_choices(people)
        self.couple = [ComboField(context, texts(f"life.marriage.{which}"), names) for which in ("one", "other")]
        self.families = [line_editor(), line_editor()]
        self.day = DateField(context, texts("people.date_kinds.wedding"))
        self.home = ComboField(context, texts("life.marriage.home"), [])
        self._home_field = Field(context, texts("life.marriage.home"), self.home)
        for combo, each in zip(self.couple, people, strict=False):
            combo.choose(str(each.id))
        self._lay_out(len(people) > 2)
        for combo in self.couple:
            combo.currentIndexChanged.connect(self._couple_chosen)
        self.home.currentIndexChanged.connect(self.settle)
        for line_of_name in (*self.families, self.day.line):
            line_of_name.textChanged.connect(self.settle)
        self._couple_chosen()
        self.day.line.setFocus()

    def use_case(self) -> UseCase | None:
        one, other = (int(combo.key()) for combo in self.couple)
        if one == other or self.day.is_wrong():
            return None
        home = None if self._share_already() or self.home.key() == _APART else int(self.home.key())
        day = self.day.date()
        families = {who: line.text().strip() for who, line in zip((one, other), self.families, strict=True)}
        return lambda book: book.life.marry(one, other, day, home, families)

    def _lay_out(self, asks_who: bool) -> None:
        context, texts = self.context, self.context.texts
        who = [
            (Field(context, texts(f"life.marriage.{which}"), combo), 1)
            for which, combo in zip(("one", "other"), self.couple, strict=True)
        ]
        asked = QWidget()
        row = side_by_side(context, who)
        row.setContentsMargins(0, 0, 0, 0)
        asked.setLayout(row)
        asked.setVisible(asks_who)
        self.form.addWidget(asked)
        self.form.addWidget(self.day)
        self.form.addWidget(self._home_field)
        self._family_fields = [Field(context, texts("people.name.family"), line) for line in self.families]
        self.form.addLayout(side_by_side(context, [(field, 1) for field in self._family_fields]))
        self.form.addStretch()

    def _couple_chosen(self) -> None:
        """Homes and names of the two who are chosen now."""
        texts = self.context.texts
        chosen = [self._people[int(combo.key())] for combo in self.couple]
        homes = [
            (str(each.id), texts("life.marriage.at", name=each.name.given or each.display_name())) for each in chosen
        ]
        self.home.set_choices([*homes, (_APART, texts("life.marriage.apart"))])
        self._home_field.setVisible(not self._share_already())
        for line, field, each in zip(self.families, self._family_fields, chosen, strict=True):
            line.setText(each.name.family)
            name = texts("life.marriage.family", name=each.name.given or each.display_name())
            field.rename(name)
        self.settle()

    def _share_already(self) -> bool:
        one, other = (self._people[int(combo.key())] for combo in self.couple)
        return one.household is not None and one.household == other.household
