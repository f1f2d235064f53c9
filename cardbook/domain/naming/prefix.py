"""What stands before a name: a form of address ("Frau"), titles ("Prof. Dr. med."), or both."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_PIECE = re.compile(r"[^\s&+/,]+")
_WORD = re.compile(r"[^\W\d_]+(?:\.?-[^\W\d_]+)*\.?")
_JOINT = re.compile(r"[&+/]|\b(?:und|and|et|en|u|y|e|i)\b\.?", re.IGNORECASE)
_ARTICLE, _THE = "the", "The "

GROUPS = frozenset({"family", "spouses", "plural"})
"""Forms of address that speak to several people."""


@dataclass(frozen=True, slots=True)
class Title:
    """One title of a table. `rank` 0 is the highest; patterns are "" where the language's own rule does.

    `greeting` is how it is said before the family name, "=" for as typed, "" for not at all; `phrase` is the whole
    greeting instead. `form` is the form of address that the word itself tells. `key` makes pairs ("dr+dr").
    `written` replaces it on a formal envelope, `own_line` gives it a line there; a `court` title makes a couple go
    together also among friends. With `no_call` friends greet as formally as others. `call` keeps it before the given
    name also among friends, as `call_word`. With `own_form` a known form of address is used in its place.
    """

    rank: int
    greeting: Mapping[str, str]
    phrase: Mapping[str, str]
    form: str = ""
    key: str = ""
    envelope: str = ""
    written: str = ""
    call: bool = False
    call_word: str = ""
    own_line: bool = False
    own_form: bool = False
    court: bool = False
    no_call: bool = False

    @classmethod
    def from_table(cls, entry: Mapping[str, Any], rank: int) -> "Title":
        """A title from a line of `[[titles]]`."""
        return cls(
            rank, _by_form(entry, "greeting"), _by_form(entry, "phrase"), entry.get("form", ""), entry.get("key", ""),
            entry.get("envelope", ""), entry.get("written", ""), entry.get("call", False), entry.get("call_word", ""),
            entry.get("own_line", False), entry.get("own_form", False), entry.get("court", False),
            entry.get("no_call", False),
        )

    def greeting_word(self, form: str, typed: str) -> str:
        """How it stands in a greeting: "Professorin"; "" for not at all."""
        word = self.greeting.get(form) or self.greeting.get("", "")
        return typed if word == "=" else word

    def greeting_phrase(self, form: str) -> str:
        """The pattern of the whole greeting, "" where there is none of its own."""
        return self.phrase.get(form) or self.phrase.get("", "")


def _by_form(entry: Mapping[str, Any], key: str) -> dict[str, str]:
    told = {form: entry[f"{key}_{form}"] for form in ("ms", "mr") if f"{key}_{form}" in entry}
    return {"": entry[key], **told} if key in entry else told


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a language before a name, folded: forms of address by word, titles, and words of nobility.

    `beside` are short forms of address that mean so only beside another: "M." of "M. et Mme".
    """

    honorifics: Mapping[str, str]
    titles: Mapping[str, Title]
    nobility: frozenset[str]
    beside: Mapping[str, str]

    def form_of_group(self, word: str) -> str:
        """ "family" for "Familie", "plural" for "The"; "" for a word that is no group."""
        form = self.honorifics.get(_folded(word), "")
        return form if form in GROUPS else ""

    def side(self, text: str) -> "Prefix":
        """One side of a prefix for two."""
        form = self.beside.get(_folded(text.strip()), "")
        return Prefix(form) if form else read_prefix(text, self)


@dataclass(frozen=True, slots=True)
class Prefix:
    """`form` as typed ("ms", "" for none); `titles` all the rest, word for word; `formal` the same as a formal
    envelope writes it. `title` is the highest one known, `typed` its own word; `alone` where it is the only word.
    `noble` is a title of nobility, which belongs to the family name. `sides` are both of "Herr Dr. und Frau".
    """

    form: str = ""
    titles: str = ""
    formal: str = ""
    title: Title | None = None
    typed: str = ""
    alone: bool = False
    noble: str = ""
    sides: tuple["Prefix", ...] = ()


NO_PREFIX = Prefix()


def read_prefix(text: str, vocabulary: Vocabulary) -> Prefix:
    """Take apart what stands before a name. A form of address is taken out of the titles, other words never."""
    parts = [part for part in _JOINT.split(text) if part.strip()]
    sides = tuple(vocabulary.side(part) for part in parts) if len(parts) > 1 else ()
    if sides and all(side.form or side.title for side in sides):
        return Prefix(titles=" ".join(text.split()), sides=sides)
    words = list(_words(text, vocabulary))
    forms = [
        form for *_, word in words
        if (form := vocabulary.honorifics.get(word)) and (form not in GROUPS or len(words) == 1 or word != _ARTICLE)
    ]
    noble = next((typed for _, typed, word in words if word in vocabulary.nobility), "")
    rest = _without_honorifics(text, words, vocabulary) if forms else " ".join(text.split())
    rest = " ".join(rest.replace(noble, "", 1).split()) if noble else rest
    known = [(title, typed) for _, typed, word in words if (title := vocabulary.titles.get(word))]
    form = next(iter(forms), "")
    if not known:
        return Prefix(form, rest, rest, noble=noble)
    title, typed = min(known, key=lambda found: found[0].rank)
    return Prefix(form, rest, _formal(rest, known), title, typed, rest == typed, noble)


def _words(text: str, vocabulary: Vocabulary) -> Iterator[tuple[tuple[int, int], str, str]]:
    """Where each word stands, as typed and folded. "Sig.ra" is one, "Prof.Dr." are two."""
    for piece in _PIECE.finditer(text):
        whole = _folded(piece[0])
        if whole in vocabulary.honorifics or whole in vocabulary.titles:
            yield piece.span(), piece[0], whole
            continue
        for match in _WORD.finditer(text, *piece.span()):
            yield match.span(), match[0], _folded(match[0])


def _without_honorifics(text: str, words: list[tuple[tuple[int, int], str, str]], vocabulary: Vocabulary) -> str:
    for (start, end), _, word in reversed(words):
        if word in vocabulary.honorifics:
            text = text[:start] + " " + text[end:]
    return " ".join(text.split())


def _formal(titles: str, known: Sequence[tuple[Title, str]]) -> str:
    """The titles as a formal envelope has them: "The Revd" for "Rev.", an office on a line of its own."""
    for at, (title, typed) in enumerate(known):
        before, _, after = titles.partition(typed)
        if title.written and all(other.written for other, _ in known[:at]):
            word = title.written.removeprefix(_THE)
            article = _THE if word != title.written and not before.casefold().startswith(_ARTICLE) else ""
            titles = f"{article}{before}{word}{after}"
        elif title.own_line:
            titles = f"{before}{typed}\f{after.strip()}"
    return titles


def _folded(word: str) -> str:
    return word.replace(".", "").casefold()
