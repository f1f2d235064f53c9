"""Reads tables as text (CSV): any delimiter, any heading, quotes and line breaks inside cells."""

from typing import BinaryIO

from cardbook.exchange.detect import text_guess
from cardbook.exchange.tables.csv_table import CsvRows
from cardbook.exchange.tables.table_reader import TableReader
from cardbook.exchange.text_guess import TextGuess


class CsvReader(TableReader):
    """The `Reader` of text tables; the source must be seekable."""

    def guess(self, source: BinaryIO, _sheet: str = "") -> TextGuess:
        """How the text is written, and where its headings stand."""
        return text_guess(source)

    def rows(self, source: BinaryIO, guess: TextGuess) -> CsvRows:
        """The rows of a file."""
        return CsvRows(source, guess)
