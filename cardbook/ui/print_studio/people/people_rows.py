"""The people of a run in words: what is wrong with whom, and who is printed."""

from collections.abc import Mapping

from cardbook.services.paper.print_people import PrintPerson
from cardbook.services.paper.typefaces_to_install import typefaces_to_install
from cardbook.texts import Texts, side_by_side
from cardbook.ui.print_studio.people.people_model import PeopleRows, PersonRow
from cardbook.ui.print_studio.print_order import PrintOrder

_MOST_CHARACTERS = 6


def people_rows(
    texts: Texts,
    people: tuple[PrintPerson, ...],
    order: PrintOrder,
    missing: Mapping[int, tuple[str, ...]],
    tight: frozenset[int],
) -> tuple[PeopleRows, PeopleRows]:
    """Those who want a look, then the others, both in their order."""
    doubtful: list[PersonRow] = []
    others: list[PersonRow] = []
    for person in people:
        key = person.key
        name = side_by_side(*person.recipient.addressee) or texts("print.people.no_name")
        problem = ""
        if person.problems or key in missing or key in tight or key in order.with_gaps:
            problem = problem_words(texts, person, order, missing.get(key, ()), key in tight)
        on = key not in order.left_out and key not in missing
        by_hand = person.is_by_hand and key not in missing
        (doubtful if problem else others).append(PersonRow(key, name, on, problem, by_hand))
    return PeopleRows.of(doubtful), PeopleRows.of(others)


def problem_words(
    texts: Texts, person: PrintPerson, order: PrintOrder, missing: tuple[str, ...], is_tight: bool
) -> str:
    """The one thing that matters most."""
    if person.problems:
        return texts(f"print.problems.{person.problems[0].value}")
    if missing:
        characters, typefaces = " ".join(missing[:_MOST_CHARACTERS]), typefaces_to_install(missing)
        if typefaces:
            return texts("print.problems.install", characters=characters, typefaces=typefaces)
        return texts("print.problems.typeface", characters=characters)
    if person.key in order.with_gaps:
        return texts("print.problems.gap")
    return texts(f"print.run.{order.kind}.tight") if is_tight else ""
