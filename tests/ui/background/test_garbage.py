"""The collector: not while the app is made ready, not during long work, and never through what stands for good."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from cardbook.ui.background.garbage import GarbageCollection, resting


class _Knot:
    """Goes only when somebody collects."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collection() -> Iterator[GarbageCollection]:
    """A collection whose first second of work has come."""
    parent = QObject()
    collection = GarbageCollection(parent)
    collection.collect()
    yield collection
    gc.unfreeze()


def _knots() -> int:
    return sum(isinstance(one, _Knot) for one in gc.get_objects())


def _tie_many() -> None:
    for _ in range(2 * gc.get_threshold()[0]):
        _Knot()


def test_what_is_in_a_circle_goes_at_the_next_look(collection: GarbageCollection) -> None:
    _tie_many()
    assert _knots()
    collection.collect()
    assert not _knots()


def test_nothing_is_collected_during_long_work(collection: GarbageCollection) -> None:
    with resting():
        _tie_many()
        collection.collect()
        assert _knots()
    collection.collect()
    assert not _knots()


def test_what_stands_once_the_app_is_ready_is_left_out_of_every_look(collection: GarbageCollection) -> None:
    assert gc.get_freeze_count() > 10_000
