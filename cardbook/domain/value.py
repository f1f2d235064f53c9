"""Values that very many are made of at a time.

A frozen dataclass sets each of its fields through `object.__setattr__`, and takes five times as long for it as an
open one: a tenth of the time that 30,000 labels take. A class marked `@value(frozen=True, slots=True)` is frozen for
the type checker, which refuses every change of it, and open at run time. Equality and hash go by the fields.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:
    from dataclasses import dataclass

    def value(*, frozen: bool, slots: bool):
        return dataclass(slots=slots, unsafe_hash=frozen)


__all__ = ["value"]
