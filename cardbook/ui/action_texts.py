"""Recorded steps in words for the undo bar and the Edit menu: whole sentences, each stage has its own."""

from cardbook.domain.changes import Step
from cardbook.sentences import step_sentence, told_params
from cardbook.texts import Texts

_STAGE = "stage"


def done_sentence(step: Step, texts: Texts) -> str:
    """What the undo bar says: "Jana Dvořáková’s card is in the post.", or what was taken back."""
    if step.undone:
        return texts("frame.undo.taken_back", what=wish(step, texts))
    return step_sentence(step, texts)


def undo_words(step: Step, texts: Texts) -> str:
    """The words of Undo while this step can be taken back: "Undo: tick Anna Kowalczyk’s card as written"."""
    return texts("frame.undo.undo_of", what=wish(step, texts))


def redo_words(step: Step, texts: Texts) -> str:
    """The words of Redo while this step can be done again."""
    return texts("frame.undo.redo_of", what=wish(step, texts))


def wish(step: Step, texts: Texts) -> str:
    """What doing the step is called: "tick Anna Kowalczyk’s card as written"."""
    params = told_params(step, texts)
    stage = params.pop(_STAGE, "")
    key = f"actions.wishes.{step.action}.{stage}" if stage else f"actions.wishes.{step.action}"
    return texts(key, count=step.count, **params)
