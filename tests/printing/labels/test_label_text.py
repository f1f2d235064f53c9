"""What is typed is what is printed: every letter, no markup, no tricks."""

import unicodedata
from io import BytesIO

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.printing.labels.label_sheets_pdf import label_sheets_pdf
from cardbook.printing.text.lettering import FontSubsets, Lettering
from cardbook.printing.text.printable_text import MOST_CHARACTERS, missing_characters, printable_line, printable_lines
from cardbook.printing.text.set_text import LabelWarning, RefusedLabel
from cardbook.printing.text.typefaces import typeface
from tests.printing import ink
from tests.printing.labels.label_jobs import HOFFMANN, a_job, a_job_of_lines


def printed(text: str, **choices: object) -> list[str]:
    """The lines of a page with this one label, as PDFium reads them."""
    return ink.lines(label_sheets_pdf(a_job(text, **choices)).data)


@pytest.mark.parametrize(
    "line",
    [
        "Zoë Ångström-Þórsdóttir",
        "Łukasz Żółć",
        "Đặng Thị Ngọc Hân",
        "Đường Trần Hưng Đạo 5",
        "Işık Gökçe Şahin",
        "Țîrlea Ștefănescu",
        "Ħaż-Żebbuġ",
        "STRAẞE straße",
        "Иван Щёголев",
        "Ђорђе Џајић",
        "Ґалаґан Їжак Євген",
        "Ӂук Қазақ Ғ Ң",
        "Νίκος Παπαδόπουλος",
        "Ἀριστοτέλης ᾠδή",
        "Ǆemal Ǌegoš",
        "Ԉ Ϙ 5 ₿ Ź",
        "№ 5 ½ ‘quoted’ “words” – € £",
    ],
)
@pytest.mark.parametrize("font", ["garamond", "noto-serif"])
def test_text_out_equals_text_in(line: str, font: str) -> None:
    assert printed(line, font=font) == [line]


def test_all_latin_greek_and_cyrillic_letters_come_out_again() -> None:
    spans = (range(0x21, 0x7F), range(0xA1, 0x180), range(0x1E00, 0x1F00), range(0x386, 0x3CF), range(0x400, 0x460))
    letters = [chr(code) for span in spans for code in span if unicodedata.category(chr(code)) not in ("Cf", "Cn")]
    words = ["".join(letters[start : start + 12]) for start in range(0, len(letters), 12)]

    pdf = label_sheets_pdf(a_job_of_lines(*words))

    out = [line for page in range(1, pdf.page_count + 1) for line in ink.lines(pdf.data, page)]
    assert unicodedata.normalize("NFC", "".join(out)).replace(" ", "") == printable_line("".join(words))


@pytest.mark.parametrize(
    "line",
    [
        "<font color=red>A & B</font>",
        "&amp; &#65; <b>",
        "back\\slash \\101 \\)",
        ") Tj ET (evil",
        "((((",
        "%PDF-1.7 endobj endstream",
        "<< /Type /Page >>",
        "{name} %s $x ${y}",
        "=HYPERLINK(1)",
    ],
)
def test_what_looks_like_code_prints_as_it_is(line: str) -> None:
    assert printed(line) == [line]


@pytest.mark.parametrize(
    ("typed", "on_paper"),
    [
        ("A\x00B\x07C\x1bD\x7fE", "ABCDE"),
        ("tab\there", "tab here"),
        ("one\ntwo\r\nthree", "one two  three"),
        ("soft\u00adhyphen zero\u200bwidth\u2060joiner\ufeff", "softhyphen zerowidthjoiner"),
        ("Zoe\u0308 A\u030angstro\u0308m", "Zoë Ångström"),
        ("\u202eevil\u202c", "evil"),
        ("lone \ud800 surrogate", "lone  surrogate"),
        ("heart \u2665\ufe0f", "heart \u2665"),
    ],
)
def test_marks_without_a_shape_are_drawn_as_nothing(typed: str, on_paper: str) -> None:
    assert printable_line(typed) == on_paper


@pytest.mark.parametrize("font", ["garamond", "noto-serif"])
@pytest.mark.parametrize("name", ["Ọ́lá Adébáyọ̀", "X̌y W̊ Q̈", "Ą́ ą́ m̂"])
def test_marks_that_compose_with_nothing_still_print(name: str, font: str) -> None:
    assert [unicodedata.normalize("NFC", line) for line in printed(name, font=font)] == [name]


@pytest.mark.parametrize("name", ["x̌", "X̌", "W̊", "m̂", "Ọ́", "Q̈"])
@pytest.mark.parametrize("font", ["garamond", "noto-serif"])
def test_a_mark_sits_over_the_middle_of_its_letter_without_touching_it(name: str, font: str) -> None:
    letter, mark, _ = ink.letters(label_sheets_pdf(a_job(f"{name}z", font=font)).data)

    assert (mark.left + mark.right) / 2 == pytest.approx((letter.left + letter.right) / 2, abs=0.4)
    assert mark.bottom <= letter.top


def test_the_next_letter_follows_as_if_there_were_no_mark() -> None:
    _, _, y, z = ink.letters(label_sheets_pdf(a_job("x̌yz")).data)
    plain = ink.letters(label_sheets_pdf(a_job("xyz")).data)

    assert [y.left, z.left] == pytest.approx([mark.left for mark in plain[1:]], abs=0.05)


@pytest.mark.parametrize("line", ["\u0301", "\u0301abc", "a" + "\u0301\u0323" * 4_999])
def test_marks_in_odd_places_and_numbers_print_without_harm(line: str) -> None:
    pdf = label_sheets_pdf(a_job(line))

    assert pdf.label_count == 1
    assert len(pypdf.PdfReader(BytesIO(pdf.data), strict=True).pages) == 1


_TYPED = st.text(
    st.characters(codec="utf-8", max_codepoint=0x4FF, exclude_categories=["Mn", "Me"]), min_size=1, max_size=40
)


@settings(max_examples=60, deadline=None)
@given(_TYPED)
def test_any_text_gives_a_pdf_that_says_the_same(text: str) -> None:
    line = " ".join(printable_line(text).split())
    if not line or missing_characters(line, "garamond"):
        return

    pdf = label_sheets_pdf(a_job_of_lines(line))

    out = unicodedata.normalize("NFC", "".join(ink.lines(pdf.data)))
    assert sorted(out.replace(" ", "")) == sorted(unicodedata.normalize("NFC", line).replace(" ", ""))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8", max_codepoint=0x24F), max_size=30), min_size=1, max_size=6))
def test_no_code_that_a_pdf_string_would_read_is_ever_given_out(lines: list[str]) -> None:
    lettering = Lettering(FontSubsets(), "garamond")
    for line in map(printable_line, lines):
        assert not set(line.translate(lettering)) & set("()\\\r\n")


def test_a_second_reader_finds_the_title_the_language_and_no_scripts() -> None:
    pdf = label_sheets_pdf(a_job(HOFFMANN, title="Weihnachten (2026) – Łódź", language="de"))

    reader = pypdf.PdfReader(BytesIO(pdf.data), strict=True)

    assert reader.metadata is not None
    assert reader.metadata.title == "Weihnachten (2026) – Łódź"
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "de"
    assert root["/ViewerPreferences"]["/PrintScaling"] == "/None"
    assert not {"/OpenAction", "/Names", "/AA", "/AcroForm"} & set(root)
    assert "Jörg" in reader.pages[0].extract_text()


def test_every_font_of_the_page_is_embedded() -> None:
    pdf = label_sheets_pdf(a_job("Иван", "₿ Ԉ"))

    reader = pypdf.PdfReader(BytesIO(pdf.data), strict=True)

    fonts = [font.get_object() for font in reader.pages[0]["/Resources"]["/Font"].values()]
    assert {font["/BaseFont"][8:] for font in fonts} == {"EBGaramond-Medium", "NotoSerif-Regular"}
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


def test_a_figure_has_the_height_of_a_capital() -> None:
    marks = {mark.text: mark.bottom - mark.top for mark in ink.letters(label_sheets_pdf(a_job("H1234567890x")).data)}

    assert all(marks[figure] > marks["x"] * 1.3 for figure in "1234567890")


def test_letters_are_not_joined_to_ligatures() -> None:
    assert len(ink.letters(label_sheets_pdf(a_job("Whitfield Hoffmann")).data)) == len("WhitfieldHoffmann")


def test_characters_without_a_glyph_are_named_before_printing() -> None:
    assert missing_characters("𰀀𰀁 𰀀 Łódź", "garamond") == ("𰀀", "𰀁")


@pytest.mark.parametrize(("square", "spelled"), [("㍿", "株式会社"), ("㋿", "令和")])
def test_a_word_in_a_square_is_drawn_as_such_or_spelled_out(square: str, spelled: str) -> None:
    (line,) = printable_lines([f"田中{square}"])
    assert line in (f"田中{square}", f"田中{spelled}")
    assert not missing_characters(line, "garamond")


def test_a_label_that_cannot_be_drawn_is_refused_and_wastes_no_label() -> None:
    pdf = label_sheets_pdf(a_job("Ada", "𰀀𰀁𰀂|Beijing", "Bo"))

    assert [(place.key, place.index) for place in pdf.report()] == [("1", 1), ("3", 2)]
    assert [(refused.key, refused.characters) for refused in pdf.refused] == [("2", ("𰀀", "𰀁", "𰀂"))]


def test_a_gap_for_the_pen_is_left_where_the_user_wants_the_label_all_the_same() -> None:
    pdf = label_sheets_pdf(a_job("I𰀀I", gaps=True))

    left, right = ink.letters(pdf.data)
    [place] = pdf.report()

    assert place.warnings == (LabelWarning.MISSING_GLYPH,)
    assert pdf.doubtful == (place,)
    assert right.left - left.right > 12.5 * 25.4 / 72


def test_a_job_with_nothing_that_can_be_drawn_says_so() -> None:
    with pytest.raises(KnownError) as caught:
        label_sheets_pdf(a_job("𰀀𰀁𰀂"))

    assert caught.value.code is ErrorCode.NOBODY
    assert caught.value.params == {"left_out": (RefusedLabel("1", ("𰀀𰀁𰀂",), ("𰀀", "𰀁", "𰀂")),)}


def test_an_unknown_typeface_names_those_there_are() -> None:
    with pytest.raises(KnownError) as caught:
        label_sheets_pdf(a_job(HOFFMANN, font="comic"))

    assert caught.value.code is ErrorCode.UNKNOWN_FONT
    assert caught.value.params["close"] == ["EB Garamond", "Noto Serif"]


def test_a_hostile_line_is_cut_at_ten_thousand_characters_and_ends_soon() -> None:
    pdf = label_sheets_pdf(a_job("x" * 100_000))

    [place] = pdf.report()

    assert sum(map(len, place.lines)) == MOST_CHARACTERS
    assert place.warnings == (LabelWarning.DOES_NOT_FIT,)


def test_more_letters_than_one_font_holds_become_two_fonts() -> None:
    letters = "".join(chr(code) for code in range(0x100, 0x250))
    subsets = FontSubsets()
    lettering = Lettering(subsets, "garamond")

    shown = lettering.show(letters, 10)

    assert "/F1 10 Tf" in shown
    assert "/F2 10 Tf" in shown
    assert shown.endswith("/F1 10 Tf")


def test_widths_are_those_of_the_typeface() -> None:
    assert typeface("garamond").width("1") == typeface("garamond").width("8")
    assert not typeface("garamond").covers("𰀀")
