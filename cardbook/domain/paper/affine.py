"""How places on paper are moved, turned and stretched."""

import math
from typing import NamedTuple


class Affine(NamedTuple):
    """x' = a·x + c·y + e and y' = b·x + d·y + f, in µm from the top left of the page; `e` and `f` are µm."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def moved(self, x: float, y: float) -> tuple[float, float]:
        """Where a place comes to lie."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def inverse(self) -> "Affine":
        """What brings every place back. Raises ValueError where everything falls onto one line."""
        size = self.a * self.d - self.b * self.c
        if not math.isfinite(size) or abs(size) < 1e-9:
            raise ValueError("cannot be taken back")
        a, b, c, d = self.d / size, -self.b / size, -self.c / size, self.a / size
        return Affine(a, b, c, d, -(a * self.e + c * self.f), -(b * self.e + d * self.f))

    def then(self, other: "Affine") -> "Affine":
        """This, and then the other."""
        return Affine(
            other.a * self.a + other.c * self.b, other.b * self.a + other.d * self.b,
            other.a * self.c + other.c * self.d, other.b * self.c + other.d * self.d,
            *other.moved(self.e, self.f),
        )

    def shifted(self, right: float, down: float) -> "Affine":
        """The same, and then moved by so many µm."""
        return self._replace(e=self.e + right, f=self.f + down)


UNMOVED = Affine()
