"""One household on the writing desk: what one wants to know while writing to them."""

from typing import NamedTuple

from cardbook.domain.cards.gift import Gift
from cardbook.domain.cards.received_card import ReceivedCard
from cardbook.domain.people.listing import RecipientDetail
from cardbook.domain.people.partial_date import PartialDate


class DeskPerson(NamedTuple):
    """One of the household: `age` is how old they are today, None where nobody knows."""

    name: str
    born: PartialDate | None
    age: int | None


class SentCard(NamedTuple):
    """What went to them before: the season's name, and the motif of the card, "" where it was not noted; `picture` is
    a small JPEG of the motif, b"" for none."""

    season: str
    motif: str
    picture: bytes


class DeskCard(NamedTuple):
    """`came` are the last cards from them, `sent` the last to them, `gifts` the last to and from them; the latest
    first; `ways` are the numbers to call for a call, the addresses to write to for an e-card, the preferred ones first.
    """

    detail: RecipientDetail
    people: tuple[DeskPerson, ...]
    came: tuple[ReceivedCard, ...]
    sent: tuple[SentCard, ...]
    gifts: tuple[Gift, ...]
    ways: tuple[str, ...] = ()
