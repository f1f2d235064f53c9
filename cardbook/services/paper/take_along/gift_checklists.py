"""The gifts of a season as a PDF to tick by hand: for whom, what, where from, its price, and their sum at the foot."""

import datetime
from collections.abc import Sequence

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.gift import STAGES_OF, Gift, GiftDirection, GiftRow, GiftStage
from cardbook.domain.cards.money import money_words
from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.paper import PaperSize
from cardbook.domain.progress import Progress, no_progress
from cardbook.printing.jobs.checklist import ChecklistGroup, ChecklistHeads, ChecklistJob, ChecklistRow
from cardbook.printing.lists.checklist_pdf import ChecklistPdf, checklist_pdf
from cardbook.services.gifts.gift_lists import GiftLists
from cardbook.services.gifts.gift_sums import budget_sentence
from cardbook.services.reading import BookReading
from cardbook.texts import Texts

_STAGES = STAGES_OF[GiftDirection.GIVEN]


class GiftChecklists:
    """Prints the gifts of one book."""

    def __init__(self, reading: BookReading, texts: Texts) -> None:
        self._reading = reading
        self._texts = texts

    def pdf(
        self, season: Season, paper: PaperSize, today: datetime.date, progress: Progress = no_progress,
        drawn: Affine = UNMOVED,
    ) -> ChecklistPdf:
        """The gifts to others, in the order of the address book, as they stand today. Raises KnownError: CANCELLED."""
        texts, found = self._texts, GiftLists(self._reading).of_season(season.id or 0)
        rows = [row for row in found.rows if row.gift.direction is GiftDirection.GIVEN]
        job = ChecklistJob(
            texts("print.gifts.title", season=season.name), self._subtitle(rows, today), self._heads(),
            (ChecklistGroup("", "", tuple(map(self._row, rows))),), self._reading.name,
            texts("print.checklist.page_of", page="{page}", pages="{pages}"), paper, texts.language,
            home=self._reading.home, closing=budget_sentence(texts, found), drawn=drawn,
        )
        return checklist_pdf(job, progress)

    def _heads(self) -> ChecklistHeads:
        texts = self._texts
        ordered, here, wrapped, given = (texts(f"print.gifts.{stage.value}") for stage in _STAGES)
        return ChecklistHeads(
            (ordered, here, wrapped, given), texts("print.gifts.name"), texts("print.gifts.what"),
            texts("print.gifts.price"),
        )

    def _subtitle(self, rows: Sequence[GiftRow], today: datetime.date) -> str:
        texts = self._texts
        day = texts("print.checklist.day", day=today.day, month=texts(f"print.months.m{today.month}"))
        wrapped, given = (
            texts.number(sum(1 for row in rows if row.gift.days.get(stage)))
            for stage in (GiftStage.WRAPPED, GiftStage.GIVEN)
        )
        return texts("print.gifts.subtitle", count=len(rows), day=day, wrapped=wrapped, given=given)

    def _row(self, row: GiftRow) -> ChecklistRow:
        gift = row.gift
        price = money_words(gift.price, self._texts.language) if gift.price is not None else ""
        note = ", ".join(filter(None, (gift.what, gift.source)))
        return ChecklistRow(row.name, "", note, _days(gift), price)


def _days(gift: Gift) -> tuple[str, str, str, str]:
    ordered, here, wrapped, given = (gift.days.get(stage, "") for stage in _STAGES)
    return ordered, here, wrapped, given
