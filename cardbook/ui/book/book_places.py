"""The places of a book before their first visit: which commands each answers. Their pages are loaded later."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from cardbook.domain.cards.card_list import STAGES
from cardbook.domain.paper.piece_kind import PieceKind
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import PageSpec
from cardbook.ui.pages import (
    cards_page,
    care_page,
    gifts_page,
    import_page,
    look_alikes_page,
    looking_back_page,
    print_page,
    supplies_page,
    today_page,
)

if TYPE_CHECKING:
    from cardbook.ui.care.finding_desk import FindingDesk

_HOW_WRITTEN = frozenset({"note_topic", "note_ink", "write_otherwise"})
_SUMMON_CARDS = frozenset({"new_occasion", "helping_hands", "tick_stack", "copy_list"})
_OF_CARDS = frozenset(
    {"tick_next", "untick", "add_people_to_list", "delete", "select_all", "edit", "print", "spread_again",
     *_SUMMON_CARDS}
    | _HOW_WRITTEN | {"address_by_hand"} | {f"tick_{stage.value}" for stage in STAGES}
)
_PRINTED = ("labels", "envelopes", "kit", *PieceKind)
_OF_GIFTS = frozenset({"tick_next", "untick", "delete", "edit", "select_all"})


def today_spec(context: UiContext, session: BookSession) -> PageSpec:
    """What would be good today."""
    return PageSpec("today", lambda: today_page.TodayPage(context, session), _HOW_WRITTEN | {"tick_next"})


def cards_spec(context: UiContext, session: BookSession) -> PageSpec:
    """The place "Cards" for an open book."""
    return PageSpec("cards", lambda: cards_page.CardsPage(context, session), _OF_CARDS, _SUMMON_CARDS)


def gifts_spec(context: UiContext, session: BookSession) -> PageSpec:
    """The gifts of a season; Ctrl+Shift+G brings them to the front."""
    return PageSpec("gifts", lambda: gifts_page.GiftsPage(context, session), _OF_GIFTS)


def supplies_spec(context: UiContext, session: BookSession) -> PageSpec:
    """What lies in the drawer."""
    return PageSpec("supplies", lambda: supplies_page.SuppliesPage(context, session))


def looking_back_spec(context: UiContext, session: BookSession) -> PageSpec:
    """The years that have gone by."""
    return PageSpec(
        "looking_back", lambda: looking_back_page.LookingBackPage(context, session), frozenset({"select_all"})
    )


def care_spec(context: UiContext, session: BookSession, desk: "Callable[[], FindingDesk]") -> PageSpec:
    """What is worth a look; the desk keeps it."""
    return PageSpec("care", lambda: care_page.CarePage(context, session, desk()))


def look_alikes_spec(context: UiContext, session: BookSession) -> PageSpec:
    """Who may be in the book twice; Ctrl+Shift+D brings it to the front."""
    return PageSpec(
        "look_alikes",
        lambda: look_alikes_page.LookAlikesPage(context, session),
        commands=frozenset({"look_alikes", "merge_pair", "tell_apart"}),
        summoned_by=frozenset({"look_alikes"}),
    )


def print_spec(context: UiContext, session: BookSession) -> PageSpec:
    """The print studio, and the commands that bring it to the front."""
    return PageSpec(
        "print",
        lambda: print_page.PrintPage(context, session),
        commands=frozenset({"print", "save_pdf"}),
        summoned_by=frozenset({"printed_lately", *(f"print_{kind}" for kind in _PRINTED)}),
    )


def import_spec(context: UiContext, session: BookSession) -> PageSpec:
    """Bringing addresses in; Ctrl+I brings it to the front."""
    return PageSpec("import", lambda: import_page.ImportPage(context, session), summoned_by=frozenset({"import"}))
