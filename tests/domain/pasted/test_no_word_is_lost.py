"""Whatever somebody pastes: reading it never fails, and every word of it is kept somewhere."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from cardbook.domain.pasted.reader import read_pasted
from tests.domain.pasted.blocks import lost_words

_USUAL = """
Anna|Müller|Dr.|Herrn|und|GmbH|e.V.|Hauptstr.|5|12a|04109|D-04109|Leipzig|OH|NR21 9AA|London|rue|de|la|Paix|75002|Paris
Germany|USA|Tel.:|0341 5550123|Mobil|+49 170 5550123|anna@post.example|www.post.example|c/o|bei|Postfach|PO Box|1234
Apt 5|#3|3. OG|Name:|PLZ/Ort:|Adresse:|Geb.: 3.9.1961|geb.|*1950|〒601-8446|京都市西九条25-1|서울|г.|Москва|القاهرة|<br>
&amp;|(mobil)|Skype: anna|IBAN|Viele Grüße|LG|s/n|- RJ|São|Paulo/SP
"""
_BITS = _USUAL.strip().replace("\n", "|").split("|")
_JOINTS = (" ", "  ", "\n", "\r\n", ", ", ",", "; ", " | ", "\t", " - ", "\n\n", "\u00a0", " · ", "/", ": ", "")


@st.composite
def _blocks(draw: st.DrawFn) -> str:
    bits = draw(st.lists(st.sampled_from(_BITS), min_size=1, max_size=18))
    return "".join(bit + draw(st.sampled_from(_JOINTS)) for bit in bits)


@settings(max_examples=150, deadline=None)
@given(_blocks(), st.sampled_from(("", "DE", "US", "GB", "JP", "BR")))
@example("Tel. 0341 5550123 Anna 0341 5550123", "DE")
@example("Geb.: 3.9.1961, geb. Müller", "DE")
@example("D-04109 D-04109 Leipzig", "DE")
def test_no_word_of_a_block_of_usual_words_is_lost(text: str, origin: str) -> None:
    assert not lost_words(text, read_pasted(text, origin=origin))


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "Z", "S")), max_size=80))
@example("⻳")
def test_no_word_of_any_text_at_all_is_lost(text: str) -> None:
    assert not lost_words(text, read_pasted(text, origin="DE"))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_no_text_at_all_makes_reading_fail(text: str) -> None:
    assert read_pasted(text).rest is not None


def test_a_long_letter_is_kept_and_read_in_the_part_that_looks_like_an_address() -> None:
    letter = "Liebe Gerda,\n" + "heute schreibe ich dir einen langen Brief über dies und das\n" * 60
    text = f"{letter}\nAnna Müller\nHauptstr. 5\n04109 Leipzig\n"
    found = read_pasted(text, origin="DE")
    assert not lost_words(text, found)
    assert (found.address.street, found.address.postcode) == ("Hauptstr. 5", "04109")
