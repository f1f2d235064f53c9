"""What stamps cost: the prices that are known, to be mended by the user."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from cardbook.domain.cards.money import amount_in, money_words
from cardbook.domain.paper.postage import OWN, Postage, PriceTable
from cardbook.domain.posting.destination import HOME, NEAR, WORLD
from cardbook.services.cards.plan_reading import PlanReading
from cardbook.services.paper.envelopes.zone_words import zone_words
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.labels import label, paragraph
from cardbook.ui.people.address_words import full_day_words
from cardbook.ui.widgets.button import link_button, plain_button, primary_button
from cardbook.ui.widgets.content_area import ContentArea
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.number_field import NumberField

_PRICE_WIDTH, _GRAMS_WIDTH = 110, 96
_MOST_GRAMS = 2_000
_USUAL_GRAMS = 20


class PostageDialog(PlainDialog):
    """Each price is kept when its field is left; `prices` tells them as they are now."""

    def __init__(
        self, context: UiContext, session: BookSession, prices: Callable[[], PriceTable], parent: QWidget
    ) -> None:
        texts = context.texts
        super().__init__(context, parent, texts("supplies.postage.title"), texts("supplies.postage.sentence"))
        self._session = session
        self._prices = prices
        self._home = PlanReading(session.reading).home
        self._area = ContentArea()
        self.zone = ComboField(
            context, texts("supplies.dialog.zone"), [(zone, zone_words(texts, zone)) for zone in (HOME, NEAR, WORLD)]
        )
        self.grams = NumberField(context, texts("supplies.postage.grams"), 1, _MOST_GRAMS)
        self.grams.setFixedWidth(context.theme.px(_GRAMS_WIDTH))
        self.grams.setValue(_USUAL_GRAMS)
        self.price = QLineEdit()
        self.price.setPlaceholderText(texts("supplies.postage.price"))
        self.price.setAccessibleName(texts("supplies.postage.price"))
        self.add = plain_button(context, texts("supplies.postage.add"), "plus")
        self._build()
        self._show()

    def fields(self) -> list[QLineEdit]:
        """The prices, from top to bottom."""
        content = self._area.widget()
        return content.findChildren(QLineEdit) if content is not None else []

    def _build(self) -> None:
        texts, px = self.context.texts, self.context.theme.px
        self.body.addWidget(self._area, 1)
        line = QGridLayout()
        line.setSpacing(px(8))
        line.setColumnStretch(0, 1)
        for place, widget in enumerate((self.zone, self.grams, self.price, self.add)):
            line.addWidget(widget, 0, place)
        self.price.setFixedWidth(px(_PRICE_WIDTH))
        self.grams.setSuffix(" g")
        self.body.addLayout(line)
        close = primary_button(self.context, texts("frame.prompt.ok"))
        close.clicked.connect(self.accept)
        close.setAutoDefault(False)
        self.add.setAutoDefault(False)
        self.buttons.addStretch()
        self.buttons.addWidget(close)
        self.add.clicked.connect(self._add)
        self.price.returnPressed.connect(self._add)
        room = self.screen().availableSize()
        self.resize(min(px(620), room.width() - 40), min(px(460), room.height() - 60))

    def _show(self) -> None:
        theme, texts = self.context.theme, self.context.texts
        content = QWidget()
        table = QGridLayout(content)
        table.setContentsMargins(0, 0, theme.px(10), 0)
        table.setHorizontalSpacing(theme.px(14))
        table.setVerticalSpacing(theme.px(8))
        table.setColumnStretch(3, 1)
        prices = self._prices().prices
        for row, price in enumerate(prices):
            grams = texts("supplies.postage.up_to", grams=price.most_grams)
            table.addWidget(label(theme, zone_words(texts, price.zone)), row, 0)
            table.addWidget(label(theme, grams, "small", "ink2"), row, 1)
            table.addWidget(self._editor(price), row, 2)
            table.addWidget(self._known(price), row, 3)
        if not prices:
            table.addWidget(paragraph(theme, texts("supplies.postage.none"), "body", "ink2"), 0, 0)
        table.setRowStretch(len(prices) + 1, 1)
        self._area.show_content(content)

    def _editor(self, price: Postage) -> QLineEdit:
        texts = self.context.texts
        editor = QLineEdit(money_words(price.price, texts.language))
        editor.setFixedWidth(self.context.theme.px(_PRICE_WIDTH))
        where = zone_words(texts, price.zone)
        editor.setAccessibleName(texts("supplies.postage.price_of", zone=where, grams=price.most_grams))
        editor.editingFinished.connect(lambda: self._mend(price, editor))
        return editor

    def _known(self, price: Postage) -> QWidget:
        """Where a price is from; beside the user's own the way back."""
        texts = self.context.texts
        if price.status == OWN:
            back = link_button(self.context, texts("supplies.postage.as_known"), small=True)
            back.clicked.connect(lambda: self._forget(price))
            return back
        day = full_day_words(texts, price.valid_from.isoformat()) if price.valid_from else ""
        sure, tone = ("sure", "ink3") if price.is_sure else ("not_sure", "honey")
        return paragraph(self.context.theme, texts(f"supplies.postage.{sure}", day=day), "caption", tone)

    def _mend(self, price: Postage, editor: QLineEdit) -> None:
        amount = amount_in(editor.text(), self._home)
        if amount is None:
            editor.setText(money_words(price.price, self.context.texts.language))
        elif amount != price.price:
            self._keep(price._replace(price=amount, status=OWN, valid_from=None))

    def _add(self) -> None:
        amount = amount_in(self.price.text(), self._home)
        if amount is not None:
            self.price.clear()
            self._keep(Postage(self._home, self.zone.key(), self.grams.value(), amount))

    def _keep(self, price: Postage) -> None:
        self._session.perform(lambda: self._session.book.supplies.set_postage(price))
        self._show()

    def _forget(self, price: Postage) -> None:
        self._session.perform(lambda: self._session.book.supplies.forget_postage(price))
        self._show()
