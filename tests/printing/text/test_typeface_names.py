"""A typeface is found by the name on the screen and by its id."""

import pytest

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.printing.jobs.labels import LabelJob
from cardbook.printing.labels.label_sheets_pdf import label_sheets_pdf
from cardbook.printing.text.typeface_names import LABEL_TYPEFACES, TYPEFACE_NAMES, find_typeface
from cardbook.printing.text.typefaces import chain
from tests.printing.labels.label_jobs import a_job


@pytest.mark.parametrize("text", ["EB Garamond", "eb garamond", "Garamond", "garamond", " EB-GARAMOND "])
def test_a_typeface_is_found_in_any_spelling(text: str) -> None:
    assert find_typeface(text) == "garamond"


def test_every_name_leads_to_its_id_and_every_id_to_a_typeface() -> None:
    assert [find_typeface(name) for name in TYPEFACE_NAMES.values()] == list(LABEL_TYPEFACES)
    assert all(chain(id_)[0] == id_ for id_ in LABEL_TYPEFACES)


@pytest.mark.parametrize(("text", "close"), [("Noto Seri", ["Noto Serif"]), ("", ["EB Garamond", "Noto Serif"])])
def test_an_unknown_typeface_names_the_nearest(text: str, close: list[str]) -> None:
    with pytest.raises(KnownError) as caught:
        find_typeface(text)

    assert caught.value.code is ErrorCode.UNKNOWN_FONT
    assert caught.value.params == {"text": text, "close": close}


def test_a_job_may_name_its_typeface_as_people_do() -> None:
    job: LabelJob = a_job("Ada", font="Noto Serif")

    assert label_sheets_pdf(job).data == label_sheets_pdf(a_job("Ada", font="noto-serif")).data
