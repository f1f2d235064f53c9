"""What the window and the command line both say: of errors of the world, of imports, of the steps of a book."""

from typing import TYPE_CHECKING, Any

from cardbook.domain.changes import SOMEBODY, Step
from cardbook.domain.errors import KnownError
from cardbook.domain.paper.sides import Sides
from cardbook.texts import Texts

if TYPE_CHECKING:
    from cardbook.services.files.import_contacts import Issue

_FIELD_OF_PROPERTY = {
    "N": "full_name", "FN": "full_name", "NICKNAME": "nickname", "ORG": "organization", "TITLE": "job_title",
    "ROLE": "role", "UID": "uid", "NOTE": "note", "CATEGORIES": "circles", "TEL": "phone", "EMAIL": "email",
    "URL": "url", "IMPP": "chat", "ADR": "formatted", "LABEL": "formatted", "BDAY": "birth", "ANNIVERSARY": "wedding",
    "X-ANNIVERSARY": "wedding", "DEATHDATE": "death", "X-ABDATE": "event", "LANG": "language",
}
"""What vCard's properties are called on the page of an import."""


def error_sentence(error: KnownError, texts: Texts) -> str:
    """One line: what happened, what is safe, what to do, and what was perhaps meant."""
    params: dict[str, Any] = {
        key: texts.millimetres(told) if isinstance(told, Sides) else told for key, told in error.params.items()
    }
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


def issue_sentence(issue: "Issue", texts: Texts) -> str:
    """What was noticed at one place of a file. Where the file has no words to quote, a plain word stands for them."""
    known = _FIELD_OF_PROPERTY.get(issue.field)
    field = texts(f"import.fields.{known}") if known else issue.field
    return texts(
        f"import_issues.{issue.code}",
        text=issue.text or texts("import.issue.something"),
        field=field or texts("import.issue.somewhere"),
    )


def told_params(step: Step, texts: Texts) -> dict[str, str]:
    """What fills the sentence of a step; who was forgotten since is somebody."""
    somebody = texts("actions.somebody")
    return {key: somebody if value == SOMEBODY else value for key, value in step.params.items()}


def step_sentence(step: Step, texts: Texts) -> str:
    """What a step did, for example "Anna Kowalczyk’s card is written."."""
    params = told_params(step, texts)
    stage = params.pop("stage", "")
    key = f"actions.{step.action}.{stage}" if stage else f"actions.{step.action}"
    return texts(key, count=step.count, **params)
