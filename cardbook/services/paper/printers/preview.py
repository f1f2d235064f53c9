"""The pages of a finished PDF as pictures, for the preview and for the printer (loads PDFium)."""

from cardbook.printing.pdf.pages import PageImage, PdfPages
from cardbook.printing.printer.fed_pages import fed_pages

__all__ = ["PageImage", "PdfPages", "fed_pages"]
