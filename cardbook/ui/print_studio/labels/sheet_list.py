"""A label sheet in words: what is on it, and how well it is known."""

from cardbook.domain.paper.label_sheet import LabelShape, LabelSheet, SheetStatus
from cardbook.domain.paper.lengths import millimetres
from cardbook.texts import Texts
from cardbook.ui.print_studio.steps.pick_list import PickRow

_OTHER_NUMBERS = 4
_DOUBTS = {
    SheetStatus.OWN: "print.sheets.own",
    SheetStatus.TWO_SOURCES: "print.sheets.two_sources",
    SheetStatus.TWO_SOURCES_CLOSE: "print.sheets.close",
    SheetStatus.TWO_SOURCES_DIFFER: "print.sheets.differ",
    SheetStatus.ONE_SOURCE: "print.sheets.one_source",
    SheetStatus.MARGINS_UNKNOWN: "print.sheets.margins",
}


def sheet_row(texts: Texts, sheet: LabelSheet) -> PickRow:
    """The sheet as a row of the list."""
    also = ", ".join(sheet.aliases[:_OTHER_NUMBERS])
    return PickRow(sheet.title, sheet_words(texts, sheet), also, sheet_doubt(texts, sheet))


def sheet_words(texts: Texts, sheet: LabelSheet) -> str:
    """How many labels of which size on which paper."""
    width, height = (texts.decimal(millimetres(side)) for side in (sheet.label_width, sheet.label_height))
    if sheet.shape is LabelShape.CONTINUOUS:
        return texts("print.sheets.tape", width=width)
    if sheet.page.id == "roll":
        return texts("print.sheets.roll", width=width, height=height)
    paper = texts(f"print.papers.{sheet.page.id}")
    return texts("print.sheets.sheet", count=sheet.count, width=width, height=height, paper=paper)


def sheet_doubt(texts: Texts, sheet: LabelSheet) -> str:
    """What is not quite sure about its measures, and whether printers reach all of it; "" where all is well."""
    doubts = [_DOUBTS.get(sheet.status), "print.sheets.borderless" if sheet.is_borderless else None]
    return " ".join(texts(key) for key in doubts if key)
