"""Those of a file who seem to stand in the book already: one person, left out, or somebody else."""

from collections.abc import Sequence
from functools import partial

from cardbook.domain.people.contact import Contact
from cardbook.look_alike_words import against_words, for_words
from cardbook.services.files.import_contacts import Choice, SeemsKnown
from cardbook.texts import side_by_side
from cardbook.ui.context import UiContext
from cardbook.ui.import_wizard.change_lines import change_sentence
from cardbook.ui.import_wizard.offer_pane import Offer
from cardbook.ui.import_wizard.offer_row import OfferRow, avatar_of, choice_words

ALIKE = "import.alike"


def alike_offers(context: UiContext, alike: Sequence[SeemsKnown]) -> list[Offer]:
    """One offer for each of them."""
    return [Offer(each.uid, each.proposed, partial(_row, context, each)) for each in alike]


def _row(context: UiContext, alike: SeemsKnown, key: str) -> OfferRow:
    name = _name(alike.newcomer.contact, context)
    words = [name, *_sentences(context, alike)]
    question = context.texts("import.alike.question", name=name)
    keys = choice_words(context, ALIKE, Choice)
    return OfferRow(context, avatar_of(context, alike.known), words, question, keys, key)


def _sentences(context: UiContext, alike: SeemsKnown) -> list[str]:
    """Whom they look like and why, and what the book would learn."""
    texts = context.texts
    reasons = [*for_words(alike.pair, texts), *against_words(alike.pair, texts)]
    known = texts("import.alike.known", name=_name(alike.known, context), reasons=", ".join(reasons))
    changes = [change_sentence(change, texts) for change in alike.as_same.changes]
    return [known, side_by_side(*changes) or texts("import.alike.nothing_new")]


def _name(contact: Contact, context: UiContext) -> str:
    return contact.display_name() or context.texts("import.decision.nameless")
