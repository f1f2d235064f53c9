"""What a post charges for an envelope's size."""

import pytest

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.envelope import own_envelope
from cardbook.domain.paper.measure_status import MeasureStatus
from cardbook.domain.paper.post_office import SizeCost
from cardbook.printing.envelopes.envelope_catalog import find_envelope, post_of


@pytest.mark.parametrize(
    ("home", "envelope", "costs", "name"),
    [
        ("US", "A7", SizeCost.ORDINARY, "Letter"),
        ("US", "square 5 in", SizeCost.SHAPE, "Nonmachinable letter"),
        ("US", "square 6.5 in", SizeCost.LARGE, "Large envelope"),
        ("US", "C7", SizeCost.NO_LETTER, ""),
        ("DE", "C6", SizeCost.ORDINARY, "Standardbrief"),
        ("DE", "C7/C6", SizeCost.ORDINARY, "Kompaktbrief"),
        ("DE", "A7", SizeCost.LARGE, "Großbrief"),
        ("DE", "square 130 mm", SizeCost.LARGE, "Großbrief"),
        ("DE", "C3", SizeCost.NO_LETTER, ""),
        ("GB", "C5", SizeCost.ORDINARY, "Letter"),
        ("GB", "C4", SizeCost.LARGE, "Large letter"),
        ("CA", "C5", SizeCost.LARGE, "Oversize"),
    ],
)
def test_the_first_rule_that_holds_says_what_a_size_costs(
    home: str, envelope: str, costs: SizeCost, name: str
) -> None:
    found = find_envelope(envelope)
    verdict = post_of(home).verdict((found.width, found.height))
    assert verdict is not None
    assert (verdict.costs, verdict.name) == (costs, name)


def test_what_is_not_known_is_not_said() -> None:
    assert post_of("CH").verdict((162_000, 114_000)) is None
    britain = post_of("GB").verdict((162_000, 114_000))
    assert britain is not None
    assert britain.status is MeasureStatus.ONE_SOURCE


@pytest.mark.parametrize(
    ("text", "id_"),
    [("c6", "c6"), ("#10", "no10"), ("No 10", "no10"), ("長3", "chou3"), ("162x114", "c6"), ("114 × 162 mm", "c6"),
     ("Quadrat 130 mm", "sq130"), ("square 5", "sq5"), ("5x7 in", "177.8x127")],
)
def test_an_envelope_is_found_as_people_write_it(text: str, id_: str) -> None:
    assert find_envelope(text).id == id_


@pytest.mark.parametrize(
    ("text", "code"),
    [("C77", ErrorCode.UNKNOWN_ENVELOPE), ("", ErrorCode.UNKNOWN_ENVELOPE), ("20x30", ErrorCode.ENVELOPE_SIZE)],
)
def test_what_is_no_envelope_is_refused(text: str, code: ErrorCode) -> None:
    with pytest.raises(KnownError) as caught:
        find_envelope(text)
    assert caught.value.code is code


def test_the_sides_of_an_own_envelope_may_come_in_either_order() -> None:
    assert own_envelope(120_000, 200_000) == own_envelope(200_000, 120_000)
