"""The commands that the page of people answers, and which of them would do nothing now."""

from typing import NamedTuple

from cardbook.ui.people.life.life_commands import LIFE_COMMANDS

SUMMONED = frozenset({"new_person", "paste_address", "new_household", "new_circle", "deleted_people"})
"""Those that are answered while another page is in front, too."""
_OF_ONE = frozenset({"copy_address", "take_apart", "edit"})
_OF_SOME = frozenset({"add_to_circle", "form_household", "plan_card", "print", "delete"})
_OUTSIDE_A_FORM = frozenset({"edit", "delete"})

ANSWERED = SUMMONED | _OF_ONE | _OF_SOME | LIFE_COMMANDS | {"save", "select_all"}


class Situation(NamedTuple):
    """How many lines are listed and how many of them chosen, whether a form stands beside them, and whether the one
    that is chosen was made of two."""

    listed: int
    chosen: int
    is_form: bool
    is_merged: bool


def idle(now: Situation) -> set[str]:
    """The commands that would do nothing; what happens in people's lives says so itself."""
    found = set(_OUTSIDE_A_FORM) if now.is_form else {"save"}
    if not now.listed:
        found.add("select_all")
    if not now.chosen:
        found |= _OF_SOME
    if now.chosen != 1:
        found |= _OF_ONE
    if not now.is_merged:
        found.add("take_apart")
    return found
