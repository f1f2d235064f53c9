"""The window of one open book: joins the frame, the pages and the session."""

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, Qt, Signal

from cardbook import sentences
from cardbook.domain.errors import KnownError
from cardbook.ui import action_texts, bug_report, prompts, widget_types
from cardbook.ui.background.after_paint import after_paint, in_turns
from cardbook.ui.book import book_care, book_settings, dropped_files, quick_find, sidebar_contents
from cardbook.ui.book.book_places import (
    cards_spec,
    care_spec,
    gifts_spec,
    import_spec,
    look_alikes_spec,
    looking_back_spec,
    print_spec,
    supplies_spec,
    today_spec,
)
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.own_occasions import occasion_settings
from cardbook.ui.cards.posting import posting_days_dialog, posting_settings
from cardbook.ui.care import finding_desk
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs import history_dialog
from cardbook.ui.frame.places import CIRCLE, OCCASION, SEARCH, Page, PageSpec
from cardbook.ui.main_window import MainWindow
from cardbook.ui.pages import settings_page
from cardbook.ui.pages.people_page import PeoplePage, people_spec
from cardbook.ui.people import deeds

if TYPE_CHECKING:
    from cardbook.domain.changes import ChangeSet, Step
    from cardbook.ui.background.tasks import Task
    from cardbook.ui.care.finding_desk import FindingDesk
    from cardbook.ui.pages.cards_page import CardsPage
    from cardbook.ui.pages.care_page import CarePage
    from cardbook.ui.pages.gifts_page import GiftsPage
    from cardbook.ui.pages.import_page import ImportPage
    from cardbook.ui.pages.look_alikes_page import LookAlikesPage
    from cardbook.ui.pages.looking_back_page import LookingBackPage
    from cardbook.ui.pages.print_page import PrintPage
    from cardbook.ui.pages.today_page import TodayPage

AnyPage = TypeVar("AnyPage", bound=Page)

_FIRST_PLACE = "people"


class BookWindow(QObject):
    """Shows one book.

    `open_requested(path)` asks for another book, `rebuild_requested` for the window anew (language, text size),
    `new_requested`, `browse_requested` and `sample_requested` for what the File menu offers. `exchange_requested`
    asks to close the book, to put another file in its place (FilePlace), and to open that with a sentence about it.
    """

    open_requested = Signal(str)
    new_requested = Signal()
    browse_requested = Signal()
    sample_requested = Signal()
    rebuild_requested = Signal()
    exchange_requested = Signal(object, str)

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        self._context = context
        self.session = session
        self._go_back_to = ""
        self.window = MainWindow(context, self._specs(), self._handlers())
        self._join()

    @cached_property
    def findings(self) -> "FindingDesk":
        """What is worth a look."""
        desk = finding_desk.FindingDesk(self.session)
        self._contents.follow_findings(desk)
        return desk

    @cached_property
    def care(self) -> "book_care.BookCare":
        """Looks after the book once the window stands."""
        care = book_care.BookCare(self._context, self.session, self.window, self._contents.show_saved)
        care.exchange_ready.connect(self.exchange_requested)
        return care

    @cached_property
    def _contents(self) -> "sidebar_contents.SidebarContents":
        return sidebar_contents.SidebarContents(self._context, self.session, self.window.sidebar)

    def show(self, place: str = _FIRST_PLACE) -> None:
        """Show the window; everything the first paint does not need waits until it is painted."""
        self.window.show_book(self.session.reading.name, self._recent_books())
        self.window.show_page(place)
        self.window.show()
        after_paint(self.window, self._name_undo, self._fill_sidebar, self._get_ready)

    def close(self) -> None:
        """Take the window away, without asking the app to end."""
        self.findings.stop()
        self.session.tasks.forget()
        self.window.close()
        self.window.deleteLater()
        self.deleteLater()  # a session outlives a window that is made anew, which must not hear of it any more

    def bring_in(self, path: Path) -> None:
        """Show what a file of addresses would bring."""
        cast("ImportPage", self.window.show_page("import")).open_file(path)

    def bring_in_table(self, text: str) -> None:
        """Show what a table copied out of another program would bring."""
        cast("ImportPage", self.window.show_page("import")).open_text(text)

    def _fill_sidebar(self) -> None:
        self._contents.refresh()

    def _get_ready(self) -> None:
        self.window.set_quick_provider(quick_find.QuickFind(self._context, self.session))
        dropped = dropped_files.DroppedFiles(self.window)
        dropped.dropped.connect(self.bring_in)
        dropped.dropped_table.connect(self.bring_in_table)
        dropped.dropped_block.connect(lambda text: self._people().read_address(text))
        self.session.was_read.connect(self._look_around)
        in_turns(self.window, self.care.begin)  # after what the page loads, on the same thread

    def _look_around(self) -> None:
        """Make the largest page ahead, while the thread is at rest; then it looks for what is worth a look."""
        in_turns(self.window, widget_types.meet_all, self._make_studio, self.findings.look)

    def _make_studio(self) -> None:
        self.window.page("print")

    def _specs(self) -> list[PageSpec]:
        context, session = self._context, self.session
        return [
            _joined(people_spec(context, session), self._join_people),
            _joined(today_spec(context, session), self._join_today),
            _joined(cards_spec(context, session), self._join_cards),
            _joined(gifts_spec(context, session), self._join_gifts),
            _joined(looking_back_spec(context, session), self._join_looking_back),
            supplies_spec(context, session),
            _joined(print_spec(context, session), self._join_print),
            _joined(import_spec(context, session), self._join_import),
            _joined(care_spec(context, session, lambda: self.findings), self._join_care),
            _joined(look_alikes_spec(context, session), self._join_look_alikes),
            PageSpec("settings", self._settings_page),
        ]

    def _handlers(self) -> Mapping[str, Callable[[], None]]:
        return {
            "undo": lambda: self._flip(self.session.reading.history.to_undo(), self.session.book.history.undo),
            "redo": lambda: self._flip(self.session.reading.history.to_redo(), self.session.book.history.redo),
            "history": self._show_history,
            "posting_days": lambda: posting_days_dialog.show_posting_days(self._context, self.session, self.window),
            "new_book": lambda: self._once_saved(self.new_requested.emit),
            "open_book": lambda: self._once_saved(self.browse_requested.emit),
            "open_sample": lambda: self._once_saved(self.sample_requested.emit),
            "back_up": lambda: self.care.back_up(),
            "backups": lambda: self._once_saved(self.care.go_back),
            "save_copy": lambda: self.care.save_copy(),
            "export": self._export,
        }

    def _export(self) -> None:
        self.care.export(cast(PeoplePage, self.window.page("people")).chosen())

    def _join(self) -> None:
        window, session = self.window, self.session
        window.item_chosen.connect(self._open_item)
        window.quick_chosen.connect(self._quick_chosen)
        window.page_shown.connect(self._stay)
        window.book_chosen.connect(lambda path: self._once_saved(lambda: self.open_requested.emit(path)))
        window.rebuild_requested.connect(lambda: self._once_saved(self.rebuild_requested.emit))
        window.sidebar.dropped.connect(self._drop)
        session.stepped.connect(self._tell_step)
        session.way_back.connect(lambda sentence, way: window.undo_bar.offer_way_back(sentence, way))
        session.changed.connect(self._name_undo)
        session.work_began.connect(self._show_work)
        session.work_went_on.connect(self._show_work_going_on)
        session.work_ended.connect(self._show_work_ended)
        session.failed.connect(self.tell_error)
        session.broke.connect(self.tell_bug)

    def _join_people(self, page: PeoplePage) -> None:
        page.print_requested.connect(lambda keys: self._print().print_keys(keys))
        page.form_left.connect(self._form_left, Qt.ConnectionType.QueuedConnection)  # after all else
        page.occasion_requested.connect(lambda keys: self._cards().new_season_for(keys))
        page.import_requested.connect(lambda: self.window.actions_of_commands.run("import"))

    def _join_today(self, page: "TodayPage") -> None:
        page.open_requested.connect(self._open_person)
        page.season_requested.connect(lambda season: self._cards().show_season(season))
        page.plan_requested.connect(lambda season: self._cards().show_plan(season))
        page.begin_requested.connect(lambda season: self._cards().begin_next(season))
        page.afterwards_requested.connect(lambda season: self._cards().show_afterwards(season))
        page.signs.all_wanted.connect(lambda season: self._cards().show_signs(season))
        page.new_requested.connect(lambda: self._cards().new_season_for())
        page.command_requested.connect(self.window.actions_of_commands.run)
        page.print_requested.connect(lambda *what: self._print().print_season(*what))

    def _join_cards(self, page: "CardsPage") -> None:
        page.overview.supplies_wanted.connect(lambda: self.window.actions_of_commands.run("go_supplies"))
        page.gifts_requested.connect(lambda season: self._gifts().show_season(season))
        page.print_requested.connect(lambda *what: self._print().print_season(*what))
        page.open_requested.connect(self._open_person)

    def _join_gifts(self, page: "GiftsPage") -> None:
        page.open_requested.connect(self._open_person)
        page.tab_requested.connect(lambda season, tab: self._cards().show_side(season, tab))

    def _join_looking_back(self, page: "LookingBackPage") -> None:
        page.open_requested.connect(self._open_person)

    def _join_print(self, page: "PrintPage") -> None:
        page.fix_requested.connect(self._mend_person)
        page.people_requested.connect(self._people)

    def _join_import(self, page: "ImportPage") -> None:
        page.brought_in.connect(lambda keys: cast(PeoplePage, self.window.page("people")).select_keys(keys))
        page.people_requested.connect(self._people)
        page.left.connect(self._people)

    def _join_care(self, page: "CarePage") -> None:
        page.open_requested.connect(self._open_person)
        page.edit_requested.connect(self._mend_person)
        page.look_alikes_requested.connect(lambda: self.window.actions_of_commands.run("look_alikes"))

    def _join_look_alikes(self, page: "LookAlikesPage") -> None:
        page.people_requested.connect(self._people)

    def _people(self) -> PeoplePage:
        return cast(PeoplePage, self.window.show_page("people"))

    def _cards(self) -> "CardsPage":
        return cast("CardsPage", self.window.show_page("cards"))

    def _gifts(self) -> "GiftsPage":
        return cast("GiftsPage", self.window.show_page("gifts"))

    def _print(self) -> "PrintPage":
        return cast("PrintPage", self.window.show_page("print"))

    def _settings_page(self) -> "settings_page.SettingsPage":
        page = settings_page.SettingsPage(self._context)
        page.rebuild_requested.connect(lambda: self._once_saved(self.rebuild_requested.emit))
        page.place_requested.connect(lambda: self._once_saved(self.care.move))
        page.backups_requested.connect(lambda: self._once_saved(self.care.go_back))
        book_settings.BookSettings(self._context, self.session, page)
        posting_settings.PostingSettings(self._context, self.session, page)
        occasion_settings.OccasionSettings(self._context, self.session, page)
        return page

    def _once_saved(self, then: Callable[[], None]) -> None:
        """Do what takes this window away; a form that is not saved asks first."""
        if self.window.may_leave(then):
            then()

    def _drop(self, key: str, lines: list[int]) -> None:
        """Lines of the address book were dragged onto a circle or an occasion: they join it."""
        kind, _, number = key.partition(":")
        reading, doing = self.session.reading, deeds.Deeds(self.session)
        season = reading.seasons.by_id(int(number)) if kind == OCCASION else None
        circle = dict(reading.listing.circle_names()).get(int(number)) if kind == CIRCLE else None
        if season is not None:
            doing.plan_cards(season, lines)
        elif circle is not None:
            doing.add_to_circle(circle, lines)

    def _open_item(self, key: str) -> None:
        kind, _, number = key.partition(":")
        if kind == OCCASION:
            self._cards().show_season(int(number))
        elif kind == CIRCLE:
            self._people().show_circle(int(number))
        elif kind == SEARCH:
            kept = next((one for one in self.session.reading.smart_lists.all() if one.id == int(number)), None)
            self._people().show_search(kept.query if kept is not None else "")

    def _quick_chosen(self, key: str, action: str) -> None:
        kind, _, number = key.partition(":")
        if kind == quick_find.PERSON and action == "print":
            self._print().print_keys([int(number)])
        elif kind == quick_find.PERSON:
            self._open_person(int(number))

    def _open_person(self, key: int) -> None:
        self._people().show_key(key)

    def _mend_person(self, key: int) -> None:
        """Open the form of somebody; once it is left, what is shown now is shown again."""
        place = self.window.page_key
        self._open_person(key)
        self.window.actions_of_commands.run("edit")
        self._go_back_to = place

    def _form_left(self) -> None:
        place, self._go_back_to = self._go_back_to, ""
        if place:
            self.window.show_page(place)

    def _stay(self, _page: str) -> None:
        self._go_back_to = ""

    def _recent_books(self) -> list[tuple[str, str]]:
        here = str(self.session.reading.path)
        return [(path, Path(path).stem) for path in self._context.settings.recent_books if path != here]

    def _flip(self, step: "Step | None", flip: "Callable[[], Step]") -> None:
        """Take a step back or do it again; a large one beside the window."""
        self.session.perform_many(step.count if step is not None else 0, flip)

    def _tell_step(self, step: "Step") -> None:
        sentence = action_texts.done_sentence(step, self._context.texts)
        self.window.undo_bar.offer(sentence, can_undo=not step.undone and bool(step.id))

    def _show_work(self, task: "Task") -> None:
        self.window.work_bar.begin(task)

    def _show_work_going_on(self, done: int, total: int) -> None:
        self.window.work_bar.go_on(done, total)

    def _show_work_ended(self) -> None:
        self.window.work_bar.end()

    def _name_undo(self, _changes: "ChangeSet | None" = None) -> None:
        history, actions = self.session.reading.history, self.window.actions_of_commands
        texts, undo, redo = self._context.texts, action_texts.undo_words, action_texts.redo_words
        for command, words, step in (("undo", undo, history.to_undo()), ("redo", redo, history.to_redo())):
            actions.rename(command, words(step, texts) if step is not None else texts(f"frame.commands.{command}"))
            actions.set_enabled(command, step is not None)

    def _show_history(self) -> None:
        history_dialog.HistoryDialog(self._context, self.session, self.window).open()

    def tell_error(self, error: KnownError) -> None:
        """Say what the world did, in a window of its own."""
        texts = self._context.texts
        title, sentence = texts("frame.trouble.title"), sentences.error_sentence(error, texts)
        prompts.message(self._context, self.window, title, sentence)

    def tell_bug(self, error: BaseException) -> None:
        """Say that the fault is ours, with a report that names no one."""
        texts = self._context.texts
        title, sentence = texts("frame.trouble.title"), texts("frame.trouble.bug")
        prompts.message(self._context, self.window, title, sentence, bug_report.bug_report(error))


def _joined(spec: PageSpec, join: Callable[[AnyPage], None]) -> PageSpec:
    """The same page, with its signals connected when it is made."""

    def factory() -> Page:
        page = spec.factory()
        join(cast(AnyPage, page))
        return page

    return spec._replace(factory=factory)
