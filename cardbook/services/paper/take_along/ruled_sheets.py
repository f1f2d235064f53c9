"""Ruled sheets for letters by hand, as a PDF. No book is needed."""

from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.ruled_sheet import RuledSheet
from cardbook.printing.jobs.ruled_sheets import RuledSheetsJob
from cardbook.printing.lists.ruled_sheets_pdf import ruled_sheets_pdf
from cardbook.texts import Texts


def ruled_sheets(
    sheet: RuledSheet, pages: int, texts: Texts, *, to_lie_under: bool = False, drawn: Affine = UNMOVED
) -> bytes:
    """The sheets of a letter of so many pages; `drawn` is what corrects the printer."""
    title = texts("print.ruled.title")
    return ruled_sheets_pdf(RuledSheetsJob(sheet, pages, title, to_lie_under, texts.language, drawn))
