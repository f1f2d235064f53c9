"""Languages by their own names, as one chooses among them."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale


def languages_by_name(codes: Iterable[str]) -> list[tuple[str, str]]:
    """BCP 47 tags with their names, in the order of the names."""
    return sorted(((code, language_name(code)) for code in codes), key=lambda entry: entry[1].casefold())


def language_name(code: str) -> str:
    """A language by its own name: Deutsch, français; an unknown tag as it is."""
    locale = QLocale(code)
    known = locale.language() is not QLocale.Language.C
    return (locale.nativeLanguageName() or code) if known else code
