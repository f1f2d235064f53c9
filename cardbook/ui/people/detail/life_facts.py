"""What happened in the lives of those on a line: who left which household, and where they lived before."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.domain.people.life_event import LifeEvent
from cardbook.domain.people.listing import RecipientDetail
from cardbook.texts import Texts
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.people.address_words import full_day_words
from cardbook.ui.people.member_names import own_name

_MOST = 8


def event_words(texts: Texts, name: str, event: LifeEvent) -> str:
    """One thing in a sentence, as far as it is known: "Zofia left Anna & Tomasz Kowal"."""
    known = "known" if (event.household if event.kind in _BY_HOUSEHOLD else event.note) else "unknown"
    return texts(f"life.events.{event.kind}.{known}", name=name, household=event.household, note=event.note)


_BY_HOUSEHOLD = ("joined", "left")


class LifeFacts(QWidget):
    """The latest first; what was the same for several members is told once."""

    def __init__(self, context: UiContext, detail: RecipientDetail) -> None:
        super().__init__()
        theme, texts = context.theme, context.texts
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        together: dict[LifeEvent, set[int]] = {}
        for contact_id, event in detail.events:
            together.setdefault(event, set()).add(contact_id)
        for event, ids in list(together.items())[:_MOST]:
            day = full_day_words(texts, event.happened_on) if event.happened_on else ""
            who = [own_name(member, detail.members) for member in detail.members if member.id in ids]
            words = event_words(texts, ", ".join(who), event)
            column.addWidget(paragraph(theme, words, "small", "ink"))
            if day:
                column.addWidget(paragraph(theme, day, "small", "ink3"))
