"""Where things lie on the front of an envelope: the size's and the post's rules put together. Whole µm."""

from dataclasses import dataclass

from cardbook.domain.paper.envelope import EnvelopeFormat
from cardbook.domain.paper.label_sheet import Box
from cardbook.domain.paper.post_office import ClearRule, PostOffice

_FROM_LEFT, _FROM_TOP = 0.41, 0.4737
"""Where an address begins whose envelope does not say it, in parts of width and height: as on C6 and DL."""

_FIVE_LINES = 35_100
"""The height of five lines of 15 pt with 20 pt between them, in µm: so many stand there without being made smaller."""

_WIDE = 70_000
"""So wide, in µm, is the address where the envelope allows it: some thirty letters of 15 pt."""

_GAP = 2_000
"""Between the sender's lines and what is free for the stamp."""

_OF_FLAP, _FLAP_EDGE, _FLAP_DEEP = 0.6, 8_000, 27_000
"""The sender on a flap: its part of the width, and from where on how far it may reach, in µm."""

EDGE = 5_000
"""No printer prints nearer to the edge of the paper, in µm."""


@dataclass(frozen=True, slots=True)
class EnvelopeFront:
    """One front: nothing is printed on `stamp` and `clear`; `address` and `sender` hold their lines.

    Boxes are µm from the top left corner, as the address is read; `flap` is on the back, seen with the flap at the top.
    """

    envelope: EnvelopeFormat
    post: PostOffice
    stamp: Box
    clear: tuple[Box, ...]
    address: Box
    sender: Box
    flap: Box


_MARK_EDGE = 8_000
"""Bought postage keeps so far from the corner, in µm, where its zone allows it."""


def place_of_mark(front: EnvelopeFront, width: int, height: int) -> Box:
    """Where bought postage of this size lies in the zone for stamps: towards the corner at the top right."""
    stamp = front.stamp
    right = min(_MARK_EDGE, (stamp.width - width) // 2)
    down = min(_MARK_EDGE, (stamp.height - height) // 2)
    return Box(stamp.x + stamp.width - right - width, stamp.y + down, width, height)


def front_of(envelope: EnvelopeFormat, post: PostOffice) -> EnvelopeFront:
    """The front of an envelope that this post carries.

    The address begins where the design has it, but as high as five lines need, below the stamp, and inside what the
    post's machines read.
    """
    width, height = envelope.width, envelope.height
    stamp = Box(width - post.stamp.size[0], 0, *post.stamp.size)
    held = (rule for rule in post.clear if rule.holds((width, height)))
    clear = tuple(_in_corner(rule, envelope, stamp) for rule in held)
    return EnvelopeFront(
        envelope, post, stamp, clear, _address(envelope, post, stamp, clear), _sender(post, stamp),
        _flap(envelope),
    )


def _in_corner(rule: ClearRule, envelope: EnvelopeFormat, stamp: Box) -> Box:
    width = min(rule.size[0] or envelope.width, envelope.width)
    height = rule.size[1] or envelope.height - stamp.height
    return Box(envelope.width - width, envelope.height - height, width, height)


def _address(envelope: EnvelopeFormat, post: PostOffice, stamp: Box, clear: tuple[Box, ...]) -> Box:
    rule, width, height = post.address, envelope.width, envelope.height
    x, y = envelope.address or (round(width * _FROM_LEFT), round(height * _FROM_TOP))
    strips = [box.width for box in clear if box.y <= stamp.height]
    feet = [box.height for box in clear if box.y > stamp.height]
    foot = height - max((rule.bottom, *feet))
    right = width - max((rule.right, *strips))
    left = max(rule.left, min(x, right - _WIDE))
    highest = max(rule.top, stamp.height, height - rule.highest if rule.highest else 0)
    top = max(highest, min(y, foot - _FIVE_LINES))
    longest = rule.longest or width
    return Box(left, top, min(right - left, longest), foot - top)


def _flap(envelope: EnvelopeFormat) -> Box:
    """The upper middle of the back: a flap is narrower the further down, and machines may read the address's back."""
    width = round(envelope.width * _OF_FLAP)
    return Box((envelope.width - width) // 2, _FLAP_EDGE, width, _FLAP_DEEP)


def _sender(post: PostOffice, stamp: Box) -> Box:
    inset = post.sender.inset
    return Box(inset, inset, stamp.x - inset - _GAP, min(post.sender.depth, stamp.height) - inset)
