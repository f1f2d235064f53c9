"""L1–L8: label sheets from a stored book, the whole process, beside programs that read the same people from a table."""

import statistics
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.books import a_book, a_table
from tests.bench.figures import Figure, Goal, at_least, at_most, median, not_run, ratio
from tests.bench.floors import labels_fpdf2, labels_glabels, labels_pylabels, labels_typst, mail_merge_libreoffice
from tests.bench.processes import BenchError, in_turns, module, work
from tests.bench.scale import Scale

_IN_PART = 1
"""`cardbook labels` ends so where a name has characters that no typeface prints."""

_FEW_PAIRS = 2
"""Of a peer that takes long and the same memory each time."""

_FLOOR = "tests.bench.floors.labels_drawstring"
_FASTEST = "tests.bench.floors.labels_translate"


def measure(scale: Scale) -> Iterator[Figure]:
    """All label figures."""
    with tempfile.TemporaryDirectory() as folder:
        yield from _beside_floors(scale, Path(folder))
        yield from _beside_peers(scale, Path(folder))


def _beside_floors(scale: Scale, folder: Path) -> Iterator[Figure]:
    table, sizes = a_table(scale.labels), [folder / f"{name}.pdf" for name in ("ours", "floor", "fastest")]
    spent = in_turns(
        scale.pairs,
        {
            "ours": _ours(scale.labels, sizes[0]),
            "floor": module(_FLOOR, table, sizes[1]),
            "fastest": module(_FASTEST, table, sizes[2]),
            "few": _ours(scale.few_labels, folder / "few.pdf"),
            "one": _ours(1, folder / "one.pdf"),
        },
        (0, _IN_PART),
    )
    ours, floor, fastest = (work(spent[name]) for name in ("ours", "floor", "fastest"))
    labels = f"{scale.labels:,} labels"
    yield Figure("L1", f"{labels}, cpu", median(ours, "s", 2), f"drawString {median(floor, 's', 2)}",
                 ratio(ours, floor), at_most(0.6, 0.4))
    yield Figure("L2", f"{labels}, cpu", median(ours, "s", 2), f"str.translate {median(fastest, 's', 2)}",
                 ratio(ours, fastest), at_most(1.6, 1.2))
    peaks = [[each.peak for each in spent[name]] for name in ("ours", "floor")]
    yield Figure("L6", f"{labels}, memory", median(peaks[0], "MiB", 0), f"drawString {median(peaks[1], 'MiB', 0)}",
                 ratio(*peaks), at_most(1.6, 1.2))
    ours_bytes, floor_bytes = (path.stat().st_size for path in sizes[:2])
    yield Figure("L7", f"{labels}, file", f"{ours_bytes / 1e6:.2f} MB", f"drawString {floor_bytes / 1e6:.2f} MB",
                 ours_bytes / floor_bytes, at_most(0.85, 0.7))
    yield _growth(scale, work(spent["one"]), work(spent["few"]), ours)


def _growth(scale: Scale, one: Sequence[float], few: Sequence[float], many: Sequence[float]) -> Figure:
    """How much more a label costs among many than among few, once the start-up (one label) is taken away."""
    began = min(one)
    cost_few = (statistics.median(few) - began) / scale.few_labels
    cost_many = (statistics.median(many) - began) / scale.labels
    return Figure(
        "L8", f"a label of {scale.labels:,}, after start-up", f"{cost_many * 1e6:.0f} µs",
        f"of {scale.few_labels:,}: {cost_few * 1e6:.0f} µs", cost_many / cost_few, at_most(1.1, 1.03),
    )


def _beside_peers(scale: Scale, folder: Path) -> Iterator[Figure]:
    few, table = scale.few_labels, a_table(scale.few_labels)
    pylabels = module("tests.bench.floors.labels_pylabels", table, folder / "pylabels.pdf")
    fpdf2 = module("tests.bench.floors.labels_fpdf2", a_table(scale.labels), folder / "fpdf2.pdf")
    shaped = module("tests.bench.floors.labels_fpdf2_shaped", table, folder / "shaped.pdf")
    for count, goal in ((few, at_least(8, 18)), (few // 10, at_least(3, 8))):
        if labels_glabels.is_installed():
            glabels = labels_glabels.command(a_table(count), folder, folder / "glabels.pdf")
            yield _faster("L3", count, glabels, "gLabels", goal, scale, folder)
        else:
            yield not_run("L3", f"{count:,} labels, cpu", "gLabels is not installed", goal)
    office = mail_merge_libreoffice.command("labels", table, folder / "office.pdf")
    has_fpdf2 = labels_fpdf2.is_installed()
    yield _lighter(scale, folder)
    for name, found, count, command, peer, goal in (
        ("L4", mail_merge_libreoffice.is_installed(), few, office, "LibreOffice", at_least(12, 25)),
        ("L5", labels_pylabels.is_installed(), few, pylabels, "pylabels", at_least(3, 6)),
        ("L5", has_fpdf2, few, shaped, "fpdf2, shaping as we do", at_least(2, 2.7)),
        ("L5", has_fpdf2, scale.labels, fpdf2, "fpdf2, no shaping", at_least(2, 2.7)),
    ):
        if found:
            yield _faster(name, count, command, peer, goal, scale, folder)
        else:
            yield not_run(name, f"{count:,} labels, cpu", f"{peer} is not installed", goal)


def _lighter(scale: Scale, folder: Path) -> Figure:
    """How little memory the labels take, beside a typesetter that holds the whole document."""
    what, goal = f"{scale.labels:,} labels, memory", at_most(0.2, 0.1)
    if not labels_typst.is_installed():
        return not_run("L6", what, "typst is not installed", goal)
    peer = module("tests.bench.floors.labels_typst", a_table(scale.labels), folder / "typst.pdf")
    both = {"ours": _ours(scale.labels, folder / "light.pdf"), "peer": peer}
    spent = in_turns(min(scale.pairs, _FEW_PAIRS), both, (0, _IN_PART))
    ours, theirs = ([each.peak for each in spent[name]] for name in ("ours", "peer"))
    return Figure("L6", what, median(ours, "MiB", 0), f"typst {median(theirs, 'MiB', 0)}", ratio(ours, theirs), goal)


def _faster(
    name: str, count: int, peer: Sequence[str], called: str, goal: Goal, scale: Scale, folder: Path
) -> Figure:
    made = folder / f"ours-{name}-{count}.pdf"
    spent = in_turns(scale.pairs, {"ours": _ours(count, made), "peer": peer}, (0, _IN_PART))
    if not made.exists():
        raise BenchError(f"{name}: no labels were made of {a_book(count)}")  # refused work ends with _IN_PART too
    ours, theirs = work(spent["ours"]), work(spent["peer"])
    beside = f"{called} {median(theirs, 's', 2)}"
    return Figure(name, f"{count:,} labels, cpu", median(ours, "s", 2), beside, ratio(theirs, ours), goal)


def _ours(count: int, out: Path) -> list[str]:
    return module("cardbook", "labels", a_book(count), "--sheet", "5160", "-o", out, "--force")
