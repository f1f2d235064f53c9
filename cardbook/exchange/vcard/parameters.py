"""Parameters that mean nothing to us (PID, SORT-AS, LANGUAGE, X-…): they go out again with the value they came with.

A value that was changed since has lost them: nobody knows whether they would still be true.
"""

import re
from collections.abc import Iterable, Iterator

from cardbook.domain.people.contact import PARAMETERS, Contact
from cardbook.exchange.vcard.head import split_line

_BESIDE_THE_POINT = re.compile(r"[\s\\-]|^(?:tel|mailto):", re.I)
"""What differs between the same value as two programs write it."""


def with_parameters(lines: Iterable[str], contact: Contact) -> Iterator[str]:
    """Content lines, each with the parameters that are kept for its property and value."""
    kept = dict(_told(one.text) for one in contact.kept if one.origin == PARAMETERS)
    if not kept:
        yield from lines
        return
    for line in lines:
        head, value = _parted(line)
        name, _, params = head.partition(";")
        strange = kept.get((name.rpartition(".")[2], _key(value)), "")
        if strange and strange not in head:
            yield f"{name}{strange}{';' if params else ''}{params}:{value}"
        else:
            yield line


def _told(text: str) -> tuple[tuple[str, str], str]:
    """Property and value, and the parameters, of a text such as `TEL;PID=1.1:030 1`."""
    head, value = _parted(text)
    name, _, params = head.partition(";")
    return (name, _key(value)), f";{params}"


def _parted(line: str) -> tuple[str, str]:
    head, _, value = split_line(line.encode("utf-8", "surrogatepass"))
    return head.decode("utf-8", "surrogatepass"), value.decode("utf-8", "surrogatepass")


def _key(value: str) -> str:
    return _BESIDE_THE_POINT.sub("", value)
