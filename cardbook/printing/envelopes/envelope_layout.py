"""How large the lettering of a run of envelopes is, and where its lines break: what the envelopes are drawn from."""

from collections.abc import Iterator
from dataclasses import dataclass

from cardbook.domain.paper.label_sheet import Box
from cardbook.domain.paper.lengths import points
from cardbook.printing.jobs.envelopes import USUAL_PT, EnvelopeJob, SenderPlace
from cardbook.printing.jobs.labels import LabelText
from cardbook.printing.labels.label_layout import PlacedLabel
from cardbook.printing.text.set_text import RefusedLabel, SetLabel, TextSetter
from cardbook.printing.text.text_fit import STEP_PT, CountryStyle, LineReach

ENVELOPE_COUNTRY = CountryStyle(13.5 / 15, 0.05)

ABOVE, BELOW = 1.0, 0.3
"""How far the ink of a line may reach above its base line, accents included, and below it, in parts of its size."""


@dataclass(frozen=True, slots=True)
class LinesRule:
    """A block of lines: its size and the leading in points, and how small it may be made."""

    size: float
    leading: float
    smallest: float


ADDRESS = LinesRule(USUAL_PT, 20, 9)
_TOGETHER = 0.8
_USUAL_LINES, _USUAL_EM = 5, 14.0
"""So far down, in parts of the size in which an address of so many lines of some thirty letters fits, all envelopes of
a run go for a longer one. Who needs less has a size of their own: three thousand are not to be hard to read for one."""
SENDER = LinesRule(9.5, 12.2, 7)


@dataclass(frozen=True, slots=True)
class LinesRoom:
    """The room of a block of lines that begin in its top left corner; all in points."""

    line_width: float
    height: float
    rule: LinesRule

    @classmethod
    def of(cls, box: Box, rule: LinesRule, size_pt: float | None = None) -> "LinesRoom":
        """The room of a box on the front; the user may have chosen another size."""
        if size_pt is not None:
            rule = LinesRule(size_pt, size_pt * rule.leading / rule.size, min(size_pt, rule.smallest))
        return cls(points(box.width), points(box.height), rule)

    def leading(self, size: float) -> float:
        """From base line to base line."""
        return size * self.rule.leading / self.rule.size

    @property
    def reach(self) -> LineReach:
        """How far plain lines reach."""
        return LineReach(ABOVE, BELOW, self.rule.leading / self.rule.size)

    def fits(self, size: float, line_em: float, lines: float) -> bool:
        """True where so many lines, the longest of `line_em` em, stand inside at this size."""
        room = self.height - size * (ABOVE + BELOW)
        return line_em * size <= self.line_width + 1e-6 and (lines - 1) * self.leading(size) <= room + 1e-6

    def size_for(self, line_em: float, lines: float, size: float) -> float:
        """The largest size from `size` down, in steps, at which so many lines fit; else the smallest."""
        while size > self.rule.smallest and not self.fits(size, line_em, lines):
            size = max(size - STEP_PT, self.rule.smallest)
        return size


class EnvelopeLayout:
    """Lays a job out, envelope by envelope: `each()` goes through them once.

    `size` is the largest at which all that came by so far fit, as all envelopes of a run look written by one hand:
    it holds once the last one came. An address for which that would be very small has a size of its own; where even
    the smallest is too large, its lines are broken. `smallest` is the smallest that any has. `refused` fills meanwhile.
    """

    def __init__(self, job: EnvelopeJob) -> None:
        self.job = job
        self.room = LinesRoom.of(job.front.address, ADDRESS, job.size_pt)
        self.size = self.smallest = self.room.rule.size
        self._least = self.room.size_for(_USUAL_EM, _USUAL_LINES, self.size) * _TOGETHER
        self._setter = TextSetter(job.font, ENVELOPE_COUNTRY, self.room.reach, gaps=job.gaps)
        self.refused: list[RefusedLabel] = self._setter.refused

    def each(self) -> Iterator[SetLabel]:
        """The addresses in their order; `slot` is the page, from 1."""
        fits = self.room.fits
        for page, label in enumerate(self._setter.each(self.job.addressees), start=1):
            label.slot = page
            if not fits(self.size, label.width / 1000, label.high):
                self._make_room(label)
            yield label

    def _make_room(self, label: SetLabel) -> None:
        """Make all envelopes smaller for this one, or this one alone."""
        size = self.room.size_for(label.width / 1000, label.high, self.size)
        if size < self._least:
            label.own_pt = size
        else:
            self.size = size
        self._setter.break_lines(label, size, self.room)
        self.smallest = min(self.smallest, size)

    def placed(self, label: SetLabel, size: float) -> PlacedLabel:
        """One line of the layout report; `size` is that of the run."""
        box, lines, own = self.job.front.address, tuple(label.lines), label.own_pt or size
        return PlacedLabel(label.slot, 1, box, lines, self.job.font, own, label.warnings, label.text.key)


@dataclass(frozen=True, slots=True)
class SenderLines:
    """The sender's lines as they are printed in one size, at home and abroad; none where there is no room for them."""

    at_home: SetLabel | None = None
    abroad: SetLabel | None = None
    size: float = SENDER.size
    fits: bool = True


def sender_lines(job: EnvelopeJob) -> SenderLines:
    """Breaks and sizes the sender's lines; they are left out where the envelope has no room for them."""
    if not job.sender:
        return SenderLines()
    on_flap = job.sender_place is SenderPlace.FLAP
    room = LinesRoom.of(job.front.flap if on_flap else job.front.sender, SENDER)
    setter = TextSetter(job.font, ENVELOPE_COUNTRY, room.reach, gaps=True)
    lines = (*job.sender, job.sender_country) if job.sender_country else job.sender
    abroad = LabelText(lines, country=job.home)
    longest = setter.one(abroad)
    size = room.size_for(longest.width / 1000, longest.high, SENDER.size)
    blocks = [setter.one(LabelText(job.sender, country=job.home)), longest]
    for block in blocks:
        setter.break_lines(block, size, room)
    if any(block.warnings for block in blocks):
        return SenderLines(fits=False)
    return SenderLines(blocks[0], blocks[1], size)
