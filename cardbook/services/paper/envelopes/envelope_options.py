"""How envelopes are to look. Light to import: no window waits for it."""

from dataclasses import dataclass

from cardbook.domain.paper.envelope import EnvelopeFormat
from cardbook.printing.jobs.envelopes import USUAL_PT, EnvelopeLook, SenderPlace, Turn
from cardbook.services.paper.envelopes.sender import NO_SENDER, Sender

__all__ = ["NO_SENDER", "EnvelopeOptions", "Sender", "SenderPlace", "Turn"]


@dataclass(frozen=True, slots=True)
class EnvelopeOptions(EnvelopeLook):
    """The look of envelopes of one format; a `sender` without lines is left off."""

    envelope: EnvelopeFormat
    sender: Sender = NO_SENDER

    @property
    def wanted_pt(self) -> float:
        """The size of the letters where all addresses have room for it."""
        return self.size_pt or USUAL_PT
