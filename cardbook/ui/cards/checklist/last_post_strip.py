"""The last posts of a season side by side: the day, how far it is off, how many cards are still to go."""

import datetime
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.domain.cards.season_plan import LastPostOfReach
from cardbook.ui.context import UiContext
from cardbook.ui.looks.line_breaks import LineBreaks
from cardbook.ui.looks.painting import CENTER, TextRun, draw_box, draw_line, draw_runs, draw_text
from cardbook.ui.people.date_words import day_words
from cardbook.ui.widgets.bars.thin_bar import paint_bar

_HEIGHT, _NUMBER, _RIGHT, _CLOSE = 72, 74, 16, 3
"""A last post no more than so many days off, with cards still to go, stands in the colour of sealing wax."""


class LastPostStrip(QWidget):
    """Painted in one go; takes no room where no last post is known."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._posts: Sequence[LastPostOfReach] = ()
        self._today = datetime.date.min
        self._breaks = LineBreaks()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_posts(self, posts: Sequence[LastPostOfReach], today: datetime.date) -> None:
        """Show these, the earliest first; none once all are gone by and nothing is left."""
        self._posts = [post for post in posts if post.last_post.day >= today or post.left]
        self._today = today
        self.setAccessibleName("; ".join(map(self._spoken, self._posts)))
        self.setVisible(bool(self._posts))
        self._settle()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def sizeHint(self) -> QSize:
        return QSize(self._context.theme.px(300), self._height(1))

    def _settle(self) -> None:
        """As high as the longest note asks for; on a narrow page that has two lines."""
        self.setFixedHeight(self._height(max((len(self._note_lines(post)) for post in self._posts), default=1)))

    def _height(self, lines: int) -> int:
        theme, small = self._context.theme, self._context.theme.line_height("small")
        one = max(theme.px(_HEIGHT), theme.line_height("body") + small + theme.px(5 + 24))
        return one + (lines - 1) * small

    def _note_lines(self, post: LastPostOfReach) -> list[str]:
        theme = self._context.theme
        width = self.width() // max(1, len(self._posts)) - theme.px(_NUMBER) - theme.px(_RIGHT)
        return self._breaks.lines(self._note(post), theme.font("small"), width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._context.theme, QPainter(self)
        area = QRectF(self.rect())
        draw_box(painter, area, theme.px(10), theme.color("sheet"), theme.color("rule"))
        width = area.width() / max(1, len(self._posts))
        for number, post in enumerate(self._posts):
            box = QRectF(number * width, 0, width, area.height())
            if number:
                draw_line(painter, QPointF(box.left(), 0), QPointF(box.left(), box.bottom()), theme.color("rule"))
            self._paint_post(painter, box, post)

    def _paint_post(self, painter: QPainter, box: QRectF, post: LastPostOfReach) -> None:
        theme, texts = self._context.theme, self._context.texts
        is_close = post.left > 0 and (post.last_post.day - self._today).days <= _CLOSE
        tone = "wax" if is_close else "ink"
        font = QFont(theme.font("display"))
        day_of_month = QRectF(box.left(), box.top(), theme.px(_NUMBER), box.height())
        draw_text(painter, day_of_month, TextRun(str(post.last_post.day.day), font, theme.color(tone)), CENTER)
        left, right = day_of_month.right(), box.right() - theme.px(_RIGHT)
        lines, body = self._note_lines(post), theme.line_height("body")
        small = theme.line_height("small") * len(lines)
        top = box.center().y() - (body + small + theme.px(9)) / 2
        reach = TextRun(texts(f"cards.posts.reach.{post.reach}"), theme.font("body", 600), theme.color("ink"))
        room = right - left - theme.px(8) - QFontMetricsF(reach.font).horizontalAdvance(reach.text)
        wide = QFontMetricsF(theme.font("small")).horizontalAdvance
        day = next((words for words in self._ways_to_say(post.last_post.day) if wide(words) <= room), "")
        runs = [reach, TextRun(day, theme.font("small"), theme.color("ink2"))]
        draw_runs(painter, QRectF(left, top, right - left, body), runs, theme.px(8))
        for number, line in enumerate(lines):
            step = small / len(lines)
            note = TextRun(line, theme.font("small"), theme.color("wax" if is_close else "ink2"))
            draw_text(painter, QRectF(left, top + body + number * step, right - left, step), note)
        bar = QRectF(left, top + body + small + theme.px(4), max(0.0, right - left), theme.px(5))
        share = (post.total - post.left) / post.total if post.total else 1.0
        paint_bar(painter, theme, bar, share, "wax" if is_close else "blue")

    def _ways_to_say(self, day: datetime.date) -> Iterator[str]:
        """Last post Sat 6 Dec; Sat 6 Dec."""
        texts, short = self._context.texts, QLocale.FormatType.ShortFormat
        locale = QLocale(texts.language)
        weekday = locale.standaloneDayName(day.isoweekday(), short).rstrip(".")
        month = locale.standaloneMonthName(day.month, short).rstrip(".")
        for key in ("day", "short_day"):
            yield texts(f"cards.posts.{key}", weekday=weekday, number=str(day.day), month=month)

    def _spoken(self, post: LastPostOfReach) -> str:
        texts = self._context.texts
        title, day = texts(f"today.last_post_for.{post.reach}"), day_words(texts, post.last_post.day.isoformat())
        return ", ".join((title, day, self._note(post)))

    def _note(self, post: LastPostOfReach) -> str:
        """How far off, and how many: in 2 days, 5 of 9 to go."""
        texts, days = self._context.texts, (post.last_post.day - self._today).days
        if not post.left:
            return texts("cards.posts.all_mailed", count=post.total)
        when = texts("cards.posts.in_days", count=days) if days > 0 else texts(
            "cards.posts.today" if days == 0 else "cards.posts.gone_by"
        )
        return texts("cards.posts.to_go", when=when, left=texts.number(post.left), total=texts.number(post.total))
