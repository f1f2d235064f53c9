"""How one printer takes an envelope: remembered on this computer, for each printer."""

from cardbook.services.paper.envelopes.envelope_options import Turn
from cardbook.ui.settings import UiSettings


def turn_of(settings: UiSettings, printer: str) -> Turn:
    """What was chosen for a printer, by its name; before that an envelope lies as it is read."""
    word = settings.word(_key(printer))
    return next((turn for turn in Turn if turn.name.lower() == word), Turn.UPRIGHT)


def remember_turn(settings: UiSettings, printer: str, turn: Turn) -> None:
    """Keep it for the next time."""
    settings.remember_word(_key(printer), turn.name.lower())


def _key(printer: str) -> str:
    return f"print_feed/{printer.replace('/', '_')}"
