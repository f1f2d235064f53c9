"""A card that came."""

from typing import NamedTuple

from cardbook.domain.people.listing import ListingRow


class ReceivedCard(NamedTuple):
    """`received_on` is an ISO day, or the year alone where an old list knows no more; `news` is what they told,
    `picture` the digest of a photo of the card, "" for none; `season` the id of the list it belongs to, None where
    that list is gone.
    """

    id: int
    row: ListingRow
    season: int | None
    received_on: str
    news: str = ""
    picture: str = ""
    note: str = ""
