"""The report of an import as a file: JSON for programs, CSV for people."""

import csv
import io
import json
from collections.abc import Callable, Iterable

from cardbook.services.import_contacts import ImportOutcome, Issue

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def report_json(outcome: ImportOutcome) -> str:
    """Counts, what changes about people of the book, and issues: `{"read", "added", "updated", "skipped",
    "changes": [{"line", "entry", "name", "fields": [{"field", "before", "after"}]}], "issues": [{"file", …}]}`.
    """
    changes = [
        {"line": update.line, "entry": update.entry, "id": update.contact.id, "name": update.contact.display_name(),
         "fields": [{"field": one.field, "before": one.before, "after": one.after} for one in update.changes]}
        for update in outcome.updates
    ]
    issues = [
        {"file": issue.file, "line": issue.line, "entry": issue.entry, "code": issue.code.value,
         "text": issue.text, "field": issue.field}
        for issue in outcome.issues
    ]
    counts = {"read": outcome.read, "added": outcome.added, "updated": outcome.updated, "skipped": outcome.skipped}
    return json.dumps({**counts, "changes": changes, "issues": issues}, ensure_ascii=False, indent=1) + "\n"


def report_csv(
    outcome: ImportOutcome, headings: tuple[str, str, str], sentence: Callable[[Issue], str],
    changes: Iterable[tuple[str, int, str]] = (),
) -> str:
    """File, line and sentence of each issue and of each of `changes`, in the order of the lines under three headings;
    begins with a mark that tells a spreadsheet it is UTF-8, and no cell can be taken for a formula.
    """
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(headings)
    issues = ((issue.file, issue.line, sentence(issue)) for issue in outcome.issues)
    for file, line, words in sorted((*issues, *changes), key=lambda row: row[:2]):
        table.writerow([_no_formula(file), line, _no_formula(words)])
    return "\ufeff" + text.getvalue()


def _no_formula(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
