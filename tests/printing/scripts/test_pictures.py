"""Lines in all scripts look as they did when somebody looked at them."""

import pytest

from tests.printing.scripts.lines import LINES
from tests.printing.scripts.pictures import DRAWN, difference, kept_strip, strips

_ALIKE = 40


@pytest.mark.usefixtures("only_our_typefaces")
def test_every_script_looks_as_it_did() -> None:
    found = [difference(strip, kept_strip(number)) for number, strip in enumerate(strips(DRAWN))]

    assert {line: shades for line, shades in zip(DRAWN, found, strict=True) if shades > _ALIKE} == {}


@pytest.mark.usefixtures("only_our_typefaces")
@pytest.mark.parametrize(
    ("script", "otherwise"),
    [
        ("arabic", "سلمى الحداد، شارع النخيل 13"),
        ("hebrew-points", "שׁלוֹם בְּרָכָה"),
        ("devanagari", "श्रीमती कीर्ति त्रिवेदी, दिल्लि"),
        ("thai", "คุณกัญญา ตั้งใจดี ถนนน้ำผึง"),
        ("emoji", "Oma 🎂 👩🏻‍🌾 Opa 👨‍👩‍👧‍👦"),
    ],
)
def test_one_mark_more_or_less_does_not_look_alike(script: str, otherwise: str) -> None:
    number = next(number for number, line in enumerate(LINES) if line.script == script)

    assert difference(strips([otherwise])[0], kept_strip(number)) > _ALIKE
