"""How a use case starts a change: `with write(Action.X, name="Anna") as unit:`."""

from contextlib import AbstractContextManager
from typing import Protocol

from cardbook.domain.actions import Action
from cardbook.storage.steps.unit_of_work import UnitOfWork


class Write(Protocol):
    """Opens a transaction that becomes one step; `params` fill the step's sentence."""

    def __call__(self, action: Action, **params: str) -> AbstractContextManager[UnitOfWork]: ...
