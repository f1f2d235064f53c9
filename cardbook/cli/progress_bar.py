"""The bar that long work shows on a terminal."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

from cardbook.domain.progress import Progress


@contextmanager
def progress_bar(what: str) -> Iterator[Progress]:
    """Draws on standard error and goes away when the work is done. Its library loads only now: it takes 60 ms."""
    console = import_module("rich.console").Console(stderr=True)
    rich = import_module("rich.progress")
    columns = (rich.TextColumn("{task.description}", markup=False), rich.BarColumn(), rich.TaskProgressColumn())
    with rich.Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(what, total=None)

        def show(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total or None)

        yield show
