"""The same labels and envelopes by the mail merge of LibreOffice Writer, without a window, as one PDF.

    /usr/bin/python3 -m tests.bench.floors.mail_merge_libreoffice labels|envelopes PEOPLE.csv OUT.pdf

It runs under the system's Python, whose package python3-uno speaks to LibreOffice; so it needs nothing but the standard
library besides. A table has a cell for each label; its fields are five lines, as empty ones cannot fall away.
"""

import csv
import os
import shutil
import subprocess
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from tests.bench.floors.label_lines import (
    ACROSS,
    COLUMNS,
    DOWN,
    LEADING,
    LEFT,
    MARGIN,
    PAGE,
    ROWS,
    SIZE,
    TOP,
    label_lines,
)

PYTHON = "/usr/bin/python3"
_LINES = 5
_PATIENCE = 60
_NAMES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in (
    "office", "style", "text", "table",
)) + ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'


class Paper(NamedTuple):
    """Lengths in points; the first label begins at `left` and `top`."""

    page: tuple[float, float]
    columns: int
    rows: int
    left: float
    top: float
    across: float
    down: float


_PAPERS = {
    "labels": Paper(PAGE, COLUMNS, ROWS, LEFT, TOP, ACROSS, DOWN),
    "envelopes": Paper((684.0, 297.0), 1, 1, 300.0, 140.0, 300.0, 140.0),
}


def is_installed() -> bool:
    """True where LibreOffice is on this machine, and its bridge to the system's Python."""
    if shutil.which("soffice") is None or not Path(PYTHON).exists():
        return False
    return subprocess.run([PYTHON, "-c", "import uno"], capture_output=True, check=False).returncode == 0


def command(kind: str, table: Path, out: Path) -> list[str]:
    """What makes the PDF of a table of people."""
    return [PYTHON, "-m", "tests.bench.floors.mail_merge_libreoffice", kind, str(table), str(out)]


def write(kind: str, table: str, out: str) -> None:
    """All labels, or all envelopes, of a table."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        with (folder / "merge.csv").open("w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file)
            rows.writerow([f"line{number}" for number in range(_LINES)])
            rows.writerows(lines + [""] * (_LINES - len(lines)) for lines in label_lines(table))
        (folder / "labels.fodt").write_text(_document(_PAPERS[kind]), encoding="utf-8")
        _merge(folder)
        (pdf,) = folder.glob("merged*.pdf")
        shutil.move(pdf, out)


def _document(paper: Paper) -> str:
    of = 'text:table-name="merge" text:table-type="table" text:database-name="people"'
    fields = "".join(
        f'<text:p text:style-name="L"><text:database-display {of} text:column-name="line{number}"/></text:p>'
        for number in range(_LINES)
    )
    following = f'<text:p text:style-name="Z"><text:database-next {of}/></text:p>'
    cell = '<table:table-cell table:style-name="C" office:value-type="string">{}</table:table-cell>'
    cells = [cell.format((following if place else "") + fields) for place in range(paper.columns * paper.rows)]
    rows = (cells[start:start + paper.columns] for start in range(0, len(cells), paper.columns))
    body = "".join(f'<table:table-row table:style-name="R">{"".join(row)}</table:table-row>' for row in rows)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_NAMES} office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>'
        f"{_styles(paper)}</office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Standard" style:page-layout-name="P"/></office:master-styles><office:body>'
        '<office:text><table:table table:name="t" table:style-name="T"><table:table-column table:style-name="K" '
        f'table:number-columns-repeated="{paper.columns}"/>{body}</table:table><text:p text:style-name="Z"/>'
        "</office:text></office:body></office:document>"
    )


def _styles(paper: Paper) -> str:
    width, height = paper.page
    styles = (
        ("L", "paragraph", f'<style:paragraph-properties fo:line-height="{LEADING}pt"/>'
                           f'<style:text-properties fo:font-size="{SIZE}pt"/>'),
        ("Z", "paragraph", '<style:paragraph-properties fo:line-height="1pt"/>'
                           '<style:text-properties fo:font-size="1pt"/>'),
        ("T", "table", f'<style:table-properties style:width="{paper.across * paper.columns}pt" table:align="left"/>'),
        ("K", "table-column", f'<style:table-column-properties style:column-width="{paper.across}pt"/>'),
        ("R", "table-row", f'<style:table-row-properties style:row-height="{paper.down - 0.1:.2f}pt"/>'),
        ("C", "table-cell", f'<style:table-cell-properties fo:padding="{MARGIN}pt"/>'),
    )
    told = "".join(f'<style:style style:name="{name}" style:family="{of}">{says}</style:style>'
                   for name, of, says in styles)
    return (
        f'{told}<style:page-layout style:name="P"><style:page-layout-properties fo:page-width="{width}pt" '
        f'fo:page-height="{height}pt" fo:margin-top="{paper.top}pt" fo:margin-bottom="5pt" '
        f'fo:margin-left="{paper.left}pt" fo:margin-right="0pt"/></style:page-layout>'
    )


def _merge(folder: Path) -> None:
    pipe = f"cardbook{os.getpid()}"
    office = subprocess.Popen(
        ["soffice", "--headless", "--invisible", "--norestore", "--nologo",
         f"-env:UserInstallation=file://{folder}/profile", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    services = _services(pipe)
    make = services.createInstanceWithContext
    source = make("com.sun.star.sdb.DatabaseContext", services.DefaultContext).createInstance()
    source.URL = f"sdbc:flat:file://{folder}"
    source.Info = _values(Extension="csv", HeaderLine=True, FieldDelimiter=",", StringDelimiter='"', CharSet="UTF-8")
    source.DatabaseDocument.storeAsURL(f"file://{folder}/people.odb", ())
    make("com.sun.star.sdb.DatabaseContext", services.DefaultContext).registerObject("people", source)
    merge = make("com.sun.star.text.MailMerge", services.DefaultContext)
    merge.DataSourceName, merge.Command, merge.CommandType = "people", "merge", 0
    merge.DocumentURL, merge.OutputType, merge.OutputURL = f"file://{folder}/labels.fodt", 2, f"file://{folder}/"
    merge.FileNamePrefix, merge.SaveAsSingleFile, merge.SaveFilter = "merged", True, "writer_pdf_Export"
    merge.execute(())
    make("com.sun.star.frame.Desktop", services.DefaultContext).terminate()
    office.wait(_PATIENCE)


def _services(pipe: str) -> Any:
    """LibreOffice's own services, once it answers."""
    uno = import_module("uno")
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ServiceManager")
        except Exception:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


def _values(**values: object) -> tuple[Any, ...]:
    made = []
    for name, value in values.items():
        each = import_module("uno").createUnoStruct("com.sun.star.beans.PropertyValue")
        each.Name, each.Value = name, value
        made.append(each)
    return tuple(made)


if __name__ == "__main__":
    write(*sys.argv[1:])
