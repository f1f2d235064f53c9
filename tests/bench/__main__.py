"""Measures Cardbook: every figure beside a floor or a peer that does the same work in the same run.

    python3 -m tests.bench                 all figures, some 15 minutes
    python3 -m tests.bench search start    some of them
    python3 -m tests.bench --quick         all of them with few people, to see that they can be measured

Only ratios within one run mean something: the machine may be busy, and then it is so for both sides. "held"
is the goal that must hold, "held, aim" the one that is aimed for. The first run makes books of invented people
under `build/bench`, which takes some minutes; it is kept.
"""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter

from tests.bench import (
    checklist_figures,
    gap_figures,
    import_figures,
    label_figures,
    list_figures,
    look_alike_figures,
    paper_figures,
    search_figures,
    start_figures,
    window_figures,
    writing_figures,
)
from tests.bench.figures import Figure, table
from tests.bench.scale import QUICK, WHOLE, Scale

GROUPS = {
    "start": start_figures.measure,
    "windows": window_figures.measure,
    "search": search_figures.measure,
    "list": list_figures.measure,
    "checklist": checklist_figures.measure,
    "writing": writing_figures.measure,
    "gaps": gap_figures.measure,
    "imports": import_figures.measure,
    "labels": label_figures.measure,
    "paper": paper_figures.measure,
    "look-alikes": look_alike_figures.measure,
}


def measured(names: list[str], scale: Scale) -> list[Figure]:
    """The figures of some groups, each told on standard error as it begins."""
    found: list[Figure] = []
    for name in names:
        sys.stderr.write(f"{name} …\n")
        found.extend(GROUPS[name](scale))
    return found


def main() -> None:
    """Print the table."""
    parser = ArgumentParser("python3 -m tests.bench", description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", choices=[*GROUPS, []], metavar="|".join(GROUPS))
    parser.add_argument("--quick", action="store_true", help="few people, one pair of runs")
    options = parser.parse_args()
    sys.stdout.write(table(measured(options.names or list(GROUPS), QUICK if options.quick else WHOLE)) + "\n")


if __name__ == "__main__":
    main()
