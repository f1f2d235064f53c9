"""Label jobs for the tests, said in a few words."""

from typing import Any

from cardbook.printing.jobs.labels import LabelJob, LabelText
from cardbook.printing.labels.catalog import find_sheet

HOFFMANN = "Birgit & Jörg Hoffmann|Wiehrestraße 19|79102 Freiburg"
OCONNELL = "Margaret O’Connell|14 Rathgar Avenue|DUBLIN 6|D06 X2K4|IRELAND"


def a_label(text: str, key: str = "", country: bool = False) -> LabelText:
    """A label from lines with | between them."""
    return LabelText(tuple(text.split("|")), key, country)


def a_job(*texts: str, sheet: str = "L7160", **choices: Any) -> LabelJob:
    """A job with one label for each text; the key of a label is its number, "1", "2" …"""
    labels = tuple(a_label(text, str(number)) for number, text in enumerate(texts, start=1))
    return LabelJob(find_sheet(sheet), labels, **choices)


def a_job_of_lines(*lines: str, sheet: str = "L7168", **choices: Any) -> LabelJob:
    """A job with one label for each line, whatever characters it has; on large labels unless said otherwise."""
    return LabelJob(find_sheet(sheet), tuple(LabelText((line,)) for line in lines), **choices)
