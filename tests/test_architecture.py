"""The rules that keep the code easy to find one's way in, checked on the code itself."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.source_tree import (
    ROOT,
    called_name,
    calls,
    import_graph,
    imported_modules,
    modules,
    python_files,
    relative,
    text_files,
    tree_of,
)

LINES_OF_A_FILE = 400
LINES_OF_A_FUNCTION = 40
PUBLIC_METHODS_OF_A_CLASS = 25
OUR_CODE = python_files("cardbook", "packaging", "tests")
_MAKES_PLAIN_TEXT = frozenset({"cardbook/ui/labels.py", "cardbook/ui/prompts.py"})
_REACHES_THE_NETWORK = re.compile(
    r"(socket|ssl|http|urllib\.request|ftplib|smtplib|httpx|PySide6\.QtNetwork)(\.|$)"
)
_UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|X{3})\b")
_PLACE_ON_ONE_MACHINE = re.compile(r"/(?:root|work|home/(?:user|runner)|Users)/|[A-Z]:\\+Users\\")
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(path: Path) -> Iterator[Function]:
    """Every function and method of a file."""
    return (node for node in ast.walk(tree_of(path)) if isinstance(node, Function))


def classes(path: Path) -> Iterator[ast.ClassDef]:
    """Every class of a file."""
    return (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.ClassDef))


def public_methods(node: ast.ClassDef) -> set[str]:
    """The names a class offers; a property's getter and setter are one."""
    return {part.name for part in node.body if isinstance(part, Function) and not part.name.startswith("_")}


def lines_of(node: Function) -> int:
    """How many lines a function takes, its decorators not counted."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_modules_import_each_other_in_a_circle() -> None:
    try:
        TopologicalSorter(import_graph()).prepare()
    except CycleError as circle:
        pytest.fail(" <- ".join(circle.args[1]))


def test_the_import_graph_sees_the_imports() -> None:
    assert "cardbook.resources" in import_graph()["cardbook.texts"]
    assert "cardbook.domain.changes" in import_graph()["cardbook.storage.steps.recorder"]


def test_imports_point_down_through_the_layers_only() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_function_hides_an_import_of_ours() -> None:
    hidden = [
        f"{name}:{inner.lineno} imports {target}"
        for name, path in modules().items()
        for function in functions(path)
        for inner in ast.walk(function)
        for target in imported_modules(inner)
    ]
    assert not hidden


def test_modules_of_ours_that_come_later_stand_in_one_table() -> None:
    elsewhere = [
        f"{relative(path)}:{call.lineno}"
        for path in python_files("cardbook")
        if path.name not in {"deferred.py", "lazy_modules.py"}
        for call in calls(path)
        if called_name(call) in {"import_module", "__import__"} and not _names_a_library(call)
    ]
    assert not elsewhere


def _names_a_library(call: ast.Call) -> bool:
    name = call.args[0] if call.args else None
    return isinstance(name, ast.Constant) and not str(name.value).startswith(("cardbook", "."))


def test_the_table_of_later_modules_names_modules_that_exist() -> None:
    table = modules()["cardbook.deferred"]
    named = {
        node.value
        for node in ast.walk(tree_of(table))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if re.fullmatch(r"cardbook(\.\w+)+", node.value)
    }
    assert not named - modules().keys()


def test_files_stay_short() -> None:
    sizes = {relative(path): len(path.read_text(encoding="utf-8").splitlines()) for path in OUR_CODE}
    assert not {name: lines for name, lines in sizes.items() if lines > LINES_OF_A_FILE}


def test_functions_stay_short() -> None:
    sizes = {
        f"{relative(path)}:{node.lineno} {node.name}": lines_of(node)
        for path in OUR_CODE
        for node in functions(path)
    }
    assert not {name: lines for name, lines in sizes.items() if lines > LINES_OF_A_FUNCTION}


def test_no_class_does_everything() -> None:
    offers = {
        f"{relative(path)} {node.name}": len(public_methods(node))
        for path in OUR_CODE
        for node in classes(path)
    }
    assert not {name: count for name, count in offers.items() if count > PUBLIC_METHODS_OF_A_CLASS}


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        relative(path)
        for path in OUR_CODE
        if path.read_text(encoding="utf-8") and not ast.get_docstring(tree_of(path))
    ]
    assert not silent


def test_only_one_place_makes_labels_and_tooltips_so_no_name_is_read_as_markup() -> None:
    elsewhere = [
        f"{relative(path)}:{node.lineno}"
        for path in python_files("cardbook")
        if relative(path) not in _MAKES_PLAIN_TEXT
        for node in ast.walk(tree_of(path))
        if _may_show_markup(node)
    ]
    assert not elsewhere


def _may_show_markup(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        return called_name(node) in {"QLabel", "setToolTip"}
    if isinstance(node, ast.ClassDef):
        return any(isinstance(base, ast.Name) and base.id == "QLabel" for base in node.bases)
    return isinstance(node, ast.Name) and node.id == "QMessageBox"


def test_nothing_of_cardbook_can_reach_the_network() -> None:
    reaching = [
        f"{relative(path)}:{node.lineno}"
        for path in python_files("cardbook")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in _names_of_import(node)
        if _REACHES_THE_NETWORK.match(name)
    ]
    assert not reaching


def _names_of_import(node: ast.Import | ast.ImportFrom) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [f"{node.module}.{alias.name}" for alias in node.names]


@pytest.mark.parametrize(
    ("what", "pattern"),
    [("is marked as unfinished", _UNFINISHED), ("names a place on one machine", _PLACE_ON_ONE_MACHINE)],
)
def test_no_line_of_the_project(what: str, pattern: re.Pattern[str]) -> None:
    found = [
        f"{relative(path)}:{number} {what}"
        for path, text in text_files()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]
    assert not found
