"""Reads the bytes of a picture as hostile until they are known to be one; makes what a book keeps of it."""

import hashlib
import io
import warnings

from PIL import Image, ImageOps

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.picture import Picture

FORMATS = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "GIF": "image/gif", "BMP": "image/bmp"}
"""What can be a photo, by Pillow's names; no other decoder is ever given a file."""

_FILE_BYTES = 30 << 20
_MOST_PIXELS = 80_000_000
_KEPT_BYTES = 400_000
_KEPT_SIDE = 1_600
_SMALLER_SIDE = 1_024
_THUMBNAIL_SIDE = 240  # an avatar of 60 at 200 % text on a screen of two dots a pixel
_QUALITY = 85


def picture_of(data: bytes) -> Picture:
    """What a book keeps of a picture file.

    Raises KnownError: PICTURE_UNREADABLE for what is no JPEG, PNG, WebP, GIF or BMP or is damaged,
    PICTURE_TOO_LARGE for a file or an area that nobody's portrait has.
    """
    if len(data) > _FILE_BYTES:
        raise KnownError(ErrorCode.PICTURE_TOO_LARGE)
    try:
        image, media_type = _opened(data)
        sides = image.size
        image.draft("RGB", (_SMALLER_SIDE, _SMALLER_SIDE))  # a large JPEG is read at a fraction of its size
        upright = _flat(ImageOps.exif_transpose(image))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise KnownError(ErrorCode.PICTURE_TOO_LARGE) from error
    except Exception as error:  # decoders of foreign bytes fail in every way there is
        raise KnownError(ErrorCode.PICTURE_UNREADABLE) from error
    content = data
    if len(data) > _KEPT_BYTES or max(sides) > _KEPT_SIDE:
        content, media_type = _smaller(upright), FORMATS["JPEG"]
    return Picture(hashlib.sha256(content).hexdigest(), media_type, content, _thumbnail(upright))


def _opened(data: bytes) -> tuple[Image.Image, str]:
    """The picture, of which only the head has been read, and its media type."""
    Image.MAX_IMAGE_PIXELS = _MOST_PIXELS
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        image = Image.open(io.BytesIO(data), formats=tuple(FORMATS))
    return image, FORMATS[image.format or ""]


def _flat(image: Image.Image) -> Image.Image:
    """In red, green and blue alone; what can be seen through is white."""
    if image.has_transparency_data:
        image = image.convert("RGBA")
        ground = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(ground, image).convert("RGB")
    return image.convert("RGB")


def _smaller(image: Image.Image) -> bytes:
    image = image.copy()
    image.thumbnail((_SMALLER_SIDE, _SMALLER_SIDE))
    return _jpeg(image)


def _thumbnail(image: Image.Image) -> bytes:
    """The middle of the upper part: faces are seldom at the foot of a portrait."""
    side = min(_THUMBNAIL_SIDE, *image.size)
    return _jpeg(ImageOps.fit(image, (side, side), centering=(0.5, 0.4)))


def _jpeg(image: Image.Image) -> bytes:
    """Without any of the original's notes, such as where it was taken."""
    out = io.BytesIO()
    Image.frombytes("RGB", image.size, image.tobytes()).save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()
