"""Finds the lines of the address book that fit the conditions of a search."""

import datetime
from array import array

from cardbook.domain.people.listing import LineFilter
from cardbook.domain.search.search_query import SearchQuery
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.people.listing.contact_search import match_expression
from cardbook.storage.people.listing.listing_queries import lines_where
from cardbook.storage.people.listing.search_conditions import SearchConditions, register_text_functions

_ALL = LineFilter()
_TOWNS_BEGUN = (
    "SELECT town, count(*) AS lines FROM listing WHERE rank IN (SELECT rowid FROM contact_search "
    "WHERE contact_search MATCH ?) AND begins_words(town, ?) GROUP BY town ORDER BY lines DESC, town LIMIT ?"
)
_TOWNS = "SELECT town, count(*) AS lines FROM listing WHERE town <> '' GROUP BY town ORDER BY lines DESC, town LIMIT ?"
_COUNTRIES = (
    "SELECT country, count(*) AS lines FROM listing WHERE country <> '' GROUP BY country ORDER BY lines DESC, country"
)


class SmartSearch:
    """Searches by conditions; for words alone `ContactSearch` is quicker."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query
        register_text_functions(book_file.connection)

    def keys(
        self, query: SearchQuery, today: datetime.date, chosen: LineFilter = _ALL, limit: int = -1
    ) -> "array[int]":
        """The keys of the lines that fit and that a filter lets through, in name order; -1 for all.

        `today` is the day by which ages are told and addresses are in force. A search without any condition finds
        nobody.
        """
        if not query.conditions:
            return array("q")
        made = SearchConditions(today)
        where = made.where(query.conditions)
        among, parameters = lines_where(chosen)
        begin, *rest = among.replace("WHERE", "AND", 1).split("?")
        among = begin + "".join(made.bind(value) + part for value, part in zip(parameters, rest, strict=True))
        most = made.bind(limit)
        rows = self._query(
            f"SELECT listing.key FROM listing WHERE {where} {among}ORDER BY listing.rank LIMIT {most}",
            made.parameters,
        )
        return array("q", [row[0] for row in rows])

    def towns(self, begun: str, most: int) -> list[tuple[str, int]]:
        """Towns in which these words begin, with the lines in each, those with most first; all towns for none."""
        expression = match_expression(begun)
        if not expression:
            return self._query(_TOWNS, (most,))
        return self._query(_TOWNS_BEGUN, (f"places : ({expression})", begun, most))

    def countries(self) -> list[tuple[str, int]]:
        """The codes of all countries, with the lines in each, those with most first."""
        return self._query(_COUNTRIES)
