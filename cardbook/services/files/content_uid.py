"""A UID made of all that a contact says: the same content has the same UID, in every book and in every version."""

import uuid
from collections.abc import Callable
from dataclasses import is_dataclass, replace
from functools import cache
from operator import attrgetter
from typing import Any

from cardbook.domain.people.contact import PARAMETERS, Contact

_NAMESPACE = uuid.UUID("6f0a1c1e-6d0e-5d3f-9b57-0c1f4a6d7b02")
"""Of UIDs made of a contact's content (RFC 4122 section 4.3)."""


def content_uid(contact: Contact) -> str:
    """The UID of what a contact says, its own UID left out."""
    if any(kept.origin == PARAMETERS for kept in contact.kept):  # not read by every version
        contact = replace(contact, kept=tuple(kept for kept in contact.kept if kept.origin != PARAMETERS))
    said = tuple([part for part in _said(contact) if part[0] != "uid"])
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, repr(said))}"


def _said(value: Any) -> Any:
    """A value in plain tuples, without the fields that say nothing: what is asked of a contact later does not
    change the UIDs of those who have no answer to it."""
    kind: Any = type(value)
    if kind is tuple:
        return tuple([each if type(each) is str else _said(each) for each in value])
    fields = _fields(kind)
    if fields is None:
        return value
    names, values = fields
    told = zip(names, values(value), strict=True)
    return tuple([(name, each if type(each) is str else _said(each)) for name, each in told if each])


@cache
def _fields(kind: Any) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]] | None:
    """The fields of a value and what gives them, None for one that is no dataclass."""
    if not is_dataclass(kind):
        return None
    names = tuple(kind.__dataclass_fields__)
    return names, attrgetter(*names)
