"""The sentences of Cardbook: the same in both languages, and there for everything the code says."""

import ast
import re
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from cardbook.domain.actions import Action
from cardbook.domain.errors import ErrorCode
from cardbook.resources import resource
from cardbook.texts import LANGUAGES
from tests.source_tree import ROOT, called_name, calls, python_files, relative, tree_of

AREAS = sorted(path.stem for language in LANGUAGES for path in resource("texts", language).glob("*.toml"))
_PLURAL = {"one", "other"}
_SAYS = frozenset({"texts", "t"})
_KEY = re.compile(r"[a-z_]+(\.[a-z0-9_]+){2,}")


@cache
def catalogue(language: str) -> dict[str, dict[str, str]]:
    """All texts of a language: key → its forms, `one` and `other` or only `text`."""
    found: dict[str, dict[str, str]] = {}
    for path in sorted(resource("texts", language).glob("*.toml")):
        with path.open("rb") as file:
            found.update(_flat(path.stem, tomllib.load(file)))
    return found


def _flat(prefix: str, table: dict[str, Any]) -> Iterator[tuple[str, dict[str, str]]]:
    for name, value in table.items():
        if isinstance(value, str):
            yield f"{prefix}.{name}", {"text": value}
        elif value.keys() == _PLURAL:
            yield f"{prefix}.{name}", value
        else:
            yield from _flat(f"{prefix}.{name}", value)


def placeholders(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def placeholders_of(forms: dict[str, str]) -> set[str]:
    """The names in braces of any form of a text."""
    return {name for text in forms.values() for name in placeholders(text)}


def spoken(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """The calls of `texts("a.literal.key", …)` in a file, with the key."""
    for call in calls(path):
        if called_name(call).strip("_") in _SAYS and call.args:
            first = call.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value, call


def given_names(call: ast.Call) -> set[str] | None:
    """The names of a call's keyword arguments; None where `**values` hides them."""
    names = {keyword.arg for keyword in call.keywords}
    return None if None in names else {name for name in names if name}


@pytest.mark.parametrize("area", sorted(set(AREAS)))
def test_each_area_speaks_every_language(area: str) -> None:
    keys = {
        language: {key for key in catalogue(language) if key.startswith(f"{area}.")} for language in LANGUAGES
    }
    assert keys["de"] == keys["en"]


def test_both_languages_have_the_same_plurals_and_the_same_blanks_to_fill() -> None:
    english, german = catalogue("en"), catalogue("de")
    unequal = [
        key
        for key in english.keys() & german.keys()
        if english[key].keys() != german[key].keys()
        or any(placeholders(english[key][form]) != placeholders(german[key][form]) for form in english[key])
    ]
    assert not unequal


def test_no_text_is_empty() -> None:
    empty = [
        (language, key)
        for language in LANGUAGES
        for key, forms in catalogue(language).items()
        if not all(text.strip() for text in forms.values())
    ]
    assert not empty


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ErrorCode)
def test_every_error_of_the_world_has_a_sentence(language: str, code: ErrorCode) -> None:
    assert f"errors.{code}" in catalogue(language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("action", Action)
def test_every_action_has_a_sentence(language: str, action: Action) -> None:
    assert sentences_of(action, language)


def test_every_text_the_code_asks_for_is_there() -> None:
    unknown = [
        f"{relative(path)}:{call.lineno} {key}"
        for path in python_files("cardbook")
        for key, call in spoken(path)
        if key not in catalogue("en")
    ]
    assert not unknown


def test_keys_that_stand_in_tables_are_there() -> None:
    prefixes = {key.rsplit(".", depth)[0] for key in catalogue("en") for depth in range(3)}
    unknown = [
        f"{relative(path)}:{node.lineno} {node.value}"
        for path in python_files("cardbook/ui", "cardbook/cli")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if _KEY.fullmatch(node.value) and node.value.split(".")[0] in AREAS and node.value not in prefixes
    ]
    assert not unknown


def test_every_blank_of_a_text_is_filled_where_it_is_said() -> None:
    unfilled = [
        f"{relative(path)}:{call.lineno} {key}"
        for path in python_files("cardbook")
        for key, call in spoken(path)
        if (names := given_names(call)) is not None and placeholders_of(catalogue("en").get(key, {})) - names
    ]
    assert not unfilled


def test_every_blank_of_an_error_is_filled_where_it_is_raised() -> None:
    unfilled = [
        f"{relative(path)}:{call.lineno} {code}: {sorted(left_open)}"
        for path in python_files("cardbook")
        for code, call in calls_about(path, "KnownError", ErrorCode)
        if (names := given_names(call)) is not None
        if (left_open := placeholders_of(catalogue("en")[f"errors.{code}"]) - names)
    ]
    assert not unfilled


def test_every_blank_of_an_action_is_filled_where_it_is_recorded() -> None:
    unfilled = [
        f"{relative(path)}:{call.lineno} {action}: {sorted(left_open)}"
        for path in python_files("cardbook")
        for action, call in calls_about(path, "write", Action)
        if (names := given_names(call)) is not None
        if (left_open := blanks_of(action) - names - {"count"})
    ]
    assert not unfilled


def test_every_error_is_raised_and_every_action_done_somewhere() -> None:
    named = {
        f"{node.value.id}.{node.attr}"
        for path in python_files("cardbook")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    }
    members = {f"{kinds.__name__}.{name}" for kinds in (ErrorCode, Action) for name in kinds.__members__}
    assert not members - named


def test_every_icon_is_shown_somewhere() -> None:
    words = {
        node.value
        for path in python_files("cardbook")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    drawn = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
    assert not drawn - words


def sentences_of(action: StrEnum, language: str) -> list[dict[str, str]]:
    """What is said of an action: one text, or one for each stage of a card."""
    key = f"actions.{action}"
    return [forms for name, forms in catalogue(language).items() if f"{name}.".startswith(f"{key}.")]


def blanks_of(action: StrEnum) -> set[str]:
    """The names in braces of all that is said of an action."""
    return {name for forms in sentences_of(action, "en") for name in placeholders_of(forms)}


def calls_about(path: Path, name: str, kinds: type[StrEnum]) -> Iterator[tuple[StrEnum, ast.Call]]:
    """The calls of `name(Kind.SOME, …)` in a file, with the member of `kinds` they name first."""
    for call in calls(path):
        if called_name(call).strip("_") == name and call.args:
            first = call.args[0]
            if isinstance(first, ast.Attribute) and first.attr in kinds.__members__:
                yield kinds[first.attr], call
