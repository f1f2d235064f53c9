"""Those of a file who seem to share an envelope: one household, or each for themselves."""

from collections.abc import Sequence
from functools import partial

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.look_alike_words import why_sharing
from cardbook.services.files.import_households import HouseholdProposal, Sharing
from cardbook.ui.context import UiContext
from cardbook.ui.import_wizard.offer_pane import Offer
from cardbook.ui.import_wizard.offer_row import OfferRow, choice_words
from cardbook.ui.widgets.icon_mark import IconMark

SHARING = "import.sharing"
_ICON = 18


def sharing_offers(context: UiContext, proposals: Sequence[HouseholdProposal]) -> list[Offer]:
    """One offer for each of them."""
    return [Offer(each.uid, each.proposed, partial(_row, context, each)) for each in proposals]


def _row(context: UiContext, proposal: HouseholdProposal, key: str) -> OfferRow:
    texts = context.texts
    names = ", ".join(member.name or texts("import.decision.nameless") for member in proposal.members)
    home = proposal.home or PostalAddress()
    place = ", ".join(" ".join(part.split()) for part in (home.street or home.pobox, home.locality) if part)
    why = why_sharing(proposal, texts)
    sentence = texts(f"{SHARING}.where", why=why, place=place) if place else why
    mark = IconMark(context, _ICON, "users", "ink2")
    question = texts(f"{SHARING}.question", names=names)
    return OfferRow(context, mark, [names, sentence], question, choice_words(context, SHARING, Sharing), key)
