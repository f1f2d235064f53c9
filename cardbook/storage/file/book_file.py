"""The one door through which a .cardbook file is opened: header first, then the lock, then the checks.

Everything here is SQLite's own and needs nothing but the standard library, so that the first window need not
wait for more. See https://www.sqlite.org/security.html and https://www.sqlite.org/howtocorrupt.html.
"""

import json
import os
import re
import secrets
import sqlite3
import stat
import sys
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.storage.file.checksums import register_crc32, sum_expression
from cardbook.storage.file.faults import translated
from cardbook.storage.file.released_schema import APPLICATION_ID, MAJOR, REVISION, VERSION, schema_statements
from cardbook.storage.file.verification import damage_in

if TYPE_CHECKING:
    from cardbook.domain.changes import ChangeSet

_HEADER_BYTES = 100
_LENGTH_LIMIT = 64 << 20
_PRAGMAS = (
    "trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "foreign_keys = ON",
    "recursive_triggers = OFF", "secure_delete = ON", "temp_store = MEMORY", "cache_size = -16000",
)
_WRITING_PRAGMAS = ("locking_mode = EXCLUSIVE", "journal_mode = DELETE", "synchronous = EXTRA")
_QUIET = 0.01
"""Seconds without a question of the window after which work beside it goes on."""
_MOST_WAITED = 0.1
"""Seconds for which it waits at most: a window that asks without end must not stop it."""
_MARK = "mark"
_GLANCE = 0.0005
"""Seconds between two looks; a lock that is taken back sooner never reaches who waits for it."""


def sniff(path: Path) -> int:
    """The format version in a book's header, read without SQLite: a foreign or newer file is never touched.

    Raises KnownError: BOOK_MISSING, FILE_UNREADABLE, NOT_A_BOOK, BOOK_NEWER.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise KnownError(ErrorCode.NOT_A_BOOK, path=path)
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except FileNotFoundError as error:
        raise KnownError(ErrorCode.BOOK_MISSING, path=path) from error
    except OSError as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE, path=path) from error
    whole = len(header) == _HEADER_BYTES and header.startswith(b"SQLite format 3\0")
    if not whole or int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise KnownError(ErrorCode.NOT_A_BOOK, path=path)
    version = int.from_bytes(header[60:64])
    if version >> 16 > MAJOR:
        raise KnownError(ErrorCode.BOOK_NEWER, path=path)
    return version


def is_of_older_format(path: Path) -> bool:
    """True for a book that `migrate` has to bring up to date before it can be opened; raises as `sniff`."""
    return sniff(path) < VERSION


def create_book(path: Path, settings: Mapping[str, str] = MappingProxyType({})) -> None:
    """Write an empty book of the current version, with the settings it begins with: they are no step of its history.
    One of them is its mark.

    Raises KnownError: BOOK_EXISTS, FOLDER_READ_ONLY, DISK_FULL.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError as error:
        raise KnownError(ErrorCode.BOOK_EXISTS, path=path) from error
    except OSError as error:
        raise KnownError(ErrorCode.FOLDER_READ_ONLY, path=path) from error
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        with translated(path):
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.execute("BEGIN")
            for statement in schema_statements(VERSION):
                connection.execute(statement)
            connection.execute("INSERT INTO alembic_version VALUES (?)", (REVISION,))
            _write_settings(connection, {_MARK: secrets.token_hex(4), **settings})
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.execute("COMMIT")
    except BaseException:
        connection.close()
        path.unlink()
        raise
    connection.close()


class BookFile:
    """An open book: one connection of the process behind one lock, for all but `verify`.

    `connection` may be used only while holding `lock`; `query` does so by itself. `verified` turns true when
    every page and every row sum has been read and found right; nothing is written before.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        """Open and lock. Raises KnownError as `sniff` does, and BOOK_BUSY, BOOK_DAMAGED, BOOK_READ_ONLY."""
        self.path = path.resolve()
        self.version = sniff(self.path)
        self.read_only = read_only
        self.lock = threading.RLock()
        self.verified = False
        self._asked = 0.0
        self._ahead: int | None = None
        self._answers: dict[tuple[str, tuple[Any, ...]], tuple[Collection[str], list[tuple[Any, ...]]]] = {}
        self._rememberers: list[Callable[[ChangeSet], None]] = []
        with translated(self.path):
            self.connection = _connect(self.path, "mode=ro" if read_only else "mode=rw")
        try:
            with translated(self.path):
                _prepare(self.connection, read_only=read_only)
                self._compare_schema()
        except BaseException:
            self.connection.close()
            raise
        self._identity = _identity(self.path)

    def __enter__(self) -> "BookFile":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the lock back; the file is whole at any moment, so nothing needs saving."""
        with self.lock:
            self.connection.close()
            if self._ahead is not None:
                os.close(self._ahead)
                self._ahead = None

    @property
    def mark(self) -> str | None:
        """What tells the book from another one of its name, eight hexadecimal digits; its copies have the same.

        "" for a book from the time before there were marks, None where it cannot be read.
        """
        try:
            found = self.query("SELECT value FROM book_setting WHERE key = ?", (_MARK,))
        except KnownError:
            return None
        return str(found[0][0]) if found else ""

    def query(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of one SELECT; raises KnownError(BOOK_DAMAGED) where the file cannot be read."""
        if not _is_main():
            return self._rows(sql, parameters)
        self._asked = time.monotonic()
        try:
            return self._rows(sql, parameters)
        finally:
            self._asked = time.monotonic()

    def _rows(self, sql: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
        with self.lock, translated(self.path):
            return self.connection.execute(sql, parameters).fetchall()

    def give_way(self) -> None:
        """Wait until the window does not ask any more: for a thread without the lock, between two slices of its work.

        What the window does is mostly many short questions. Were it to meet the slice of another at each, they would
        take as long as that work. The main thread, a window's or a command's, goes on at once.
        """
        if _is_main():
            return
        until = time.monotonic() + _MOST_WAITED
        while True:
            time.sleep(_GLANCE)
            now = time.monotonic()
            if now - self._asked > _QUIET or now > until:
                return

    def state(self) -> int | None:
        """A number that stays as long as nothing is written: what was read at it is still so. None amid a step."""
        with self.lock:
            return None if self.connection.in_transaction else self.connection.total_changes

    def query_at_once(self, columns: str, select: str, parameters: Sequence[Any] = ()) -> list[list[Any]]:
        """As `query`, for many rows without a BLOB: SQLite gives the named `columns` of a SELECT as one value.

        For each row of its own Python lets its lock go and takes it back, and whatever works on another thread may
        keep it for half a millisecond every time.
        """
        rows = self.query(f"SELECT json_group_array(json_array({columns})) FROM ({select})", parameters)
        found: list[list[Any]] = json.loads(rows[0][0])
        return found

    def remembered(self, tables: Collection[str], sql: str, parameters: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        """As `query`, for counts over a large book: the answer is kept until a step changes one of `tables`."""
        with self.lock:
            if self.connection.in_transaction:
                return self.query(sql, parameters)
            if (sql, parameters) not in self._answers:
                self._answers[sql, parameters] = (tables, self.query(sql, parameters))
            return self._answers[sql, parameters][1]

    def forget_answers(self, changes: "ChangeSet") -> None:
        """Let go of what is remembered about rows that change; to be called before the change is safe."""
        for asked, (tables, _) in list(self._answers.items()):
            if changes.touches(*tables):
                del self._answers[asked]
        for forget in self._rememberers:
            forget(changes)

    def hear(self, forget: "Callable[[ChangeSet], None]") -> None:
        """Tell somebody who remembers answers of their own of every change, as `forget_answers`."""
        self._rememberers.append(forget)

    def verify(self, only: Collection[str] | None = None) -> None:
        """Read everything once, or only some tables; raises KnownError(BOOK_DAMAGED) with what is wrong.

        Safe on a thread, and nobody who reads waits for it: it goes over a connection of its own, which passes by
        the book's lock. Nothing changes meanwhile, as this process keeps that lock and does not write yet. (SQLite
        knows all its connections to a file: closing one of them lets no lock go that another holds.)
        """
        if only is None:
            self._read_ahead()
        how = "mode=ro" if self.read_only else "mode=ro&immutable=1"
        with translated(self.path, otherwise=ErrorCode.BOOK_DAMAGED), closing(_connect(self.path, how)) as beside:
            _tune(beside, _PRAGMAS)
            damage = damage_in(beside, only)
        if damage is not None:
            raise KnownError(ErrorCode.BOOK_DAMAGED, path=self.path, detail=damage)
        self.verified = only is None

    def _read_ahead(self) -> None:
        """Have the system read the file from its beginning to its end: table by table a disk takes ten times as long.

        Closing the file here would give the book's lock away (fcntl(2), "Advisory record locking"); `close` does it.
        """
        if sys.platform == "linux" and self._ahead is None:
            with suppress(OSError):
                self._ahead = os.open(self.path, os.O_RDONLY | os.O_CLOEXEC)
                os.posix_fadvise(self._ahead, 0, 0, os.POSIX_FADV_WILLNEED)

    def still_there(self) -> bool:
        """False where another program has put a different file at the book's path, or taken it away."""
        return _identity(self.path) == self._identity

    def _compare_schema(self) -> None:
        found = _schema_of(self.connection)
        expected = _expected_schema(min(self.version, VERSION))
        if self.version > VERSION:  # a newer minor may have added tables, but changed none
            found = {name: found.get(name, "") for name in expected}
        odd = sorted(
            name
            for name in found.keys() | expected.keys()
            if found.get(name) != expected.get(name) and _normal(found.get(name, "")) != _normal(expected.get(name, ""))
        )
        if odd:
            raise KnownError(ErrorCode.BOOK_DAMAGED, path=self.path, detail=", ".join(odd))


def _is_main() -> bool:
    return threading.current_thread() is threading.main_thread()


Breathe = Callable[[], None]
"""What long work calls between slices of at most 50 ms; see `Breath`."""


class Breath:
    """Lets readers in during long work that holds the lock: call it between slices of at most 50 ms."""

    def __init__(self, book_file: BookFile) -> None:
        self._book_file = book_file

    def __call__(self) -> None:
        self._book_file.lock.release()
        try:
            self._book_file.give_way()
        finally:
            self._book_file.lock.acquire()  # also where Ctrl+C ends the work here


def _write_settings(connection: sqlite3.Connection, settings: Mapping[str, str]) -> None:
    register_crc32(connection)
    connection.executemany("INSERT INTO book_setting (key, value) VALUES (?, ?)", settings.items())
    connection.execute(f"UPDATE book_setting SET row_sum = {sum_expression(('id', 'key', 'value'))}")


def _connect(path: Path, how: str) -> sqlite3.Connection:
    """A connection with its limits set; `how` as https://www.sqlite.org/uri.html says."""
    connection = sqlite3.connect(
        f"file:{quote(str(path))}?{how}", uri=True, timeout=0.3, isolation_level=None,
        cached_statements=256, check_same_thread=False,
    )
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LENGTH_LIMIT)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 1)  # 0 would forbid VACUUM
    connection.setlimit(sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 200)
    register_crc32(connection)
    return connection


def _prepare(connection: sqlite3.Connection, *, read_only: bool) -> None:
    _tune(connection, _PRAGMAS)
    if not read_only:
        _tune(connection, _WRITING_PRAGMAS)
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")  # takes the lock and, in exclusive mode, keeps it


def _tune(connection: sqlite3.Connection, pragmas: Sequence[str]) -> None:
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}").fetchall()


def _normal(sql: str) -> str:
    return re.sub(r"\s+", " ", sql).strip()


def _schema_of(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' "
        "AND name NOT GLOB 'contact_search_*'"
    )
    return dict(rows.fetchall())


def _expected_schema(version: int) -> dict[str, str]:
    return {_created_name(statement): statement for statement in schema_statements(version)}


def _created_name(statement: str) -> str:
    match = re.match(r"CREATE (?:UNIQUE )?(?:VIRTUAL )?(?:TABLE|INDEX) (\w+)", statement)
    if match is None:
        raise ValueError(statement)
    return match[1]


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


@contextmanager
def opened(path: Path, *, read_only: bool = False) -> Iterator[BookFile]:
    """A book that is verified before it is handed out, and closed afterwards."""
    with BookFile(path, read_only=read_only) as book_file:
        book_file.verify()
        yield book_file
