"""Completes names while they are typed."""

from PySide6.QtCore import QAbstractItemModel, QObject, Qt
from PySide6.QtWidgets import QCompleter


def name_completer(names: QAbstractItemModel, parent: QObject) -> QCompleter:
    """Offers names in a list that looks like that of every choice, whatever letters are large."""
    completer = QCompleter(names, parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    popup = completer.popup()
    if popup is not None:
        popup.setProperty("popup", True)
    return completer
