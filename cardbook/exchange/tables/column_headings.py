"""What the headings of tables mean, by the words they are made of."""

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from cardbook.exchange.tables.card_columns import card_year, is_of_received
from cardbook.exchange.tables.columns import ADDRESS_FIELDS, KIND_FIELDS, Field, Target
from cardbook.resources import resource

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_WORD = re.compile(r"[^\W\d_]+|\d+|\ufffd")
_PHONE_KINDS = ("cell", "fax", "pager", "car")
_LONGEST = 200  # letters of a heading; anything longer is a cell
_REPLACED = "\ufffd"


@dataclass(frozen=True, slots=True)
class _Headings:
    fields: dict[str, Field]
    exact: dict[str, Target]
    kinds: dict[str, str]
    kind_words: frozenset[str]
    noise: frozenset[str]
    numbers: dict[str, int]
    secret: frozenset[str]
    defaults: frozenset[str]
    no_answer: frozenset[str]
    nothing: frozenset[str]


def words_of(heading: str) -> list[str]:
    """The words of a heading without case and accents, numbers apart; ä is ae."""
    text = _CAMEL.sub(" ", unicodedata.normalize("NFKC", heading)).casefold().translate(_UMLAUTS)
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return _WORD.findall(plain)


def _key(heading: str) -> str:
    return "".join(words_of(heading))


@cache
def _headings() -> _Headings:
    with resource("import_columns.toml").open("rb") as file:
        table = tomllib.load(file)
    exact = {_key(heading): Target.parse(target) for heading, target in table["exact"].items()}
    exact |= {_key(name): Target(Field.LEAVE_OUT) for names in table["leave_out"].values() for name in names}
    return _Headings(
        fields={_key(field): field for field in Field if field not in (Field.KEEP, Field.LEAVE_OUT)}
        | {_key(heading): Field(field) for field, names in table["fields"].items() for heading in names},
        exact=exact,
        kinds={_key(word): kind for kind, names in table["kinds"].items() for word in names},
        kind_words=frozenset(map(_key, table["kind_words"])),
        noise=frozenset(_key(word) for word in table["noise"]),
        numbers=table["numbers"],
        secret=frozenset(map(_key, table["leave_out"]["secret"])),
        defaults=frozenset(table["cells"]["defaults"]),
        no_answer=frozenset(table["cells"]["no_answer"]),
        nothing=frozenset(table["cells"]["nothing"]),
    )


def target_of(heading: str) -> Target | None:
    """Where a column with this heading goes, None where the heading tells nothing."""
    if len(heading) > _LONGEST:
        return None
    table = _headings()
    words = words_of(heading)
    exact = table.exact.get("".join(words))
    if exact is not None:
        return exact
    if _REPLACED in words:
        return _damaged(heading)
    year = card_year(words)
    if year:
        return Target(Field.RECEIVED if is_of_received(words) else Field.CARD, (), year)
    number, plain = _number(words, table)
    if number and plain[-1:] and plain[-1] in table.kind_words:
        return _kind_column(number, plain, table)
    field = table.fields.get("".join(plain))
    if field is not None:
        return Target(field, (), number)
    kinds = tuple(dict.fromkeys(table.kinds[word] for word in plain if word in table.kinds))
    field, rest = _plain_field(plain, table)
    if field is None and not rest and kinds:
        is_number = any(kind in _PHONE_KINDS for kind in kinds) or len(plain) == 1
        field = Field.PHONE if is_number else Field.STREET
    if field in ADDRESS_FIELDS and any(kind in _PHONE_KINDS for kind in kinds):
        field = Field.PHONE
    return None if field is None else Target(field, kinds, number)


def _plain_field(plain: list[str], table: _Headings) -> tuple[Field | None, list[str]]:
    """What a heading means without its words for a kind, and which of its words are left."""
    rest = [word for word in plain if word not in table.kinds]
    field = table.fields.get("".join(rest))
    if field is not None:
        return field, rest
    said = [word for word in rest if word not in table.noise]
    if not said and any(table.fields.get(word) is Field.STREET for word in rest):
        return Field.STREET, rest
    return table.fields.get("".join(said)), said


def _kind_column(number: int, plain: list[str], table: _Headings) -> Target | None:
    """The column that names the kind of the one of the same number, `Telefon 1 – Label`; None where it has none."""
    whole = table.fields.get("".join(plain))
    field = whole if whole in KIND_FIELDS.values() else _plain_field(plain[:-1], table)[0]
    kind = next((kind for one, kind in KIND_FIELDS.items() if field in (one, kind)), None)
    return None if kind is None else Target(kind, (), number)


def joined_headings(groups: Sequence[str], headings: Sequence[str]) -> list[str]:
    """The headings of a table that has them in two rows: `Telefon` above `privat` is `Telefon privat`, but `Name` above
    `First` is `First`. A group reaches to the next one.
    """
    joined, group = [], ""
    for above, below in zip_longest(groups, headings, fillvalue=""):
        group = above.strip() or group
        both = f"{group} {below}".strip() if below.strip() else above
        joined.append(both if target_of(both) is not None or target_of(below) is None else below)
    return joined


def is_secret(heading: str) -> bool:
    """True for a column of passwords: they are nobody's address, and are never read."""
    return _key(heading) in _headings().secret


def says_nothing(cell: str) -> bool:
    """True for what a program writes into a column of its own that nobody has filled."""
    return cell.casefold() in _headings().defaults or "@" in cell or "http" in cell


def is_no_answer(cell: str) -> bool:
    """True for what a program writes where nobody was asked: `Unspecified`."""
    return cell.casefold() in _headings().no_answer


def is_nothing(cell: str) -> bool:
    """True for what people write where there is nothing to say: `-`, `keine`, `n/a`."""
    return cell.casefold() in _headings().nothing


def kind_of(word: str) -> str:
    """The kind a cell such as `Mobile`, `Geschäftlich` or `* Home` names; the cell itself where it is no known word."""
    text = word.strip().lstrip("*").strip()
    return _headings().kinds.get(_key(text), text)


def _number(words: list[str], table: _Headings) -> tuple[int, list[str]]:
    """The number in a heading and the words without it; a trailing number of a street counts its lines."""
    numbers = [int(word) if word.isdecimal() else table.numbers.get(word, 0) for word in words]
    plain = [word for word, number in zip(words, numbers, strict=True) if not number]
    return max(numbers, default=0) % 1000, plain


def is_line_number(heading: str, target: Target) -> bool:
    """True for `Street 2`, `Home Address 2`: a second line, not a second address."""
    return target.field in (Field.STREET, Field.EXTENDED) and words_of(heading)[-1].isdecimal()


def is_numbered_place(heading: str, target: Target) -> bool:
    """True for `City 2`, `PLZ 2`: part of a second address."""
    return target.field in ADDRESS_FIELDS and target.number > 1 and not is_line_number(heading, target)


def _damaged(heading: str) -> Target | None:
    """The meaning of a heading whose umlauts another program has lost (`Stra�e gesch�ftlich`)."""
    words = re.split(r"[\s/:_-]+", heading.casefold())
    mended = [_mended(word) if _REPLACED in word else word for word in words]
    whole = " ".join(mended)
    return None if _REPLACED in whole else target_of(whole)


@cache
def _known_words() -> tuple[str, ...]:
    with resource("import_columns.toml").open("rb") as file:
        table = tomllib.load(file)
    lists = [*table["fields"].values(), *table["kinds"].values(), table["leave_out"]["headers"]]
    return tuple({word.casefold() for names in lists for name in names for word in re.split(r"[\s/:_-]+", name)})


def _mended(word: str) -> str:
    form = re.compile(re.escape(word).replace(_REPLACED, r"\w{1,2}"))
    return next((known for known in sorted(_known_words()) if form.fullmatch(known)), word)
