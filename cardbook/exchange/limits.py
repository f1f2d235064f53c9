"""How much one file, line or field may bring in; beyond it, text is cut with an issue, never silently."""

BLOCK_BYTES = 1 << 20  # read at a time
LINE_BYTES = 64 << 20  # one line, folds joined: a photo may be this large
ROW_BYTES = 8 << 20  # one row of a table: eight of the longest notes
FIELD_CHARS = 10_000
NOTE_CHARS = 1 << 20
POINTS = 500  # phone numbers, addresses and the like of one contact
COLUMNS = 1_000
SNIPPET_CHARS = 80  # of the file's own text that an issue quotes


def snippet_around(text: str, mark: str) -> str:
    """As `snippet`, of the place where `mark` stands first."""
    return snippet(text[max(0, text.find(mark) - SNIPPET_CHARS // 2) :])


def snippet(text: str) -> str:
    """The beginning of a text on one line, short enough to stand in a report."""
    line = " ".join(text[: SNIPPET_CHARS * 4].split())
    return line if len(line) <= SNIPPET_CHARS else line[: SNIPPET_CHARS - 1] + "…"
