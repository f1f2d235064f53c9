"""What a search with conditions means, in words, and what of it was not understood."""

from cardbook.domain.addresses.country import country_name
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.search.search_query import Ages, Condition, HintKind, SearchHint, SearchQuery, Value
from cardbook.domain.search.search_words import SearchKey, State, Thing, offered_word
from cardbook.texts import Texts

_NAMED_LISTS = frozenset({SearchKey.CARD, SearchKey.MAILED})
_QUOTED = frozenset({SearchKey.WORDS, SearchKey.PHRASE, SearchKey.NOTE, SearchKey.PHONE, SearchKey.EMAIL})
_CHOICES: dict[HintKind, type[Thing] | type[State]] = {
    HintKind.UNKNOWN_THING: Thing, HintKind.UNKNOWN_STATE: State,
}
_DAYS = {
    (False, True, True): "search.days.day", (False, True, False): "search.days.month",
    (True, False, False): "search.days.year", (True, True, False): "search.days.month_year",
    (True, True, True): "search.days.whole",
}
"""By whether year, month and day are asked for."""


def search_sentence(query: SearchQuery, texts: Texts) -> str:
    """The conditions in words: "Lives in Leipzig, in the circle choir, no card in 2025"; "" for none."""
    clauses = [_clause(condition, texts) for condition in query.conditions]
    whole = clauses[0] if clauses else ""
    for clause in clauses[1:]:
        whole = texts("search.also", first=whole, second=clause)
    return whole[:1].upper() + whole[1:]


def hint_sentence(hint: SearchHint, texts: Texts) -> str:
    """What was not understood, and what can be typed instead."""
    if hint.kind is HintKind.UNKNOWN_KEY and hint.close is not None:
        meant = offered_word(hint.close, texts.language)
        return texts("search.hints.unknown_key_close", typed=hint.typed, meant=meant)
    choices = _CHOICES.get(hint.kind, ())
    known = ", ".join(offered_word(choice, texts.language) for choice in choices)
    return texts(f"search.hints.{hint.kind.value}", typed=hint.typed, known=known)


def _clause(condition: Condition, texts: Texts) -> str:
    if not condition.values:
        return texts("search.nobody")
    table = "clauses"
    if condition.key in _NAMED_LISTS and isinstance(condition.values[0], str):
        table = "lists"
    table += "_not" if condition.negated else ""
    whole = ""
    for value in condition.values:
        words = _value(condition, value, texts)
        whole = texts("search.or", first=whole, second=words) if whole else words
    return texts(f"search.{table}.{condition.key.value}", value=whole)


def _value(condition: Condition, value: Value, texts: Texts) -> str:
    if isinstance(value, Thing):
        return texts(f"search.things.{value.value}")
    if isinstance(value, State):
        return texts(f"search.states{'_not' if condition.negated else ''}.{value.value}")
    if isinstance(value, Ages):
        return _ages(value, texts)
    if isinstance(value, PartialDate):
        return _day(value, texts)
    if condition.key is SearchKey.COUNTRY:
        return country_name(str(value), texts.language)
    return texts("search.quoted", text=value) if condition.key in _QUOTED else str(value)


def _ages(ages: Ages, texts: Texts) -> str:
    form = "between"
    if ages.lowest == ages.highest:
        form = "exactly"
    elif ages.is_open:
        form = "at_least"
    elif not ages.lowest:
        form = "at_most"
    return texts(f"search.ages.{form}", lowest=ages.lowest, highest=ages.highest)


def _day(day: PartialDate, texts: Texts) -> str:
    form = _DAYS[day.year is not None, day.month is not None, day.day is not None]
    month = texts(f"print.months.m{day.month}") if day.month else ""
    return texts(form, day=day.day, month=month, year=day.year)
