"""Names that others collected: to take apart, to tell people by, in many languages, and to break programs with."""

import json
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

OWN = (
    "Jana Dvořáková", "Dr. Müller-Lüdenscheidt, Jr.", "O’Connell, Siobhán", "Nguyễn Thị Ánh", "Þórður Ægisson",
    "Łukasz Żółć", "Ștefan Țîrlea", "İbrahim Işık", "Ђорђе Џајић", "Νίκος Παπαδόπουλος", "田中 由紀", "김민준",
    "山田トーマス太郎", "Zoe\u0308 A\u030angstro\u0308m", "d’Artagnan y Gasset", "J.-P. l'Écuyer", "Xǐ 习",
    "'t Hooft, Gerard", "Ọ́lá Adébáyọ̀", "a" * 300, "Ana\u00a0María", "Tom\tTab", "Two\nLines", "Bell\x07",
    "Soft\u00adhyphen", "zero\u200bwidth", "\u202eevil\u202c", "<b>bold</b>", "%s {0} $x",
    "'; DROP TABLE contact;--", "=1+1", "\\) Tj ET (", "ﬁne Ⅷ ½", "Ａｎｎａ", "😀 Smith", "محمد علي", "דוד כהן",
    "राम कुमार", "สมชาย ใจดี", "Ａ\u0301", "No\u2028break", "--", "½", "…",
)
"""A few of every kind, for where the collections are not."""


def collected_names(folder: Path) -> Iterator[str]:
    """Every name of the collections, each once."""
    found = [*_parsed(folder), *_labelled(folder), *_of_languages(folder), *_naughty(folder)]
    return iter(dict.fromkeys(name for name in found if name.strip()))


def _parsed(folder: Path) -> Iterator[str]:
    home = folder / "derek73__python-nameparser"
    yield from json.loads((home / "nameparser_TEST_NAMES.json").read_bytes())
    for case in json.loads((home / "nameparser_cases_A.json").read_bytes())["cases"]:
        yield case["name"]


def _labelled(folder: Path) -> Iterator[str]:
    tree = ElementTree.parse(folder / "datamade__probablepeople" / "person_labeled.xml")
    for name in tree.getroot():
        yield " ".join("".join(name.itertext()).split())


def _of_languages(folder: Path) -> Iterator[str]:
    for case in json.loads((folder / "unicode-org__cldr" / "cldr_person_names_sample.json").read_bytes()):
        yield from (text for text in case["name"].values())
        yield from (text for key, text in case.items() if key.endswith("formal"))


def _naughty(folder: Path) -> Iterator[str]:
    text = (folder / "minimaxir__big-list-of-naughty-strings" / "blns.txt").read_text(encoding="utf-8")
    yield from (line for line in text.split("\n") if line and not line.startswith("#"))
