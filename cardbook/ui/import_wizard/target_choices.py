"""The fields a column can go to, in words."""

from collections.abc import Iterable

from cardbook.services.files.import_contacts import Field, Target
from cardbook.texts import Texts

UNDECIDED = ""
"""The key of "Choose…": a column nobody has placed yet. It is kept with the contact all the same."""

_OFFERED = (
    "given", "family", "full_name", "prefix", "additional", "suffix", "nickname", "given.2", "family.2",
    "organization", "department", "job_title", "role", "street", "street.work", "house_number", "extended", "pobox",
    "postcode", "postcode.work", "locality", "locality.work", "postcode_locality", "region", "country",
    "country.work", "formatted", "phone", "phone.home", "phone.cell", "phone.work", "phone.fax", "email",
    "email.home", "email.work", "url", "chat", "birth", "wedding", "death", "name_day", "event", "birth_year",
    "birth_month", "birth_day", "relation.spouse", "relation.child", "circles", "in_circle", "note", "language",
    "uid", "own",
)
_LAST = (Field.KEEP.value, Field.LEAVE_OUT.value)
_KINDS = frozenset((
    "home", "work", "other", "cell", "fax", "pager", "car", "spouse", "partner", "child", "manager", "assistant",
    "family_first", "before", "behind",
))


def target_choices(texts: Texts, used: Iterable[Target]) -> list[tuple[str, str]]:
    """(key, word) of everything offered and of what the file's own columns go to; `Target.parse` reads a key."""
    order = [field.value for field in Field]
    extra = {str(target) for target in used} - {*_OFFERED, *_LAST}
    keys = list(_OFFERED)
    for key in sorted(extra, key=lambda key: (order.index(Target.parse(key).field), key)):
        keys.insert(_place_for(key, keys), key)
    words = [(key, target_word(texts, Target.parse(key))) for key in (*keys, *_LAST)]
    return [(UNDECIDED, texts("import.columns.choose")), *words]


def target_word(texts: Texts, target: Target) -> str:
    """Such as "Phone (mobile)" or "Street and number (work) 2"."""
    word = texts(f"import.fields.{target.field}")
    if target.kinds:
        kinds = ", ".join(texts(f"import.kinds.{kind}") if kind in _KINDS else kind for kind in target.kinds)
        word = texts("import.target.kind", field=word, kind=kinds)
    return texts("import.target.number", field=word, number=target.number) if target.number > 1 else word


def _place_for(key: str, keys: list[str]) -> int:
    """After the last choice of the same field."""
    field = key.partition(".")[0]
    same = [place for place, other in enumerate(keys) if other.partition(".")[0] == field]
    return same[-1] + 1 if same else len(keys)
