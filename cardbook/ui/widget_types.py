"""Qt's widget classes, made known to Python ahead.

Where Qt hands a widget over, as a scroll area does with its viewport, PySide looks for its class among all there are,
and first makes those that nobody has asked for yet, with their enumerations: 20 ms in whatever page comes first.
"""

from PySide6 import QtPrintSupport, QtWidgets


def meet_all() -> None:
    """Ask for each of them once."""
    for module in (QtWidgets, QtPrintSupport):
        for name in dir(module):
            getattr(module, name)
