"""A short soak of the readers; the long one has a command of its own."""

from tests.fuzz.soak import input_numbered, soak

_INPUTS = 800
_MOST_MIB = 200


def test_no_damaged_file_is_a_fault_or_takes_long() -> None:
    found = soak(0, _INPUTS)
    assert found.findings == []
    assert found.outcomes["contacts"] > _INPUTS / 3
    assert found.grown_mib < _MOST_MIB


def test_a_number_tells_its_input_again() -> None:
    assert input_numbered(7) == input_numbered(7)
