"""Files made to break a reader, and files broken by chance."""

import io
import random
import time
import tracemalloc
from collections import Counter
from collections.abc import Iterator

import pytest

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.exchange.interface import Draft, Issue, IssueCode, Reader, ReadOptions
from cardbook.exchange.tables.columns import ColumnMapping, Field, Target
from cardbook.exchange.tables.csv_reader import CsvReader
from cardbook.exchange.text_guess import TextGuess
from cardbook.exchange.vcard.reader import VCardReader
from tests.exchange.reading import codes, contacts, table, vcards

_CARD = (
    b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=\r\n=C3=B6rg\r\n"
    b'FN:J\xc3\xb6rg\r\nitem1.ADR;TYPE="home,pref";LABEL="a^nb":;;Weg 1\\, Hof;K\xf6ln;;50667;D\r\n'
    b"item1.X-ABLabel:x\r\n"
    b"BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-16\r\nPHOTO;ENCODING=b:/9j/4AAQ\r\n SkZJ==\r\nAGENT:\r\nBEGIN:VCARD\r\n"
    b"FN:B\r\nEND:VCARD\r\nTEL;VALUE=uri:tel:+1;ext=2\r\nCATEGORIES:a,b\r\nKIND:group\r\nEND:VCARD\r\n"
)
_TABLE = (
    b'Name;Vorname;PLZ/Ort;Geb.;"E-mail 1 - Value";Phone 1 - Type;Phone 1 - Value;Birth Year;Birth Day\r\n'
    b'"Klein, A";Anna;50667 K\xf6ln;3.9.61;a@b.example;Mobile;1;1961;3\r\nB;"x\r\ny";;12/31/99;;;;;\r\n'
)
_FIRST_AND_LAST = ColumnMapping(("First name", "Last name"), (Target(Field.GIVEN), Target(Field.FAMILY)))
_BYTES = b'\x00\n\r\t ";:=,\\^\'BEGINVCARD0123456789\xff\xc3\x80\xfe'


def _mutated(seed: bytes, count: int, chance: random.Random) -> Iterator[bytes]:
    for _ in range(count):
        raw = bytearray(seed)
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(raw))
            end = min(len(raw), at + chance.randint(1, 30))
            match chance.randrange(4):
                case 0:
                    raw[at] = chance.choice(_BYTES)
                case 1:
                    del raw[at:end]
                case 2:
                    raw[at:at] = raw[at:end]
                case _:
                    raw[at:at] = bytes(chance.choices(_BYTES, k=3))
            raw = raw or bytearray(b"x")
        yield bytes(raw)


def _survives(count: int, seed: int) -> int:
    """Reads mutated files; gives how many had contacts."""
    chance = random.Random(seed)
    with_contacts = 0
    for seed_file, reader in ((_CARD, VCardReader()), (_TABLE, CsvReader())):
        for raw in _mutated(seed_file, count // 2, chance):
            try:
                with_contacts += any(isinstance(one, Draft) for one in reader.read(io.BytesIO(raw), ReadOptions()))
            except KnownError:
                continue
    return with_contacts


def test_4_000_mutated_files_leave_nothing_but_contacts_and_issues() -> None:
    assert _survives(4_000, 1) > 3_000


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_many_more_mutated_files() -> None:
    assert _survives(1_000_000, time.time_ns()) > 750_000


class _OneLongLine(io.RawIOBase):
    """A card with one line of `size` bytes, never held in memory."""

    def __init__(self, before: bytes, size: int, after: bytes) -> None:
        self._parts = iter((before, *[b"x" * (1 << 20)] * (size >> 20), after))

    def read(self, _size: int = -1) -> bytes:
        return next(self._parts, b"")

    def seek(self, _to: int, _from: int = 0) -> int:
        return 0


@pytest.mark.parametrize("size", [200 << 20])
def test_a_line_of_200_mb_is_left_out_without_being_held(size: int) -> None:
    from_text = ReadOptions()
    source = _OneLongLine(b"BEGIN:VCARD\nFN:A\nNOTE:", size, b"\nTEL:1\nEND:VCARD\n")
    tracemalloc.start()
    found = list(VCardReader().read(source, from_text))  # type: ignore[arg-type]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert IssueCode.LINE_TOO_LONG in codes(found)
    assert peak < 200 << 20


def test_charsets_that_are_no_text_are_not_decoded_by() -> None:
    for name in ("zlib", "idna", "punycode", "unicode_escape", "undefined", "../x", "utf-7"):
        found = vcards(f"BEGIN:VCARD\nFN;CHARSET={name}:Anna\nEND:VCARD\n")
        assert contacts(found)[0].full_name == "Anna"
        assert codes(found) == [IssueCode.ENCODING_UNKNOWN]


def test_a_contact_with_thousands_of_phones_is_bounded() -> None:
    found = vcards("BEGIN:VCARD\nFN:A\n" + "TEL:1\n" * 5_000 + "END:VCARD\n")
    assert codes(found) == [IssueCode.TOO_MANY_VALUES]
    assert len(contacts(found)[0].points) == 500


def test_a_long_quoted_printable_note_takes_time_in_proportion() -> None:
    note = "=\n".join(["abc=C3=A4def" * 6] * 8_000)
    started = time.process_time()
    found = vcards(f"BEGIN:VCARD\nFN:A\nNOTE;ENCODING=QUOTED-PRINTABLE:{note}\nEND:VCARD\n")
    assert contacts(found)[0].note.startswith("abcädefabcä")
    assert time.process_time() - started < 2


def test_controls_do_not_reach_a_contact() -> None:
    found = vcards(b"BEGIN:VCARD\nFN:A\x00\x07B\nNOTE;ENCODING=QUOTED-PRINTABLE:x=00=07y\nEND:VCARD\n")
    assert (contacts(found)[0].full_name, contacts(found)[0].note) == ("AB", "xy")


@pytest.mark.parametrize(
    "rows",
    [
        'Z,5" Nagel\nA,"x\nB,y\nC,z\n',  # no quote after it
        'Z,5" Nagel\nA,"x\nB,"y"\nC,z\n',  # the next one opens a cell
        '"Z",5" Nagel\n"A","x\n"B","y"\n"C","z"\n',
    ],
)
def test_a_quote_that_never_ends_is_reported_where_it_begins_and_costs_no_row(rows: str) -> None:
    found = table(f"Name,Notes\n{rows}")
    issues = [(one.code, one.line) for one in found if isinstance(one, Issue)]
    assert issues == [(IssueCode.QUOTE_NOT_CLOSED, 3)]
    read = [(one.full_name, one.note) for one in contacts(found)]
    assert read == [("Z", '5" Nagel'), ("A", "x"), ("B", "y"), ("C", "z")]
    assert [one.line for one in found if isinstance(one, Draft)] == [2, 3, 4, 5]


def test_a_quote_that_never_ends_leaves_the_cells_behind_it_in_their_columns() -> None:
    found = table('Vorname,Nachname,Ort\nAnna,"Klein,Köln\nBernd,Groß,Kiel\n')
    assert codes(found) == [IssueCode.QUOTE_NOT_CLOSED]
    read = [(one.name.family, one.addresses[0].locality) for one in contacts(found)]
    assert read == [("Klein", "Köln"), ("Groß", "Kiel")]


def test_a_quote_open_over_megabytes_costs_no_row() -> None:
    rows = 'A,"x\n' + f"B,{'y' * 600}\n" * 5_000
    found = CsvReader().read(io.BytesIO(f"Name,Notes\n{rows}".encode()), ReadOptions())
    kinds = Counter(type(one) for one in found)
    assert kinds == {Issue: 1, Draft: 5_001}


def test_quotes_inside_a_cell_of_several_lines_do_not_tear_it() -> None:
    found = table('Name,Notes,Town\n"Peter ""Pit"" K","a\nb",Köln\n"Eva "Evi" K","c\nd",Kiel\nB,y,Ulm\n')
    assert codes(found) == []
    assert [one.note for one in contacts(found)] == ["a\nb", "c\nd", "y"]


@pytest.mark.parametrize("line", ['5","x', 'x,"a', '","', '"a"b,"c', '",a,"b'])
def test_a_table_of_nothing_but_open_quotes_takes_time_in_proportion(line: str) -> None:
    times = []
    for count in (4_000, 16_000):
        started = time.process_time()
        table("A,B\n" + f"{line}\n" * count, ReadOptions(text=TextGuess()))
        times.append(time.process_time() - started)
    assert times[1] < 12 * times[0] + 0.1


@pytest.mark.parametrize("after", [b"", b"\n", b"\nBert,Wolf\n"])
def test_a_table_line_of_200_mb_is_left_out_without_being_held(after: bytes) -> None:
    source = _OneLongLine(b"First name,Last name\n", 200 << 20, after)
    options = ReadOptions(text=TextGuess(), columns=_FIRST_AND_LAST)
    tracemalloc.start()
    found = list(CsvReader().read(source, options))  # type: ignore[arg-type]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [one.line for one in found if isinstance(one, Issue) and one.code is IssueCode.LINE_TOO_LONG] == [2]
    assert len(contacts(found)) == ("Bert" in after.decode())
    assert peak < 32 << 20


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("reader", [CsvReader(), VCardReader()])
def test_a_file_of_nothing_but_a_mark_of_its_encoding_is_empty(mark: str, reader: Reader) -> None:
    for text in ("", "\n"):
        with pytest.raises(KnownError) as refused:
            list(reader.read(io.BytesIO(text.encode(mark)), ReadOptions()))
        assert refused.value.code is ErrorCode.FILE_EMPTY
