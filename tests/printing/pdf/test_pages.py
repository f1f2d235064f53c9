"""The preview shows the very bytes that are saved and printed."""

from cardbook.printing.labels.label_sheets_pdf import label_sheets_pdf
from cardbook.printing.pdf.pages import PageImage, PdfPages
from tests.printing.labels.label_jobs import HOFFMANN, a_job


def dark_pixels(image: PageImage, left: float, top: float, right: float, bottom: float) -> int:
    """Pixels darker than middle grey in a part of the page, said in shares of its width and height."""
    rows = range(int(top * image.height), int(bottom * image.height))
    span = slice(int(left * image.width) * 4, int(right * image.width) * 4, 4)
    starts = (row * image.stride for row in rows)
    lines = (image.data[start : start + image.width * 4][span] for start in starts)
    return sum(blue < 128 for line in lines for blue in line)


def test_a_page_is_drawn_in_the_size_asked_for() -> None:
    with PdfPages(label_sheets_pdf(a_job(HOFFMANN)).data) as pages:
        image = pages.image(1, dpi=72)

    assert (image.width, image.height) == (596, 842)
    assert image.stride >= image.width * 4
    assert len(image.data) == image.stride * image.height


def test_ink_is_where_the_first_label_lies_and_nowhere_else() -> None:
    with PdfPages(label_sheets_pdf(a_job(HOFFMANN)).data) as pages:
        image = pages.image(1, dpi=144)

    label = 7.2 / 210, 15.15 / 297, 70.7 / 210, 53.25 / 297
    assert dark_pixels(image, *label) > 100
    assert dark_pixels(image, *label) == dark_pixels(image, 0, 0, 1, 1)


def test_pages_are_counted_and_read() -> None:
    with PdfPages(label_sheets_pdf(a_job(*["Ada"] * 22)).data) as pages:
        assert pages.count == 2
        assert pages.text(1).count("Ada") == 21
        assert pages.text(2) == "Ada"


def test_a_roll_label_is_shown_as_it_is_read() -> None:
    with PdfPages(label_sheets_pdf(a_job(HOFFMANN, sheet="99010")).data) as pages:
        width, height = pages.size(1)
        image = pages.image(1, dpi=72)

    assert width > height
    assert image.width > image.height
