"""The same labels by typst, a typesetter in Rust, where its Python package can be imported.

    python -m tests.bench.floors.labels_typst PEOPLE.csv OUT.pdf
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

from tests.bench.floors.label_lines import FONT, LEADING, PAGE, SIZE, label_lines, places

_DOCUMENT = f"""
#set page(width: {PAGE[0]}pt, height: {PAGE[1]}pt, margin: 0pt)
#set text(font: "Noto Serif", size: {SIZE}pt)
#set par(leading: {LEADING - SIZE}pt)
#for (number, page) in json("labels.json").enumerate() {{
  if number > 0 {{ pagebreak() }}
  for (text, x, y) in page {{ place(top + left, dx: x * 1pt, dy: y * 1pt, text) }}
}}
"""


def is_installed() -> bool:
    """True where typst can be imported."""
    return find_spec("typst") is not None


def write(table: str, out: str) -> None:
    """All labels of a table."""
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder, "labels.typ")
        document.write_text(_DOCUMENT, encoding="utf-8")
        Path(folder, "labels.json").write_text(json.dumps(list(_pages(table))), encoding="utf-8")
        import_module("typst").compile(str(document), output=out, font_paths=[str(FONT.parent)])


def _pages(table: str) -> Iterator[list[tuple[str, float, float]]]:
    """By page, the text of each label with its left and its upper edge."""
    texts = map("\n".join, label_lines(table))
    spots = [(x, PAGE[1] - y - SIZE) for x, y in places()]
    while page := [(text, *spot) for text, spot in zip(islice(texts, len(spots)), spots, strict=False)]:
        yield page


if __name__ == "__main__":
    write(*sys.argv[1:])
