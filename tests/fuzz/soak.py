"""Feeds damaged files to the readers; what is no KnownError, takes too long or keeps memory is a finding."""

import io
import random
import resource
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from cardbook.domain.errors import KnownError
from cardbook.exchange.detect import FileFormat, detect
from cardbook.exchange.interface import Draft, ReadOptions
from cardbook.exchange.vcard.writer import written
from cardbook.services.files.import_contacts import READERS
from tests.fuzz.damage import damaged
from tests.fuzz.seeds import SEEDS

_LONGEST_SECONDS = 5.0


@dataclass(slots=True)
class Soak:
    """What became of the inputs; `findings` are the number of the input and what happened."""

    outcomes: Counter[str] = field(default_factory=Counter)
    findings: list[tuple[int, str]] = field(default_factory=list)
    slowest: float = 0.0
    grown_mib: float = 0.0


def input_numbered(number: int) -> tuple[FileFormat, bytes]:
    """The input of a number, always the same, and the kind of the file that it was."""
    chance = random.Random(number)
    kind, seed = chance.choice(SEEDS)
    return kind, damaged(chance, seed, chance.choice(SEEDS)[1])


def soak(first: int, count: int) -> Soak:
    """Read so many inputs."""
    found = Soak()
    before = _peak_mib()
    for number in range(first, first + count):
        kind, raw = input_numbered(number)
        begun = time.process_time()
        try:
            for told in _read_in_both_ways(kind, raw, number):
                found.outcomes[told] += 1
        except Exception:
            found.findings.append((number, traceback.format_exc()))
        taken = time.process_time() - begun
        found.slowest = max(found.slowest, taken)
        if taken > _LONGEST_SECONDS:
            found.findings.append((number, f"{taken:.1f} s"))
    found.grown_mib = _peak_mib() - before
    return found


def _read_in_both_ways(kind: FileFormat, raw: bytes, number: int) -> Iterator[str]:
    """As the file says what it is, and now and then as what it was before the damage."""
    try:
        guessed = detect(io.BytesIO(raw), "").format
    except KnownError as error:
        yield str(error.code)
        guessed = FileFormat.UNKNOWN
    for each in {guessed, kind} if number % 3 == 0 else {guessed}:
        if each in READERS:
            yield _read(each, raw)


def _read(kind: FileFormat, raw: bytes) -> str:
    try:
        found = list(READERS[kind]().read(io.BytesIO(raw), ReadOptions("fuzz")))
    except KnownError as error:
        return str(error.code)
    contacts = [one.contact for one in found if isinstance(one, Draft)]
    "".join(written(contacts)).encode()
    return "contacts" if contacts else "issues"


def _peak_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
