"""Errors that the world causes, as codes; sentences for people stand in the message catalogues."""

from enum import StrEnum


class ErrorCode(StrEnum):
    """What went wrong. The value is the key of its sentence in `resources/texts/*/errors.toml`."""

    NOT_A_BOOK = "not_a_book"
    BOOK_DAMAGED = "book_damaged"
    BOOK_NEWER = "book_newer"
    BOOK_BUSY = "book_busy"
    BOOK_MISSING = "book_missing"
    BOOK_EXISTS = "book_exists"
    BOOK_READ_ONLY = "book_read_only"
    BOOK_REPLACED = "book_replaced"
    BOOK_AT_WORK = "book_at_work"
    FOLDER_READ_ONLY = "folder_read_only"
    DISK_FULL = "disk_full"
    FILE_MISSING = "file_missing"
    FILE_UNREADABLE = "file_unreadable"
    FILE_EXISTS = "file_exists"
    FILE_NOT_WRITABLE = "file_not_writable"
    FILE_EMPTY = "file_empty"
    FILE_UNKNOWN_FORMAT = "file_unknown_format"
    FILE_TOO_LARGE = "file_too_large"
    LINE_TOO_LONG = "line_too_long"
    NO_HEADER = "no_header"
    UNKNOWN_COLUMN = "unknown_column"
    UNKNOWN_FIELD = "unknown_field"
    UNKNOWN_SHEET = "unknown_sheet"
    BAD_READING = "bad_reading"
    UNKNOWN_PRINTER = "unknown_printer"
    NO_SUCH_LABEL = "no_such_label"
    UNKNOWN_ENVELOPE = "unknown_envelope"
    ENVELOPE_SIZE = "envelope_size"
    MARK_WITHOUT_SIZE = "mark_without_size"
    MARK_TOO_LARGE = "mark_too_large"
    UNKNOWN_FONT = "unknown_font"
    UNKNOWN_SEASON = "unknown_season"
    SEASON_EXISTS = "season_exists"
    OCCASION_EXISTS = "occasion_exists"
    UNKNOWN_HELPER = "unknown_helper"
    HELPER_EXISTS = "helper_exists"
    UNKNOWN_CIRCLE = "unknown_circle"
    UNKNOWN_SMART_LIST = "unknown_smart_list"
    SMART_LIST_EXISTS = "smart_list_exists"
    UNKNOWN_CONTACT = "unknown_contact"
    UNKNOWN_MERGE = "unknown_merge"
    TAKE_APART_FIRST = "take_apart_first"
    NOT_IN_TRASH = "not_in_trash"
    UNKNOWN_COUNTRY = "unknown_country"
    PICTURE_UNREADABLE = "picture_unreadable"
    PICTURE_TOO_LARGE = "picture_too_large"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"
    STEP_CHANGED_SINCE = "step_changed_since"
    NOBODY = "nobody"
    NO_SENDER = "no_sender"
    TEXT_TOO_LONG = "text_too_long"
    BAD_INPUT = "bad_input"
    NO_DISPLAY = "no_display"
    CANCELLED = "cancelled"


class KnownError(Exception):
    """The world's fault, not a bug: carries a code and the values its sentence needs."""

    def __init__(self, code: ErrorCode, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        return f"{self.code} {self.params}" if self.params else str(self.code)
