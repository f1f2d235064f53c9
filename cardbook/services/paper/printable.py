"""Those of the recipients for whom something is printed, and the others."""

from collections.abc import Iterator, Sequence

from cardbook.domain.addresses.mail_problem import MailProblem
from cardbook.domain.cards.card_list import Season
from cardbook.domain.people.listing import MailRecipient
from cardbook.services.paper.mail_merge import MailMerge, stopping_problem


class Printable:
    """Read anew each time it is gone through.

    `left_out` are those for whom nothing can be printed, `by_hand` those whose envelopes the user writes, unless
    `with_by_hand`; `suspect` are printed, but to an address that may not hold any more. All are filled meanwhile.
    """

    def __init__(
        self, merge: MailMerge, keys: Sequence[int], season: Season | None, *, with_by_hand: bool = False
    ) -> None:
        self._merge = merge
        self._keys = keys
        self._season = season
        self._with_by_hand = with_by_hand
        self.left_out: list[MailRecipient] = []
        self.by_hand: list[MailRecipient] = []
        self.suspect: list[MailRecipient] = []

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[MailRecipient]:
        for told in (self.left_out, self.by_hand, self.suspect):
            told.clear()
        for recipient in self._merge.each_recipient(self._keys, self._season):
            if stopping_problem(recipient):
                self.left_out.append(recipient)
                continue
            if recipient.by_hand and not self._with_by_hand:
                self.by_hand.append(recipient)
                continue
            if recipient.problem is MailProblem.SUSPECT:
                self.suspect.append(recipient)
            yield recipient
