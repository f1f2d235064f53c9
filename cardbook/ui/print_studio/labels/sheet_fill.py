"""Who gets the labels that stay free of the last sheet."""

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from cardbook.deferred import labels_of
from cardbook.domain.progress import Progress
from cardbook.services.paper.envelopes.sender import sender_of
from cardbook.services.paper.labels.label_options import LabelOptions
from cardbook.services.paper.print_people import SENDER, PrintPeople, PrintPerson, Whom
from cardbook.services.reading import BookReading

if TYPE_CHECKING:
    from cardbook.services.paper.labels.labels import LabelText


class Fill(NamedTuple):
    """As many labels as a sheet can take, and whose they are; the sender's own are nobody's."""

    people: tuple[PrintPerson, ...] = ()
    texts: tuple["LabelText", ...] = ()


class SheetFill:
    """Keeps whom it found until the people of the run are gathered anew: then the book may have changed."""

    def __init__(self, reading: BookReading) -> None:
        self._reading = reading
        self._found: tuple[object, Whom | None, tuple[PrintPerson, ...]] = ((), None, ())

    def fill(
        self, whom: Whom | None, options: LabelOptions, run: tuple[PrintPerson, ...], progress: Progress
    ) -> Fill:
        """What to fill a sheet of the `run` with; raises KnownError(CANCELLED)."""
        if whom is None:
            return Fill()
        labels, count = labels_of(self._reading), options.sheet.count
        if whom == SENDER:
            sender = sender_of(self._reading)._replace(country="")
            return Fill(texts=labels.sender_texts(sender, count) if sender.lines else ())
        if self._found[:2] != (run, whom):
            self._found = run, whom, PrintPeople(self._reading).gather(whom, progress)
        people = tuple(islice((person for person in self._found[2] if not person.waits_to_be_asked_for), count))
        texts = labels.complete(labels.texts([person.recipient for person in people]), options.font)
        return Fill(people, texts)
