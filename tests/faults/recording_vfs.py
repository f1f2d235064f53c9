"""A SQLite VFS that tells of every write, sync, truncation and deletion, put beneath the standard library's sqlite3.

It wraps the methods of the default VFS through ctypes, so what is recorded is what the real storage layer does.
See https://www.sqlite.org/c3ref/vfs.html and https://www.sqlite.org/c3ref/io_methods.html.
"""

import _sqlite3
import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p
from dataclasses import dataclass
from pathlib import Path

_XWrite = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_XTruncate = CFUNCTYPE(c_int, c_void_p, c_int64)
_XSync = CFUNCTYPE(c_int, c_void_p, c_int)
_XOpen = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_XDelete = CFUNCTYPE(c_int, c_void_p, c_char_p, c_int)


class _Methods(Structure):
    _fields_ = [("version", c_int), ("close", c_void_p), ("read", c_void_p), ("write", _XWrite),
                ("truncate", _XTruncate), ("sync", _XSync), ("others", c_void_p * 14)]


class _File(Structure):
    _fields_ = [("methods", POINTER(_Methods))]


class _Vfs(Structure):
    _fields_ = [("version", c_int), ("file_size", c_int), ("longest_path", c_int), ("next", c_void_p),
                ("name", c_char_p), ("app", c_void_p), ("open", _XOpen), ("delete", _XDelete),
                ("others", c_void_p * 14)]


@dataclass(frozen=True, slots=True)
class Event:
    """`kind` is write, truncate, sync, create, delete or safe; the last says that edit `offset` was acknowledged.

    For a deletion `offset` is 1 where the folder was synced with it.
    """

    kind: str
    file: str = ""
    offset: int = 0
    data: bytes = b""


def sqlite_library() -> ctypes.CDLL:
    """The SQLite that the standard library speaks to; raises OSError or AttributeError where it is built in."""
    library = ctypes.CDLL(_sqlite3.__file__)
    if not hasattr(library, "sqlite3_vfs_find"):
        library = ctypes.CDLL("libsqlite3.so.0")
    library.sqlite3_vfs_find.restype = POINTER(_Vfs)
    library.sqlite3_vfs_find.argtypes = [c_char_p]
    library.sqlite3_vfs_register.argtypes = [c_void_p, c_int]
    library.sqlite3_vfs_unregister.argtypes = [c_void_p]
    return library


@contextmanager
def recorded_events() -> Iterator[list[Event]]:
    """Everything SQLite does to files while the context is open, in order."""
    library = sqlite_library()
    original = library.sqlite3_vfs_find(None)
    recorder = _Recorder(original)
    library.sqlite3_vfs_register(ctypes.addressof(recorder.vfs), 1)
    try:
        yield recorder.events
    finally:
        library.sqlite3_vfs_register(ctypes.cast(original, c_void_p), 1)
        library.sqlite3_vfs_unregister(ctypes.addressof(recorder.vfs))


class _Recorder:
    def __init__(self, original: "ctypes._Pointer[_Vfs]") -> None:
        self.events: list[Event] = []
        self._original = original
        self._names: dict[int, str] = {}
        self._wrapped: dict[int, _Methods] = {}
        self.vfs = _Vfs()
        ctypes.pointer(self.vfs)[0] = original[0]
        self.vfs.name = b"recording"
        self.vfs.open = _XOpen(self._open)
        self.vfs.delete = _XDelete(self._delete)

    def _open(self, _vfs: int, name: int | None, file: int, flags: int, out: int) -> int:
        # The name is handed on as it is: SQLite keeps the pointer, and reads URI parameters behind it.
        path = Path(os.fsdecode(ctypes.string_at(name))) if name else None
        is_new = path is not None and not path.exists()
        code: int = self._original[0].open(ctypes.addressof(self._original[0]), name, file, flags, out)
        self._names.pop(file, None)
        if code == 0 and path is not None:
            short = path.name
            self._names[file] = short
            if is_new:
                self.events.append(Event("create", short))
            opened = ctypes.cast(file, POINTER(_File))[0]
            opened.methods = ctypes.pointer(self._methods(opened.methods))
        return code

    def _delete(self, _vfs: int, name: bytes, sync_folder: int) -> int:
        code: int = self._original[0].delete(ctypes.addressof(self._original[0]), name, sync_folder)
        if code == 0:
            self.events.append(Event("delete", Path(os.fsdecode(name)).name, int(bool(sync_folder))))
        return code

    def _methods(self, original: "ctypes._Pointer[_Methods]") -> _Methods:
        address = ctypes.addressof(original[0])
        if address not in self._wrapped:
            methods = _Methods()
            ctypes.pointer(methods)[0] = original[0]
            methods.write = _XWrite(self._writing(original[0].write))
            methods.truncate = _XTruncate(self._truncating(original[0].truncate))
            methods.sync = _XSync(self._syncing(original[0].sync))
            self._wrapped[address] = methods
        return self._wrapped[address]

    def _writing(self, write):  # type: ignore[no-untyped-def]
        def record(file: int, data: int, size: int, offset: int) -> int:
            if file in self._names:
                self.events.append(Event("write", self._names[file], offset, ctypes.string_at(data, size)))
            return int(write(file, data, size, offset))
        return record

    def _truncating(self, truncate):  # type: ignore[no-untyped-def]
        def record(file: int, size: int) -> int:
            if file in self._names:
                self.events.append(Event("truncate", self._names[file], size))
            return int(truncate(file, size))
        return record

    def _syncing(self, sync):  # type: ignore[no-untyped-def]
        def record(file: int, flags: int) -> int:
            code = int(sync(file, flags))
            if file in self._names:
                self.events.append(Event("sync", self._names[file]))
            return code
        return record
