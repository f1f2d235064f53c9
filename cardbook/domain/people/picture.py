"""A picture as a book keeps it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """`digest` is the SHA-256 of `content` in hexadecimal, by which contacts speak of it (`Contact.photo`).

    `content` is as it was brought in, or made smaller where that was very large; `media_type` is its own
    ("image/jpeg"). `thumbnail` is a JPEG of the middle, square and upright, for avatars.
    """

    digest: str
    media_type: str
    content: bytes
    thumbnail: bytes
