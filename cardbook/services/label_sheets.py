"""The label sheets Cardbook knows, by maker and number. Light to import: a list of sheets waits for no PDF library."""

from cardbook.printing.catalog import all_sheets, find_sheet, search_sheets

__all__ = ["all_sheets", "find_sheet", "search_sheets"]
