"""What the page of today says."""

import datetime

from PySide6.QtCore import QDate, QLocale

from cardbook.domain.cards.coming import Coming, ComingKind
from cardbook.domain.cards.today_sheet import TodayCard, TodaySheet
from cardbook.domain.occasions.occasion import occasion_of
from cardbook.texts import Texts
from cardbook.ui.people.date_words import day_words

_SOON = 14


def sentence(texts: Texts, sheet: TodaySheet) -> str:
    """How things stand, in one calm sentence."""
    now = sheet.season
    if now is None:
        return texts("today.nothing_planned")
    open_cards = sum(not card.entry.days.written for card in sheet.cards)
    if now.behind:
        return texts("today.behind", count=now.behind)
    if open_cards:
        return texts("today.cards", count=open_cards)
    return texts("today.all_done") if sheet.cards else texts("today.free_day")


def share(texts: Texts, count: int, minutes: int) -> str:
    """How much that is: 3 cards, about 35 minutes."""
    return texts("today.share", count=count, minutes=texts.number(count * minutes))


def between_us(texts: Texts, card: TodayCard) -> str:
    """Since when, and when they wrote last: Writing to each other since 1998. Their last: 12 January."""
    parts = [texts("today.since", year=str(card.since))] if card.since else []
    if "-" in card.last_came:
        parts.append(texts("today.their_last", day=f"{day_words(texts, card.last_came)} {card.last_came[:4]}"))
    elif card.last_came:
        parts.append(texts("today.their_last", day=card.last_came))
    return " ".join(parts)


def last_post_tag(texts: Texts, card: TodayCard, today: datetime.date) -> str:
    """When it has to be in the post, where that is soon: Last post Saturday."""
    last = card.last_post
    if last is None or not 0 <= (last.day - today).days <= _SOON:
        return ""
    days = (last.day - today).days
    if days < 7:
        return texts("today.last_post", day=QLocale(texts.language).standaloneDayName(last.day.isoweekday()))
    return texts("today.last_post", day=day_words(texts, last.day.isoformat()))


def coming_title(texts: Texts, coming: Coming) -> str:
    """What it is: Last post overseas; Luca Bianchi turns 50; Second Advent."""
    match coming.kind:
        case ComingKind.LAST_POST:
            return texts(f"today.last_post_for.{coming.reach}")
        case ComingKind.PERSONAL if coming.years:
            key = f"today.coming.{coming.occasion}"
            return texts(key, name=coming.name, years=str(coming.years))
        case ComingKind.PERSONAL:
            return texts(f"today.coming.{coming.occasion}_plain", name=coming.name)
        case ComingKind.OCCASION:
            return coming.name or occasion_name(texts, coming.occasion)


def coming_note(texts: Texts, coming: Coming, today: datetime.date) -> str:
    """What that asks for."""
    match coming.kind:
        case ComingKind.LAST_POST:
            return texts("today.to_go", count=coming.left)
        case ComingKind.PERSONAL if coming.act_by < coming.day:
            date = QDate(coming.act_by.year, coming.act_by.month, coming.act_by.day)
            if (coming.act_by - today).days < 7:
                weekday = QLocale(texts.language).standaloneDayName(date.dayOfWeek())
                return texts("today.should_leave", day=weekday)
            return texts("today.should_leave_by", day=day_words(texts, coming.act_by.isoformat()))
        case ComingKind.PERSONAL:
            return texts("today.better_call")
        case ComingKind.OCCASION:
            return texts("today.expected") if coming.is_expected else ""


def occasion_name(texts: Texts, occasion: str) -> str:
    """What an occasion is called."""
    found = occasion_of(occasion)
    return found.name(texts.language) if found is not None else occasion
