"""Every issue has a sentence in every language."""

import pytest

from cardbook.exchange.interface import IssueCode
from cardbook.texts import LANGUAGES, Texts


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", IssueCode)
def test_an_issue_is_said_in_a_sentence(language: str, code: IssueCode) -> None:
    sentence = Texts(language)(f"import_issues.{code}", text="Anna", field="BDAY")
    assert "{" not in sentence
    assert sentence[0].isupper() or sentence.startswith(("Anna", "BDAY"))
    assert sentence.endswith((".", "Anna"))
