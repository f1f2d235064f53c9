"""The fields that a column can go to, in words."""

import pytest

from cardbook.services.files.import_contacts import Field, Target
from cardbook.texts import LANGUAGES, Texts
from cardbook.ui.import_wizard.target_choices import UNDECIDED, target_choices, target_word


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_can_be_named(language: str) -> None:
    words = [target_word(Texts(language), Target(field)) for field in Field]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    ("target", "word"),
    [
        (Target(Field.PHONE, ("cell",)), "Phone (mobile)"),
        (Target(Field.STREET, ("work",), 2), "Street and number (work) 2"),
        (Target(Field.EMAIL, ("choir",)), "E-mail (choir)"),
    ],
)
def test_kind_and_number_are_told(target: Target, word: str) -> None:
    assert target_word(Texts("en"), target) == word


def test_what_a_file_needs_stands_beside_its_like_and_leaving_out_comes_last() -> None:
    keys = [key for key, _ in target_choices(Texts("en"), [Target(Field.PHONE, ("car",)), Target(Field.PHONE)])]
    assert keys[0] == UNDECIDED
    assert keys[keys.index("phone.fax") + 1] == "phone.car"
    assert keys[-2:] == ["keep", "leave_out"]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_choices_look_alike(language: str) -> None:
    words = [word for _, word in target_choices(Texts(language), [])]
    assert len(set(words)) == len(words)
