"""The pages of a finished PDF as pictures, for the preview and for the printer (loads PDFium)."""

from cardbook.printing.pages import PageImage, PdfPages

__all__ = ["PageImage", "PdfPages"]
