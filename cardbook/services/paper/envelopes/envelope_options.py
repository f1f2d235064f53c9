"""How envelopes are to look. Light to import: no window waits for it."""

from dataclasses import dataclass

from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.envelope import EnvelopeFormat
from cardbook.domain.paper.postage_mark import PostageMark
from cardbook.printing.jobs.envelopes import USUAL_PT, SenderPlace, Turn
from cardbook.printing.text.typeface_names import LABEL_TYPEFACES
from cardbook.services.paper.envelopes.sender import NO_SENDER, Sender

__all__ = ["NO_SENDER", "EnvelopeOptions", "Sender", "SenderPlace", "Turn"]


@dataclass(frozen=True, slots=True)
class EnvelopeOptions:
    """See `printing.jobs.envelopes.EnvelopeJob` for the meaning of each; a `sender` without lines is left off."""

    envelope: EnvelopeFormat
    sender: Sender = NO_SENDER
    sender_place: SenderPlace = SenderPlace.FRONT
    marks: tuple[PostageMark, ...] = ()
    font: str = LABEL_TYPEFACES[0]
    size_pt: float | None = None
    turn: Turn = Turn.UPRIGHT
    gaps: bool = False
    drawn: Affine = UNMOVED

    @property
    def wanted_pt(self) -> float:
        """The size of the letters where all addresses have room for it."""
        return self.size_pt or USUAL_PT
