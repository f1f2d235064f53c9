"""A checklist with amounts: they end at the right edge beside the notes, and the sum stands below the last row."""

import pytest

from cardbook.domain.paper.paper import A4
from cardbook.printing.jobs.checklist import ChecklistGroup, ChecklistHeads, ChecklistJob, ChecklistRow
from cardbook.printing.lists.checklist_pdf import checklist_pdf
from tests.printing import ink

_HEADS = ChecklistHeads(("Ordered", "Here", "Wrapped", "Given"), "For whom", "What", "Price")
_RIGHT_MM = 210 - 16
_CLOSING = "Qqqq altogether."


def _job(*rows: ChecklistRow) -> ChecklistJob:
    group = ChecklistGroup("", "", rows)
    return ChecklistJob("Gifts", "", _HEADS, (group,), "Family", "{page} of {pages}", A4, closing=_CLOSING)


@pytest.mark.parametrize("amount", ["7", "€39.90", "CHF 1,234,567.50"])
def test_amounts_end_at_the_right_edge_and_leave_long_notes_their_room(amount: str) -> None:
    note = "Wwwww mmmmm " * 12
    marks = ink.letters(checklist_pdf(_job(ChecklistRow("Anna", "", note, amount=amount), ChecklistRow("Jan"))).data)
    digits = [mark for mark in marks if mark.text in "0123456789€CHF.," and 45 < mark.top < 60 and mark.left > 120]
    assert "".join(mark.text for mark in digits).endswith(amount.rpartition(" ")[2])
    assert max(mark.right for mark in digits) == pytest.approx(_RIGHT_MM, abs=0.5)
    assert max(mark.right for mark in marks if mark.text in "wm") < min(mark.left for mark in digits) - 2


@pytest.mark.parametrize("count", [0, 1, *range(26, 36)])
def test_the_sum_stands_once_below_the_last_row_and_above_the_foot(count: int) -> None:
    pdf = checklist_pdf(_job(*[ChecklistRow("Anna", amount="€1")] * count))
    text = [line for page in range(1, pdf.page_count + 1) for line in ink.lines(pdf.data, page)]
    assert text.count(_CLOSING) == 1
    closing = [mark for mark in ink.letters(pdf.data, pdf.page_count) if mark.text == "Q"]
    rules = [shape for shape in ink.shapes(pdf.data, pdf.page_count) if shape.right - shape.left > 100]
    lowest = max(rule.bottom for rule in rules)
    assert [lowest < mark.top < mark.bottom < 297 - 14 for mark in closing] == [True]
