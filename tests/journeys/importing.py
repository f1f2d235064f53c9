"""What a reader does to bring addresses in."""

from pathlib import Path

from tests.journeys.reader import Reader


def look_at(reader: Reader, path: Path) -> None:
    """Ctrl+I, Enter on the button, a file name: the preview is there."""
    reader.press("Ctrl+I")
    with reader.qtbot.waitSignal(reader.bringing_in.run.previewed):
        reader.press("Return")
        reader.choose_file(path)


def bring_in(reader: Reader) -> None:
    """Enter on the blue button."""
    button = reader.bringing_in.foot.bring_in
    reader.qtbot.waitUntil(button.isEnabled)
    with reader.qtbot.waitSignal(reader.bringing_in.brought_in):
        reader.press("Return", button)
