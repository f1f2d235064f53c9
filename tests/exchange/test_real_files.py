"""Files of many programs: each gives contacts or a named reason, and never a traceback."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from cardbook.domain.errors import KnownError
from cardbook.domain.people.picture import Picture
from cardbook.exchange.detect import FileFormat, detect
from cardbook.exchange.interface import Draft, Issue, Reader, ReadOptions, Severity
from cardbook.exchange.ldif.reader import LdifReader
from cardbook.exchange.tables.csv_reader import CsvReader
from cardbook.exchange.vcard.reader import VCardReader
from cardbook.exchange.vcard.writer import written
from tests.exchange.reading import contacts, vcards
from tests.outside import outside

_MOJIBAKE = ("Ã¤", "Ã¶", "Ã¼", "ÃŸ", "Ã©", "â€", "Ð¸", "\x00")


def _files(kind: str) -> list[Path]:
    return sorted(path for path in outside("corpus", kind).rglob("*") if path.is_file())


def _outcome(reader: Reader, path: Path) -> str:
    try:
        with path.open("rb") as file:
            found = list(reader.read(file, ReadOptions(path.name)))
    except KnownError as error:
        return str(error.code)
    drafts = [one for one in found if isinstance(one, Draft)]
    issues = [one for one in found if isinstance(one, Issue)]
    assert drafts or issues, path
    if not drafts:
        return str(issues[-1].code)
    return "contacts, with losses" if any(one.severity is Severity.LOSS for one in issues) else "contacts"


def _table_of(by_origin: dict[str, Counter[str]], outcomes: list[str]) -> Iterator[str]:
    """Where files come from, and what became of how many of them; `pytest -s` shows it."""
    wide = max(map(len, by_origin))
    yield "  ".join(("origin".ljust(wide), *outcomes))
    for origin, counts in sorted(by_origin.items()):
        yield "  ".join((origin.ljust(wide), *(f"{counts[outcome] or '':>{len(outcome)}}" for outcome in outcomes)))


@pytest.mark.parametrize(("kind", "reader"), [("vcard", VCardReader()), ("csv", CsvReader()), ("ldif", LdifReader())])
def test_every_file_gives_contacts_or_a_reason(
    kind: str, reader: Reader, capsys: pytest.CaptureFixture[str]
) -> None:
    root = outside("corpus", kind)
    by_origin: dict[str, Counter[str]] = {}
    for path in _files(kind):
        origin = by_origin.setdefault(path.relative_to(root).parts[0], Counter())
        origin[_outcome(reader, path)] += 1
    outcomes = sum(by_origin.values(), Counter())
    with capsys.disabled():
        print(f"\n{kind}: " + ", ".join(f"{count} {outcome}" for outcome, count in outcomes.most_common()))
    print(*_table_of(by_origin, [outcome for outcome, _ in outcomes.most_common()]), sep="\n")
    assert outcomes["contacts"] > 0.8 * outcomes.total()


def test_vcard_files_are_known_as_such() -> None:
    kinds: Counter[FileFormat] = Counter()
    for path in _files("vcard"):
        with path.open("rb") as file:
            kinds[detect(file, path.name).format] += 1
    assert kinds[FileFormat.VCARD] > 0.95 * kinds.total()


def test_no_text_is_read_in_a_wrong_encoding() -> None:
    for path in _files("vcard"):
        for contact in contacts(vcards(path.read_bytes())):
            fields = (*(getattr(contact.name, part) for part in ("given", "family")), contact.full_name, contact.note,
                      *(one.street + one.locality for one in contact.addresses))
            assert not [text for text in fields if any(sign in text for sign in _MOJIBAKE)], path


def _our_own_file(found: list[Draft | Issue]) -> str:
    """What was read as we write it, photos in full."""
    photos = {one.contact.photo: one.photo for one in found if isinstance(one, Draft) and one.photo is not None}
    pictures = {digest: Picture(digest, "image/png", photo.content, b"") for digest, photo in photos.items()}
    return "".join(written(contacts(found), photo_of=pictures.get))


def test_what_was_read_once_is_read_again_from_our_own_file() -> None:
    """A second passage changes nothing, apart from kept lines that 4.0 writes in another way."""
    for path in _files("vcard"):
        first = vcards(path.read_bytes())
        if contacts(first):
            second = vcards(_our_own_file(first))
            assert contacts(vcards(_our_own_file(second))) == contacts(second), path
            names = [[one.display_name() for one in contacts(found)] for found in (first, second)]
            assert names[0] == names[1], path


def test_the_quick_way_and_the_thorough_way_agree() -> None:
    """A header that only the thorough way takes must not change what the card says."""
    for path in _files("vcard"):
        raw = path.read_bytes()
        if raw.count(b"BEGIN:VCARD\r\n") + raw.count(b"BEGIN:VCARD\n") and len(raw) < 100_000:
            thorough = re.sub(rb"(?m)^BEGIN:VCARD", b"begin:vcard", raw)
            assert list(VCardReader().read(io.BytesIO(thorough), ReadOptions())) == vcards(raw), path
