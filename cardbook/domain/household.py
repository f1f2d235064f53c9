"""A household: the people who share one envelope."""

from dataclasses import dataclass

from cardbook.domain.postal_address import PostalAddress


@dataclass(frozen=True, slots=True)
class Household:
    """Members in the order they stand on the envelope, and the address they share.

    `addressee_override` is the name line the user typed; "" leaves it to the rules of `addressee`.
    """

    members: tuple[int, ...] = ()
    addresses: tuple[PostalAddress, ...] = ()
    addressee_override: str = ""
    id: int | None = None
