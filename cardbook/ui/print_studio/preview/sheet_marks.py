"""From what was printed to the marks over the page, and to the words a screen reader says of it."""

from cardbook.texts import Texts
from cardbook.ui.print_studio.preview.label_marks import LabelMarks
from cardbook.ui.print_studio.preview.zone_marks import ZoneMarks
from cardbook.ui.print_studio.print_order import PrintKind
from cardbook.ui.print_studio.print_work import Printed


def marks_of(printed: Printed, page: int, lit_key: int) -> LabelMarks | None:
    """The marks of one page; `lit_key` is the person under the mouse, 0 for nobody. None where there are no labels."""
    if printed.order.kind is not PrintKind.LABELS:
        return None
    options, places = printed.order.options, printed.places
    sheet = options.sheet.cut()
    people = places.labels_on(page) if printed.pages else {}
    doubtful = printed.doubtful.row_of
    on_first = page == 1
    lit = places.place_of(lit_key) if lit_key else None
    return LabelMarks(
        sheet=sheet,
        people=people,
        used=options.used | frozenset(range(1, options.first)) if on_first else frozenset(),
        start=options.first if on_first else 0,
        doubtful=frozenset(label for label, key in people.items() if key in doubtful),
        lit=lit[1] if lit and lit[0] == page else 0,
    )


def zones_of(printed: Printed, page: int) -> ZoneMarks | None:
    """The zones of one envelope; None where there are no envelopes."""
    if printed.front is None:
        return None
    is_doubtful = printed.places.key_at(page, 1) in printed.doubtful.row_of
    return ZoneMarks(printed.front, is_doubtful, page <= len(printed.order.envelopes.marks))


def spoken_page(texts: Texts, printed: Printed, page: int) -> str:
    """The page in words."""
    kind = printed.order.kind
    if kind is PrintKind.ENVELOPES:
        name = printed.name_of(printed.places.key_at(page, 1))
        return texts("print.preview.spoken_envelope", page=page, pages=printed.pages, name=name)
    return texts("print.preview.spoken", page=page, pages=printed.pages, first=printed.order.options.first)


def spoken_label(texts: Texts, printed: Printed, page: int, label: int) -> str:
    """One label in words."""
    key = printed.places.key_at(page, label)
    if key is None:
        options = printed.order.options
        is_used = page == 1 and (label in options.used or label < options.first)
        return texts("print.preview.used_label" if is_used else "print.preview.free_label", label=label)
    name = printed.name_of(key) or texts("print.whom.sender")
    return texts("print.preview.spoken_label", label=label, name=name)
