"""A call is made, an e-card is sent, or not yet after all."""

from collections.abc import Sequence

from cardbook.domain.cards.card_choice import Decision
from cardbook.domain.cards.sign import Sign
from cardbook.texts import Texts, side_by_side
from cardbook.ui.book.book_session import BookSession


def turn_signs(session: BookSession, signs: Sequence[Sign]) -> None:
    """What the first of them becomes, all of its kind become."""
    if not signs:
        return
    first = signs[0].entry
    alike = [sign.entry for sign in signs if sign.entry.decision is first.decision]
    name = first.name if len(alike) == 1 else ""
    choices = session.book.card_choices
    change = choices.sign_open if first.done_on else choices.sign_given
    session.perform_many(len(alike), lambda: change([entry.id for entry in alike], first.decision, name))


def spoken_sign(texts: Texts, sign: Sign) -> str:
    """A sign in one sentence, for screen readers."""
    entry = sign.entry
    state = texts(f"cards.signs.done.{entry.decision}" if entry.done_on else "cards.signs.open")
    parts = (entry.name, entry.town, sign_words(texts, sign), entry.write_about)
    return f"{', '.join(filter(None, parts))}. {state}."


def sign_words(texts: Texts, sign: Sign) -> str:
    """What is to be done, and where: Call · +49 761 123."""
    return side_by_side(sign_word(texts, sign.entry.decision), *sign.ways[:1])


def sign_word(texts: Texts, decision: Decision) -> str:
    """A call, an e-card."""
    return texts(f"cards.plan.decisions.{decision}")
