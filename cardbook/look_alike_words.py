"""Why two people look alike, or seem to live together, in words; the window and the command line both say them."""

from collections.abc import Sequence

from cardbook.domain.matching.look_alikes import LookAlike
from cardbook.domain.matching.reasons import reasons
from cardbook.domain.people.merging import TEXTS, Kept, Left, MergeField
from cardbook.services.files.import_households import HouseholdProposal
from cardbook.texts import Texts

_MOST = 99


def for_words(pair: LookAlike, texts: Texts) -> list[str]:
    """What speaks for one person, the strongest first: ["same e-mail", "same name"]."""
    return [texts(f"look_alikes.reasons.{each}") for each in reasons(pair.evidence) if not each.is_against]


def alike_sentences(pair: LookAlike, texts: Texts) -> tuple[str, str]:
    """All that speaks for one person, and all that does not, as a sentence each; "" for nothing."""
    both = (("alike", for_words(pair, texts)), ("not_alike", against_words(pair, texts)))
    alike, against = (
        texts(f"look_alikes.{key}", what=", ".join(words), percent=percent(pair)) if words else ""
        for key, words in both
    )
    return alike, against


def percent(pair: LookAlike) -> int:
    """How likely both are one person; nobody is ever quite sure."""
    return min(_MOST, round(100 * pair.probability))


def other_words(texts: Texts) -> dict[MergeField, str]:
    """What values are called that give way in a merge."""
    return {field: texts(f"look_alikes.other.{field}") for field in (*TEXTS, MergeField.NAME, MergeField.BIRTHDAY)}


def against_words(pair: LookAlike, texts: Texts) -> list[str]:
    """What speaks against it: ["another address"]."""
    return [texts(f"look_alikes.reasons.{each}") for each in reasons(pair.evidence) if each.is_against]


_WORD_OF = {
    **dict.fromkeys((
        "prefix", "given", "additional", "family", "suffix", "full_name", "phonetic_given", "phonetic_family",
    ), "name"),
    **dict.fromkeys(("do_not_send", "do_not_send_reason", "deceased", "hand_addressed", "trashed_on"), "marks"),
    **dict.fromkeys(("household_id", "household_role", "household_position"), "household"),
    "contact_point": "points", "contact_date": "dates", "contact_field": "fields", "relation": "relations",
    "life_event": "life", "kept_property": "kept", "postal_address": "addresses", "circle": "circles",
    "circle_member": "circles", "season": "lists", "card_entry": "lists", "helper": "lists",
    "received_card": "lists", "wish": "gifts", "gift": "gifts", "waived_finding": "judgements",
    "told_apart": "judgements", "merge": "judgements", "contact": "relations", "uid": "kept",
}
"""Which words tell of a table, or of a column of a contact; any other has words of its own name."""


def left_sentences(left: Sequence[Kept], texts: Texts) -> list[str]:
    """What could not be given back when two were taken apart: a sentence for each reason."""
    sentences = []
    for why in Left:
        words = dict.fromkeys(
            texts(f"look_alikes.what.{_WORD_OF.get(each.what, each.what)}") for each in left if each.why is why
        )
        if words:
            sentences.append(texts(f"look_alikes.left.{why}", what=", ".join(words)))
    return sentences


def why_sharing(proposal: HouseholdProposal, texts: Texts) -> str:
    """Why people of a file seem to share an envelope: "Same name, same address as Anna Klein in your book"."""
    why = texts(f"import.sharing.why.{proposal.reason}")
    return texts("import.sharing.known", why=why, name=proposal.host.name) if proposal.host else why
