"""The name of a table's row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from cardbook.domain.people.contact import CustomField, KeptProperty, PersonName
from cardbook.domain.people.typed_name import typed_name
from cardbook.exchange.tables.column_headings import words_of
from cardbook.exchange.tables.columns import FAMILY_FIRST, Field, Target
from cardbook.exchange.whole_name import is_family_first, is_nobodys, is_of_several, whole_name

_PARTS = (Field.FULL_NAME, Field.PREFIX, Field.GIVEN, Field.ADDITIONAL, Field.FAMILY, Field.SUFFIX)
_OF_SEVERAL_TEXT = "familie fam family famille famiglia familia eheleute ehepaar und and et u y en"
_OF_SEVERAL = frozenset(_OF_SEVERAL_TEXT.split())
_BEFORE, _BEHIND = ("before",), ("behind",)
_AROUND = (_BEFORE, _BEHIND)
"""What stands before or behind the name of a family, in a column of its own: `de`, a mother's name."""

_OF_FIRMS = frozenset(("firma", "fa"))


class RowName(NamedTuple):
    """What the columns of a name say: the name in its parts, in one piece where that says more, and the rest.

    `is_of_firm` is True where somebody is addressed as a firm. `said` and `kept` are what has no place in a name.
    """

    name: PersonName
    full_name: str
    is_of_firm: bool
    said: tuple[CustomField, ...]
    kept: tuple[KeptProperty, ...]


class RowNames:
    """Makes names of a table's rows. Of several columns for one part the first that is filled counts; only courtesy
    and title stand side by side.
    """

    def __init__(self, headers: Sequence[str], columns: Sequence[tuple[int, Target]]) -> None:
        self._headers = headers
        self._places = [
            (field, [at for at, to in columns if to.field is field and to.kinds not in _AROUND]) for field in _PARTS
        ]
        self._places = [(field, places) for field, places in self._places if places]
        self._is_family_first = any(
            to.field is Field.FULL_NAME and (FAMILY_FIRST in to.kinds or is_family_first(headers[at]))
            for at, to in columns
        )
        self._around = [(at, to.kinds) for at, to in columns if to.field is Field.FAMILY and to.kinds in _AROUND]

    def of(self, cells: Sequence[str], organization: str) -> RowName:
        """The name in a row; a whole name that is the firm's own is taken apart for nobody."""
        texts: dict[Field, str] = {}
        kept: list[KeptProperty] = []
        for field, places in self._places:
            if len(places) == 1:
                texts[field] = cells[places[0]].replace("\n", " ")
                continue
            filled = [cells[at] for at in places if cells[at]]
            if field is Field.PREFIX:
                texts[field] = " ".join(dict.fromkeys(filled)).replace("\n", " ")
            elif filled:
                texts[field] = filled[0].replace("\n", " ")
                kept.extend(self._others(places, cells, filled[0]))
        full_name = texts.get(Field.FULL_NAME, "")
        name = PersonName(*(texts.get(field, "") for field in _PARTS[1:]))
        if self._around:
            name = replace(name, family=self._with_around(name.family, cells))
        if not (name.given or name.family):
            whole = whole_name(full_name, self._is_family_first) if full_name != organization else PersonName()
            if whole.family:
                full_name = ""
                name = replace(whole, prefix=_joined(name.prefix, whole.prefix), suffix=whole.suffix or name.suffix)
        else:
            name = _without_titles(name)
        said = self._said_of_several(name, cells) if name.given and name.prefix else ()
        if name.given and full_name and (is_of_several(full_name) or is_nobodys(full_name)):
            said = (*said, *self._said_in(Field.FULL_NAME, cells))
            full_name = ""
        is_of_firm = not name.given and bool(name.prefix) and _OF_FIRMS.issuperset(words_of(name.prefix))
        if is_of_firm or any(field.value == name.prefix for field in said):
            name = replace(name, prefix="")
        if full_name and _says_no_more(full_name, name):
            full_name = ""
        return RowName(name, full_name, is_of_firm, said, tuple(kept))

    def prefix_said(self, cells: Sequence[str]) -> tuple[CustomField, ...]:
        """How a row's people are addressed, as fields: for several of them it is nobody's own."""
        return self._said_in(Field.PREFIX, cells)

    def _said_in(self, field: Field, cells: Sequence[str]) -> tuple[CustomField, ...]:
        places = (at for each, places in self._places if each is field for at in places)
        return tuple(CustomField(self._headers[at], cells[at]) for at in places if cells[at])

    def _with_around(self, family: str, cells: Sequence[str]) -> str:
        before, behind = (
            [cells[at] for at, kinds in self._around if kinds == where and cells[at]] for where in _AROUND
        )
        return " ".join(filter(None, (*before, family, *behind)))

    def _said_of_several(self, name: PersonName, cells: Sequence[str]) -> tuple[CustomField, ...]:
        """`Herr und Frau`, `Familie` before the name of one: said of more than that one."""
        return () if _OF_SEVERAL.isdisjoint(words_of(name.prefix)) else self.prefix_said(cells)

    def _others(self, places: Sequence[int], cells: Sequence[str], first: str) -> Iterator[KeptProperty]:
        """What else is said where one column has counted."""
        for at in places:
            if cells[at] and cells[at].casefold() not in first.casefold():
                yield KeptProperty("csv", f"{self._headers[at]}: {cells[at]}")


def _joined(prefix: str, title: str) -> str:
    return prefix if title in prefix else f"{prefix} {title}".strip()


def _without_titles(name: PersonName) -> PersonName:
    """The name with titles and degrees in their places where they stand beside a name: `Dr. Anna`, `Klein, MBA`."""
    given, family = name.given, name.family
    if " " in given and "," not in f"{given}{family}":
        typed = typed_name(f"X, {given}")
        name = replace(name, prefix=_joined(name.prefix, typed.prefix), given=f"{typed.given} {typed.suffix}".strip())
    if "," in family:
        typed = typed_name(f"X {family}")
        if typed.suffix and typed.given == "X":
            name = replace(name, family=typed.family, suffix=f"{name.suffix} {typed.suffix}".strip())
    return name


def _says_no_more(full_name: str, name: PersonName) -> bool:
    """True where the name in one piece is that of its parts, also with the family's first and a comma behind it."""
    parts = f"{name.prefix} {name.given} {name.additional} {name.family} {name.suffix}".casefold().split()
    words = full_name.casefold().replace(",", " ").split()
    if re.search(r"\w,", full_name):
        return set(words) <= {part.strip(",") for part in parts}
    rest = iter(parts)
    return all(word in rest for word in words)
