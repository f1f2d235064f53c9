"""Writes what belongs to the book rather than to the machine: home country, sender, language."""

from sqlalchemy import Connection


class SettingStore:
    """Settings are texts by key; "" is the same as not set."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def set(self, key: str, value: str) -> None:
        """Keep a setting."""
        run = self._connection.exec_driver_sql
        if run("UPDATE book_setting SET value = ? WHERE key = ?", (value, key)).rowcount == 0:
            run("INSERT INTO book_setting (key, value) VALUES (?, ?)", (key, value))
