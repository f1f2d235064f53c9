"""The drawer: what lies in it, which motif whose card has, what stamps cost."""

from collections.abc import Sequence
from dataclasses import replace

from cardbook.domain.actions import Action
from cardbook.domain.cards.supply import Supply
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.postage import Postage
from cardbook.domain.people.picture import Picture
from cardbook.services.keeping.writing import Write


class Supplies:
    """Each method is one undoable step. A supply without a name raises KnownError(BAD_INPUT)."""

    def __init__(self, write: Write) -> None:
        self._write = write

    def add(self, supply: Supply) -> int:
        """Put something into the drawer; its id."""
        _must_have_name(supply)
        with self._write(Action.ADD_SUPPLY, what=supply.name) as unit:
            return unit.supplies.add(supply)

    def save(self, supply: Supply, picture: Picture | None = None) -> None:
        """Make a stored supply equal to this one; a new `picture` of a motif goes before its own."""
        _must_have_name(supply)
        with self._write(Action.EDIT_SUPPLY, what=supply.name) as unit:
            unit.pictures.put(picture)
            unit.supplies.replace(supply if picture is None else replace(supply, picture=picture.digest))

    def delete(self, supply: Supply) -> None:
        """Take something out of the drawer."""
        with self._write(Action.DELETE_SUPPLY, what=supply.name) as unit:
            unit.supplies.delete(supply)

    def give_motif(self, entry_ids: Sequence[int], motif: Supply | None, name: str = "") -> None:
        """Let the cards of these entries have a motif, or none; `name` is whose card it is, where it is one."""
        stage = "none" if motif is None else "chosen"
        with self._write(Action.GIVE_MOTIF, stage=stage, what=motif.name if motif else "", name=name) as unit:
            unit.count = len(entry_ids)
            for some in unit.slices(entry_ids):
                unit.supplies.give_motif(some, motif.id if motif else None)

    def set_postage(self, price: Postage) -> None:
        """Mend a price of the post."""
        with self._write(Action.SET_POSTAGE) as unit:
            unit.supplies.set_postage(price)

    def forget_postage(self, price: Postage) -> None:
        """Let the price that is known hold again."""
        with self._write(Action.SET_POSTAGE) as unit:
            unit.supplies.forget_postage(price)


def _must_have_name(supply: Supply) -> None:
    if not supply.name.strip():
        raise KnownError(ErrorCode.BAD_INPUT, text=supply.name)
