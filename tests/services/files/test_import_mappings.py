"""What was said of the columns of one table, said of another."""

from cardbook.domain.column_profile import ColumnProfile
from cardbook.exchange.tables.columns import ColumnMapping, Field, Target
from cardbook.services.files.import_mappings import as_in_profile, profile_of

_HOME, _WORK, _NOTE = Target(Field.PHONE, ("home",)), Target(Field.PHONE, ("work",)), Target(Field.NOTE)


def test_a_profile_tells_of_headings_whatever_their_order_and_case() -> None:
    profile = profile_of("Choir", ColumnMapping(("Tel", "Remark"), (_WORK, _NOTE)))
    other = ColumnMapping(("REMARK", "Town", "Tel"), (Target(Field.KEEP), Target(Field.LOCALITY), _HOME))
    assert as_in_profile(other, profile).targets == (_NOTE, Target(Field.LOCALITY), _WORK)


def test_columns_of_one_heading_that_go_to_different_places_stay_where_they_are() -> None:
    table = ColumnMapping(("Tel", "TEL", "Remark"), (_HOME, _WORK, _NOTE))
    profile = profile_of("Choir", table)
    assert profile == ColumnProfile("Choir", {"Remark": "note"})
    assert as_in_profile(table, profile) == table
