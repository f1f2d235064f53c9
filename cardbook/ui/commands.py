"""Every command of Cardbook: its menu, its words, its keys, its icon. Menus and the key map are made of this."""

from enum import Enum
from typing import NamedTuple

from PySide6 import QtGui


class Standard(str):
    """The name of a key that each desktop has its own for, as `QKeySequence.StandardKey` calls it."""

    __slots__ = ()


class Menu(Enum):
    """The menus of the bar, in their order."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    PEOPLE = "people"
    CARDS = "cards"
    LETTERS = "letters"
    PRINT = "print"
    HELP = "help"


class Command(NamedTuple):
    """`id` is also the key of its words in `frame.commands`; `group` divides a menu by lines.

    `role` is the place a desktop may have for it, as `QAction.MenuRole` calls it. Names and not Qt's own values:
    the table is there before the first paint, and those need not be.
    """

    id: str
    menu: Menu
    group: int = 0
    keys: tuple[str | Standard, ...] = ()
    icon: str = ""
    checkable: bool = False
    role: str = "NoRole"

    @property
    def text_key(self) -> str:
        """Where the command's words stand."""
        return f"frame.commands.{self.id}"

    def sequences(self) -> "list[QtGui.QKeySequence]":
        """The keys as Qt wants them; of a standard key the first."""
        found: list[QtGui.QKeySequence] = []
        for key in self.keys:
            found += _first_of(key) if isinstance(key, Standard) else [QtGui.QKeySequence(key)]
        return found


def _first_of(key: Standard) -> "list[QtGui.QKeySequence]":
    return QtGui.QKeySequence.keyBindings(QtGui.QKeySequence.StandardKey[key])[:1]


COMMANDS = (
    Command("new_book", Menu.FILE, 0, icon="book-marked"),
    Command("open_book", Menu.FILE, 0, (Standard("Open"),), "book-open"),
    Command("open_sample", Menu.FILE, 0),
    Command("import", Menu.FILE, 1, ("Ctrl+I",), "folder-input"),
    Command("export", Menu.FILE, 1, icon="upload"),
    Command("back_up", Menu.FILE, 2, icon="shield-check"),
    Command("backups", Menu.FILE, 2),
    Command("save_copy", Menu.FILE, 2),
    Command("settings", Menu.FILE, 3, ("Ctrl+,",), "settings", role="PreferencesRole"),
    Command("quit", Menu.FILE, 4, ("Ctrl+Q",), role="QuitRole"),
    Command("undo", Menu.EDIT, 0, ("Ctrl+Z",), "undo-2"),
    Command("redo", Menu.EDIT, 0, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
    Command("history", Menu.EDIT, 0, ("Ctrl+H",), "history"),
    Command("find", Menu.EDIT, 1, (Standard("Find"),), "search"),
    Command("quick_open", Menu.EDIT, 1, ("Ctrl+K",)),
    Command("edit", Menu.EDIT, 2, ("Ctrl+E", "F2"), "pencil"),
    Command("save", Menu.EDIT, 2, (Standard("Save"),)),
    Command("copy_address", Menu.EDIT, 2, ("Ctrl+Shift+C",)),
    Command("select_all", Menu.EDIT, 2, (Standard("SelectAll"),)),
    Command("delete", Menu.EDIT, 3, ("Del",), "trash-2"),
    Command("go_today", Menu.VIEW, 0, ("Ctrl+1",), "sun"),
    Command("go_people", Menu.VIEW, 0, ("Ctrl+2",), "book-user"),
    Command("go_cards", Menu.VIEW, 0, ("Ctrl+3",), "mail"),
    Command("go_letters", Menu.VIEW, 0, ("Ctrl+4",), "inbox"),
    Command("go_print", Menu.VIEW, 0, ("Ctrl+5",), "printer"),
    Command("go_looking_back", Menu.VIEW, 0, ("Ctrl+6",), "history"),
    Command("next_pane", Menu.VIEW, 1, ("F6",)),
    Command("previous_pane", Menu.VIEW, 1, ("Shift+F6",)),
    Command("sidebar", Menu.VIEW, 1, ("Ctrl+\\",)),
    Command("larger_text", Menu.VIEW, 2, (Standard("ZoomIn"), "Ctrl+=")),
    Command("smaller_text", Menu.VIEW, 2, (Standard("ZoomOut"),)),
    Command("normal_text", Menu.VIEW, 2, ("Ctrl+0",)),
    Command("new_person", Menu.PEOPLE, 0, ("Ctrl+N",), "user-plus"),
    Command("paste_address", Menu.PEOPLE, 0, ("Ctrl+Shift+V",)),
    Command("new_household", Menu.PEOPLE, 0, ("Ctrl+Shift+N",), "users"),
    Command("new_circle", Menu.PEOPLE, 0, icon="tag"),
    Command("add_to_circle", Menu.PEOPLE, 1),
    Command("form_household", Menu.PEOPLE, 1),
    Command("new_address", Menu.PEOPLE, 2, icon="house"),
    Command("address_right", Menu.PEOPLE, 2),
    Command("address_doubtful", Menu.PEOPLE, 2, icon="circle-help"),
    Command("address_returned", Menu.PEOPLE, 2, icon="map-pin-x"),
    Command("birth", Menu.PEOPLE, 3),
    Command("marriage", Menu.PEOPLE, 3),
    Command("separation", Menu.PEOPLE, 3),
    Command("move_out", Menu.PEOPLE, 3),
    Command("death", Menu.PEOPLE, 3),
    Command("look_alikes", Menu.PEOPLE, 4, ("Ctrl+Shift+D",), "merge"),
    Command("merge_pair", Menu.PEOPLE, 4, ("Ctrl+Return",)),
    Command("tell_apart", Menu.PEOPLE, 4, ("Ctrl+Shift+Return",)),
    Command("take_apart", Menu.PEOPLE, 4),
    Command("go_care", Menu.PEOPLE, 4, ("Ctrl+Shift+L",), "circle-check"),
    Command("deleted_people", Menu.PEOPLE, 4),
    Command("new_occasion", Menu.CARDS, 0, ("Ctrl+Shift+O",), "plus"),
    Command("add_people_to_list", Menu.CARDS, 0, icon="user-plus"),
    Command("plan_card", Menu.CARDS, 0, icon="pen-line"),
    Command("helping_hands", Menu.CARDS, 0, icon="users"),
    Command("go_supplies", Menu.CARDS, 0, icon="archive"),
    Command("go_gifts", Menu.CARDS, 0, ("Ctrl+Shift+G",), "gift"),
    Command("tick_next", Menu.CARDS, 1),
    Command("tick_stack", Menu.CARDS, 1, ("Ctrl+Shift+T",), "list-checks"),
    Command("untick", Menu.CARDS, 1),
    Command("tick_written", Menu.CARDS, 1, icon="pen-line"),
    Command("tick_addressed", Menu.CARDS, 1, icon="mail"),
    Command("tick_stamped", Menu.CARDS, 1, icon="postage"),
    Command("tick_mailed", Menu.CARDS, 1, icon="send-horizontal"),
    Command("note_topic", Menu.CARDS, 1, icon="sticky-note"),
    Command("note_ink", Menu.CARDS, 1, icon="feather"),
    Command("write_otherwise", Menu.CARDS, 1),
    Command("address_by_hand", Menu.CARDS, 1),
    Command("spread_again", Menu.CARDS, 2, icon="calendar-sync"),
    Command("copy_list", Menu.CARDS, 2),
    Command("posting_days", Menu.CARDS, 2, icon="calendar"),
    Command("log_letter", Menu.LETTERS, 0, ("Ctrl+L",), "mail-open"),
    Command("mark_answered", Menu.LETTERS, 0, ("Ctrl+Return",), "circle-check"),
    Command("plan_answer", Menu.LETTERS, 0, ("Ctrl+D",), "calendar-plus"),
    Command("print", Menu.PRINT, 0, (Standard("Print"),), "printer"),
    Command("save_pdf", Menu.PRINT, 0, ("Ctrl+Shift+S",), "file-down"),
    Command("printed_lately", Menu.PRINT, 0, icon="history"),
    Command("print_labels", Menu.PRINT, 1, icon="grid-3x3"),
    Command("print_envelopes", Menu.PRINT, 1, icon="mail"),
    Command("print_checklist", Menu.PRINT, 1, icon="list-checks"),
    Command("print_booklet", Menu.PRINT, 2, icon="book-open"),
    Command("print_kit", Menu.PRINT, 1, icon="inbox"),
    Command("print_gifts", Menu.PRINT, 2, icon="gift"),
    Command("print_year", Menu.PRINT, 2, icon="calendar"),
    Command("print_slips", Menu.PRINT, 2, icon="circle-help"),
    Command("print_ruled", Menu.PRINT, 2, icon="equal"),
    Command("help", Menu.HELP, 0, ("F1",), "circle-help"),
    Command("keys", Menu.HELP, 0, ("Ctrl+/",)),
    Command("about", Menu.HELP, 1, role="AboutRole"),
)
