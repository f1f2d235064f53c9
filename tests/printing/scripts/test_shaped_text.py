"""A name in any script is copied out of the PDF as it was typed, and stands as those who read it expect."""

import unicodedata
from io import BytesIO
from itertools import pairwise

import pypdf
import pytest

from cardbook.printing.jobs.labels import Align
from cardbook.printing.labels.label_sheets_pdf import label_sheets_pdf
from cardbook.printing.scripts import shaped_line
from cardbook.printing.text.lettering import Advances
from cardbook.printing.text.printable_text import missing_characters, printable_line
from tests.printing import ink
from tests.printing.labels.label_jobs import a_job, a_job_of_lines
from tests.printing.scripts.lines import LINES, MIXED, ScriptLine


def copied(line: str) -> str:
    """The line as PDFium copies it from a label."""
    [text] = ink.lines(label_sheets_pdf(a_job_of_lines(line)).data)
    return unicodedata.normalize("NFC", text.rstrip())


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.script)
def test_what_is_copied_is_what_was_typed_in_its_order(line: ScriptLine) -> None:
    assert copied(line.text) == printable_line(line.text)


@pytest.mark.parametrize("line", MIXED)
def test_of_a_line_in_two_directions_every_word_is_copied(line: str) -> None:
    """In which order, each reader of PDFs guesses from where the words stand; how brackets turn, too."""
    assert words(copied(line)) == words(line)


def words(line: str) -> list[str]:
    """The words of a line without the signs beside them."""
    return sorted("".join(sign if sign.isalnum() or unicodedata.combining(sign) else " " for sign in line).split())


@pytest.mark.parametrize(
    ("line", "from_the_left"),
    [
        ("Anna (אנה) 12", ["Anna (", "אנה", ") ", "12"]),
        ("שרה (Sarah) כהן", [" כהן", ")", "Sarah", "(", "שרה "]),
        ("<b>דוד</b> &amp;", ["<b>", "דוד", "</b> &amp;"]),
        ("طريق 5 ب", [" ب", "5", "طريق "]),
    ],
)
def test_words_of_two_directions_stand_where_their_readers_expect_them(line: str, from_the_left: list[str]) -> None:
    assert [run.text for run in Advances("garamond").shaped(line, "").runs] == from_the_left


def test_a_second_reader_copies_the_same() -> None:
    same = [line.text for line in LINES if not {"R", "AL"} & set(map(unicodedata.bidirectional, line.text))]
    pdf = label_sheets_pdf(a_job_of_lines(*same, sheet="DYMO 99012"))  # one label is one page

    pages = pypdf.PdfReader(BytesIO(pdf.data), strict=True).pages

    assert [page.extract_text() for page in pages] == [printable_line(line) for line in same]


def test_no_typeface_is_missing_and_all_are_embedded() -> None:
    texts = [line.text for line in LINES]

    assert not any(missing_characters(printable_line(text), "garamond") for text in texts)
    reader = pypdf.PdfReader(BytesIO(label_sheets_pdf(a_job_of_lines(*texts)).data), strict=True)
    fonts = [font.get_object() for font in reader.pages[0]["/Resources"]["/Font"].values()]
    described = [
        font["/DescendantFonts"][0]["/FontDescriptor"] if "/DescendantFonts" in font else font["/FontDescriptor"]
        for font in fonts
    ]
    assert len(fonts) > 30
    assert all("/FontFile2" in descriptor for descriptor in described)


def test_equal_jobs_in_all_scripts_give_equal_bytes() -> None:
    job = a_job_of_lines(*(line.text for line in LINES), *MIXED)
    first = label_sheets_pdf(job).data
    shaped_line.shaped_line.cache_clear()

    assert label_sheets_pdf(job).data == first


def test_a_label_in_hebrew_begins_at_the_right_and_one_with_a_hebrew_line_at_the_left() -> None:
    right = ink.letters(label_sheets_pdf(a_job("דוד כהן|רחוב הגפן 5|תל אביב")).data)
    left = ink.letters(label_sheets_pdf(a_job("דוד כהן|Hauptstraße 5|79102 Freiburg")).data)

    edges = {round(max(mark.right for mark in right if abs(mark.bottom - base) < 2)) for base in (35, 40)}
    assert max(mark.right for mark in right) == pytest.approx(7.21 + 63.5 - 5.5, abs=0.6)
    assert len(edges) == 1
    assert min(mark.left for mark in left) == pytest.approx(7.21 + 5.5, abs=0.6)


def test_a_centred_line_of_letters_from_right_to_left_stands_in_the_middle() -> None:
    marks = ink.letters(label_sheets_pdf(a_job("דוד כהן", align=Align.CENTRE)).data)

    middle = (min(mark.left for mark in marks) + max(mark.right for mark in marks)) / 2
    assert middle == pytest.approx(7.21 + 63.5 / 2, abs=0.5)


def test_tall_letters_are_set_so_far_apart_that_no_line_touches_the_next() -> None:
    tall = "བཀྲ་ཤིས་རྒྱལ་མཚན།"
    pdf = label_sheets_pdf(a_job("|".join([tall] * 3)))

    rows = ink.rows(pdf.data, page=1)

    assert len(rows) == 3
    assert min(lower - upper for (_, upper), (lower, _) in pairwise(rows)) > 0


def test_a_line_too_long_is_broken_between_syllables_and_nothing_is_lost() -> None:
    line = "நாமக்கல் " * 12
    pdf = label_sheets_pdf(a_job(line.strip()))

    [place] = pdf.report()

    assert " ".join(place.lines) == line.strip()
    assert max(Advances("garamond").width(part) for part in place.lines) * place.size_pt / 1000 < 52.5 / 25.4 * 72


def test_a_word_without_spaces_is_never_parted_within_a_syllable() -> None:
    word = "กรุงเทพมหานครอมรรัตนโกสินทร์มหินทรายุธยามหาดิลกภพนพรัตนราชธานีบูรีรมย์"
    pdf = label_sheets_pdf(a_job(word))

    [place] = pdf.report()

    assert "".join(place.lines) == word
    assert not any(unicodedata.category(part[0]) == "Mn" for part in place.lines)


@pytest.mark.parametrize("line", ["a\u05b0", "x\u0941y", "א\u0941", "ل\u035cب", "1\u0941", "é\U0001f3fd", "李\u0301"])
def test_a_mark_and_a_letter_that_no_typeface_draws_together_are_drawn_by_two(line: str) -> None:
    runs = Advances("garamond").shaped(line, "").runs

    assert sorted("".join(run.text for run in runs)) == sorted(line)
    assert all(glyph.number for run in runs for sign in run.signs for glyph in sign.glyphs)
    assert "".join(copied(line).split()) in (line, line[::-1])
