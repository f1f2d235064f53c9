"""Steps in the words of the undo bar and the Edit menu."""

from dataclasses import replace
from itertools import product

import pytest

from cardbook.domain.actions import Action
from cardbook.domain.cards.card_list import Stage
from cardbook.domain.changes import Step
from cardbook.texts import LANGUAGES, Texts
from cardbook.ui.action_texts import done_sentence, redo_words, undo_words
from tests.test_catalogues import catalogue

PARAMS = {
    "name": "Anna Kowalczyk", "other": "Jan Nowak", "circle": "Choir", "season": "Christmas 2026", "file": "a.csv",
    "what": "…", "year": "2025",
}


def a_tick(stage: Stage, count: int = 1, action: Action = Action.TICK) -> Step:
    """A step that ticked cards."""
    return Step(1, action.value, {"name": "Anna Kowalczyk" if count == 1 else "", "stage": stage.value}, count, "")


@pytest.mark.parametrize(
    ("step", "sentence"),
    [
        (a_tick(Stage.WRITTEN), "Anna Kowalczyk’s card is written."),
        (a_tick(Stage.ADDRESSED, 24), "24 cards are addressed."),
        (a_tick(Stage.MAILED), "Anna Kowalczyk’s card is in the post, all four steps are ticked."),
        (a_tick(Stage.STAMPED, action=Action.UNTICK), "Anna Kowalczyk’s card is to be stamped again."),
    ],
)
def test_the_undo_bar_says_what_became_of_the_cards(step: Step, sentence: str) -> None:
    assert done_sentence(step, Texts("en")) == sentence


def test_a_step_taken_back_says_so() -> None:
    step = replace(a_tick(Stage.WRITTEN), undone=True)
    assert done_sentence(step, Texts("en")) == "Taken back: tick Anna Kowalczyk’s card as written"


def test_the_edit_menu_names_what_undo_and_redo_will_do() -> None:
    step = a_tick(Stage.WRITTEN)
    assert undo_words(step, Texts("en")) == "Undo: tick Anna Kowalczyk’s card as written"
    assert undo_words(step, Texts("de")) == "Rückgängig: Karte an Anna Kowalczyk als geschrieben abhaken"
    assert redo_words(a_tick(Stage.MAILED, 2_000), Texts("en")) == "Redo: tick 2,000 cards as mailed"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("action", Action)
def test_every_action_can_be_said_done_and_wished(language: str, action: Action) -> None:
    key, texts = f"actions.{action}", Texts(language)
    names = (name for name in catalogue(language) if f"{name}.".startswith(f"{key}."))
    stages = {name.removeprefix(key).removeprefix(".") for name in names}
    for stage, count in product(stages, (1, 7)):
        step = Step(1, action.value, PARAMS | ({"stage": stage} if stage else {}), count, "")
        said = {done_sentence(step, texts), undo_words(step, texts), redo_words(step, texts)}
        assert len(said) == 3
        assert not any("{" in sentence for sentence in said)
