"""The conditions of a search as SQL over the lines of the address book.

What was typed travels in parameters only; the SQL is made of the texts in this file. Words are found by FTS5
(see `contact_search`), most of the rest by sets of lines, each computed once. A line is what stands on one
envelope: a household fits where any of its people does.
"""

import datetime
import sqlite3
from collections.abc import Callable, Mapping, Sequence

from cardbook.domain.people.name_text import begins_words, query_words, says
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.search.search_query import Ages, Condition, Value
from cardbook.domain.search.search_words import SearchKey, State, Thing
from cardbook.storage.people.hand_addressed import HAND_ADDRESSED
from cardbook.storage.people.listing.contact_search import match_expression
from cardbook.storage.people.listing.listing_queries import UNIT_KEY

_WORDS = "listing.rank IN (SELECT rowid FROM contact_search WHERE contact_search MATCH {})"
_IN_FORCE = "(a.valid_to = '' OR a.valid_to >= ?1)"
_MEMBER = (
    "((contact.id = listing.key / 2 AND listing.key % 2 = 0) "
    "OR (contact.household_id = listing.key / 2 AND listing.key % 2 = 1)) AND contact.trashed_on = ''"
)
_OWN_ADDRESS = (
    f"{_IN_FORCE} AND ((a.household_id = listing.key / 2 AND listing.key % 2 = 1) "
    f"OR a.contact_id IN (SELECT contact.id FROM contact WHERE {_MEMBER}))"
)
_DIED = "(contact.deceased = 1 OR contact.id IN (SELECT contact_id FROM contact_date WHERE kind = 'death'))"
_DAY = "ltrim(part.date, '~')"
_YEAR = f"substr({_DAY}, 1, 4)"
_IN_YEAR = f"CASE substr({_DAY}, 1, 1) WHEN '-' THEN substr({_DAY}, 3) ELSE substr({_DAY}, 6) END"
"""Of a stored date (`domain.people.partial_date`): its year where there is one, and month and day as far as known."""
_NO_DIGITS = " -/()."
_TEXTS = (
    ("contact", _MEMBER, (
        "contact.prefix || ' ' || contact.given || ' ' || contact.additional || ' ' || contact.family || ' ' "
        "|| contact.suffix", "contact.given || ' ' || contact.family", "contact.family || ' ' || contact.given",
        "contact.full_name", "contact.nickname", "contact.organization", "contact.note", "contact.who_is",
        "contact.likes", "contact.observance",
    )),
    ("household", "household.id = listing.key / 2 AND listing.key % 2 = 1", (
        "household.addressee_override", "household.family_name", "household.note", "household.who_is",
        "household.likes", "household.observance",
    )),
    ("postal_address AS a", _OWN_ADDRESS, (
        "a.street", "a.extended", "a.postcode || ' ' || a.locality", "a.locality || ' ' || a.postcode", "a.region",
        "a.country_text",
    )),
)
"""Where the texts of a line stand in which a phrase is looked for, word for word."""


def _people(where: str) -> str:
    return f"listing.key IN (SELECT {UNIT_KEY} FROM contact WHERE contact.trashed_on = '' AND {where})"


def _parts(table: str, where: str) -> str:
    return (
        f"listing.key IN (SELECT {UNIT_KEY} FROM {table} AS part JOIN contact ON contact.id = part.contact_id "
        f"WHERE contact.trashed_on = '' AND {where})"
    )


def _households(where: str) -> str:
    return f"listing.key IN (SELECT 2 * household.id + 1 FROM household WHERE {where})"


def _addresses(where: str) -> str:
    return (
        "listing.key IN (SELECT 2 * a.household_id + 1 FROM postal_address AS a "
        f"WHERE a.household_id IS NOT NULL AND {_IN_FORCE} AND {where} UNION ALL SELECT {UNIT_KEY} "
        "FROM postal_address AS a JOIN contact ON contact.id = a.contact_id "
        f"WHERE contact.trashed_on = '' AND {_IN_FORCE} AND {where})"
    )


def _either(first: str, second: str) -> str:
    return f"({first} OR {second})"


_HAS: Mapping[Thing, str] = {
    Thing.ADDRESS: _addresses(
        "(a.street <> '' OR a.locality <> '' OR a.pobox <> '' OR a.postcode <> '' OR a.extended <> '')"
    ),
    Thing.POSTCODE: _addresses("a.postcode <> ''"),
    Thing.COUNTRY: _addresses("a.country || a.country_text <> ''"),
    Thing.EMAIL: _parts("contact_point", "part.medium = 'email'"),
    Thing.PHONE: _parts("contact_point", "part.medium = 'phone'"),
    Thing.BIRTHDAY: _parts("contact_date", "part.kind = 'birth'"),
    Thing.PHOTO: _people("contact.photo <> ''"),
    Thing.NOTE: _either(_people("contact.note <> ''"), _households("household.note <> ''")),
    Thing.CIRCLE: _parts("circle_member", "TRUE"),
}
_IS: Mapping[State, str] = {
    State.PERSON: "listing.kind = 'person'",
    State.HOUSEHOLD: "listing.kind = 'household'",
    State.ORGANIZATION: "listing.kind = 'organization'",
    State.DECEASED: _people(_DIED),
    State.DO_NOT_SEND: _either(_people("contact.do_not_send = 1"), _households("household.do_not_send = 1")),
    State.HAND_ADDRESSED: f"listing.key IN ({HAND_ADDRESSED})",
    State.CONFIRMED: _addresses("a.confirmed_on <> ''"),
    State.SUSPECT: _addresses("a.doubt = 'suspect'"),
    State.RETURNED: _addresses("a.doubt = 'returned'"),
}


def register_text_functions(connection: sqlite3.Connection) -> None:
    """Make `begins_words(text, typed)` and `says(phrase, text, …)` known to the connection's SQL."""
    connection.create_function("begins_words", 2, begins_words, deterministic=True)
    connection.create_function("says", -1, _any_says, deterministic=True)


def _any_says(phrase: str, *texts: str) -> bool:
    return any(text and says(text, phrase) for text in texts)


class SearchConditions:
    """Makes the WHERE clause of one search; `parameters` are numbered, ?1 being the day of the search."""

    def __init__(self, today: datetime.date) -> None:
        self._today = today
        self.parameters: list[str | int] = [today.isoformat()]

    def bind(self, value: str | int) -> str:
        """The place in the SQL of a value."""
        self.parameters.append(value)
        return f"?{len(self.parameters)}"

    def where(self, conditions: Sequence[Condition]) -> str:
        """All of these hold; TRUE for none."""
        return " AND ".join(map(self._condition, conditions)) or "TRUE"

    def _condition(self, condition: Condition) -> str:
        made = _MAKERS[condition.key]
        held = " OR ".join(made(self, value) for value in condition.values) or "FALSE"
        return f"NOT ({held})" if condition.negated else f"({held})"

    def _found(self, column: str, text: Value) -> str:
        expression = match_expression(str(text))
        return _WORDS.format(self.bind(f"{column}({expression})")) if expression else "FALSE"

    def words(self, text: Value) -> str:
        """Each word begins one of the line's."""
        return self._found("", text)

    def name(self, text: Value) -> str:
        """The same of names alone."""
        return self._found("names : ", text)

    def note(self, text: Value) -> str:
        """The same of notes alone."""
        return self._found("notes : ", text)

    def phrase(self, text: Value) -> str:
        """These words, whole and one after another; the index says where to look."""
        place = self.bind(str(text))
        whole = " ".join(f'"{word}"' for word in query_words(str(text)))
        stands = " OR ".join(
            f"EXISTS (SELECT 1 FROM {table} WHERE {own} AND says({place}, {', '.join(texts)}))"
            for table, own, texts in _TEXTS
        )
        return f"({_WORDS.format(self.bind(whole))} AND ({stands}))"

    def town(self, text: Value) -> str:
        """The town that stands on the line, which is the one the envelope goes to."""
        return f"({self._found('places : ', text)} AND begins_words(listing.town, {self.bind(str(text))}))"

    def street(self, text: Value) -> str:
        """The street of an address in force."""
        spoken = f"begins_words(a.street || ' ' || a.extended || ' ' || a.pobox, {self.bind(str(text))})"
        held = f"EXISTS (SELECT 1 FROM postal_address AS a WHERE {_OWN_ADDRESS} AND {spoken})"
        return f"({self._found('places : ', text)} AND {held})"

    def postcode(self, text: Value) -> str:
        """An address in force has a postcode that begins so, spaces and hyphens aside."""
        typed = str(text).replace(" ", "").replace("-", "")
        return _addresses(f"{_without('a.postcode', ' -')} LIKE {self.bind(f'{_literal(typed)}%')} ESCAPE '\\'")

    def country(self, code: Value) -> str:
        """The country that stands on the line."""
        return f"listing.country = {self.bind(str(code))}"

    def circle(self, text: Value) -> str:
        """Somebody belongs to a circle whose name is found so."""
        named = f"SELECT id FROM circle WHERE begins_words(name, {self.bind(str(text))})"
        return _parts("circle_member", f"part.circle_id IN ({named})")

    def card(self, of: Value, mailed: str = "TRUE") -> str:
        """The line stands on a card list of that year or name."""
        name = self.bind(str(of))
        year = f"year = {self.bind(of)} OR " if isinstance(of, int) else ""
        seasons = f"SELECT id FROM season WHERE {year}begins_words(name, {name})"
        entries = f"FROM card_entry AS part {{}} WHERE part.season_id IN ({seasons}) AND {mailed}"
        own = entries.format("JOIN contact ON contact.id = part.contact_id")
        return (
            f"listing.key IN (SELECT {UNIT_KEY} {own} UNION ALL SELECT 2 * part.household_id + 1 {entries.format('')} "
            "AND part.household_id IS NOT NULL)"
        )

    def mailed(self, of: Value) -> str:
        """The same, and the card is in the post."""
        return self.card(of, "part.mailed_on <> ''")

    def phone(self, text: Value) -> str:
        """A phone number has these digits; zeros before them may stand for the code of a country."""
        digits = "".join(sign for sign in str(text) if sign.isdecimal()).lstrip("0") or "0"
        number = f"{_without('part.value', _NO_DIGITS)} LIKE {self.bind(f'%{digits}%')}"
        return _parts("contact_point", f"part.medium = 'phone' AND {number}")

    def email(self, text: Value) -> str:
        """An e-mail address holds this."""
        part = self.bind(f"%{_literal(str(text))}%")
        return _parts("contact_point", f"part.medium = 'email' AND part.value LIKE {part} ESCAPE '\\'")

    def birthday(self, day: Value) -> str:
        """Somebody is born on that day, in that month or year."""
        assert isinstance(day, PartialDate)
        held = ["part.kind = 'birth'"]
        if day.year:
            held.append(f"{_YEAR} = {self.bind(f'{day.year:04d}')}")
        if day.month:
            known = f"{day.month:02d}-{day.day:02d}" if day.day else f"{day.month:02d}"
            held.append(f"substr({_IN_YEAR}, 1, {len(known)}) = {self.bind(known)}")
        return _parts("contact_date", " AND ".join(held))

    def age(self, ages: Value) -> str:
        """Somebody living is of an age between these; of whom only the year is known, reaches it this year."""
        assert isinstance(ages, Ages)
        year, day = self._today.year, self._today.strftime("-%m-%d")
        after, until = self.bind(f"{year - ages.highest - 1:04d}{day}"), self.bind(f"{year - ages.lowest:04d}{day}")
        first, last = self.bind(year - ages.highest), self.bind(year - ages.lowest)
        return _parts("contact_date", (
            f"part.kind = 'birth' AND {_YEAR} GLOB '[0-9]*' AND NOT {_DIED} AND CASE length({_DAY}) WHEN 4 "
            f"THEN CAST({_DAY} AS INTEGER) BETWEEN {first} AND {last} ELSE {_DAY} > {after} AND {_DAY} <= {until} END"
        ))

    def has(self, thing: Value) -> str:
        """There is such a thing."""
        return _HAS[Thing(str(thing))]

    def lacks(self, thing: Value) -> str:
        """There is no such thing."""
        return f"NOT {self.has(thing)}"

    def state(self, state: Value) -> str:
        """It is so."""
        return _IS[State(str(state))]


def _without(column: str, signs: str) -> str:
    for sign in signs:
        column = f"replace({column}, '{sign}', '')"
    return column


def _literal(text: str) -> str:
    """A text for LIKE with nothing in it that stands for anything else."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


_MAKERS: Mapping[SearchKey, Callable[[SearchConditions, Value], str]] = {
    SearchKey.WORDS: SearchConditions.words,
    SearchKey.PHRASE: SearchConditions.phrase,
    SearchKey.NAME: SearchConditions.name,
    SearchKey.TOWN: SearchConditions.town,
    SearchKey.POSTCODE: SearchConditions.postcode,
    SearchKey.STREET: SearchConditions.street,
    SearchKey.COUNTRY: SearchConditions.country,
    SearchKey.CIRCLE: SearchConditions.circle,
    SearchKey.CARD: SearchConditions.card,
    SearchKey.MAILED: SearchConditions.mailed,
    SearchKey.NOTE: SearchConditions.note,
    SearchKey.PHONE: SearchConditions.phone,
    SearchKey.EMAIL: SearchConditions.email,
    SearchKey.BIRTHDAY: SearchConditions.birthday,
    SearchKey.AGE: SearchConditions.age,
    SearchKey.HAS: SearchConditions.has,
    SearchKey.WITHOUT: SearchConditions.lacks,
    SearchKey.IS: SearchConditions.state,
}
