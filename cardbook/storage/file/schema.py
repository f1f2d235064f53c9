"""The tables of a book, as SQLAlchemy Core sees them.

Rules that the recorder relies on: every recorded table has `id INTEGER PRIMARY KEY AUTOINCREMENT` (an id is
never given twice) and holds only whole numbers and text, no BLOB and no REAL; days are ISO text, lengths µm,
money cents. `row_sum` is the CRC-32 of the row (see `checksums`).
"""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, text

metadata = MetaData()

_OWNER = "(contact_id IS NULL) <> (household_id IS NULL)"


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default="0")


def _named(table: str, *, name: str = "") -> Column[int]:
    """What a row speaks of, and goes on without when that is gone."""
    there = ForeignKey(f"{table}.id", ondelete="SET NULL")
    return Column(f"{name or table}_id", Integer, there)


def _sum() -> Column[int]:
    return Column("row_sum", Integer, nullable=False, server_default="0")


def _part_of(table: str, *, needed: bool = True) -> Column[int]:
    owner = ForeignKey(f"{table}.id", ondelete="CASCADE")
    return Column(f"{table}_id", Integer, owner, nullable=not needed, index=True)


book_setting = Table(
    "book_setting", metadata,
    _id(), Column("key", Text, nullable=False, unique=True), _text("value"), _sum(),
    sqlite_autoincrement=True,
)

household = Table(
    "household", metadata,
    _id(), _text("addressee_override"), _text("salutation_override"), _text("style"), _text("formality"),
    _text("family_name"), _text("language"), _text("who_is"), _text("observance"), _text("likes"), _text("note"),
    _number("do_not_send"), _text("do_not_send_reason"), _number("hand_addressed"), _sum(),
    sqlite_autoincrement=True,
)

contact = Table(
    "contact", metadata,
    _id(),
    Column("household_id", Integer, ForeignKey("household.id", ondelete="SET NULL"), index=True),
    _number("household_position"),
    _text("kind"), _text("prefix"), _text("given"), _text("additional"), _text("family"), _text("suffix"),
    _text("full_name"), _text("nickname"), _text("organization"), _text("job_title"), _text("role"),
    _text("language"), _text("note"), _text("uid"), _text("trashed_on"),
    _text("phonetic_given"), _text("phonetic_family"), _text("department"), _text("form_of_address"),
    _text("household_role"), _text("who_is"), _text("observance"), _text("likes"), _text("photo"),
    _number("do_not_send"), _text("do_not_send_reason"), _number("deceased"), _number("hand_addressed"), _sum(),
    Index("ix_contact_uid", "uid"),
    sqlite_autoincrement=True,
)

contact_point = Table(
    "contact_point", metadata,
    _id(), _part_of("contact"), _number("position"),
    _text("medium"), _text("value"), _text("kinds"), _text("label"), _number("preferred"), _sum(),
    sqlite_autoincrement=True,
)

contact_date = Table(
    "contact_date", metadata,
    _id(), _part_of("contact"), _number("position"), _text("kind"), _text("date"), _text("label"), _sum(),
    sqlite_autoincrement=True,
)

contact_field = Table(
    "contact_field", metadata,
    _id(), _part_of("contact"), _number("position"), _text("label"), _text("value"), _sum(),
    sqlite_autoincrement=True,
)

relation = Table(
    "relation", metadata,
    _id(), _part_of("contact"), _number("position"),
    Column("other_id", Integer, ForeignKey("contact.id", ondelete="CASCADE"), index=True),
    _text("kind"), _text("name"), _text("label"), _text("back_label"), _sum(),
    sqlite_autoincrement=True,
)
"""One row for both sides: `other_id` is the `kind` of `contact_id`; NULL for somebody who is not in the book."""

life_event = Table(
    "life_event", metadata,
    _id(), _part_of("contact"), _text("kind"), _text("happened_on"), _text("household"), _text("note"), _sum(),
    sqlite_autoincrement=True,
)

kept_property = Table(
    "kept_property", metadata,
    _id(), _part_of("contact"), _number("position"), _text("origin"), _text("text"), _sum(),
    sqlite_autoincrement=True,
)

postal_address = Table(
    "postal_address", metadata,
    _id(), _part_of("contact", needed=False), _part_of("household", needed=False), _number("position"),
    _text("street"), _text("extended"), _text("pobox"), _text("locality"), _text("region"), _text("postcode"),
    _text("country"), _text("country_text"), _text("kind"), _text("label"), _number("preferred"),
    _text("care_of"), _text("valid_from"), _text("valid_to"), _number("first_month"), _number("last_month"),
    _text("confirmed_on"), _text("confirmed_how"), _text("doubt"), _text("doubted_on"), _text("doubted_how"), _sum(),
    CheckConstraint(_OWNER, name="one_owner"),
    sqlite_autoincrement=True,
)

circle = Table(
    "circle", metadata,
    _id(), Column("name", Text, nullable=False, unique=True), _sum(),
    sqlite_autoincrement=True,
)

circle_member = Table(
    "circle_member", metadata,
    _id(), _part_of("circle"), _part_of("contact"), _sum(),
    Index("ix_circle_member_once", "circle_id", "contact_id", unique=True),
    sqlite_autoincrement=True,
)

season = Table(
    "season", metadata,
    _id(), Column("name", Text, nullable=False, unique=True), _text("occasion"), Column("year", Integer),
    _text("not_before"), _text("arrive_by"), _text("begins_on"), _text("writing_days"), _number("most_per_day"),
    _number("minutes_per_card"), _number("budget_cents"), _text("currency"), _text("closed_on"),
    _text("writing_order"), _sum(),
    sqlite_autoincrement=True,
)
"""`writing_days` are days of the week ("mon tue"), or "none" of them; a number that is 0 was not chosen by the user."""

writing_day = Table(
    "writing_day", metadata,
    _id(), _part_of("season"), _text("day"), _number("is_closed"), _number("most"), _sum(),
    Index("ix_writing_day_once", "season_id", "day", unique=True),
    sqlite_autoincrement=True,
)
"""A day on which more, fewer or no cards are written than on others of its season."""

helper = Table(
    "helper", metadata,
    _id(), Column("name", Text, nullable=False, unique=True), _named("contact"),
    _number("writes"), _number("addresses"), _number("posts"), _sum(),
    sqlite_autoincrement=True,
)
"""Somebody who lends a hand with the cards."""

supply = Table(
    "supply", metadata,
    _id(), _text("kind"), _text("name"), _text("zone"), _text("envelope"), _number("in_stock"), _number("per_pack"),
    _number("price_cents"), _text("currency"), _text("supplier"), _number("days_to_order"), _number("weight_mg"),
    _text("picture"), _text("note"), _sum(),
    sqlite_autoincrement=True,
)
"""What lies in the drawer: cards of a motif, envelopes, label sheets, stamps of a zone."""

card_entry = Table(
    "card_entry", metadata,
    _id(), _part_of("season"), _part_of("contact", needed=False), _part_of("household", needed=False),
    _text("write_about"), _text("written_on"), _text("addressed_on"), _text("stamped_on"), _text("mailed_on"),
    Column("decision", Text, nullable=False, server_default="card"), _text("tier"), _text("writing_mode"),
    _text("standing"), _text("reason"), _text("not_before"), _text("arrive_by"), _text("planned_on"),
    _number("is_pinned"), _text("returned_on"), _text("done_on"), _text("next_year"), _number("topic_noted"),
    _number("signed_in_ink"),
    _named("supply", name="motif"), _named("helper", name="writer"), _named("helper", name="addresser"),
    _named("helper", name="poster"), _sum(),
    CheckConstraint(_OWNER, name="one_recipient"),
    Index("ix_card_entry_contact_once", "season_id", "contact_id", unique=True),
    Index("ix_card_entry_household_once", "season_id", "household_id", unique=True),
    sqlite_autoincrement=True,
)
"""One recipient on a season's list; who was put there gets a card until something else is decided. `done_on`: the
call was made, the e-card sent. `next_year`: what to think of then. `is_pinned`: the user chose the day `planned_on`
by hand, and planning again leaves it."""

received_card = Table(
    "received_card", metadata,
    _id(), _named("season"), _part_of("contact", needed=False), _part_of("household", needed=False),
    _text("received_on"), _text("news"), _text("picture"), _text("note"), _sum(),
    CheckConstraint(_OWNER, name="one_sender"),
    sqlite_autoincrement=True,
)
"""A card that came. It stays when its season's list is deleted."""

wish = Table(
    "wish", metadata,
    _id(), _part_of("contact", needed=False), _part_of("household", needed=False),
    _text("what"), _text("wished_on"), _text("source"), _number("price_cents"), _text("currency"), _text("let_go_on"),
    _sum(),
    CheckConstraint(_OWNER, name="one_owner"),
    sqlite_autoincrement=True,
)

gift = Table(
    "gift", metadata,
    _id(), _part_of("contact", needed=False), _part_of("household", needed=False), _named("season"), _named("wish"),
    _text("direction"), _text("what"), _text("occasion"), Column("year", Integer), _text("source"),
    _number("price_cents"), _text("currency"), _text("ordered_on"), _text("here_on"), _text("wrapped_on"),
    _text("given_on"), _text("thanked_on"), _text("note"), _sum(),
    CheckConstraint(_OWNER, name="one_owner"),
    sqlite_autoincrement=True,
)
"""A gift to somebody, or from somebody (`direction`: given, received); without any day it is an idea."""

own_occasion = Table(
    "own_occasion", metadata,
    _id(), Column("name", Text, nullable=False, unique=True), _text("rule"), _number("days_ahead"), _sum(),
    sqlite_autoincrement=True,
)

posting_date = Table(
    "posting_date", metadata,
    _id(), _text("origin"), _text("destination"), _text("service"), Column("year", Integer, nullable=False),
    _text("last_day"), _number("transit_days"), _sum(),
    Index("ix_posting_date_once", "origin", "destination", "service", "year", unique=True),
    sqlite_autoincrement=True,
)
"""A last posting day that the user set or mended; it goes before the one we know."""

postage = Table(
    "postage", metadata,
    _id(), _text("origin"), _text("zone"), _text("service"), _number("most_grams"), _number("price_cents"),
    _text("currency"), _text("valid_from"), _sum(),
    Index("ix_postage_once", "origin", "zone", "service", "most_grams", "valid_from", unique=True),
    sqlite_autoincrement=True,
)
"""A price of the post that the user set or mended."""

own_sheet = Table(
    "own_sheet", metadata,
    _id(), Column("name", Text, nullable=False, unique=True), _text("paper"), _text("shape"), _number("sheet_width"),
    _number("sheet_height"), _number("columns"), _number("rows"), _number("width"), _number("height"), _number("left"),
    _number("top"), _number("pitch_x"), _number("pitch_y"), _number("corner_radius"), _text("note"), _sum(),
    sqlite_autoincrement=True,
)
"""A label sheet of the user's own measures, all in µm."""

own_envelope = Table(
    "own_envelope", metadata,
    _id(), Column("name", Text, nullable=False, unique=True), _number("width"), _number("height"), _text("note"),
    _sum(),
    sqlite_autoincrement=True,
)
"""An envelope of the user's own measures, in µm."""

smart_list = Table(
    "smart_list", metadata,
    _id(), Column("name", Text, nullable=False, unique=True), _text("query"), _sum(),
    sqlite_autoincrement=True,
)
"""A search that is kept under a name, in the words the user typed."""

column_profile = Table(
    "column_profile", metadata,
    _id(), Column("name", Text, nullable=False, unique=True), _text("columns"), _sum(),
    sqlite_autoincrement=True,
)
"""What the columns of tables mean, under a name of the user's: JSON of headings and where their columns go."""

waived_finding = Table(
    "waived_finding", metadata,
    _id(), _part_of("contact", needed=False), _part_of("household", needed=False), _text("finding"),
    _text("about"), _sum(),
    CheckConstraint(_OWNER, name="one_subject"),
    sqlite_autoincrement=True,
)
"""A finding about the quality of the data that the user left as it is; `about` is what it was found in."""

told_apart = Table(
    "told_apart", metadata,
    _id(), _part_of("contact"),
    Column("other_id", Integer, ForeignKey("contact.id", ondelete="CASCADE"), nullable=False, index=True), _sum(),
    Index("ix_told_apart_once", "contact_id", "other_id", unique=True),
    sqlite_autoincrement=True,
)
"""Two contacts that look alike and are two people: the user said so. The lower id is `contact_id`."""

merge = Table(
    "merge", metadata,
    _id(), _part_of("contact"), Column("gone_id", Integer, nullable=False), _text("gone_uid"), _text("merged_on"),
    _text("memory"), _sum(),
    Index("ix_merge_gone_uid", "gone_uid"),
    sqlite_autoincrement=True,
)
"""Two contacts that were made one: `gone_id` lives on in `contact_id`. `memory` is every row that changed by it, as
it was and as it became, so that the two can be taken apart when the step itself is long forgotten."""

RECORDED = (
    book_setting, household, contact, contact_point, contact_date, contact_field, relation, life_event,
    kept_property, postal_address, circle, circle_member, season, writing_day, helper, supply, card_entry,
    received_card, wish, gift, own_occasion, posting_date, postage, own_sheet, own_envelope, smart_list,
    waived_finding, told_apart, merge, column_profile,
)
"""Tables whose every change becomes part of an undoable step."""

open_sheet = Table(
    "open_sheet", metadata,
    _id(), Column("sheet", Text, nullable=False), _number("copy"), _text("used_labels"), _sum(),
    Index("ix_open_sheet_once", "sheet", "copy", unique=True),
    sqlite_autoincrement=True,
)
"""The labels that are used of a sheet in the drawer; of one kind there may be several, told apart by `copy`, which is
below nought once a sheet was said to be gone."""

print_run = Table(
    "print_run", metadata,
    _id(), _text("kind"), _text("format"), _text("title"), _text("printed_at"), _text("outcome"), _sum(),
    sqlite_autoincrement=True,
)

printed_piece = Table(
    "printed_piece", metadata,
    _id(), _part_of("print_run"), _part_of("contact", needed=False), _part_of("household", needed=False),
    _number("page"), _number("place"), _sum(),
    sqlite_autoincrement=True,
)
"""One label or envelope of a run, for printing it again: a fact about paper, so no undo changes it."""

column_mapping = Table(
    "column_mapping", metadata,
    _id(), Column("fingerprint", Text, nullable=False, unique=True), _text("mapping"), _text("used_on"), _sum(),
    sqlite_autoincrement=True,
)
"""What the columns of a table mean, as it was last imported, by what is known of its header. No part of any step."""

step = Table(
    "step", metadata,
    _id(), _text("action"), _text("params"), _number("count"), _text("at"), _number("undone"), _sum(),
    sqlite_autoincrement=True,
)

step_row = Table(
    "step_row", metadata,
    _id(), Column("step_id", Integer, ForeignKey("step.id", ondelete="CASCADE"), nullable=False),
    _text("table_name"), _number("first_id"), _number("last_id"), Column("image", Text), _sum(),
    Index("ix_step_row", "step_id", "table_name", "first_id"),
    sqlite_autoincrement=True,
)

picture = Table(
    "picture", metadata,
    _id(), Column("digest", Text, nullable=False, unique=True), _text("media_type"),
    Column("content", LargeBinary, nullable=False), Column("thumbnail", LargeBinary, nullable=False), _sum(),
    sqlite_autoincrement=True,
)
"""A picture by the SHA-256 of its content. Not recorded: it stays until nothing speaks of it any more."""

listing = Table(
    "listing", metadata,
    Column("rank", Integer, primary_key=True),
    Column("key", Integer, nullable=False, unique=True),
    _text("sort_key"), _text("kind"), _text("given_part"), _text("family_part"), _text("initials"),
    _text("town"), _text("country"), _text("names"), _text("places"), _text("notes"),
    _text("who_is"), _text("photo"), _number("deceased"), _sum(),
    Index("ix_listing_sort_key", "sort_key", "key"),
    Index("ix_listing_town", text("town COLLATE NOCASE"), "rank", "key"),
)
"""One line of the address book: a household, or a contact without one. Derived; see `listing_index`."""

CONTACT_SEARCH = (
    "CREATE VIRTUAL TABLE contact_search USING fts5(names, places, notes, content='listing', "
    "content_rowid='rank', prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')"
)
