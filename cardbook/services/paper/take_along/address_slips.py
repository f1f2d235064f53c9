"""Slips that ask people whether their address is still right, as a PDF to be cut apart and handed out."""

from collections.abc import Iterator, Sequence
from itertools import islice

from cardbook.domain.addresses.address_format import address_lines
from cardbook.domain.addresses.mail_problem import MailProblem
from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.paper import PaperSize
from cardbook.domain.people.listing import MailRecipient
from cardbook.domain.progress import Progress, no_progress
from cardbook.printing.jobs.address_slips import AddressSlip, AddressSlipsJob, SlipWords
from cardbook.printing.lists.address_slips_pdf import AddressSlipsPdf, address_slips_pdf
from cardbook.services.paper.envelopes.sender import sender_of
from cardbook.services.paper.mail_merge import MailMerge
from cardbook.services.people.people_of_lines import numbers_of, people_of_lines
from cardbook.services.reading import BookReading
from cardbook.texts import Texts

__all__ = ["AddressSlips", "AddressSlipsPdf"]

_PORTION = 500
_FIELDS = ("name", "street", "town", "phone", "email")


class AddressSlips:
    """Prints slips for one book; they go back to the sender whom the book remembers."""

    def __init__(self, reading: BookReading, texts: Texts) -> None:
        self._reading = reading
        self._texts = texts

    def pdf(
        self, keys: Sequence[int], paper: PaperSize, drawn: Affine = UNMOVED, progress: Progress = no_progress
    ) -> AddressSlipsPdf:
        """A slip for each of these lines of the address book but for those who have died. Raises KnownError:
        CANCELLED."""
        texts = self._texts
        return address_slips_pdf(AddressSlipsJob(
            texts("print.slips.title"), self._words(), tuple(self._slips(keys)), paper, texts.language,
            self._reading.home, drawn,
        ), progress)

    def _words(self) -> SlipWords:
        texts, sender = self._texts, ", ".join(sender_of(self._reading).lines)
        return SlipWords(
            texts("print.slips.question"), texts("print.slips.all_right"), texts("print.slips.otherwise"),
            tuple(texts(f"print.slips.{field}") for field in _FIELDS),
            texts("print.slips.back", sender=sender) if sender else "",
        )

    def _slips(self, keys: Sequence[int]) -> Iterator[AddressSlip]:
        recipients = MailMerge(self._reading).each_recipient(keys)
        living = (each for each in recipients if each.problem is not MailProblem.DECEASED)
        while portion := list(islice(living, _PORTION)):
            people = people_of_lines(self._reading, [each.key for each in portion])
            for recipient in portion:
                members = [each for each in people.get(recipient.key, ()) if each.is_living]
                yield AddressSlip(self._lines(recipient), tuple(numbers_of(members)))

    def _lines(self, recipient: MailRecipient) -> tuple[str, ...]:
        """As they stand on the envelope."""
        if recipient.address is None:
            return recipient.addressee
        return address_lines(
            recipient.addressee, recipient.address, origin=self._reading.home, language=self._reading.language
        )
