"""The settings that belong to the book: where its owner lives, and how envelopes and greetings speak."""

from PySide6.QtCore import QObject

from cardbook.domain.country import country_codes, country_name
from cardbook.domain.household import Formality
from cardbook.services.reading import FORMALITY, HOME, LANGUAGE
from cardbook.texts import LANGUAGES
from cardbook.ui.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.pages.settings_page import SettingsPage
from cardbook.ui.widgets.combo_field import ComboField
from cardbook.ui.widgets.field import Field

_WAYS = (Formality.INFORMAL, Formality.FORMAL)


class BookSettings(QObject):
    """Adds a group to the settings page and keeps what is chosen there, each as one step."""

    def __init__(self, context: UiContext, session: BookSession, page: SettingsPage) -> None:
        super().__init__(page)
        texts = context.texts
        self._session = session
        self._home = ComboField(context, texts("settings.printing.home"), _countries(context), completes=True)
        self._language = ComboField(context, texts("settings.printing.language"), list(LANGUAGES.items()))
        ways = [(each.value, texts(f"settings.printing.ways.{each}")) for each in _WAYS]
        self._formality = ComboField(context, texts("settings.printing.formality"), ways)
        self._show()
        self._home.currentIndexChanged.connect(lambda _row: self._keep(HOME, self._home.key()))
        self._language.currentIndexChanged.connect(lambda _row: self._keep(LANGUAGE, self._language.key()))
        self._formality.currentIndexChanged.connect(lambda _row: self._keep(FORMALITY, self._formality.key()))
        fields = [
            Field(context, texts("settings.printing.home"), self._home, texts("settings.printing.home_hint")),
            Field(context, texts("settings.printing.language"), self._language),
            Field(context, texts("settings.printing.formality"), self._formality, texts("settings.printing.own_way")),
        ]
        page.add_group(texts("settings.printing.title"), fields, 1)
        page.show_book_place(str(session.reading.path), texts("settings.book.backups"))
        session.changed.connect(self._show)

    def _show(self, _changes: object = None) -> None:
        reading = self._session.reading
        for field, key in (
            (self._home, reading.home), (self._language, reading.language), (self._formality, reading.formality),
        ):
            field.blockSignals(True)
            field.choose(key)
            field.blockSignals(False)

    def _keep(self, setting: str, value: str) -> None:
        self._session.perform(lambda: self._session.book.set_setting(setting, value))


def _countries(context: UiContext) -> list[tuple[str, str]]:
    language = context.texts.language
    named = sorted((country_name(code, language), code) for code in country_codes())
    return [("", context.texts("settings.printing.no_home")), *((code, name) for name, code in named)]
