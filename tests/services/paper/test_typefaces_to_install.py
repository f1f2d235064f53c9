"""What would print a character is named with the package that has it."""

import pytest

from cardbook.services.paper.typefaces_to_install import typefaces_to_install


@pytest.mark.parametrize(
    ("characters", "told"),
    [
        ("李王", "Noto Serif CJK (fonts-noto-cjk)"),
        ("𠀀", "HanaMin (fonts-hanazono)"),
        ("𠀀李한", "HanaMin (fonts-hanazono), Noto Serif CJK (fonts-noto-cjk)"),
        ("𗀀", "Noto Serif Tangut (fonts-noto-core)"),
        ("\ue000", ""),
        ("", ""),
    ],
)
def test_a_typeface_is_named_once_for_all_that_it_has(characters: str, told: str) -> None:
    assert typefaces_to_install(characters) == told
