"""Parts that are loaded only when they are first needed, so that neither the first window nor a short command
waits for them: SQLAlchemy takes 0.4 s to load and ReportLab 0.2 s, as much as all the rest together.

This is the one place where Cardbook imports by name.
"""

from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from cardbook import lazy_modules

if TYPE_CHECKING:
    from pathlib import Path

    from cardbook.domain.paper.affine import Affine
    from cardbook.domain.paper.postage_mark import PostageMark
    from cardbook.domain.people.picture import Picture
    from cardbook.services.book import Book
    from cardbook.services.cards.delivery_rounds import DeliveryRounds
    from cardbook.services.files.import_contacts import Importing
    from cardbook.services.paper.envelopes.envelopes import Envelopes
    from cardbook.services.paper.labels.labels import Labels
    from cardbook.services.paper.printers.preview import PdfPages
    from cardbook.services.paper.take_along.checklists import Checklists
    from cardbook.services.paper.take_along.pieces import Pieces
    from cardbook.services.reading import BookReading
    from cardbook.texts import Texts


def make_book(path: "Path", home: str, language: str) -> None:
    """An empty book; raises KnownError: BOOK_EXISTS, FOLDER_READ_ONLY, DISK_FULL."""
    with import_module("cardbook.services.keeping.new_book").new_book(path, home=home, language=language):
        pass


def make_sample_book(path: "Path", language: str) -> None:
    """A book with invented people; raises as `make_book`."""
    sample = import_module("cardbook.services.samples.sample_book")
    new_book = import_module("cardbook.services.keeping.new_book").new_book
    with new_book(path, home=sample.SAMPLE_HOME, language=language) as book:
        sample.fill_with_sample(book, language)


def book_of(reading: "BookReading") -> "Book":
    """The open book, to be changed (SQLAlchemy)."""
    book: Book = import_module("cardbook.services.book").Book(reading)
    return book


def bring_up_to_date(path: "Path") -> None:
    """Give a book of an older format the form of this one (Alembic); raises KnownError as opening does."""
    import_module("cardbook.storage.file.migrate").bring_up_to_date(path)


def prepare_writing() -> None:
    """Load what changing a book needs, so that the first change does not wait for it; safe on any thread."""
    import_module("cardbook.services.book")


def labels_of(reading: "BookReading") -> "Labels":
    """Labels of the open book (ReportLab)."""
    labels: Labels = import_module("cardbook.services.paper.labels.labels").Labels(reading)
    return labels


def envelopes_of(reading: "BookReading") -> "Envelopes":
    """Envelopes of the open book (ReportLab)."""
    envelopes: Envelopes = import_module("cardbook.services.paper.envelopes.envelopes").Envelopes(reading)
    return envelopes


def marks_in(paths: "Sequence[Path]", home: str) -> "tuple[PostageMark, ...]":
    """Bought postage in files (Pillow, PDFium); raises KnownError as `services.paper.envelopes.postage_marks` does."""
    files = import_module("cardbook.services.paper.envelopes.postage_marks")
    marks: tuple[PostageMark, ...] = files.marks_in(paths, home)
    return marks


def delivery_rounds_of(reading: "BookReading") -> "DeliveryRounds":
    """Rounds on foot of the open book (ReportLab)."""
    rounds: DeliveryRounds = import_module("cardbook.services.cards.delivery_rounds").DeliveryRounds(reading)
    return rounds


def checklists_of(reading: "BookReading") -> "Checklists":
    """Checklists of the open book (ReportLab)."""
    checklists: Checklists = import_module("cardbook.services.paper.take_along.checklists").Checklists(reading)
    return checklists


def pieces_of(reading: "BookReading", texts: "Texts") -> "Pieces":
    """Paper to take along from the open book (ReportLab)."""
    pieces: Pieces = import_module("cardbook.services.paper.take_along.pieces").Pieces(reading, texts)
    return pieces


def kits() -> Any:
    """The module `services.paper.take_along.kit_folder`, and `kit` beside it through that (ReportLab)."""
    return import_module("cardbook.services.paper.take_along.kit_folder")


def picture_in(path: "Path") -> "Picture":
    """The photo in a file (Pillow); raises KnownError: PICTURE_UNREADABLE, PICTURE_TOO_LARGE, FILE_MISSING …"""
    picture: Picture = import_module("cardbook.services.people.picture_files").picture_in(path)
    return picture


def picture_of(data: bytes) -> "Picture":
    """The photo that some bytes are (Pillow); raises KnownError: PICTURE_UNREADABLE, PICTURE_TOO_LARGE."""
    picture: Picture = import_module("cardbook.services.people.picture_files").picture_of(data)
    return picture


def importing_into(book: "Book") -> "Importing":
    """Bringing addresses into the open book (readers of all formats)."""
    importing: Importing = import_module("cardbook.services.files.import_contacts").Importing(book)
    return importing


def trash_of_books() -> Any:
    """The functions of `services.keeping.trash` (SQLAlchemy)."""
    return import_module("cardbook.services.keeping.trash")


COMMANDS = {
    "new": "cardbook.cli.keeping.new_book",
    "import": "cardbook.cli.files.import_files",
    "export": "cardbook.cli.files.export_people",
    "people": "cardbook.cli.people.people",
    "household": "cardbook.cli.people.household",
    "rules": "cardbook.cli.people.rules",
    "trash": "cardbook.cli.keeping.trash",
    "findings": "cardbook.cli.people.findings",
    "duplicates": "cardbook.cli.people.duplicates",
    "merge": "cardbook.cli.people.merge",
    "unmerge": "cardbook.cli.people.unmerge",
    "season": "cardbook.cli.cards.season",
    "tick": "cardbook.cli.cards.tick",
    "plan": "cardbook.cli.cards.plan",
    "labels": "cardbook.cli.paper.labels",
    "return-labels": "cardbook.cli.paper.return_labels",
    "envelopes": "cardbook.cli.paper.envelopes",
    "checklist": "cardbook.cli.paper.checklist",
    "gifts": "cardbook.cli.paper.gifts",
    "booklet": "cardbook.cli.paper.booklet",
    "slips": "cardbook.cli.paper.slips",
    "year": "cardbook.cli.paper.year",
    "ruled": "cardbook.cli.paper.ruled",
    "kit": "cardbook.cli.paper.kit",
    "sheets": "cardbook.cli.paper.sheets",
    "drawer": "cardbook.cli.paper.drawer",
    "envelope-formats": "cardbook.cli.paper.envelope_formats",
    "calibrate": "cardbook.cli.paper.calibrate",
    "address": "cardbook.cli.people.address",
    "addressee": "cardbook.cli.people.addressee",
    "history": "cardbook.cli.keeping.history",
    "undo": "cardbook.cli.keeping.undo",
    "redo": "cardbook.cli.keeping.redo",
    "check": "cardbook.cli.keeping.check",
    "backup": "cardbook.cli.keeping.backup",
}
"""The module of each word that may follow `cardbook`, in the order the help shows them."""


def command(name: str) -> ModuleType:
    """One command of the command line, without loading the others; `name` is a key of COMMANDS."""
    return import_module(COMMANDS[name])


def run_command(words: Sequence[str]) -> int:
    """One command of the command line, as its words say; its exit code."""
    lazy_modules.defer(SELDOM_NEEDED + _LIBRARIES)
    code: int = import_module("cardbook.cli.command_line").run(words)
    return code


def tell_fault(error: BaseException) -> int:
    """Say on the terminal what kept the app from opening; the exit code."""
    code: int = import_module("cardbook.cli.command_line").tell(error)
    return code


_OF_PEOPLE = (
    "cardbook.domain.addresses.address_choice",
    "cardbook.domain.people.contact",
    "cardbook.domain.people.household",
    "cardbook.domain.addresses.mail_line",
    "cardbook.domain.people.name_text",
    "cardbook.domain.naming.member",
    "cardbook.domain.people.recipient",
    "cardbook.domain.search.search_query",
    "cardbook.domain.people.typed_name",
    "cardbook.search_sentence",
    "cardbook.services.people.letter_names",
    "cardbook.services.paper.printers.printers",
    "cardbook.services.people.search_completion",
    "cardbook.storage.people.contact_queries",
    "cardbook.storage.people.mail_queries",
    "cardbook.storage.people.merging.matching_queries",
)

SELDOM_NEEDED = (
    *_OF_PEOPLE,
    "cardbook.domain.occasions.occasion",
    "cardbook.printing.scripts.glyph_font",
    "cardbook.printing.scripts.script_faces",
    "cardbook.printing.scripts.script_setting",
    "cardbook.printing.scripts.shaped_line",
    "cardbook.sentences",
    "cardbook.services.keeping.backups",
    "cardbook.services.people.searching",
    "cardbook.storage.settings.column_mapping_queries",
    "cardbook.storage.settings.column_profile_queries",
    "cardbook.storage.paper.drawer_queries",
    "cardbook.storage.people.finding_queries",
    "cardbook.storage.steps.history_queries",
    "cardbook.storage.paper.own_sheet_queries",
    "cardbook.storage.people.picture_queries",
    "cardbook.storage.cards.received_queries",
    "cardbook.storage.people.listing.smart_list_queries",
    "cardbook.storage.people.listing.smart_search",
    "cardbook.storage.people.trash_queries",
)
"""What neither the first window nor every command needs: most of what can be asked of a book."""

_LIBRARIES = ("PIL.Image", "uharfbuzz")
"""What a command needs only for photos, which ReportLab would load for its own, and to shape lines."""

FOR_THE_FIRST_PAGE = (
    *_OF_PEOPLE,
    "cardbook.ui.looks.line_breaks",
    "cardbook.ui.people.deeds",
    "cardbook.ui.people.detail.address_facts",
    "cardbook.ui.people.detail.detail_pane",
    "cardbook.ui.people.dialogs.line_picker",
    "cardbook.ui.people.editing",
    "cardbook.ui.people.editors.contact_editor",
    "cardbook.ui.people.editors.household.household_editor",
    "cardbook.ui.people.life.life_questions",
    "cardbook.ui.people.photos",
    "cardbook.ui.people.listing.rule_strip",
    "cardbook.ui.people.listing.search_offers",
    "cardbook.ui.people.listing.search_questions",
    "cardbook.ui.people.side_requests",
    "cardbook.ui.people.taking_apart",
    "cardbook.ui.prompts",
)
"""What the page of people makes as soon as its list is painted: somebody in full, and the help for searching."""

AFTER_THE_FIRST_PAINT = (
    *SELDOM_NEEDED,
    *FOR_THE_FIRST_PAGE,
    "cardbook.calendar_words",
    "cardbook.services.files.export_contacts",
    "cardbook.services.people.people_listing",
    "cardbook.ui.action_texts",
    "cardbook.ui.book.book_care",
    "cardbook.ui.book.book_files",
    "cardbook.ui.book.book_settings",
    "cardbook.ui.bug_report",
    "cardbook.ui.care.finding_desk",
    "cardbook.ui.cards.own_occasions.occasion_settings",
    "cardbook.ui.cards.posting.posting_days_dialog",
    "cardbook.ui.cards.posting.posting_settings",
    "cardbook.ui.dialogs.about",
    "cardbook.ui.dialogs.export_dialog",
    "cardbook.ui.dialogs.history_dialog",
    "cardbook.ui.dialogs.keyboard_map",
    "cardbook.ui.dialogs.wording_dialog",
    "cardbook.ui.book.dropped_files",
    "cardbook.ui.book.first_run",
    "cardbook.ui.book.lost_book",
    "cardbook.ui.frame.pane_travel",
    "cardbook.ui.frame.quick_open",
    "cardbook.ui.frame.reading_order",
    "cardbook.ui.frame.sidebar_column",
    "cardbook.ui.frame.text_undo",
    "cardbook.ui.looks.line_icon",
    "cardbook.ui.pages.cards_page",
    "cardbook.ui.pages.care_page",
    "cardbook.ui.pages.gifts_page",
    "cardbook.ui.pages.import_page",
    "cardbook.ui.pages.look_alikes_page",
    "cardbook.ui.pages.looking_back_page",
    "cardbook.ui.pages.today_page",
    "cardbook.ui.pages.print_page",
    "cardbook.ui.pages.settings_page",
    "cardbook.ui.pages.supplies_page",
    "cardbook.ui.people.circle_questions",
    "cardbook.ui.people.listing.deleted_link",
    "cardbook.ui.people.deleted_pane",
    "cardbook.ui.people.detail.several_pane",
    "cardbook.ui.people.dialogs.circle_dialog",
    "cardbook.ui.people.first_person",
    "cardbook.ui.people.forgetting",
    "cardbook.ui.people.household_questions",
    "cardbook.ui.people.listing.line_menu",
    "cardbook.ui.people.models.hit_keys",
    "cardbook.ui.people.models.line_mending",
    "cardbook.ui.people.newcomers",
    "cardbook.ui.people.season_menu",
    "cardbook.ui.qt_words",
    "cardbook.ui.book.quick_find",
    "cardbook.ui.book.sidebar_contents",
    "cardbook.ui.background.tasks",
    "cardbook.ui.widgets.season_ring",
    "cardbook.ui.widgets.bars.ink_bar",
    "cardbook.ui.widgets.bars.undo_bar",
    "cardbook.ui.widgets.bars.work_bar",
    "platformdirs",
    "cardbook.ui.widget_types",
)
"""What the first window does not show, in the app with its windows: see `lazy_modules`."""


def prepare_app() -> None:
    """Before anything of the windows is imported: let what comes after the first paint be loaded then."""
    lazy_modules.defer(AFTER_THE_FIRST_PAINT)
    import_module("cardbook.ui.plain_imports")


def run_app(words: Sequence[str]) -> int:
    """The app with its windows (Qt), until it is closed; its exit code."""
    prepare_app()
    code: int = import_module("cardbook.app").run(words)
    return code


def first_page_is_ready() -> bool:
    """True once all that the page of people makes after the first paint is loaded."""
    return not any(map(lazy_modules.is_waiting, FOR_THE_FIRST_PAGE))


def prepare_first_page() -> None:
    """Load that, which takes a tenth of a second; safe on any thread."""
    lazy_modules.load(FOR_THE_FIRST_PAGE)


def prepare_windows() -> None:
    """Load what comes after the first paint and the catalogues of paper, so that no first visit waits for them; safe
    on any thread.
    """
    lazy_modules.load(AFTER_THE_FIRST_PAINT)
    import_module("cardbook.services.paper.labels.sheets").all_sheets()
    envelopes = import_module("cardbook.services.paper.envelopes.envelope_formats")
    envelopes.first_envelope("")
    envelopes.all_posts()


def pages_of(pdf: bytes) -> "PdfPages":
    """The pages of a finished PDF as pictures (PDFium)."""
    pages: PdfPages = import_module("cardbook.services.paper.printers.preview").PdfPages(pdf)
    return pages


def fed_pages(pdf: bytes, moved: "Affine", *, turned: bool, first: int, last: int) -> bytes:
    """A finished PDF as a printer is to draw it (PDFium); see `printing.printer.fed_pages`."""
    preview = import_module("cardbook.services.paper.printers.preview")
    fed: bytes = preview.fed_pages(pdf, moved, turned=turned, first=first, last=last)
    return fed
