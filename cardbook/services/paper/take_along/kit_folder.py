"""A season's kit as files in a folder of its own, each named in the user's language."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.envelope import EnvelopeFormat
from cardbook.services.files.whole_file import write_whole
from cardbook.services.paper.envelopes.envelope_words import paper_title
from cardbook.services.paper.labels.labels import run_of
from cardbook.services.paper.take_along.kit import Kit, Stack, WholeKit, report_of
from cardbook.texts import Texts

__all__ = ["Kit", "WholeKit", "report_of", "run_of", "save_kit"]

_MOST_FOLDERS = 1_000


def save_kit(kit: WholeKit, where: Path, name: str, texts: Texts) -> Path:
    """Write everything into a new folder of that name, or with a number behind it; the folder.

    Raises KnownError: FILE_NOT_WRITABLE, NO_ROOM; then there is no folder with a part of it.
    """
    folder = _new_folder(where, name)
    try:
        for number, (title, data) in enumerate(_files(kit, texts), start=1):
            write_whole(folder / f"{number} {title}.pdf", data)
    except KnownError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder


def _files(kit: WholeKit, texts: Texts) -> Iterator[tuple[str, bytes]]:
    for stack in kit.stacks:
        yield _title(stack, texts), stack.pdf.data
    for name, made in kit.lists.items():
        yield texts(f"print.kit.{name}"), made.data


def _title(stack: Stack, texts: Texts) -> str:
    kind = texts("print.kinds.envelopes" if isinstance(stack.on, EnvelopeFormat) else "print.kinds.labels")
    title = "".join(each if each.isalnum() or each in " -.," else " " for each in paper_title(texts, stack.on))
    return f"{kind} {title}"


def _new_folder(where: Path, name: str) -> Path:
    for number in range(1, _MOST_FOLDERS):
        folder = where / (name if number == 1 else f"{name} {number}")
        try:
            folder.mkdir()
        except FileExistsError:
            continue
        except OSError as error:
            raise KnownError(ErrorCode.FILE_NOT_WRITABLE, path=folder) from error
        return folder
    raise KnownError(ErrorCode.FILE_NOT_WRITABLE, path=where)
