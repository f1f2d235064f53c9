"""`cardbook sheets`: the label sheets Cardbook knows."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.outcome import DONE
from cardbook.domain.label_sheet import LabelSheet
from cardbook.services.sheets import sheets_to_choose


def declare(parser: ArgumentParser, console: Console) -> None:
    """Words to find a sheet by, and the form."""
    parser.add_argument("words", metavar="TEXT", nargs="*", help=console.texts("cli.sheets.words"))
    parser.add_argument("--json", action="store_true", help=console.texts("cli.sheets.json"))


def run(options: Namespace, console: Console) -> int:
    """One line each: maker and number, labels a sheet, their size, the paper."""
    sheets = sheets_to_choose(" ".join(options.words), ())
    if options.json:
        console.say_json(map(_described, sheets))
        return DONE
    for sheet in sheets:
        size = f"{_mm(sheet.label_width):g} × {_mm(sheet.label_height):g} mm"
        console.say(sheet.title, str(sheet.count), size, sheet.page.id, sheet.name)
    return DONE


def _mm(micrometres: int) -> float:
    return micrometres / 1000


def _described(sheet: LabelSheet) -> dict[str, object]:
    return {
        "id": sheet.id, "maker": sheet.maker, "number": sheet.number, "name": sheet.name,
        "page": sheet.page.id, "page_mm": [_mm(sheet.page.width), _mm(sheet.page.height)],
        "columns": sheet.columns, "rows": sheet.rows, "labels": sheet.count, "shape": sheet.shape.value,
        "label_mm": [_mm(sheet.label_width), _mm(sheet.label_height)],
        "pitch_mm": [_mm(sheet.pitch_x), _mm(sheet.pitch_y)],
        "origin_mm": [_mm(sheet.origin_x), _mm(sheet.origin_y)],
        "corner_mm": _mm(sheet.corner), "aliases": list(sheet.aliases),
        "source": sheet.source, "status": sheet.status.value,
    }
