"""What the gifts of a season cost, in words. Light to import."""

from typing import TYPE_CHECKING

from cardbook.domain.cards.money import money_words
from cardbook.texts import Texts

if TYPE_CHECKING:
    from cardbook.services.gifts.gift_lists import SeasonGifts


def budget_sentence(texts: Texts, gifts: "SeasonGifts") -> str:
    """Their sum, against the budget where there is one, and how many have no price."""
    unpriced = texts("gifts.budget.unpriced", count=gifts.unpriced) if gifts.unpriced else ""
    return " ".join(filter(None, (_sum(texts, gifts), unpriced)))


def _sum(texts: Texts, gifts: "SeasonGifts") -> str:
    language = texts.language
    if gifts.budget is None:
        total = " + ".join(money_words(one, language) for one in gifts.sums)
        return texts("gifts.budget.sum", total=total) if total else texts("gifts.budget.nothing")
    spent, budget = money_words(gifts.spent or gifts.budget, language), money_words(gifts.budget, language)
    if gifts.over is not None:
        return texts("gifts.budget.over", total=spent, budget=budget, over=money_words(gifts.over, language))
    return texts("gifts.budget.of", total=spent, budget=budget)
