"""Numbers of rows as they are typed from paper."""

import pytest

from cardbook.domain.paper.row_numbers import row_numbers


@pytest.mark.parametrize(
    ("typed", "ranges", "unread"),
    [
        ("115-118, 120", ((115, 118), (120, 120)), ()),
        (" 7 ; 9 – 12\n3", ((7, 7), (9, 12), (3, 3)), ()),
        ("12-9", ((9, 12),), ()),
        ("4, five 6x, -3", ((4, 4),), ("five", "6x", "-3")),
        ("", (), ()),
    ],
)
def test_numbers_and_ranges_are_read_and_all_else_is_told(
    typed: str, ranges: tuple[tuple[int, int], ...], unread: tuple[str, ...]
) -> None:
    assert row_numbers(typed) == (ranges, unread)


def test_a_range_may_have_holes_but_must_hold_something() -> None:
    numbers = row_numbers("1-5, 8, 10-12")
    assert [number for number in (0, 1, 5, 6, 11) if numbers.has(number)] == [1, 5, 11]
    assert numbers.missing(frozenset({2, 11})) == ("8",)
