"""How fast cards are written."""

import datetime

from cardbook.domain.cards.writing_pace import learned_minutes


def at(*clock: str) -> list[datetime.datetime]:
    """Moments of one day."""
    return [datetime.datetime.fromisoformat(f"2026-12-01T{each}") for each in clock]


def test_the_minutes_for_a_card_are_those_between_the_ticks_of_a_sitting() -> None:
    evening = at("19:00", "19:07", "19:15", "19:22", "19:29", "19:36", "19:44")
    assert learned_minutes(evening) == 7


def test_neither_a_pause_nor_cards_ticked_all_at_once_count() -> None:
    ticks = at("09:00", "19:00", "19:07", "19:15", "19:22", "19:30", "19:37", "19:37:02", "19:37:04", "19:37:05")
    assert learned_minutes(ticks) == 7
    assert learned_minutes(at("19:00", "19:00:01", "19:00:02", "19:00:03", "19:00:04", "19:00:05", "19:00:06")) is None
    assert learned_minutes(at("19:00", "19:07")) is None
