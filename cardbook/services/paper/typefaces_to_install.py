"""What would bring characters onto paper that no typeface of this computer draws."""

from collections.abc import Iterable

from cardbook.printing.scripts import script_faces


def typefaces_to_install(characters: Iterable[str]) -> str:
    """The typefaces to install with their Debian packages, "HanaMin (fonts-hanazono)"; "" where we know of none."""
    found = [script_faces.what_to_install(character) for character in characters]
    return ", ".join(dict.fromkeys(f"{each.typeface} ({each.package})" for each in found if each))
