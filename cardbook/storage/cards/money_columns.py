"""Money as it is stored: two columns, `price_cents` and `currency`; 0 cents for a price nobody knows."""

from typing import Any

from cardbook.domain.cards.money import Money


def price_values(price: Money | None) -> dict[str, Any]:
    """The columns of a price."""
    return {"price_cents": price.minor if price else 0, "currency": price.currency if price else ""}


def price_from(cents: int, currency: str) -> Money | None:
    """The price of two columns; None where none is known."""
    return Money(cents, currency) if cents and currency else None
