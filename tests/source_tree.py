"""The project's own files and modules, as the tests of its architecture look at them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_FOLDERS = ("cardbook", "packaging", "tests", "resources", ".ci")
_TEXT_SUFFIXES = frozenset({".py", ".md", ".toml", ".qss", ".svg", ".sql", ".json", ".csv", ".sh", ""})


def relative(path: Path) -> str:
    """The path as one would write it from the root of the project."""
    return path.relative_to(ROOT).as_posix()


def python_files(*folders: str) -> list[Path]:
    """All Python files below the folders."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def text_files() -> Iterator[tuple[Path, str]]:
    """Every text file that belongs to the project, with its text."""
    files = [path for path in ROOT.iterdir() if path.suffix in {".md", ".toml"}]
    files += [path for folder in _FOLDERS for path in (ROOT / folder).rglob("*")]
    for path in sorted(files):
        if path.is_file() and path.suffix in _TEXT_SUFFIXES and "__pycache__" not in path.parts:
            yield path, path.read_text(encoding="utf-8")


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


@cache
def modules() -> dict[str, Path]:
    """Cardbook's modules by their dotted names."""
    found = {}
    for path in python_files("cardbook"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported_modules(node: ast.AST) -> Iterator[str]:
    """The modules of Cardbook that one import statement names; nothing for any other node."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names if alias.name in modules())
    if isinstance(node, ast.ImportFrom) and node.module in modules():
        for alias in node.names:
            inner = f"{node.module}.{alias.name}"
            yield inner if inner in modules() else node.module


@cache
def import_graph() -> dict[str, frozenset[str]]:
    """Which module of Cardbook imports which, those for the type checker included."""
    return {
        name: frozenset(target for node in ast.walk(tree_of(path)) for target in imported_modules(node))
        for name, path in modules().items()
    }


def called_name(call: ast.Call) -> str:
    """The last name of what is called: `label` for `self._theme.label(…)`; empty where there is none."""
    if isinstance(call.func, ast.Name):
        return call.func.id
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def calls(path: Path) -> Iterator[ast.Call]:
    """Every call in a Python file."""
    return (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call))
