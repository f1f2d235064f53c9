"""The words by which address books name relations: RFC 6350, Apple, Android, Google, KDE, Evolution, and people."""

from cardbook.domain.people.relation import Relation, RelationKind

_K = RelationKind

STANDARD_TYPES = {
    _K.SPOUSE: "spouse", _K.PARTNER: "sweetheart", _K.PARENT: "parent", _K.CHILD: "child", _K.SIBLING: "sibling",
    _K.FRIEND: "friend", _K.NEIGHBOUR: "neighbor", _K.COLLEAGUE: "colleague", _K.EMERGENCY: "emergency",
    _K.RELATIVE: "kin", _K.GRANDPARENT: "kin", _K.GRANDCHILD: "kin", _K.AUNT_OR_UNCLE: "kin",
    _K.NIECE_OR_NEPHEW: "kin", _K.COUSIN: "kin",
}
"""RFC 6350 section 6.6.6; a kind without a word of its own there is "contact"."""

_WORDS = {
    _K.SPOUSE: "spouse wife husband ehefrau ehemann ehepartner ehegatte gattin gatte mann frau",
    _K.PARTNER: "partner domesticpartner sweetheart girlfriend boyfriend lebensgefährte lebensgefährtin partnerin",
    _K.PARENT: "parent mother father mutter vater elternteil eltern",
    _K.CHILD: "child son daughter kind sohn tochter",
    _K.SIBLING: "sibling brother sister bruder schwester geschwister",
    _K.GRANDPARENT: "grandparent grandmother grandfather großmutter großvater oma opa",
    _K.GRANDCHILD: "grandchild grandson granddaughter enkel enkelin enkelkind",
    _K.GODPARENT: "godparent godmother godfather pate patin patentante patenonkel",
    _K.GODCHILD: "godchild godson goddaughter patenkind",
    _K.AUNT_OR_UNCLE: "aunt uncle tante onkel",
    _K.NIECE_OR_NEPHEW: "niece nephew nichte neffe",
    _K.COUSIN: "cousin cousine vetter",
    _K.RELATIVE: "relative kin verwandter verwandte angehörige",
    _K.FRIEND: "friend freund freundin",
    _K.NEIGHBOUR: "neighbor neighbour nachbar nachbarin",
    _K.COLLEAGUE: "colleague coworker co-worker kollege kollegin",
    _K.INTRODUCED_BY: "referredby introducedby",
    _K.ASSISTANT: "assistant assistent assistentin",
    _K.MANAGER: "manager supervisor vorgesetzter vorgesetzte",
    _K.EMERGENCY: "emergency emergencycontact notfallkontakt",
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_GENDERLESS = frozenset(words.split()[0] for words in _WORDS.values()) | {kind.value for kind in _K}
"""Words that say no more than the kind does."""

_APPLE_TEXT = """
    mother father parent brother sister child son daughter friend spouse wife husband partner assistant manager
"""
_APPLE = frozenset(_APPLE_TEXT.split())
"""Words for which Apple has labels of its own, in every language of the reader."""

PROPERTIES = {
    "X-SPOUSE": _K.SPOUSE, "X-EVOLUTION-SPOUSE": _K.SPOUSE, "X-KADDRESSBOOK-X-SPOUSESNAME": _K.SPOUSE,
    "X-MS-SPOUSE": _K.SPOUSE, "X-MANAGER": _K.MANAGER, "X-EVOLUTION-MANAGER": _K.MANAGER,
    "X-KADDRESSBOOK-X-MANAGERSNAME": _K.MANAGER, "X-MS-MANAGER": _K.MANAGER, "X-ASSISTANT": _K.ASSISTANT,
    "X-EVOLUTION-ASSISTANT": _K.ASSISTANT, "X-KADDRESSBOOK-X-ASSISTANTSNAME": _K.ASSISTANT,
    "X-MS-ASSISTANT": _K.ASSISTANT, "X-ENTOURAGE-SPOUSE": _K.SPOUSE, "X-LOTUS-SPOUSE": _K.SPOUSE,
    "X-LOTUS-MANAGER": _K.MANAGER, "X-LOTUS-ASSISTANT": _K.ASSISTANT, "X-CHILDREN": _K.CHILD, "X-CHILD": _K.CHILD,
    "X-MS-CHILD": _K.CHILD, "X-LOTUS-CHILDREN": _K.CHILD,
}
"""Properties that stand for one relation each; the value is a name, of children their names."""


def relation_called(word: str, name: str) -> Relation:
    """A relation to somebody known by name, from the word a file calls it; "mother" is a parent by that word.

    A word that nobody knows is the user's own; "" is somebody who is related somehow.
    """
    kind = _KINDS.get(word.casefold().replace(" ", "").replace("_", ""))
    if kind is None:
        return Relation(RelationKind.OWN, name=name, label=word)
    return Relation(kind, name=name, label="" if word.casefold() in _GENDERLESS else word)


def is_told_by_kind(word: str) -> bool:
    """True for a word that says no more than the kind of the relation does."""
    return word.casefold() in _GENDERLESS


def apple_word(relation: Relation) -> str:
    """The label by which Apple's address book names a relation, the user's own word, or "" for neither."""
    word = relation.label or relation.kind.value
    return f"_$!<{word.capitalize()}>!$_" if word in _APPLE else relation.label
