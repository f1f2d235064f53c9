"""What a deed would do to the envelopes, seen before it is done: it is done, looked at and taken back."""

import datetime
from collections.abc import Callable, Sequence

from cardbook.domain.addresses.address_format import address_layout
from cardbook.domain.addresses.mail_problem import NO_POST
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.listing import MailRecipient
from cardbook.services.paper.envelopes.envelope import Envelope, Rehearsal
from cardbook.services.paper.mail_merge import MailMerge, stopping_problem
from cardbook.services.reading import BookReading
from cardbook.storage.steps.unit_of_work import BookWriter

_NO_ADDRESS = PostalAddress()


class Rehearsing:
    """Rehearses the use cases of one book."""

    def __init__(self, reading: BookReading, writer: BookWriter) -> None:
        self._reading = reading
        self._writer = writer

    def rehearse(self, use_case: Callable[[], object], now: datetime.date, then: datetime.date) -> Rehearsal:
        """What a use case would make of the envelopes as they arrive `now`, once they arrive `then`.

        The book stays as it is. Raises KnownError as the use case does.
        """
        seen = self._writer.rehearse(use_case, lambda lines: self._after(sorted(lines), then))
        if seen is None:
            return Rehearsal()
        lines, after = seen
        return Rehearsal(self.envelopes(lines, now), after)

    def envelopes(self, lines: Sequence[int], day: datetime.date) -> tuple[Envelope, ...]:
        """The envelopes of lines, in name order, of those that are there."""
        merge = MailMerge(self._reading, lambda: day)
        rows = self._reading.listing.rows(lines)
        return tuple(map(self._envelope, merge.recipients([row.key for row in rows])))

    def _after(self, lines: list[int], day: datetime.date) -> tuple[list[int], tuple[Envelope, ...]]:
        return lines, self.envelopes(lines, day)

    def _envelope(self, recipient: MailRecipient) -> Envelope:
        problem = stopping_problem(recipient) or recipient.problem
        address = recipient.address if problem not in NO_POST else None
        layout = address_layout(
            recipient.addressee, address or _NO_ADDRESS, origin=self._reading.home, language=self._reading.language
        )
        return Envelope(recipient.key, layout.lines, problem)
