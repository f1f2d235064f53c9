"""Files written whole or not at all."""

from pathlib import Path

import pytest

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.services.files.whole_file import write_whole


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
