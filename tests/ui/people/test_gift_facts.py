"""Wishes and gifts in the detail of a line: noted by one line of typing, ticked, warned of when they come twice."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from cardbook.domain.cards.gift import GiftStage
from cardbook.domain.cards.money import Money
from cardbook.services.gifts.gift_lists import GiftLists, GiftsOfLine
from cardbook.ui.gifts.gift_facts import GiftFacts
from cardbook.ui.gifts.gift_line import GiftLine
from cardbook.ui.widgets.button import Button
from cardbook.ui.widgets.fields.tick_box import TickBox
from tests.ui.people.conftest import PeopleDesk

LINE = "Anna & Tomasz Kowalczyk"


def facts(desk: PeopleDesk) -> GiftFacts:
    """The section of the line that is shown."""
    return desk.side.detail.findChildren(GiftFacts)[-1]


def note(desk: PeopleDesk, kind: str, whom: str, words: str) -> None:
    """Type a line and press Enter."""
    line: GiftLine = facts(desk).line
    line.kind.choose(kind)
    line.whom.setCurrentText(whom)
    line.field.setFocus()
    line.field.insert(words)
    QTest.keyClick(line.field, Qt.Key.Key_Return)


def stored(desk: PeopleDesk) -> GiftsOfLine:
    """What the book says of the line."""
    detail = desk.side.detail.detail
    assert detail is not None
    return GiftLists(desk.reading).of_line(detail.key)


def press(desk: PeopleDesk, spoken: str) -> None:
    """A button or tick by what a screen reader says of it."""
    found = [*facts(desk).findChildren(Button), *facts(desk).findChildren(TickBox)]
    next(each for each in found if each.accessibleName() == spoken).click()


def test_a_wish_is_typed_becomes_a_gift_and_is_ticked_and_undone(desk: PeopleDesk) -> None:
    desk.show(LINE)
    note(desk, "wish", "Anna", "Wool scarf, 25 EUR, Steiner’s")
    (wish,) = stored(desk).wishes
    assert (wish.what, wish.price, wish.source) == ("Wool scarf", Money(2500, "EUR"), "Steiner’s")
    assert facts(desk).line.field.hasFocus()
    press(desk, "Make Wool scarf a gift")
    press(desk, "Ordered: Wool scarf")
    (gift,) = stored(desk).gifts
    assert (gift.stage, gift.price) == (GiftStage.ORDERED, Money(2500, "EUR"))
    desk.window.actions_of_commands.run("undo")
    assert stored(desk).gifts[0].stage is None
    shown = [label.text() for label in facts(desk).findChildren(QLabel)]
    assert "for Anna · an idea · €25 · Steiner’s" in shown


def test_what_the_other_half_was_given_is_said_while_typing(desk: PeopleDesk) -> None:
    desk.show(LINE)
    note(desk, "gift", "Tomasz", "A wool scarf")
    line = facts(desk).line
    line.kind.choose("wish")
    line.whom.setCurrentText("Anna")
    line.field.setText("wool scarf 30 €")
    assert line.warning().startswith("Given to Tomasz Kowalczyk in 20")
    line.kind.choose("received")
    assert not line.warning()
