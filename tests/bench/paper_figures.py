"""C1 and E1: a checklist and envelopes from a stored book, the whole process, beside programs that read the same
people from a table. And how soon a page stands there anew when a setting is changed.
"""

import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.books import a_book_of_cards, a_copy, a_table
from tests.bench.figures import Figure, at_least, at_most, median, not_run, ratio
from tests.bench.floors import mail_merge_libreoffice
from tests.bench.floors.envelopes_drawstring import SENDER
from tests.bench.people import SEASON
from tests.bench.processes import Contender, in_turns, module, rounds_of, work
from tests.bench.scale import Scale

_SEEN = 2_000
"""So many labels the preview is to keep up with."""
_KEYS = 4
"""Keys pressed for each pair of runs."""
_IN_PART = 1
"""Both commands may end so, where a name has characters that no typeface prints."""


def measure(scale: Scale) -> Iterator[Figure]:
    """The figures of other paper than labels."""
    with tempfile.TemporaryDirectory() as folder:
        yield from _checklist(scale, Path(folder))
        yield from _envelopes(scale, Path(folder))
    yield _preview(scale)


def _checklist(scale: Scale, folder: Path) -> Iterator[Figure]:
    book, table = a_book_of_cards(scale.cards), a_table(scale.cards)
    spent = in_turns(
        scale.pairs,
        {
            "ours": module("cardbook", "checklist", book, "--season", SEASON, "-o", folder / "ours.pdf", "--force"),
            "canvas": module("tests.bench.floors.checklist_canvas", table, folder / "canvas.pdf"),
            "table": module("tests.bench.floors.checklist_longtable", table, folder / "table.pdf"),
        },
        (0, _IN_PART),
    )
    ours, canvas, long_table = (work(spent[name]) for name in ("ours", "canvas", "table"))
    rows, taken = f"checklist of {scale.cards:,}, cpu", median(ours, "s", 2)
    yield Figure("C1", rows, taken, f"canvas {median(canvas, 's', 2)}", ratio(ours, canvas), at_most(1.0, 0.55))
    beside = f"LongTable {median(long_table, 's', 2)}"
    yield Figure("C1", rows, taken, beside, ratio(long_table, ours), at_least(3, 7))


def _envelopes(scale: Scale, folder: Path) -> Iterator[Figure]:
    book, table = a_book_of_cards(scale.cards), a_table(scale.cards)
    options = ("--envelope", "#10", "--sender", *SENDER, "-o", folder / "ours.pdf", "--force")
    spent = in_turns(
        scale.pairs,
        {
            "ours": module("cardbook", "envelopes", book, *options),
            "floor": module("tests.bench.floors.envelopes_drawstring", table, folder / "floor.pdf"),
        },
        (0, _IN_PART),
    )
    ours, floor = work(spent["ours"]), work(spent["floor"])
    yield Figure(
        "E1", f"{scale.cards:,} envelopes, cpu", median(ours, "s", 2), f"drawString {median(floor, 's', 2)}",
        ratio(ours, floor), at_most(0.9, 0.7),
    )
    yield _envelopes_beside_office(scale, folder)


def _envelopes_beside_office(scale: Scale, folder: Path) -> Figure:
    count, goal = scale.few_labels // 3, at_least(40, 80)  # as LibreOffice takes a minute for a thousand
    what = f"{count:,} envelopes, cpu"
    if not mail_merge_libreoffice.is_installed():
        return not_run("E2", what, "LibreOffice is not installed", goal)
    options = ("--envelope", "#10", "--sender", *SENDER, "-o", folder / "few.pdf", "--force")
    spent = in_turns(
        scale.pairs,
        {
            "ours": module("cardbook", "envelopes", a_book_of_cards(count), *options),
            "office": mail_merge_libreoffice.command("envelopes", a_table(count), folder / "office.pdf"),
        },
        (0, _IN_PART),
    )
    ours, office = work(spent["ours"]), work(spent["office"])
    return Figure("E2", what, median(ours, "s", 2), f"LibreOffice {median(office, 's', 1)}", ratio(office, ours), goal)


def _preview(scale: Scale) -> Figure:
    labels = min(_SEEN, scale.few_labels)
    with a_copy(scale.few_labels) as (book,), Contender("tests.bench.product.studio", book, labels) as studio:
        taken = [milliseconds for milliseconds, in rounds_of(_KEYS * scale.pairs, studio)]
    what = f"key in the settings → page, {labels:,} labels"
    return Figure("Preview", what, median(taken, "ms", 0), "", statistics.median(taken), at_most(100, 50, "ms"))
