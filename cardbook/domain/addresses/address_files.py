"""The endings by which a file is, by its name, a list of addresses."""

from pathlib import PurePath

CARD_ENDINGS = (".vcf", ".vcard")
"""Of vCard files (RFC 6350 section 10.1 names both)."""

TABLE_ENDINGS = (".csv", ".tsv", ".tab", ".txt")
"""Of tables with a sign between their columns."""

SHEET_ENDINGS = (".xlsx", ".ods")
"""Of spreadsheets."""

DIRECTORY_ENDINGS = (".ldif", ".ldi")
"""Of LDIF files (RFC 2849)."""

JSON_ENDINGS = (".json", ".jcard", ".jscontact")
"""Of jCard and JSContact."""

ADDRESS_ENDINGS = CARD_ENDINGS + TABLE_ENDINGS + SHEET_ENDINGS + DIRECTORY_ENDINGS + JSON_ENDINGS


def is_address_file(path: PurePath) -> bool:
    """True where a file is, by its name, a list of addresses."""
    return path.suffix.lower() in ADDRESS_ENDINGS
