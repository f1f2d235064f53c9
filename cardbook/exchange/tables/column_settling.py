"""What the columns of a table mean beside each other, where a heading alone says too little or too much."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from cardbook.domain.pasted.vocabulary import given_names, word_key
from cardbook.exchange.tables.column_headings import words_of
from cardbook.exchange.tables.columns import ADDRESS_FIELDS, FAMILY_FIRST, KEEP, KIND_FIELDS, Field, Target

_TITLES = frozenset(
    ("mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau", "sir", "madam", "mme", "sr", "sra", "fraulein", "drs")
)
_NUMBER_OF_A_HOUSE = frozenset(("nr", "no", "nummer", "number", "hsnr", "hnr", "n", "num"))
_CALLED_BY = frozenset(("rufname", "roepnaam", "calledname"))
_MAIL_SYSTEMS = frozenset(("smtp", "ex", "x500"))
_LINES = frozenset(("line", "zeile", "ligne", "linea", "labelline", "addresslabelline"))
_LEAST_LINES = 3
_SECOND_PERSON = 2
_PLACES = (Field.STREET, Field.FORMATTED, Field.POBOX)


@dataclass(slots=True)
class SettledColumns:
    """The columns of a table; `targets` change as one rule after the other looks at them."""

    names: tuple[str, ...]
    cells: list[list[str]]
    targets: list[Target]

    def at(self, *fields: Field) -> list[int]:
        """The places of the columns that go to one of these fields."""
        return [place for place, target in enumerate(self.targets) if target.field in fields]

    def has(self, field: Field) -> bool:
        """True where a column goes there."""
        return any(target.field is field for target in self.targets)

    def key(self, place: int) -> str:
        """The heading without marks and numbers."""
        return "".join(word for word in words_of(self.names[place]) if not word.isdecimal())


def settled(names: tuple[str, ...], cells: list[list[str]], targets: list[Target]) -> list[Target]:
    """The targets once each column has been looked at beside the others."""
    columns = SettledColumns(names, cells, list(targets))
    for rule in _RULES:
        rule(columns)
    return columns.targets


def _kinds_of_nothing(columns: SettledColumns) -> None:
    """A column of kinds whose values are missing is kept; how mail is carried is nobody's kind."""
    said = {(target.field, target.number) for target in columns.targets}
    kinds = {kind: of for of, kind in KIND_FIELDS.items()}
    for at in columns.at(*kinds):
        target = columns.targets[at]
        ways = {cell.casefold() for cell in columns.cells[at]}
        if ways and ways <= _MAIL_SYSTEMS and target.field is Field.EMAIL_KIND:
            columns.targets[at] = Target(Field.LEAVE_OUT)
        elif (kinds[target.field], target.number) not in said and not _is_of_formatted(target, said):
            columns.targets[at] = KEEP


def _is_of_formatted(target: Target, said: set[tuple[Field, int]]) -> bool:
    return target.field is Field.ADDRESS_KIND and (Field.FORMATTED, target.number) in said


def _titles(columns: SettledColumns) -> None:
    """`Title` is Dr. beside a job title, and a job title beside a prefix or above anything but titles."""
    for at in columns.at(Field.PREFIX):
        is_title = words_of(columns.names[at]) in (["title"], ["titel"], ["titre"])
        if is_title and not _are_titles(columns.cells[at]) and not columns.has(Field.JOB_TITLE):
            columns.targets[at] = Target(Field.JOB_TITLE)


def _are_titles(cells: list[str]) -> bool:
    """True where most of a column's cells hold words such as Mr. and Dr., or there is nothing to judge by."""
    return 2 * sum(bool(set(words_of(cell)) & _TITLES) for cell in cells) >= len(cells)


def _day_of_birth(columns: SettledColumns) -> None:
    """`Geburtstag` beside `Geburtsjahr` is a day of the month."""
    for at in columns.at(Field.BIRTH) if columns.has(Field.BIRTH_YEAR) else ():
        if all(cell.isdecimal() and len(cell) < 3 for cell in columns.cells[at]):
            columns.targets[at] = Target(Field.BIRTH_DAY)


def _names(columns: SettledColumns) -> None:
    """`Name` beside `Vorname` is the family's, `Rufname` beside it a short one; `Familie` alone is a whole name."""
    full, family, given = (
        [at for at in columns.at(field) if columns.targets[at].number < _SECOND_PERSON]
        for field in (Field.FULL_NAME, Field.FAMILY, Field.GIVEN)
    )
    if full and given and not family:
        columns.targets[full[0]] = Target(Field.FAMILY)
    if family and not full and not given and columns.key(family[0]) in ("familie", "family"):
        columns.targets[family[0]] = Target(Field.FULL_NAME)
    called = [at for at in given if columns.key(at) in _CALLED_BY]
    for at in called if len(given) > len(called) else ():
        columns.targets[at] = Target(Field.NICKNAME)


def _whole_names(columns: SettledColumns) -> None:
    """Most whole names of a column tell by what is known of given names whether the family's comes first."""
    for at in columns.at(Field.FULL_NAME):
        pairs = [words for cell in columns.cells[at] if len(words := cell.split()) == 2 and "," not in cell]
        order = [(_is_given(first), _is_given(last)) for first, last in pairs]
        turned = order.count((False, True))
        if turned > 1 and turned > 2 * order.count((True, False)):
            columns.targets[at] = replace(columns.targets[at], kinds=(FAMILY_FIRST,))


def _is_given(word: str) -> bool:
    return word_key(word) in given_names()


def _lines_of_labels(columns: SettledColumns) -> None:
    """`Line 1`, `Line 2` … of a label, without any name beside them, are a name and the lines of an address."""
    lines = [at for at in range(len(columns.names)) if columns.key(at) in _LINES]
    if len(lines) < _LEAST_LINES or columns.at(Field.FULL_NAME, Field.GIVEN, Field.FAMILY):
        return
    for at in lines:
        columns.targets[at] = Target(Field.FULL_NAME if at == lines[0] else Field.STREET)


def _house_numbers(columns: SettledColumns) -> None:
    """`Nr.` right behind a street is its number, of each street there is."""
    for at, name in enumerate(columns.names[1:], 1):
        before = columns.targets[at - 1]
        is_number = columns.key(at) in _NUMBER_OF_A_HOUSE or name.strip() in ("#", "№")
        number = replace(before, field=Field.HOUSE_NUMBER)
        if is_number and before.field is Field.STREET and number not in columns.targets:
            columns.targets[at] = number


def _mail_as_web(columns: SettledColumns) -> None:
    """An `Internet Address` may be one of mail."""
    for at in columns.at(Field.URL):
        if columns.cells[at] and all("@" in cell and "/" not in cell for cell in columns.cells[at]):
            columns.targets[at] = replace(columns.targets[at], field=Field.EMAIL)


def _lone_places(columns: SettledColumns) -> None:
    """A town without a street beside streets of other kinds belongs to the one that has no town (`Adresse privée`,
    `Ville`), or is no part of an address at all: Outlook's `Ort` is a field for anything.
    """
    groups: dict[tuple[tuple[str, ...], int], list[int]] = {}
    for at in columns.at(*ADDRESS_FIELDS):
        groups.setdefault((columns.targets[at].kinds, columns.targets[at].number), []).append(at)
    fields = {group: {columns.targets[at].field for at in places} for group, places in groups.items()}
    bare = fields.get(((), 0), set())
    if not bare or not bare.isdisjoint(_PLACES):
        return
    open_groups = [
        group for group, its in fields.items()
        if not its.isdisjoint(_PLACES) and Field.LOCALITY not in its and Field.POSTCODE_LOCALITY not in its
        and its.isdisjoint(bare)
    ]
    is_town = not bare.isdisjoint((Field.LOCALITY, Field.POSTCODE_LOCALITY))
    for at in groups[(), 0]:
        if open_groups and is_town:
            kinds, number = open_groups[0]
            columns.targets[at] = replace(columns.targets[at], kinds=kinds, number=number)
        elif len(fields) > 1 and bare <= {Field.LOCALITY, Field.REGION}:
            columns.targets[at] = Target(Field.OWN)


_RULES: tuple[Callable[[SettledColumns], None], ...] = (
    _lines_of_labels, _kinds_of_nothing, _titles, _day_of_birth, _names, _whole_names, _house_numbers, _mail_as_web,
    _lone_places,
)
