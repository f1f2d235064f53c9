"""A choice of people in words."""

from cardbook.services.paper.print_people import Whom, WhomKind
from cardbook.texts import Texts


def whom_words(texts: Texts, whom: Whom) -> str:
    """As it stands in the list of choices."""
    season = whom.season.name if whom.season else ""
    if whom.kind is WhomKind.SELECTION:
        return texts("print.whom.selection", count=len(whom.keys))
    circle = whom.circle.name if whom.circle else ""
    search = whom.search.name if whom.search else ""
    return texts(f"print.whom.{whom.kind.value}", season=season, circle=circle, search=search)
