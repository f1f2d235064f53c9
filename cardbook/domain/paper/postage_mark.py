"""Postage that was bought and is printed once: a picture of the post's, in its own size."""

from cardbook.domain.value import value


@value(frozen=True, slots=True)
class PostageMark:
    """Width and height in µm as it is printed; `grey` are `columns` × `rows` bytes from the top, 0 is black."""

    width: int
    height: int
    columns: int
    rows: int
    grey: bytes
