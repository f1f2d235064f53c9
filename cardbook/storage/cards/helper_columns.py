"""Which column of an entry names who does what for it."""

from cardbook.domain.cards.helper import HelperTask

COLUMN_OF = {
    HelperTask.WRITE: "writer_id", HelperTask.ADDRESS: "addresser_id", HelperTask.POST: "poster_id",
}
