"""The pages of a finished PDF as pictures, for the preview and for the printer (loads PDFium)."""

from cardbook.printing.fed_pages import fed_pages
from cardbook.printing.pages import PageImage, PdfPages

__all__ = ["PageImage", "PdfPages", "fed_pages"]
