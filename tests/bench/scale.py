"""How much is measured: all of it, or just enough to see that every figure can be measured."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """`people` in the large book and `few` in the small one, `labels` and `few_labels`, `cards` on a checklist or in
    envelopes, `pairs` of runs, `names` typed in each round, people `sorted` by others.
    """

    people: int
    few: int
    labels: int
    few_labels: int
    cards: int
    pairs: int
    names: int
    sorted: int


WHOLE = Scale(
    people=100_000, few=1_000, labels=30_000, few_labels=3_000, cards=10_000, pairs=5, names=40, sorted=10_000
)
QUICK = Scale(people=1_000, few=300, labels=1_000, few_labels=300, cards=300, pairs=1, names=4, sorted=300)
