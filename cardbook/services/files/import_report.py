"""The report of an import as a file: JSON for programs, CSV for people."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence

from cardbook.services.files.import_contacts import ImportOutcome, Issue

_COUNTS = ("read", "added", "updated", "skipped", "households")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def report_json(outcome: ImportOutcome, proposals: Sequence[Mapping[str, object]] = ()) -> str:
    """Counts, what changes about people of the book, what was decided about households, and issues: `{"read", "added",
    "updated", "skipped", "households", "changes": [{"line", "entry", "name", "fields": [{"field", "before",
    "after"}]}], "proposals": […], "issues": [{"file", …}]}`.
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
    counts = {name: getattr(outcome, name) for name in _COUNTS}
    told = {**counts, "changes": changes, "proposals": [*proposals], "issues": issues}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


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
