"""What a calendar says of the book's days; the window and the command line both say it."""

from cardbook.domain.people.contact import DateKind
from cardbook.services.files.calendar_days import CalendarWords
from cardbook.texts import Texts


def calendar_words(texts: Texts) -> CalendarWords:
    """The sentences in the reader's language."""
    return CalendarWords(
        {
            DateKind.BIRTH: texts("export.calendar.birthday", name="{name}"),
            DateKind.WEDDING: texts("export.calendar.wedding_day", name="{name}"),
        },
        lambda reach, name: texts("export.calendar.last_post", what=texts(f"today.last_post_for.{reach}"), name=name),
        lambda count, name: texts("export.calendar.writing", count=count, name=name),
    )
