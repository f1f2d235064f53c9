"""What a reader does in the print studio of the whole app."""

from collections.abc import Callable
from pathlib import Path

from cardbook.domain.paper.label_sheet import LabelSheet
from cardbook.ui.print_studio.print_work import Printed
from tests.journeys.reader import Reader
from tests.printing.ink import Ink, letters
from tests.ui.print_studio.studio import after, click_label


def wait_for_pages(reader: Reader) -> Printed:
    """Until the preview shows what is chosen."""
    live = reader.studio.live
    reader.qtbot.waitUntil(lambda: live.is_current)
    assert live.printed is not None
    return live.printed


def change(reader: Reader, act: Callable[[], object]) -> Printed:
    """Choose something, and wait for the pages that follow."""
    return after(reader.qtbot, reader.studio, act)


def choose_sheet(reader: Reader, number: str) -> Printed:
    """Down on the sheet's field, the number on the pack, Enter."""
    field = reader.studio.options.label.picker

    def choose() -> None:
        reader.press("Down", field)
        reader.write_into(field.panel.search, number)
        reader.press("Return", field.panel.search)

    return change(reader, choose)


def start_at(reader: Reader, label: int) -> Printed:
    """Click a label of the preview."""
    return change(reader, lambda: click_label(reader.qtbot, reader.studio, label))


def save_pdf(reader: Reader, path: Path) -> bytes:
    """Ctrl+Shift+S and a file name; what then lies there."""
    reader.press("Ctrl+Shift+S")
    reader.choose_file(path)
    reader.qtbot.waitUntil(lambda: path.exists() and reader.studio.banner.isVisible())
    return path.read_bytes()


def answer(reader: Reader, word: str) -> None:
    """Press a button of the banner by Enter, and wait until the pages have followed."""
    button = next(button for button in reader.studio.banner.buttons if button.text() == word)
    change(reader, lambda: reader.press("Return", button))


def labels_with_ink(pdf: bytes, sheet: LabelSheet) -> list[int]:
    """The labels of the first page that carry letters; a letter outside all labels counts as label 0."""
    return sorted({_label_under(letter, sheet) for letter in letters(pdf)})


def _label_under(letter: Ink, sheet: LabelSheet) -> int:
    across, down = (letter.left + letter.right) * 500, (letter.top + letter.bottom) * 500
    for label in range(1, sheet.count + 1):
        box = sheet.box(label)
        if box.x <= across <= box.x + box.width and box.y <= down <= box.y + box.height:
            return label
    return 0
