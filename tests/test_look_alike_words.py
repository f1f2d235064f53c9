"""Whatever cannot be given back has words in every language."""

import pytest
from sqlalchemy import Table

from cardbook.domain.people.merging import Kept, Left
from cardbook.look_alike_words import left_sentences
from cardbook.storage.file.schema import RECORDED, contact, household
from cardbook.texts import LANGUAGES, Texts


def _reaches_people(table: Table) -> bool:
    return table in (contact, household) or any(_reaches_people(key.column.table) for key in table.foreign_keys)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_and_every_column_of_a_contact_can_be_told(language: str) -> None:
    of_people = [table.name for table in RECORDED if _reaches_people(table)]
    columns = [column.name for column in contact.columns if column.name not in ("id", "row_sum")]
    left = [Kept(why, what) for why in Left for what in (*of_people, *columns)]
    assert len(left_sentences(left, Texts(language))) == len(Left)
