"""A file that tells when anybody opens it, also C++ below Python: the kernel is asked (inotify)."""

import ctypes
import os
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import QImage

_ANY_LOOK_INSIDE = 0x20 | 0x01  # IN_OPEN | IN_ACCESS of <sys/inotify.h>
_EVENTS = 64 << 10
_C = ctypes.CDLL(None, use_errno=True)


class Canary:
    """A picture at a path. `opened` says whether it was opened since this was asked last."""

    def __init__(self, path: Path) -> None:
        self.path = path
        picture = QImage(4, 4, QImage.Format.Format_RGB32)
        picture.fill(0)
        assert picture.save(str(path))

    def __enter__(self) -> "Canary":
        self._watch = _C.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        assert self._watch >= 0
        assert _C.inotify_add_watch(self._watch, os.fsencode(self.path), _ANY_LOOK_INSIDE) >= 0
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._watch)

    @property
    def url(self) -> str:
        """The address by which markup would ask for it."""
        return self.path.as_uri()

    def opened(self) -> bool:
        """Whether it was opened, by whichever library of this process."""
        try:
            return bool(os.read(self._watch, _EVENTS))
        except BlockingIOError:
            return False
