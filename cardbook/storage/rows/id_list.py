"""Any number of ids in one statement: they travel as one JSON text, not as thousands of parameters."""

import json
from collections.abc import Iterable

ID_LIST = "(SELECT value FROM json_each(?))"
"""For `WHERE id IN …`; the parameter is `id_list(ids)`."""


def id_list(ids: Iterable[int | str]) -> str:
    """The parameter for ID_LIST; other keys than numbers travel the same way."""
    return json.dumps(list(ids))
