"""Envelopes to be printed, a page for each."""

from dataclasses import dataclass, fields
from enum import IntEnum, StrEnum
from typing import Any

from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.envelope_front import EnvelopeFront
from cardbook.domain.paper.postage_mark import PostageMark
from cardbook.printing.jobs.labels import LabelTexts
from cardbook.printing.text.typeface_names import LABEL_TYPEFACES


class Turn(IntEnum):
    """How far the lettering is turned to the right on the paper as it is fed, in degrees."""

    UPRIGHT = 0
    RIGHT = 90
    OVER = 180
    LEFT = 270


USUAL_PT = 15.0
"""The size of an address on an envelope."""


class SenderPlace(StrEnum):
    """Where the sender's lines stand."""

    FRONT = "front"
    FLAP = "flap"


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvelopeLook:
    """How envelopes are to look; all lettering has one size.

    `sender_place` may be the flap, as a run of its own (`flaps_pdf`). `marks` are bought postage for the first
    envelopes, one each: they stand in their own size, and none is printed twice. `size_pt` None takes the usual size;
    it is made smaller where an address is too long. With `gaps` an envelope is printed although no typeface has some
    of its characters. `drawn` is what corrects the printer, on the envelope as it is fed.
    """

    sender_place: SenderPlace = SenderPlace.FRONT
    marks: tuple[PostageMark, ...] = ()
    font: str = LABEL_TYPEFACES[0]
    size_pt: float | None = None
    turn: Turn = Turn.UPRIGHT
    gaps: bool = False
    drawn: Affine = UNMOVED

    def look(self) -> dict[str, Any]:
        """These fields alone, for another value that has them too."""
        return {field.name: getattr(self, field.name) for field in fields(EnvelopeLook)}


@dataclass(frozen=True, slots=True)
class EnvelopeJob(EnvelopeLook):
    """One envelope for each of `addressees`, in their order.

    `sender` are the lines at their place, none for (); `sender_country` stands below them on mail abroad, which is
    where an address ends with its country; `home` is the same as an ISO 3166 code.
    """

    front: EnvelopeFront
    addressees: LabelTexts
    sender: tuple[str, ...] = ()
    sender_country: str = ""
    home: str = ""
    title: str = ""
    language: str = "en"

    def page_size(self) -> tuple[int, int]:
        """Width and height of the paper as it is fed, in µm."""
        size = self.front.envelope.width, self.front.envelope.height
        return size if self.turn in (Turn.UPRIGHT, Turn.OVER) else (size[1], size[0])
