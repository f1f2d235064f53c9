"""What becomes of a picture file: kept, made smaller, or refused."""

import hashlib
import io
import struct
import zlib

import pytest
from PIL import Image

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.exchange.picture_file import picture_of
from tests.pictures import BLUE, RED, a_picture_file, pixel, size_of, turned_file


def refused(data: bytes) -> ErrorCode:
    """Why a file is not taken."""
    with pytest.raises(KnownError) as caught:
        picture_of(data)
    return caught.value.code


def like(found: tuple[int, int, int], wanted: tuple[int, int, int]) -> bool:
    """The same colour, as far as a JPEG keeps one."""
    return all(abs(one - other) < 30 for one, other in zip(found, wanted, strict=True))


def a_png_that_says(width: int, height: int) -> bytes:
    """A PNG of some hundred bytes that claims to be so large."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 100)), (b"IEND", b"")]
    chunks = (struct.pack(">I", len(b)) + n + b + struct.pack(">I", zlib.crc32(n + b)) for n, b in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "BMP"])
def test_a_small_picture_is_kept_byte_for_byte(kind: str) -> None:
    data = a_picture_file(kind)
    picture = picture_of(data)
    assert picture.content == data
    assert picture.digest == hashlib.sha256(data).hexdigest()
    assert picture.media_type == f"image/{kind.lower()}"
    assert size_of(picture.thumbnail) == (60, 60)
    assert like(pixel(picture.thumbnail, 0.5, 0.5), RED)


def test_a_large_picture_is_made_smaller() -> None:
    picture = picture_of(a_picture_file("PNG", (3_000, 2_000)))
    assert picture.media_type == "image/jpeg"
    assert size_of(picture.content) == (1_024, 683)
    assert picture.digest == hashlib.sha256(picture.content).hexdigest()
    assert size_of(picture.thumbnail) == (240, 240)


def test_a_photo_stands_upright_and_its_thumbnail_tells_nothing_else() -> None:
    picture = picture_of(turned_file())
    assert like(pixel(picture.thumbnail, 0.5, 0.05), RED)
    assert like(pixel(picture.thumbnail, 0.5, 0.95), BLUE)
    assert b"Camera of Anna" in picture.content
    assert b"Camera of Anna" not in picture.thumbnail


def test_what_can_be_seen_through_becomes_white() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(out, "PNG")
    assert like(pixel(picture_of(out.getvalue()).thumbnail, 0.5, 0.5), (255, 255, 255))


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "I;16", "CMYK", "RGBA"])
def test_every_way_to_write_colours_is_understood(mode: str) -> None:
    out = io.BytesIO()
    Image.new(mode, (40, 40)).save(out, "JPEG" if mode == "CMYK" else "PNG")
    assert size_of(picture_of(out.getvalue()).thumbnail) == (40, 40)


@pytest.mark.parametrize(
    "data",
    [
        b"", b"hello", b"\xff\xd8\xff", a_picture_file()[:300], a_picture_file("PNG")[:60], b"GIF89a\0\0\0\0",
        b"%PDF-1.4\n", b"<svg xmlns='http://www.w3.org/2000/svg'/>", a_picture_file("TIFF"), a_picture_file("PPM"),
        a_png_that_says(0, 10),
    ],
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    assert refused(data) is ErrorCode.PICTURE_UNREADABLE


@pytest.mark.parametrize("sides", [(30_000, 30_000), (10_000, 9_000), (2_000_000, 50)])
def test_a_file_that_would_fill_the_memory_is_refused_unread(sides: tuple[int, int]) -> None:
    assert refused(a_png_that_says(*sides)) is ErrorCode.PICTURE_TOO_LARGE


def test_a_file_of_no_sense_is_not_even_opened() -> None:
    assert refused(b"\xff\xd8\xff" + bytes(31 << 20)) is ErrorCode.PICTURE_TOO_LARGE
