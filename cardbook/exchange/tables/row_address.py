"""The addresses of a table's row."""

import re
from dataclasses import replace

from cardbook.domain.addresses.country import country_code
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.addresses.postcode import is_postcode
from cardbook.domain.addresses.region import region_of
from cardbook.exchange.interface import IssueCode
from cardbook.exchange.limits import snippet
from cardbook.exchange.one_cell_address import OneCellAddresses, is_whole_address
from cardbook.exchange.tables.column_headings import kind_of
from cardbook.exchange.tables.columns import ADDRESS_FIELDS, ColumnMapping, Field

_CODE_AND_TOWN = re.compile(r"((?:[A-Z]{1,3}-)?\d[\d ]{2,8}\d(?: [A-Z]{2})?|[A-Z\d]{2,4} \d[A-Z]{2})[ ,]+(\D.*)")
_TOWN_AND_CODE = re.compile(r"([^\d,]+?)(?:,? ([A-Z]{2}))?,? (\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})")
_BESIDE = frozenset((Field.STREET, Field.FORMATTED, Field.REGION, Field.COUNTRY))
_FEW_DIGITS = re.compile(r"\d{3,4}")
_DIGITS = 5
"""Of a postcode in countries where it may begin with noughts, which a spreadsheet takes away."""


class RowAddresses:
    """Makes addresses of a table's rows; works out once what each column means."""

    def __init__(self, mapping: ColumnMapping) -> None:
        self._headers = mapping.headers
        self._one_cell = OneCellAddresses()
        self._kinds = {to.number: at for at, to in enumerate(mapping.targets) if to.field is Field.ADDRESS_KIND}
        self._groups: dict[tuple[tuple[str, ...], int], list[tuple[int, Field]]] = {}
        for at, to in enumerate(mapping.targets):
            if to.field in ADDRESS_FIELDS:
                self._groups.setdefault((to.kinds, to.number), []).append((at, to.field))

    def of(self, cells: list[str], found: list[tuple[IssueCode, str, str]]) -> tuple[PostalAddress, ...]:
        """The addresses of a row, none of them twice; what is odd is put into `found`."""
        addresses: list[PostalAddress] = []
        for (kinds, number), columns in self._groups.items():
            place: dict[Field, str] = {}
            for at, field in columns:
                cell = cells[at]
                if cell:
                    place[field] = f"{place[field]}\n{cell}" if field in place else cell
            if place:
                at_kind = self._kinds.get(number) if number else None
                kind = kinds[0] if kinds else kind_of(cells[at_kind]) if at_kind is not None else ""
                if "\n" in place.get(Field.STREET, "") and _has_no_town(columns):
                    place[Field.STREET], _, place[Field.LOCALITY] = place[Field.STREET].rpartition("\n")
                address = _address(place, kind)
                if not (address.locality or address.postcode):
                    address = self._divided(address, place, self._headers[columns[0][0]], found)
                if not any(replace(other, kind=address.kind) == address for other in addresses):
                    addresses.append(address)
        return tuple(addresses)

    def _divided(
        self, address: PostalAddress, place: dict[Field, str], heading: str, found: list[tuple[IssueCode, str, str]]
    ) -> PostalAddress:
        """The address whose one cell holds all of it, in its parts."""
        is_whole = is_whole_address(address.street)
        if not is_whole and Field.FORMATTED not in place:
            return address
        divided = self._one_cell.divided(address.street, address.kind) if _BESIDE.issuperset(place) else None
        if divided is None:
            if is_whole:
                found.append((IssueCode.ADDRESS_IN_ONE_CELL, snippet(address.street), heading))
            return address
        if address.country_text:
            divided = replace(divided, country=address.country, country_text=address.country_text)
        return replace(divided, region=divided.region or address.region)


def _has_no_town(columns: list[tuple[int, Field]]) -> bool:
    """True where a postcode has a column and its town has none: it is the last of the lines."""
    fields = {field for _, field in columns}
    return Field.POSTCODE in fields and fields.isdisjoint((Field.LOCALITY, Field.POSTCODE_LOCALITY))


def _address(place: dict[Field, str], kind: str) -> PostalAddress:
    street = place.get(Field.STREET, "")
    if Field.HOUSE_NUMBER in place:
        street = f"{street} {place[Field.HOUSE_NUMBER]}".strip()
    formatted = place.get(Field.FORMATTED, "")
    country = place.get(Field.COUNTRY, "")
    code = country_code(country) if country else ""
    postcode, locality, region = _town(place)
    if formatted and not (street or locality or postcode):
        street, formatted = formatted, ""
    if postcode and _FEW_DIGITS.fullmatch(postcode):
        postcode = _with_noughts(postcode, code, region)
    return PostalAddress(
        street, place.get(Field.EXTENDED, ""), place.get(Field.POBOX, ""), locality, region, postcode, code, country,
        kind, formatted,
    )


def _town(place: dict[Field, str]) -> tuple[str, str, str]:
    """Postcode, town and region; a postcode may stand beside the town (`50667 Köln`, `Peoria, IL 61602`)."""
    postcode, region = place.get(Field.POSTCODE, ""), place.get(Field.REGION, "")
    town = place.get(Field.POSTCODE_LOCALITY) or place.get(Field.LOCALITY, "")
    if postcode or not town:
        return postcode, town, region
    before = _CODE_AND_TOWN.fullmatch(town)
    if before is not None:
        return before[1], before[2], region
    behind = _TOWN_AND_CODE.fullmatch(town)
    if behind is not None and not (behind[2] and region):
        return behind[3], behind[1], behind[2] or region
    return postcode, town, region


def _with_noughts(postcode: str, country: str, region: str) -> str:
    """The code with the noughts before it that a spreadsheet took for nothing, where country or state tell."""
    whole = postcode.zfill(_DIGITS)
    if country:
        return whole if not is_postcode(country, postcode) and is_postcode(country, whole) else postcode
    state = region_of("US", region) if region else None
    return whole if state is not None and state.postcodes and state.may_have(whole) else postcode
