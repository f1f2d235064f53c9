"""The lists of a preview."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from cardbook.domain.people.contact import Contact, ContactPoint, Medium, PersonName
from cardbook.exchange.interface import IssueCode
from cardbook.sentences import issue_sentence
from cardbook.services.files.import_contacts import Decided, Decision, Issue
from cardbook.texts import LANGUAGES, Texts
from cardbook.ui.import_wizard.outcome_lines import IssueModel, PeopleModel, person_line
from cardbook.ui.import_wizard.two_lines import two_lines
from cardbook.ui.looks.theme import Theme
from tests.books import a_person


def decided(contact: Contact, decision: Decision = Decision.ADD) -> Decided:
    """A contact of the file's second line."""
    return Decided(decision, contact, 2, 1)


def test_a_person_is_spoken_with_place_and_decision() -> None:
    anna = a_person("Anna Klein", "Kiel")
    spoken = [person_line(decided(each, Decision.SKIP), Texts("en")).spoken for each in (anna, replace(anna, id=7))]
    assert spoken == ["Anna Klein, Kiel: Left out", "Anna Klein, Kiel: Already here"]


def test_who_has_no_town_is_told_apart_by_whatever_there_is() -> None:
    contact = Contact(PersonName(given="Anna"), points=(ContactPoint(Medium.PHONE, "030 1"),))
    assert person_line(decided(contact), Texts("en")).place == "030 1"
    assert person_line(decided(Contact()), Texts("de")).name == "(ohne Namen)"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", IssueCode)
def test_every_issue_is_a_whole_sentence_even_where_the_file_gave_no_words(language: str, code: IssueCode) -> None:
    sentence = issue_sentence(Issue("list.csv", 3, 2, code), Texts(language))
    assert "{" not in sentence
    assert "  " not in sentence
    assert not sentence.startswith(" ")


def test_the_lists_keep_the_rules_of_lists(qapp: QApplication) -> None:
    parent = QObject()
    people, issues = PeopleModel(Texts("en"), parent), IssueModel(Texts("en"), parent)
    modes = QAbstractItemModelTester.FailureReportingMode
    testers = [QAbstractItemModelTester(model, modes.Fatal) for model in (people, issues)]
    people.show_people([decided(a_person("Anna Klein"))])
    issues.show_issues([Issue("list.csv", 1_234, 2, IssueCode.NO_CARDS)])
    spoken = [model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) for model in (people, issues)]
    assert spoken == ["Anna Klein: New", "Line 1234: Nobody was found in this file."]
    assert len(testers) == 2


def test_a_sentence_of_a_list_takes_two_lines_and_no_more(theme: Theme) -> None:
    font = theme.font("small")
    assert two_lines("Short.", font, 300) == ["Short."]
    first, second = two_lines("one two three " * 30, font, 200)
    assert first.startswith("one two")
    assert second.endswith("…")
    assert len(two_lines("😀" * 60, font, 100)) == 2
