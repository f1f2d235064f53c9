"""The names of everything a user can change; undo, history and the menus speak of them by these."""

from enum import StrEnum


class Action(StrEnum):
    """The value is the key of its sentence in `resources/texts/*/actions.toml`."""

    ADD_CONTACT = "add_contact"
    EDIT_CONTACT = "edit_contact"
    TRASH_CONTACTS = "trash_contacts"
    RESTORE_CONTACTS = "restore_contacts"
    FORM_HOUSEHOLD = "form_household"
    EDIT_HOUSEHOLD = "edit_household"
    SPLIT_HOUSEHOLD = "split_household"
    ADD_TO_CIRCLE = "add_to_circle"
    REMOVE_FROM_CIRCLE = "remove_from_circle"
    RENAME_CIRCLE = "rename_circle"
    DELETE_CIRCLE = "delete_circle"
    IMPORT = "import"
    NEW_SEASON = "new_season"
    RENAME_SEASON = "rename_season"
    DELETE_SEASON = "delete_season"
    ADD_TO_SEASON = "add_to_season"
    REMOVE_FROM_SEASON = "remove_from_season"
    KEEP_SEARCH = "keep_search"
    RENAME_SEARCH = "rename_search"
    DELETE_SEARCH = "delete_search"
    TICK = "tick"
    UNTICK = "untick"
    EDIT_ENTRY = "edit_entry"
    EDIT_BOOK = "edit_book"
    TAKE_BACK = "take_back"
