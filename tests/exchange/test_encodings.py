"""Letters of many lands, in the codecs that files of them came in, without a word about which."""

import pytest

from cardbook.exchange.text_encoding import proposed
from cardbook.exchange.twice_encoded import mended
from tests.exchange.reading import contacts, vcards


@pytest.mark.parametrize(
    ("names", "codec"),
    [
        ("Jörg Müller Köln Straße", "cp1252"), ("José Núñez Peña", "cp1252"), ("Søren Ærø Åse Bjørn", "cp1252"),
        ("Cœur Bœuf François Hélène", "cp1252"), ("João Simões Conceição", "cp1252"), ("Sigurður Þór Ýr", "cp1252"),
        ("Wałęsa Łukasz Kraków Gołąb", "cp1250"), ("Iksiński Wałbrzych małopolskie", "cp1250"),
        ("Dvořák Jiří Němec Škoda", "cp1250"), ("Ľuboš Ľuboš", "cp1250"),
        ("¿Qué? „Müller“ §5 «Ölberg»", "cp1252"), ("Wałęsa Łukasz Śląsk Gołąb", "iso8859-2"),
        ("Müller Jürgen Köln Straße Ängste", "mac-roman"), ("Müller Jürgen Köln Märkte", "cp850"),
        ("Иванов Пётр Москва", "cp1251"), ("Παπαδόπουλος Γιώργος", "cp1253"),
    ],
)
def test_the_codec_is_told_by_the_letters(names: str, codec: str) -> None:
    assert names.encode(codec).decode(proposed(names.encode(codec))) == names


def test_quoted_letters_are_looked_at_too() -> None:
    raw = b"BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE:Iksi=F1ski;Wa=B3=EAs\nEND:VCARD\n"
    (contact,) = contacts(vcards(raw))
    assert (contact.name.family, contact.name.given) == ("Iksiński", "Wałęs")


@pytest.mark.parametrize(
    ("garbled", "meant"),
    [
        ("MÃ¼ller", "Müller"), ("KÃ¶ln StraÃŸe", "Köln Straße"), ("Oâ€™Brien", "O’Brien"), ("Å\x81ukasz", "Łukasz"),
        ("0Œ0≠0¢", "ノキア"),
        ("Ãngela", "Ãngela"), ("São Tomé Ø", "São Tomé Ø"), ("MÃ¼ller Привет", "MÃ¼ller Привет"), ("Â§ 5 ü", "Â§ 5 ü"),
    ],
)
def test_what_was_encoded_twice_is_mended_only_as_a_whole(garbled: str, meant: str) -> None:
    assert mended(garbled) == meant
