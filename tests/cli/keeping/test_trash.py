"""The trash from the command line: who lies there, who comes back, and who is forgotten for good."""

import json
from pathlib import Path

import pytest

from cardbook.opening import open_to_read
from cardbook.services.book import Book
from tests.cli.conftest import Cardbook


@pytest.fixture(autouse=True)
def backups_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def deleted(cardbook: Cardbook, sample: Path) -> list[int]:
    """Two people of the sample book who lie in the trash; a backup of before holds them."""
    assert cardbook("backup", sample).code == 0
    with open_to_read(sample) as reading:
        ids = reading.contacts.living_ids()[:2]
        Book(reading).contacts.trash(ids, "")
    return ids


def test_who_was_deleted_is_listed_and_brought_back(cardbook: Cardbook, sample: Path, deleted: list[int]) -> None:
    listed = json.loads(cardbook("trash", sample, "list", "--json").out)
    assert sorted(one["id"] for one in listed) == deleted
    assert cardbook("trash", sample, "restore", deleted[0]).code == 0
    assert [line.split("\t")[0] for line in cardbook("trash", sample, "list").lines] == [str(deleted[1])]
    assert cardbook("people", sample, "--id", deleted[0]).lines


def test_forgetting_says_which_backups_still_hold_somebody(
    cardbook: Cardbook, sample: Path, deleted: list[int]
) -> None:
    said = cardbook("trash", sample, "forget", deleted[0])
    assert said.lines == [
        "One person is forgotten for good.",
        "One backup still holds them; --backups forgets them there as well.",
    ]
    assert cardbook("check", sample).code == 0
    assert len(cardbook("trash", sample, "list").lines) == 1


def test_emptying_forgets_in_the_backups_too(
    cardbook: Cardbook, sample: Path, deleted: list[int], tmp_path: Path
) -> None:
    with open_to_read(sample, read_only=True) as reading:
        uids = [contact.uid for contact in reading.contacts.contacts(deleted)]
    assert cardbook("trash", sample, "empty", "--backups").lines == ["2 people are forgotten for good."]
    books = [path.read_bytes() for path in tmp_path.rglob("*.cardbook")]
    assert len(books) == 2
    assert not [uid for uid in uids for book in books if uid.encode() in book]


def test_only_who_was_deleted_can_be_forgotten(cardbook: Cardbook, sample: Path, deleted: list[int]) -> None:
    said = cardbook("trash", sample, "forget", 3)
    assert (said.code, said.err) == (
        1, "cardbook: not_in_trash: Number 3 is not among the deleted. Nothing was changed.\n"
    )
    assert cardbook("trash", sample, "restore", *deleted).code == 0
    assert cardbook("trash", sample, "empty").code == 1
