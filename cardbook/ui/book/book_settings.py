"""The settings that belong to the book: where its owner lives, and how envelopes and greetings speak."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.domain.people.household import Formality
from cardbook.services.paper.envelopes.sender import sender_of
from cardbook.services.reading import FORMALITY, HOME, LANGUAGE, NAMING, SENDER
from cardbook.texts import LANGUAGES
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs import wording_dialog
from cardbook.ui.dialogs.sender_dialog import SenderDialog
from cardbook.ui.labels import label, paragraph
from cardbook.ui.pages.settings_page import SettingsPage
from cardbook.ui.widgets.button import link_button
from cardbook.ui.widgets.country_field import CountryField
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.field import Field

_WAYS = (Formality.INFORMAL, Formality.FORMAL)


class BookSettings(QObject):
    """Adds a group to the settings page and keeps what is chosen there, each as one step."""

    def __init__(self, context: UiContext, session: BookSession, page: SettingsPage) -> None:
        super().__init__(page)
        texts = context.texts
        self._context = context
        self._session = session
        self._home = CountryField(context, texts("settings.printing.home"))
        self._home.offer_countries(texts("settings.printing.no_home"))
        self._language = ComboField(context, texts("settings.printing.language"), list(LANGUAGES.items()))
        ways = [(each.value, texts(f"settings.printing.ways.{each}")) for each in _WAYS]
        self._formality = ComboField(context, texts("settings.printing.formality"), ways)
        self._sender = paragraph(context.theme, "", "body")
        self.change_sender = link_button(context, texts("print.envelopes.change_sender"), small=True)
        self.change_words = link_button(context, texts("wording.change"), small=True)
        self._show()
        self.change_words.clicked.connect(self._ask_for_words)
        self.change_sender.clicked.connect(self._ask_for_sender)
        self._home.currentIndexChanged.connect(lambda _row: self._keep(HOME, self._home.key()))
        self._language.currentIndexChanged.connect(lambda _row: self._keep(LANGUAGE, self._language.key()))
        self._formality.currentIndexChanged.connect(lambda _row: self._keep(FORMALITY, self._formality.key()))
        fields = [
            Field(context, texts("settings.printing.home"), self._home, texts("settings.printing.home_hint")),
            self._sender_row(),
            Field(context, texts("settings.printing.language"), self._language),
            Field(context, texts("settings.printing.formality"), self._formality, texts("settings.printing.own_way")),
            self._words_row(),
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
        texts, lines = self._context.texts, sender_of(reading).lines
        self._sender.setText("\n".join(lines) if lines else texts("print.envelopes.no_sender"))
        self.change_sender.setText(
            texts("print.envelopes.change_sender" if lines else "print.envelopes.enter_sender")
        )

    def _sender_row(self) -> QWidget:
        """The sender's own lines, and the way to others."""
        theme, name = self._context.theme, self._context.texts("print.envelopes.sender")
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(label(theme, name, "small", "ink2"))
        beside = QHBoxLayout()
        beside.addWidget(self._sender, 1)
        beside.addWidget(self.change_sender, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(beside)
        return row

    def _words_row(self) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.change_words, 0, Qt.AlignmentFlag.AlignLeft)
        return row

    def _ask_for_sender(self) -> None:
        window = self.change_sender.window()
        dialog = SenderDialog(self._context, window, sender_of(self._session.reading))
        dialog.entered.connect(lambda text: self._keep(SENDER, text))
        dialog.open()

    def _ask_for_words(self) -> None:
        reading = self._session.reading
        dialog = wording_dialog.WordingDialog(
            self._context, self.change_words.window(), reading.settings.get(NAMING), reading.language, reading.home
        )
        dialog.kept.connect(lambda own: self._keep(NAMING, own))
        dialog.open()

    def _keep(self, setting: str, value: str) -> None:
        self._session.perform(lambda: self._session.book.set_setting(setting, value))
