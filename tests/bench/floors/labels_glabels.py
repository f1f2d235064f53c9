"""The same labels by gLabels 3: a template and a merge file for `glabels-3-batch` (Debian package glabels).

Its time grows with the cube of the labels: 3,000 are the most that one would give it.
"""

import csv
import shutil
from pathlib import Path

from tests.bench.floors.label_lines import HEIGHT, MARGIN, SIZE, WIDTH, label_lines

_LINES = 5
_TEMPLATE = """<?xml version="1.0"?>
<Glabels-document xmlns="http://glabels.org/xmlns/3.0/">
  <Template brand="Avery" part="5160" size="US-Letter" description="labels">
    <Label-rectangle id="0" width="2.625in" height="1in" round="0.0625in" x_waste="0pt" y_waste="0pt">
      <Markup-margin size="5pt"/><Layout nx="3" ny="10" x0="0.15625in" y0="0.5in" dx="2.78125in" dy="1in"/>
    </Label-rectangle>
  </Template>
  <Objects id="0" rotate="False">
    <Object-text x="{margin}pt" y="{margin}pt" w="{wide}pt" h="{high}pt" justify="left" valign="top"
      auto_shrink="False" a0="1" a1="0" a2="0" a3="1" a4="0" a5="0">
      <Span font_family="DejaVu Sans" font_size="{size:g}" font_weight="Regular" font_italic="False" color="0xff"
        line_spacing="1">{fields}</Span>
    </Object-text>
  </Objects>
  <Merge type="Text/Comma/Line1Keys" src="{merge}"/>
  <Data/>
</Glabels-document>
"""


def is_installed() -> bool:
    """True where the program is on this machine."""
    return shutil.which("glabels-3-batch") is not None


def command(table: Path, folder: Path, out: Path) -> list[str]:
    """Write the template and the merge file for a table of people; the command that makes the PDF."""
    merge = folder / "merge.csv"
    with merge.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow([f"line{number}" for number in range(_LINES)])
        rows.writerows(lines + [""] * (_LINES - len(lines)) for lines in label_lines(str(table)))
    template = folder / "labels.glabels"
    fields = "<NL/>".join(f'<Field name="line{number}"/>' for number in range(_LINES))
    template.write_text(
        _TEMPLATE.format(
            margin=MARGIN, wide=WIDTH - 2 * MARGIN, high=HEIGHT - 2 * MARGIN, size=SIZE, fields=fields, merge=merge
        ),
        encoding="utf-8",
    )
    return ["glabels-3-batch", "-o", str(out), str(template)]
