"""Blocks made of addresses that nobody here wrote, in ten layouts, fall into the right fields."""

from collections import Counter

from cardbook.domain.pasted.reader import read_pasted
from tests.domain.pasted.blocks import lost_words, wrong_fields
from tests.domain.pasted.corpus import all_blocks
from tests.outside import outside

_LEAST_BLOCKS = 500
_LEAST_COUNTRIES = 15
_LEAST_RIGHT = 0.95


def test_nineteen_in_twenty_blocks_of_the_corpus_fall_into_the_right_fields_and_none_loses_a_word() -> None:
    blocks = all_blocks(outside("corpus"))
    wrong: list[str] = []
    lost: list[str] = []
    for block in blocks:
        found = read_pasted(block.text, origin=block.origin)
        if fields := wrong_fields(block, found):
            wrong.append(f"{block.source}: {block.text!r}: {fields}")
        if lost_words(block.text, found):
            lost.append(block.text)
    countries = Counter(block.source.split()[0] for block in blocks)
    assert len(blocks) >= _LEAST_BLOCKS
    assert len(countries) >= _LEAST_COUNTRIES
    assert not lost
    assert 1 - len(wrong) / len(blocks) >= _LEAST_RIGHT, "\n".join(wrong)
