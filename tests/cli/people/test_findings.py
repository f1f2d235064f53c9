"""What is worth a look, from the command line."""

import json
from pathlib import Path

from tests.cli.conftest import Cardbook

_CARDS = """BEGIN:VCARD
VERSION:3.0
N:KLEIN;ANNA
ADR:;;Lindenweg 5;79104 Freiburg;;;Germany
EMAIL:both@example.org
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Groß;Udo
ADR:;;Weg 1;Freiburg;;7910;Germany
EMAIL:both@example.org
END:VCARD
"""


def test_findings_are_listed_in_words_and_as_json(cardbook: Cardbook, empty: Path, tmp_path: Path) -> None:
    file = tmp_path / "two.vcf"
    file.write_text(_CARDS, encoding="utf-8")
    cardbook("import", empty, file)
    assert cardbook("findings", empty).lines == [
        "Postcode missing\t1\tANNA KLEIN\t\t79104",
        "Postcode of an unusual form\t2\tUdo Groß\t7910\t",
        "One mail address, two people\t1\tANNA KLEIN\tboth@example.org\t",
        "Names in capitals\t1\tANNA KLEIN\tANNA KLEIN\tAnna Klein",
    ]
    (pair,) = json.loads(cardbook("findings", empty, "--kind", "one_email", "--json").out)
    assert pair == {
        "kind": "one_email", "contact": 1, "name": "ANNA KLEIN", "about": "both@example.org", "other": "Udo Groß",
    }


def test_a_book_without_findings_has_nothing_to_say(cardbook: Cardbook, empty: Path) -> None:
    assert (cardbook("findings", empty).out, cardbook("findings", empty, "--json").out) == ("", "[]\n")
