CREATE TABLE book_setting (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  "key" TEXT NOT NULL,
  value TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  UNIQUE ("key")
);

CREATE TABLE circle (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  UNIQUE (name)
);

CREATE TABLE column_mapping (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  fingerprint TEXT NOT NULL,
  mapping TEXT DEFAULT '' NOT NULL,
  used_on TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  UNIQUE (fingerprint)
);

CREATE TABLE household (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  addressee_override TEXT DEFAULT '' NOT NULL,
  salutation_override TEXT DEFAULT '' NOT NULL,
  style TEXT DEFAULT '' NOT NULL,
  formality TEXT DEFAULT '' NOT NULL,
  family_name TEXT DEFAULT '' NOT NULL,
  language TEXT DEFAULT '' NOT NULL,
  who_is TEXT DEFAULT '' NOT NULL,
  observance TEXT DEFAULT '' NOT NULL,
  likes TEXT DEFAULT '' NOT NULL,
  note TEXT DEFAULT '' NOT NULL,
  do_not_send INTEGER DEFAULT '0' NOT NULL,
  do_not_send_reason TEXT DEFAULT '' NOT NULL,
  hand_addressed INTEGER DEFAULT '0' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL
);

CREATE TABLE listing (
  rank INTEGER NOT NULL,
  "key" INTEGER NOT NULL,
  sort_key TEXT DEFAULT '' NOT NULL,
  kind TEXT DEFAULT '' NOT NULL,
  given_part TEXT DEFAULT '' NOT NULL,
  family_part TEXT DEFAULT '' NOT NULL,
  initials TEXT DEFAULT '' NOT NULL,
  town TEXT DEFAULT '' NOT NULL,
  country TEXT DEFAULT '' NOT NULL,
  names TEXT DEFAULT '' NOT NULL,
  places TEXT DEFAULT '' NOT NULL,
  notes TEXT DEFAULT '' NOT NULL,
  who_is TEXT DEFAULT '' NOT NULL,
  photo TEXT DEFAULT '' NOT NULL,
  deceased INTEGER DEFAULT '0' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  PRIMARY KEY (rank),
  UNIQUE ("key")
);

CREATE INDEX ix_listing_sort_key ON listing (sort_key, "key");

CREATE INDEX ix_listing_town ON listing (town COLLATE NOCASE, rank, "key");

CREATE TABLE open_sheet (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  sheet TEXT NOT NULL,
  copy INTEGER DEFAULT '0' NOT NULL,
  used_labels TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL
);

CREATE UNIQUE INDEX ix_open_sheet_once ON open_sheet (sheet, copy);

CREATE TABLE own_envelope (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  width INTEGER DEFAULT '0' NOT NULL,
  height INTEGER DEFAULT '0' NOT NULL,
  note TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  UNIQUE (name)
);

CREATE TABLE own_occasion (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  rule TEXT DEFAULT '' NOT NULL,
  days_ahead INTEGER DEFAULT '0' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  UNIQUE (name)
);

CREATE TABLE own_sheet (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  paper TEXT DEFAULT '' NOT NULL,
  shape TEXT DEFAULT '' NOT NULL,
  sheet_width INTEGER DEFAULT '0' NOT NULL,
  sheet_height INTEGER DEFAULT '0' NOT NULL,
  columns INTEGER DEFAULT '0' NOT NULL,
  rows INTEGER DEFAULT '0' NOT NULL,
  width INTEGER DEFAULT '0' NOT NULL,
  height INTEGER DEFAULT '0' NOT NULL,
  "left" INTEGER DEFAULT '0' NOT NULL,
  top INTEGER DEFAULT '0' NOT NULL,
  pitch_x INTEGER DEFAULT '0' NOT NULL,
  pitch_y INTEGER DEFAULT '0' NOT NULL,
  corner_radius INTEGER DEFAULT '0' NOT NULL,
  note TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  UNIQUE (name)
);

CREATE TABLE picture (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  digest TEXT NOT NULL,
  media_type TEXT DEFAULT '' NOT NULL,
  content BLOB NOT NULL,
  thumbnail BLOB NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  UNIQUE (digest)
);

CREATE TABLE postage (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  origin TEXT DEFAULT '' NOT NULL,
  zone TEXT DEFAULT '' NOT NULL,
  service TEXT DEFAULT '' NOT NULL,
  most_grams INTEGER DEFAULT '0' NOT NULL,
  price_cents INTEGER DEFAULT '0' NOT NULL,
  currency TEXT DEFAULT '' NOT NULL,
  valid_from TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL
);

CREATE UNIQUE INDEX ix_postage_once ON postage (origin, zone, service, most_grams, valid_from);

CREATE TABLE posting_date (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  origin TEXT DEFAULT '' NOT NULL,
  destination TEXT DEFAULT '' NOT NULL,
  service TEXT DEFAULT '' NOT NULL,
  year INTEGER NOT NULL,
  last_day TEXT DEFAULT '' NOT NULL,
  transit_days INTEGER DEFAULT '0' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL
);

CREATE UNIQUE INDEX ix_posting_date_once ON posting_date (origin, destination, service, year);

CREATE TABLE print_run (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  kind TEXT DEFAULT '' NOT NULL,
  format TEXT DEFAULT '' NOT NULL,
  title TEXT DEFAULT '' NOT NULL,
  printed_at TEXT DEFAULT '' NOT NULL,
  outcome TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL
);

CREATE TABLE season (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  occasion TEXT DEFAULT '' NOT NULL,
  year INTEGER,
  not_before TEXT DEFAULT '' NOT NULL,
  arrive_by TEXT DEFAULT '' NOT NULL,
  begins_on TEXT DEFAULT '' NOT NULL,
  writing_days TEXT DEFAULT '' NOT NULL,
  most_per_day INTEGER DEFAULT '0' NOT NULL,
  minutes_per_card INTEGER DEFAULT '0' NOT NULL,
  budget_cents INTEGER DEFAULT '0' NOT NULL,
  currency TEXT DEFAULT '' NOT NULL,
  closed_on TEXT DEFAULT '' NOT NULL,
  writing_order TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  UNIQUE (name)
);

CREATE TABLE smart_list (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  "query" TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  UNIQUE (name)
);

CREATE TABLE step (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  action TEXT DEFAULT '' NOT NULL,
  params TEXT DEFAULT '' NOT NULL,
  count INTEGER DEFAULT '0' NOT NULL,
  at TEXT DEFAULT '' NOT NULL,
  undone INTEGER DEFAULT '0' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL
);

CREATE TABLE supply (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  kind TEXT DEFAULT '' NOT NULL,
  name TEXT DEFAULT '' NOT NULL,
  zone TEXT DEFAULT '' NOT NULL,
  envelope TEXT DEFAULT '' NOT NULL,
  in_stock INTEGER DEFAULT '0' NOT NULL,
  per_pack INTEGER DEFAULT '0' NOT NULL,
  price_cents INTEGER DEFAULT '0' NOT NULL,
  currency TEXT DEFAULT '' NOT NULL,
  supplier TEXT DEFAULT '' NOT NULL,
  days_to_order INTEGER DEFAULT '0' NOT NULL,
  weight_mg INTEGER DEFAULT '0' NOT NULL,
  picture TEXT DEFAULT '' NOT NULL,
  note TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL
);

CREATE TABLE column_profile (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  columns TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  UNIQUE (name)
);

CREATE TABLE contact (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  household_id INTEGER,
  household_position INTEGER DEFAULT '0' NOT NULL,
  kind TEXT DEFAULT '' NOT NULL,
  prefix TEXT DEFAULT '' NOT NULL,
  given TEXT DEFAULT '' NOT NULL,
  additional TEXT DEFAULT '' NOT NULL,
  family TEXT DEFAULT '' NOT NULL,
  suffix TEXT DEFAULT '' NOT NULL,
  full_name TEXT DEFAULT '' NOT NULL,
  nickname TEXT DEFAULT '' NOT NULL,
  organization TEXT DEFAULT '' NOT NULL,
  job_title TEXT DEFAULT '' NOT NULL,
  role TEXT DEFAULT '' NOT NULL,
  language TEXT DEFAULT '' NOT NULL,
  note TEXT DEFAULT '' NOT NULL,
  uid TEXT DEFAULT '' NOT NULL,
  trashed_on TEXT DEFAULT '' NOT NULL,
  phonetic_given TEXT DEFAULT '' NOT NULL,
  phonetic_family TEXT DEFAULT '' NOT NULL,
  department TEXT DEFAULT '' NOT NULL,
  form_of_address TEXT DEFAULT '' NOT NULL,
  household_role TEXT DEFAULT '' NOT NULL,
  who_is TEXT DEFAULT '' NOT NULL,
  observance TEXT DEFAULT '' NOT NULL,
  likes TEXT DEFAULT '' NOT NULL,
  photo TEXT DEFAULT '' NOT NULL,
  do_not_send INTEGER DEFAULT '0' NOT NULL,
  do_not_send_reason TEXT DEFAULT '' NOT NULL,
  deceased INTEGER DEFAULT '0' NOT NULL,
  hand_addressed INTEGER DEFAULT '0' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  FOREIGN KEY(household_id) REFERENCES household (id) ON DELETE SET NULL
);

CREATE INDEX ix_contact_household_id ON contact (household_id);

CREATE INDEX ix_contact_uid ON contact (uid);

CREATE TABLE step_row (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  step_id INTEGER NOT NULL,
  table_name TEXT DEFAULT '' NOT NULL,
  first_id INTEGER DEFAULT '0' NOT NULL,
  last_id INTEGER DEFAULT '0' NOT NULL,
  image TEXT,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  FOREIGN KEY(step_id) REFERENCES step (id) ON DELETE CASCADE
);

CREATE INDEX ix_step_row ON step_row (step_id, table_name, first_id);

CREATE TABLE writing_day (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  season_id INTEGER NOT NULL,
  day TEXT DEFAULT '' NOT NULL,
  is_closed INTEGER DEFAULT '0' NOT NULL,
  most INTEGER DEFAULT '0' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  FOREIGN KEY(season_id) REFERENCES season (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX ix_writing_day_once ON writing_day (season_id, day);

CREATE INDEX ix_writing_day_season_id ON writing_day (season_id);

CREATE TABLE circle_member (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  circle_id INTEGER NOT NULL,
  contact_id INTEGER NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  FOREIGN KEY(circle_id) REFERENCES circle (id) ON DELETE CASCADE,
  FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_circle_member_circle_id ON circle_member (circle_id);

CREATE INDEX ix_circle_member_contact_id ON circle_member (contact_id);

CREATE UNIQUE INDEX ix_circle_member_once ON circle_member (circle_id, contact_id);

CREATE TABLE contact_date (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL,
  position INTEGER DEFAULT '0' NOT NULL,
  kind TEXT DEFAULT '' NOT NULL,
  date TEXT DEFAULT '' NOT NULL,
  label TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_contact_date_contact_id ON contact_date (contact_id);

CREATE TABLE contact_field (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL,
  position INTEGER DEFAULT '0' NOT NULL,
  label TEXT DEFAULT '' NOT NULL,
  value TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_contact_field_contact_id ON contact_field (contact_id);

CREATE TABLE contact_point (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL,
  position INTEGER DEFAULT '0' NOT NULL,
  medium TEXT DEFAULT '' NOT NULL,
  value TEXT DEFAULT '' NOT NULL,
  kinds TEXT DEFAULT '' NOT NULL,
  label TEXT DEFAULT '' NOT NULL,
  preferred INTEGER DEFAULT '0' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_contact_point_contact_id ON contact_point (contact_id);

CREATE TABLE helper (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  contact_id INTEGER,
  writes INTEGER DEFAULT '0' NOT NULL,
  addresses INTEGER DEFAULT '0' NOT NULL,
  posts INTEGER DEFAULT '0' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  UNIQUE (name),
  FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE SET NULL
);

CREATE TABLE kept_property (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL,
  position INTEGER DEFAULT '0' NOT NULL,
  origin TEXT DEFAULT '' NOT NULL,
  text TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_kept_property_contact_id ON kept_property (contact_id);

CREATE TABLE life_event (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL,
  kind TEXT DEFAULT '' NOT NULL,
  happened_on TEXT DEFAULT '' NOT NULL,
  household TEXT DEFAULT '' NOT NULL,
  note TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_life_event_contact_id ON life_event (contact_id);

CREATE TABLE merge (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL,
  gone_id INTEGER NOT NULL,
  gone_uid TEXT DEFAULT '' NOT NULL,
  merged_on TEXT DEFAULT '' NOT NULL,
  memory TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_merge_contact_id ON merge (contact_id);

CREATE INDEX ix_merge_gone_uid ON merge (gone_uid);

CREATE TABLE postal_address (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER,
  household_id INTEGER,
  position INTEGER DEFAULT '0' NOT NULL,
  street TEXT DEFAULT '' NOT NULL,
  extended TEXT DEFAULT '' NOT NULL,
  pobox TEXT DEFAULT '' NOT NULL,
  locality TEXT DEFAULT '' NOT NULL,
  region TEXT DEFAULT '' NOT NULL,
  postcode TEXT DEFAULT '' NOT NULL,
  country TEXT DEFAULT '' NOT NULL,
  country_text TEXT DEFAULT '' NOT NULL,
  kind TEXT DEFAULT '' NOT NULL,
  label TEXT DEFAULT '' NOT NULL,
  preferred INTEGER DEFAULT '0' NOT NULL,
  care_of TEXT DEFAULT '' NOT NULL,
  valid_from TEXT DEFAULT '' NOT NULL,
  valid_to TEXT DEFAULT '' NOT NULL,
  first_month INTEGER DEFAULT '0' NOT NULL,
  last_month INTEGER DEFAULT '0' NOT NULL,
  confirmed_on TEXT DEFAULT '' NOT NULL,
  confirmed_how TEXT DEFAULT '' NOT NULL,
  doubt TEXT DEFAULT '' NOT NULL,
  doubted_on TEXT DEFAULT '' NOT NULL,
  doubted_how TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  CONSTRAINT one_owner CHECK ((contact_id IS NULL) <> (household_id IS NULL)),
  FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
  FOREIGN KEY(household_id) REFERENCES household (id) ON DELETE CASCADE
);

CREATE INDEX ix_postal_address_contact_id ON postal_address (contact_id);

CREATE INDEX ix_postal_address_household_id ON postal_address (household_id);

CREATE TABLE printed_piece (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  print_run_id INTEGER NOT NULL,
  contact_id INTEGER,
  household_id INTEGER,
  page INTEGER DEFAULT '0' NOT NULL,
  place INTEGER DEFAULT '0' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  FOREIGN KEY(print_run_id) REFERENCES print_run (id) ON DELETE CASCADE,
  FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
  FOREIGN KEY(household_id) REFERENCES household (id) ON DELETE CASCADE
);

CREATE INDEX ix_printed_piece_contact_id ON printed_piece (contact_id);

CREATE INDEX ix_printed_piece_household_id ON printed_piece (household_id);

CREATE INDEX ix_printed_piece_print_run_id ON printed_piece (print_run_id);

CREATE TABLE received_card (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  season_id INTEGER,
  contact_id INTEGER,
  household_id INTEGER,
  received_on TEXT DEFAULT '' NOT NULL,
  news TEXT DEFAULT '' NOT NULL,
  picture TEXT DEFAULT '' NOT NULL,
  note TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  CONSTRAINT one_sender CHECK ((contact_id IS NULL) <> (household_id IS NULL)),
  FOREIGN KEY(season_id) REFERENCES season (id) ON DELETE SET NULL,
  FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
  FOREIGN KEY(household_id) REFERENCES household (id) ON DELETE CASCADE
);

CREATE INDEX ix_received_card_contact_id ON received_card (contact_id);

CREATE INDEX ix_received_card_household_id ON received_card (household_id);

CREATE TABLE relation (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL,
  position INTEGER DEFAULT '0' NOT NULL,
  other_id INTEGER,
  kind TEXT DEFAULT '' NOT NULL,
  name TEXT DEFAULT '' NOT NULL,
  label TEXT DEFAULT '' NOT NULL,
  back_label TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
  FOREIGN KEY(other_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_relation_contact_id ON relation (contact_id);

CREATE INDEX ix_relation_other_id ON relation (other_id);

CREATE TABLE told_apart (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL,
  other_id INTEGER NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
  FOREIGN KEY(other_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_told_apart_contact_id ON told_apart (contact_id);

CREATE UNIQUE INDEX ix_told_apart_once ON told_apart (contact_id, other_id);

CREATE INDEX ix_told_apart_other_id ON told_apart (other_id);

CREATE TABLE waived_finding (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER,
  household_id INTEGER,
  finding TEXT DEFAULT '' NOT NULL,
  about TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  CONSTRAINT one_subject CHECK ((contact_id IS NULL) <> (household_id IS NULL)),
  FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
  FOREIGN KEY(household_id) REFERENCES household (id) ON DELETE CASCADE
);

CREATE INDEX ix_waived_finding_contact_id ON waived_finding (contact_id);

CREATE INDEX ix_waived_finding_household_id ON waived_finding (household_id);

CREATE TABLE wish (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER,
  household_id INTEGER,
  what TEXT DEFAULT '' NOT NULL,
  wished_on TEXT DEFAULT '' NOT NULL,
  source TEXT DEFAULT '' NOT NULL,
  price_cents INTEGER DEFAULT '0' NOT NULL,
  currency TEXT DEFAULT '' NOT NULL,
  let_go_on TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  CONSTRAINT one_owner CHECK ((contact_id IS NULL) <> (household_id IS NULL)),
  FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
  FOREIGN KEY(household_id) REFERENCES household (id) ON DELETE CASCADE
);

CREATE INDEX ix_wish_contact_id ON wish (contact_id);

CREATE INDEX ix_wish_household_id ON wish (household_id);

CREATE TABLE card_entry (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  season_id INTEGER NOT NULL,
  contact_id INTEGER,
  household_id INTEGER,
  write_about TEXT DEFAULT '' NOT NULL,
  written_on TEXT DEFAULT '' NOT NULL,
  addressed_on TEXT DEFAULT '' NOT NULL,
  stamped_on TEXT DEFAULT '' NOT NULL,
  mailed_on TEXT DEFAULT '' NOT NULL,
  decision TEXT DEFAULT 'card' NOT NULL,
  tier TEXT DEFAULT '' NOT NULL,
  writing_mode TEXT DEFAULT '' NOT NULL,
  standing TEXT DEFAULT '' NOT NULL,
  reason TEXT DEFAULT '' NOT NULL,
  not_before TEXT DEFAULT '' NOT NULL,
  arrive_by TEXT DEFAULT '' NOT NULL,
  planned_on TEXT DEFAULT '' NOT NULL,
  is_pinned INTEGER DEFAULT '0' NOT NULL,
  returned_on TEXT DEFAULT '' NOT NULL,
  done_on TEXT DEFAULT '' NOT NULL,
  next_year TEXT DEFAULT '' NOT NULL,
  topic_noted INTEGER DEFAULT '0' NOT NULL,
  signed_in_ink INTEGER DEFAULT '0' NOT NULL,
  motif_id INTEGER,
  writer_id INTEGER,
  addresser_id INTEGER,
  poster_id INTEGER,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  CONSTRAINT one_recipient CHECK ((contact_id IS NULL) <> (household_id IS NULL)),
  FOREIGN KEY(season_id) REFERENCES season (id) ON DELETE CASCADE,
  FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
  FOREIGN KEY(household_id) REFERENCES household (id) ON DELETE CASCADE,
  FOREIGN KEY(motif_id) REFERENCES supply (id) ON DELETE SET NULL,
  FOREIGN KEY(writer_id) REFERENCES helper (id) ON DELETE SET NULL,
  FOREIGN KEY(addresser_id) REFERENCES helper (id) ON DELETE SET NULL,
  FOREIGN KEY(poster_id) REFERENCES helper (id) ON DELETE SET NULL
);

CREATE INDEX ix_card_entry_contact_id ON card_entry (contact_id);

CREATE UNIQUE INDEX ix_card_entry_contact_once ON card_entry (season_id, contact_id);

CREATE INDEX ix_card_entry_household_id ON card_entry (household_id);

CREATE UNIQUE INDEX ix_card_entry_household_once ON card_entry (season_id, household_id);

CREATE INDEX ix_card_entry_season_id ON card_entry (season_id);

CREATE TABLE gift (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER,
  household_id INTEGER,
  season_id INTEGER,
  wish_id INTEGER,
  direction TEXT DEFAULT '' NOT NULL,
  what TEXT DEFAULT '' NOT NULL,
  occasion TEXT DEFAULT '' NOT NULL,
  year INTEGER,
  source TEXT DEFAULT '' NOT NULL,
  price_cents INTEGER DEFAULT '0' NOT NULL,
  currency TEXT DEFAULT '' NOT NULL,
  ordered_on TEXT DEFAULT '' NOT NULL,
  here_on TEXT DEFAULT '' NOT NULL,
  wrapped_on TEXT DEFAULT '' NOT NULL,
  given_on TEXT DEFAULT '' NOT NULL,
  thanked_on TEXT DEFAULT '' NOT NULL,
  note TEXT DEFAULT '' NOT NULL,
  row_sum INTEGER DEFAULT '0' NOT NULL,
  CONSTRAINT one_owner CHECK ((contact_id IS NULL) <> (household_id IS NULL)),
  FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
  FOREIGN KEY(household_id) REFERENCES household (id) ON DELETE CASCADE,
  FOREIGN KEY(season_id) REFERENCES season (id) ON DELETE SET NULL,
  FOREIGN KEY(wish_id) REFERENCES wish (id) ON DELETE SET NULL
);

CREATE INDEX ix_gift_contact_id ON gift (contact_id);

CREATE INDEX ix_gift_household_id ON gift (household_id);

CREATE TABLE alembic_version (
  version_num VARCHAR(32) NOT NULL,
  CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE VIRTUAL TABLE contact_search USING fts5(names, places, notes, content='listing', content_rowid='rank', prefix='1 2 3', tokenize='unicode61 remove_diacritics 2');
