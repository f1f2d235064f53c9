"""The zip file that a spreadsheet is, opened as hostile: nothing in it unpacks without end or names things outside."""

import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from typing import BinaryIO
from xml.parsers import expat

from cardbook.domain.errors import ErrorCode, KnownError

PART_BYTES = 256 << 20  # of one part, unpacked: a sheet of 100,000 people takes a third of it
_SMALL_BYTES = 16 << 20
_TIGHTEST = 250  # times that a large part may be packed; the emptiest of honest sheets come to 100
_BLOCK_BYTES = 1 << 16
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, expat.ExpatError, NotImplementedError, RuntimeError, EOFError, OSError, ValueError,
    LookupError,
)
"""What a broken, unfinished or locked file makes of the libraries that read it."""


@contextmanager
def opened_package(source: BinaryIO) -> Iterator["Package"]:
    """A spreadsheet's parts. Raises KnownError(FILE_UNREADABLE)."""
    source.seek(0)
    try:
        archive = zipfile.ZipFile(source)
    except _DAMAGE as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE) from error
    with archive:
        yield Package(archive)


class Package:
    """The parts of one file, read in a stream."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {name.lower(): name for name in archive.namelist()}

    def has(self, name: str) -> bool:
        """True where the file has a part of this name."""
        return name.lower() in self._names

    def read_into(self, name: str, parser: "PartParser") -> Iterator[None]:
        """Feed a part to a parser, a piece at a time; each step is a chance to take what it has found.

        Raises KnownError: FILE_UNREADABLE for what is broken, FILE_TOO_LARGE for what unpacks without end.
        """
        with closing(self._pieces(self._names[name.lower()])) as pieces:
            while True:
                try:
                    parser.feed(next(pieces, b""))
                except _DAMAGE as error:
                    raise KnownError(ErrorCode.FILE_UNREADABLE) from error
                yield
                if parser.is_finished:
                    return

    def _pieces(self, name: str) -> Generator[bytes]:
        packed = max(self._archive.getinfo(name).compress_size, 1)
        size = 0
        with self._archive.open(name) as part:
            while block := part.read(_BLOCK_BYTES):
                size += len(block)
                if size > PART_BYTES or (size > _SMALL_BYTES and size > _TIGHTEST * packed):
                    raise KnownError(ErrorCode.FILE_TOO_LARGE)
                yield block

    def read_whole(self, name: str, parser: "PartParser") -> None:
        """Feed a whole part to a parser."""
        for _ in self.read_into(name, parser):
            pass


class PartParser:
    """Reads XML by its elements' local names. A document type is refused: only an attack needs one.

    `started(name, attributes)`, `ended(name)` and `text(piece)` are told what comes; attributes are without prefixes.
    """

    def __init__(
        self, started: Callable[[str, dict[str, str]], None], ended: Callable[[str], None], text: Callable[[str], None]
    ) -> None:
        self.is_finished = False
        self._started = started
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = lambda name: ended(_local(name))
        parser.CharacterDataHandler = text
        parser.StartDoctypeDeclHandler = _refuse

    def feed(self, block: bytes) -> None:
        """Read on; an empty block says that nothing more comes."""
        self.is_finished = not block
        self._parser.Parse(block, self.is_finished)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._started(_local(name), {_local(key): value for key, value in attributes.items()})


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _refuse(*_declaration: object) -> None:
    raise KnownError(ErrorCode.FILE_UNREADABLE)
