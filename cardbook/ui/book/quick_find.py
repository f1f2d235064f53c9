"""What Ctrl+K finds in the open book."""

from collections.abc import Sequence

from cardbook.domain.addresses.address_format import town_and_country
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.listing import ListingRow
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.frame.quick_values import QuickAvatar, QuickGroup, QuickItem
from cardbook.ui.widgets.avatar import avatar_shape, color_index

PERSON = "person"
"""Before the colon of the keys that quick open tells."""

_PEOPLE = 8


class QuickFind:
    """A `QuickProvider` over one book; people's keys are `person:<Recipient.key>`."""

    def __init__(self, context: UiContext, session: BookSession) -> None:
        self._texts = context.texts
        self._reading = session.reading

    def __call__(self, text: str) -> Sequence[QuickGroup]:
        rows = self._reading.search.rows(text, _PEOPLE) if text.strip() else []
        people = tuple(self._item(row) for row in rows)
        return (QuickGroup(self._texts("frame.places.people"), people),) if people else ()

    def _item(self, row: ListingRow) -> QuickItem:
        place = PostalAddress(locality=row.town, country=row.country)
        where = town_and_country(place, origin=self._reading.home, language=self._texts.language)
        avatar = QuickAvatar(row.initials, color_index(str(row.key)), avatar_shape(row.kind))
        return QuickItem(f"{PERSON}:{row.key}", row.name, where, avatar)
