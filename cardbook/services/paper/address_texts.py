"""What stands on a label or an envelope for each recipient, composed while it is printed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from cardbook.domain.addresses.address_format import address_layout, usual_address
from cardbook.domain.addresses.usual_address import UsualAddress
from cardbook.domain.people.listing import MailRecipient
from cardbook.printing.jobs.labels import LabelText, LabelTexts
from cardbook.services.reading import BookReading

_PORTION = 1_000
"""Texts composed at a time: to compose and to draw each in turn is slower by a twentieth."""


class Recipients(Protocol):
    """Recipients that can be gone through as often as wanted: a sequence, or read anew each time.

    The length is the most that may come.
    """

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[MailRecipient]: ...


class AddressTexts:
    """Composes for one book: from its country, in its language."""

    def __init__(self, reading: BookReading) -> None:
        self._home = reading.home
        self._language = reading.language
        self._usual: dict[str, UsualAddress | None] = {}

    def each(self, recipients: Recipients) -> LabelTexts:
        """The texts, none of them kept."""
        return _TextsOf(recipients, self)

    def all(self, recipients: Sequence[MailRecipient]) -> tuple[LabelText, ...]:
        """The same, all at once."""
        return tuple(map(self.text, recipients))

    def text(self, recipient: MailRecipient) -> LabelText:
        """One recipient's; without an address it is the name alone."""
        address = recipient.address
        if address is None:
            return LabelText(recipient.addressee, str(recipient.key), country=self._home)
        usual = self._usual_of(address.country)
        lines = usual.lines(recipient.addressee, address) if usual is not None else None
        if usual is not None and lines is not None:
            return LabelText(lines, str(recipient.key), usual.is_abroad, address.country)
        layout = address_layout(recipient.addressee, address, origin=self._home, language=self._language)
        return LabelText(layout.lines, str(recipient.key), bool(layout.country), address.country or self._home)

    def _usual_of(self, country: str) -> UsualAddress | None:
        """What writes most of the addresses of a country; None where none is named."""
        if country not in self._usual:
            found = usual_address(country, origin=self._home, language=self._language) if country else None
            self._usual[country] = found
        return self._usual[country]


@dataclass(frozen=True, slots=True)
class _TextsOf:
    recipients: Recipients
    texts: AddressTexts

    def __len__(self) -> int:
        return len(self.recipients)

    def __iter__(self) -> Iterator[LabelText]:
        recipients, text = iter(self.recipients), self.texts.text
        while portion := list(islice(recipients, _PORTION)):
            yield from [text(recipient) for recipient in portion]
