"""From which tray a printer takes a kind of paper: remembered on this computer, for each printer and kind."""

from cardbook.ui.settings import UiSettings


def tray_of(settings: UiSettings, printer: str, kind: str) -> str:
    """The tray that was chosen, by the printer's own name for it; "" leaves it to the printer."""
    return settings.word(_key(printer, kind))


def remember_tray(settings: UiSettings, printer: str, kind: str, tray: str) -> None:
    """Keep it for the next time."""
    settings.remember_word(_key(printer, kind), tray)


def _key(printer: str, kind: str) -> str:
    return f"print_tray/{printer.replace('/', '_')}/{kind}"
