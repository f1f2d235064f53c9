"""What quick open shows: plain values, made by whoever knows the book."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cardbook.ui.widgets.avatar import AvatarShape


@dataclass(frozen=True)
class QuickAvatar:
    """The letters, the colour index and the shape of a person or household."""

    letters: str
    index: int
    shape: AvatarShape = AvatarShape.ROUND


@dataclass(frozen=True)
class QuickItem:
    """A line to open: `key` is told back; it shows an avatar or an icon, a title and a second line."""

    key: str
    title: str
    detail: str = ""
    avatar: QuickAvatar | None = None
    icon: str = ""
    keys: str = ""


@dataclass(frozen=True)
class QuickGroup:
    """A heading and its lines."""

    title: str
    items: tuple[QuickItem, ...] = field(default_factory=tuple)


QuickProvider = Callable[[str], Sequence[QuickGroup]]
