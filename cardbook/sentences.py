"""What the window and the command line both say: of errors of the world, and of the steps of a book."""

from typing import Any

from cardbook.domain.changes import Step
from cardbook.domain.errors import KnownError
from cardbook.texts import Texts


def error_sentence(error: KnownError, texts: Texts) -> str:
    """One line: what happened, what is safe, what to do, and what was perhaps meant."""
    params: dict[str, Any] = error.params
    sentence = texts(f"errors.{error.code}", **params)
    path = error.params.get("path")
    if path is not None and str(path) not in sentence:
        sentence = f"{path}: {sentence}"
    return " ".join((sentence, *_hints(error, texts)))


def _hints(error: KnownError, texts: Texts) -> list[str]:
    return [
        texts(f"errors.hint.{hint}", names=_listed(error.params[param]))
        for hint, param in (("did_you_mean", "close"), ("known", "known"))
        if error.params.get(param)
    ]


def _listed(names: object) -> str:
    return ", ".join(map(str, names)) if isinstance(names, list | tuple) else str(names)


def step_sentence(step: Step, texts: Texts) -> str:
    """What a step did, for example "Anna Kowalczyk’s card is written."."""
    params = dict(step.params)
    stage = params.pop("stage", "")
    key = f"actions.{step.action}.{stage}" if stage else f"actions.{step.action}"
    return texts(key, count=step.count, **params)
