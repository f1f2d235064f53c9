"""Files written whole or not at all."""

import os
from pathlib import Path

import pytest

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.services.files.whole_file import write_whole
from tests.full_disk import a_full_disk


def test_a_file_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "labels.pdf"
    path.write_bytes(b"before")
    write_whole(path, b"after")
    assert path.read_bytes() == b"after"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_in_the_way_stays_and_nothing_is_left_behind(tmp_path: Path) -> None:
    path = tmp_path / "labels.pdf"
    path.mkdir()
    with pytest.raises(KnownError) as refused:
        write_whole(path, b"after")
    assert refused.value.code is ErrorCode.FILE_NOT_WRITABLE
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_still_points_to_the_file_afterwards(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"before")
    link = tmp_path / "link.pdf"
    link.symlink_to(tmp_path / "real.pdf")
    write_whole(link, b"after")
    assert link.is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"after"


def test_a_file_that_is_kept_from_being_written_to_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "labels.pdf"
    path.write_bytes(b"before")
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)  # a root user may write to everything
    with pytest.raises(KnownError) as refused:
        write_whole(path, b"after")
    assert refused.value.code is ErrorCode.FILE_NOT_WRITABLE
    assert path.read_bytes() == b"before"


def test_a_full_disk_is_told_apart_from_a_folder_one_may_not_write_to(tmp_path: Path) -> None:
    with a_full_disk(), pytest.raises(KnownError) as refused:
        write_whole(tmp_path / "labels.pdf", b"%PDF" * 1_000)
    assert refused.value.code is ErrorCode.NO_ROOM
    assert not list(tmp_path.iterdir())
