"""How a run stands, in a sentence."""

from cardbook.services.paper.print_people import SENDER, WhomKind
from cardbook.texts import Texts
from cardbook.ui.print_studio.print_work import Printed


def why_nothing(texts: Texts, printed: Printed) -> str:
    """Why there is no page to see; "" where there is one."""
    if printed.pages:
        return ""
    if printed.people:
        return texts("print.whom.nobody_ticked")
    if printed.order.whom == SENDER:
        return texts("print.envelopes.no_sender")
    is_open = printed.order.whom.kind is WhomKind.STILL_OPEN
    return texts("print.whom.nobody_open" if is_open else "print.whom.nobody")


def ready_words(texts: Texts, printed: Printed | None) -> str:
    """What is ready to be printed; "" for nothing."""
    if printed is None or not printed.pages:
        return ""
    sheets = texts("print.page.sheets", count=printed.pages)
    return texts(f"print.run.{printed.order.kind}.ready", count=printed.labels or printed.pages, sheets=sheets)
