"""How a text file seems to be written: a proposal that the user may change."""

from dataclasses import dataclass

DELIMITERS = ",;\t|"
"""What tables put between their cells."""


@dataclass(frozen=True, slots=True)
class TextGuess:
    """`encoding` is a Python codec name; `certain` says that a mark or strict UTF-8 proves it.

    `delimiter` separates the cells of a table; `header` is True where its first row names the columns;
    `title_rows` counts the rows above that one, such as the name of the list. These three mean nothing
    for vCard, where `encoding` is for lines that are not UTF-8 and name no charset. `sheets` are the filled sheets of a
    spreadsheet; of these `sheet` alone is read, where it is not "". `is_grouped` is True where the headings stand in
    two rows, `Telefon` above `privat` and `mobil`.
    """

    encoding: str = "utf-8"
    certain: bool = False
    delimiter: str = ","
    header: bool = True
    title_rows: int = 0
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    is_grouped: bool = False

    @property
    def rows_above(self) -> int:
        """How many rows stand above the people."""
        return self.title_rows + int(self.header) * (1 + int(self.is_grouped))
