"""Photos for tests: real files of every kind that can be one."""

import io

from PIL import Image

from cardbook.domain.people.picture import Picture
from cardbook.exchange.picture_file import picture_of

Color = tuple[int, int, int]
RED: Color = (200, 30, 30)
BLUE: Color = (30, 30, 200)
_ORIENTATION = 0x0112  # EXIF: how the camera was held
_CAMERA = 0x0110


def a_picture_file(
    kind: str = "JPEG", size: tuple[int, int] = (60, 80), color: Color = RED, exif: Image.Exif | None = None
) -> bytes:
    """A picture of one colour, as a file."""
    out = io.BytesIO()
    more = {"exif": exif} if exif is not None else {}
    Image.new("RGB", size, color).save(out, kind, **more)  # type: ignore[arg-type]
    return out.getvalue()


def a_photo(color: Color = RED) -> Picture:
    """A small photo as a book keeps it."""
    return picture_of(a_picture_file(color=color))


def turned_file() -> bytes:
    """A photo of a camera held upright: red above and blue below, stored lying on its side, with a note."""
    upright = Image.new("RGB", (300, 400), RED)
    upright.paste(BLUE, (0, 200, 300, 400))
    exif = Image.Exif()
    exif[_ORIENTATION] = 6  # turn it by 90 degrees to the right before it is shown
    exif[_CAMERA] = "Camera of Anna"
    out = io.BytesIO()
    upright.transpose(Image.Transpose.ROTATE_90).save(out, "JPEG", exif=exif, quality=95)
    return out.getvalue()


def pixel(data: bytes, across: float, down: float) -> Color:
    """The colour of a picture file at a place, in shares of its sides."""
    with Image.open(io.BytesIO(data)) as image:
        place = int(across * (image.width - 1)), int(down * (image.height - 1))
        found = image.convert("RGB").getpixel(place)
    assert isinstance(found, tuple)
    return found[0], found[1], found[2]


def size_of(data: bytes) -> tuple[int, int]:
    """Width and height of a picture file."""
    with Image.open(io.BytesIO(data)) as image:
        return image.size
