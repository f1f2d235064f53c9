"""What a post wants on the front of an envelope, and what it charges for its size. Lengths in whole µm."""

from dataclasses import dataclass
from enum import StrEnum

from cardbook.domain.paper.measure_status import MeasureStatus

Size = tuple[int, int]
"""Long and short side, or width and height."""


class SizeCost(StrEnum):
    """What an envelope's size means for the postage."""

    ORDINARY = "ordinary"
    SHAPE = "shape"  # an extra charge, as machines cannot sort it
    LARGE = "large"  # the price of a larger letter
    NO_LETTER = "no_letter"  # smaller or larger than any letter


@dataclass(frozen=True, slots=True)
class StampRule:
    """The corner at the top right that stays free for stamp and postmark."""

    size: Size
    source: str
    status: MeasureStatus


@dataclass(frozen=True, slots=True)
class ClearRule:
    """What is never printed on, in the bottom right corner. A side of 0 is the envelope's, or reaches up to the stamp.

    Holds on envelopes up to `up_to`, or only on those larger than `over`; None is any.
    """

    size: Size
    source: str
    status: MeasureStatus
    up_to: Size | None = None
    over: Size | None = None

    def holds(self, envelope: Size) -> bool:
        """Whether an envelope has this zone."""
        return (self.up_to is None or _fits_in(envelope, self.up_to)) and not (
            self.over is not None and _fits_in(envelope, self.over)
        )


@dataclass(frozen=True, slots=True)
class AddressRule:
    """How far the address keeps from the edges; 0 is no rule.

    `highest` is from the foot to the top of the area that machines read, `longest` the longest line,
    `capitals` how high those must be.
    """

    left: int
    right: int
    bottom: int
    source: str
    status: MeasureStatus
    top: int = 0
    highest: int = 0
    longest: int = 0
    capitals: int = 0


@dataclass(frozen=True, slots=True)
class SenderRule:
    """How far from the corner at the top left the sender begins, and how far from the top it may reach."""

    inset: int
    depth: int
    source: str
    status: MeasureStatus


@dataclass(frozen=True, slots=True)
class SizeRule:
    """Envelopes of these sides, long × short, and of this shape (long : short) cost the same; `name` is the post's."""

    costs: SizeCost
    name: str
    from_: Size | None = None
    to: Size | None = None
    shape: tuple[float, float] | None = None

    def holds(self, long: int, short: int) -> bool:
        """Whether it is about an envelope of these sides."""
        if self.from_ is not None and not _fits_in(self.from_, (long, short)):
            return False
        if self.to is not None and not _fits_in((long, short), self.to):
            return False
        return self.shape is None or self.shape[0] <= long / short <= self.shape[1]


@dataclass(frozen=True, slots=True)
class SizeVerdict:
    """What a post makes of an envelope's size; `status` says how sure that is."""

    costs: SizeCost
    name: str
    status: MeasureStatus


@dataclass(frozen=True, slots=True)
class PostOffice:
    """The rules of one post, for letters from `countries` (ISO codes). The default post has no name and no country."""

    name: str
    countries: tuple[str, ...]
    stamp: StampRule
    clear: tuple[ClearRule, ...]
    address: AddressRule
    sender: SenderRule
    sizes: tuple[SizeRule, ...] = ()
    size_status: MeasureStatus = MeasureStatus.UNVERIFIED

    def verdict(self, envelope: Size) -> SizeVerdict | None:
        """What the size costs here; None where this post's prices are not known."""
        if not self.sizes:
            return None
        long, short = max(envelope), min(envelope)
        rule = next((rule for rule in self.sizes if rule.holds(long, short)), None)
        if rule is None:
            return SizeVerdict(SizeCost.NO_LETTER, "", self.size_status)
        return SizeVerdict(rule.costs, rule.name, self.size_status)


def _fits_in(inner: Size, outer: Size) -> bool:
    return inner[0] <= outer[0] and inner[1] <= outer[1]
