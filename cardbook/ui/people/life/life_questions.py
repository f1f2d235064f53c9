"""The commands for what happens in people's lives: each opens its window, and what was decided is done."""

import datetime
from collections.abc import Callable, Sequence, Set
from functools import partial

from PySide6.QtWidgets import QWidget

from cardbook.domain.people.contact import Contact
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.listing import RecipientDetail
from cardbook.domain.people.relation import COUPLE
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.people.dialogs.line_picker import LinePicker
from cardbook.ui.people.life.address_dialogs import JUDGEMENTS, JudgeAddressDialog, addresses_in_use
from cardbook.ui.people.life.birth_dialog import BirthDialog
from cardbook.ui.people.life.death_dialog import DeathDialog
from cardbook.ui.people.life.deed_dialog import UseCase
from cardbook.ui.people.life.life_commands import LIFE_COMMANDS
from cardbook.ui.people.life.marriage_dialog import MarriageDialog
from cardbook.ui.people.life.move_dialog import SOME, MoveDialog
from cardbook.ui.people.life.separation_dialog import SeparationDialog

_OF_TWO = frozenset({"marriage"})


class LifeQuestions:
    """`chosen` tells the lines a command is about; `on_done` gets the key of the line to show afterwards."""

    def __init__(
        self, context: UiContext, session: BookSession, page: QWidget, chosen: Callable[[], list[int]],
        on_done: Callable[[int], None],
    ) -> None:
        self._context = context
        self._session = session
        self._page = page
        self._chosen = chosen
        self._on_done = on_done

    def answers(self) -> dict[str, Callable[[], None]]:
        """What each of LIFE_COMMANDS does."""
        return {
            "new_address": lambda: self._about_one(self._new_address),
            **{command: partial(self._about_one, partial(self._judge, command)) for command in JUDGEMENTS},
            "birth": lambda: self._about_one(self._birth),
            "marriage": self._marriage,
            "separation": lambda: self._about_one(self._separation),
            "move_out": lambda: self._about_one(self._move_out),
            "death": lambda: self._about_one(self._death),
        }

    def idle(self, count: int, detail: RecipientDetail | None) -> Set[str]:
        """Those that make no sense for what is chosen: `count` lines, `detail` being the one where it is one."""
        if count == len(_OF_TWO) + 1:
            return LIFE_COMMANDS - _OF_TWO
        if count != 1 or detail is None or not _living(detail):
            return LIFE_COMMANDS
        idle: set[str] = set()
        if len(_living(detail)) < 2:
            idle.add("move_out")
        if len(self._couple(detail)) < 2:
            idle.add("separation")
        if not addresses_in_use(detail, datetime.date.today()):
            idle |= JUDGEMENTS.keys()
        return idle

    def _about_one(self, ask: Callable[[RecipientDetail], None]) -> None:
        keys = self._chosen()
        detail = self._session.reading.detail(keys[0], self._session.book.today()) if len(keys) == 1 else None
        if detail is not None:
            ask(detail)

    def _do(self, use_case: UseCase) -> None:
        key = self._session.perform(lambda: use_case(self._session.book))
        if key is not None:
            self._on_done(key)

    def _new_address(self, detail: RecipientDetail) -> None:
        MoveDialog(self._context, self._page, self._session, detail, self._do).open()

    def _move_out(self, detail: RecipientDetail) -> None:
        MoveDialog(self._context, self._page, self._session, detail, self._do, SOME).open()

    def _judge(self, command: str, detail: RecipientDetail) -> None:
        JudgeAddressDialog(self._context, self._page, self._session, JUDGEMENTS[command], detail, self._do).open()

    def _birth(self, detail: RecipientDetail) -> None:
        BirthDialog(self._context, self._page, self._session, detail, self._do).open()

    def _death(self, detail: RecipientDetail) -> None:
        DeathDialog(self._context, self._page, self._session, detail, self._do).open()

    def _separation(self, detail: RecipientDetail) -> None:
        couple = self._couple(detail)
        SeparationDialog(self._context, self._page, self._session, detail, couple, self._do).open()

    def _marriage(self) -> None:
        """Of one who lives alone it is first asked with whom."""
        keys = self._chosen()
        people = self._adults(keys)
        if len(people) > 1:
            self._marry(keys[0], people)
        elif people:
            texts = self._context.texts
            LinePicker(
                self._context, self._page, self._session.reading, texts("life.marriage.with_whom"),
                texts("people.household.pick"), lambda others: self._marry_with(keys[0], others),
            ).open()

    def _marry_with(self, line: int, others: Sequence[int]) -> None:
        (one, *_), (other, *rest) = self._adults([line]), self._adults(others)
        if one.id != other.id:
            self._marry(line, [one, other, *rest])

    def _marry(self, line: int, people: Sequence[Contact]) -> None:
        MarriageDialog(self._context, self._page, self._session, line, people, self._do).open()

    def _adults(self, keys: Sequence[int]) -> list[Contact]:
        """The grown-ups of lines; the first of each line before the others."""
        reading = self._session.reading
        by_line = [
            [each for each in reading.contacts.contacts(reading.contact_ids([key]))
             if each.is_living and each.household_role is HouseholdRole.ADULT]
            for key in keys
        ]
        firsts = [adults[0] for adults in by_line if adults]
        return [*firsts, *(each for adults in by_line for each in adults[1:])]

    def _couple(self, detail: RecipientDetail) -> list[Contact]:
        """Two who may part: who are told to be a couple, or else two grown-ups of one household."""
        living = _living(detail)
        for one in living:
            for relation in one.relations:
                other = self._other(relation.contact) if relation.kind in COUPLE else None
                if other is not None:
                    return [one, other]
        return [each for each in living if each.household_role is HouseholdRole.ADULT][:2]

    def _other(self, contact_id: int | None) -> Contact | None:
        other = self._session.reading.contacts.contact(contact_id) if contact_id is not None else None
        return other if other is not None and other.is_living else None


def _living(detail: RecipientDetail) -> list[Contact]:
    return [member for member in detail.members if member.is_living]
