"""`cardbook plan`: on which day each card of a list is written, and by when it has to be in the post."""

import datetime
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from dataclasses import replace

from cardbook.cli.console import Console
from cardbook.cli.options.number_between import whole_number
from cardbook.cli.options.open_book import book_to_change
from cardbook.cli.options.who_options import add_book
from cardbook.cli.outcome import DONE, IN_PART
from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.season_plan import WEEKDAYS, PlannedCard, PlanOverview, SeasonPlan
from cardbook.domain.cards.writing_plan import MOST_A_DAY, PlanProblem, WayOut, WayOutKind, WritingOrder
from cardbook.domain.posting.late import Way
from cardbook.services.book import Book
from cardbook.services.cards.season_named import season_named

_ORDERS = {"far": WritingOrder.FAR_FIRST, "name": WritingOrder.BY_NAME}


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, the season, and how its cards are to be spread."""
    texts = console.texts
    add_book(parser, console)
    parser.add_argument("season", metavar="SEASON", help=texts("cli.option.season"))
    per_day = whole_number(console, 1, MOST_A_DAY)
    parser.add_argument("--per-day", metavar="N", type=per_day, help=texts("cli.plan.per_day"))
    parser.add_argument("--days", metavar="mon,tue", default="", help=texts("cli.plan.days"))
    parser.add_argument("--order", choices=_ORDERS, help=texts("cli.plan.order"))
    parser.add_argument("--again", action="store_true", help=texts("cli.plan.again"))
    parser.add_argument("--json", action="store_true", help=texts("cli.option.json"))
    parser.set_defaults(check=lambda options: _check(parser, console, options))


def _check(parser: ArgumentParser, console: Console, options: Namespace) -> None:
    if not set(_words(options.days)) <= set(WEEKDAYS):
        parser.error(console.texts("cli.plan.bad_days", days=",".join(WEEKDAYS)))


def run(options: Namespace, console: Console) -> int:
    """Find a day for the cards without one, or spread all again where the rules change; 1 where some find none."""
    with book_to_change(options.book) as book:
        season = season_named(book.reading, options.season)
        _plan(book, season, options)
        overview = book.plans.reading.overview(season)
        names = {row.id: row.name for row in book.reading.seasons.rows(list(overview.cards))}
    if options.json:
        console.say_json(_items(overview, names))
    else:
        _say_days(overview, names, console)
    complaints = _complaints(overview, console)
    if complaints:
        console.complain("plan", " ".join(complaints))
    return IN_PART if overview.problems else DONE


def _plan(book: Book, season: Season, options: Namespace) -> None:
    rules = _changed(book.plans.reading.rules(season), options)
    if rules is not None or options.again:
        book.plans.spread_again(season, rules)
    else:
        book.plans.fill(season)


def _changed(rules: SeasonPlan, options: Namespace) -> SeasonPlan | None:
    """The rules as the options want them, None where they say nothing of them."""
    if options.per_day is None and not options.days and options.order is None:
        return None
    weekdays = frozenset(map(WEEKDAYS.index, _words(options.days))) or rules.weekdays
    most, order = options.per_day or rules.most_per_day, _ORDERS.get(options.order, rules.order)
    return replace(rules, most_per_day=most, weekdays=weekdays, order=order)


def _words(days: str) -> list[str]:
    return [word.strip().lower() for word in days.split(",") if word.strip()]


def _items(overview: PlanOverview, names: dict[int, str]) -> Iterable[dict[str, object]]:
    """One object for each card, in the order of their days."""
    for card in _in_order(overview):
        last, problem, late = card.last_post, overview.problems.get(card.entry), overview.late.get(card.entry)
        yield {
            "id": card.entry, "name": names.get(card.entry, ""), "planned": _iso(card.day), "pinned": card.is_pinned,
            "post_by": _iso(last.day if last else None), "post_by_basis": last.basis.value if last else None,
            "post_from": _iso(card.post_from),
            "written": card.written_on or None, "problem": problem.value if problem else None,
            "still": late.way.value if late else None,
        }


def _in_order(overview: PlanOverview) -> list[PlannedCard]:
    """All cards in the order of their days, those without one last."""
    return sorted(overview.cards.values(), key=lambda card: (card.day or datetime.date.max, card.entry))


def _say_days(overview: PlanOverview, names: dict[int, str], console: Console) -> None:
    texts, still = console.texts, [card for card in _in_order(overview) if not card.written_on]
    for card in still:
        last = card.last_post.day.isoformat() if card.last_post else ""
        console.say(_iso(card.day) or texts("cli.plan.no_day"), names.get(card.entry, ""), last)
    if overview.finish is not None and any(card.day for card in still):
        console.say(texts("cli.plan.finish", count=overview.left, day=overview.finish.isoformat()))


def _complaints(overview: PlanOverview, console: Console) -> list[str]:
    """What does not fit, and what would help."""
    texts, problems = console.texts, list(overview.problems.values())
    told = [
        texts(f"cli.plan.problem.{problem.value}", count=problems.count(problem))
        for problem in PlanProblem if problem in problems
    ]
    ways = [each.way for each in overview.late.values()]
    late = [texts(f"cli.plan.still.{way.value}", count=ways.count(way)) for way in Way if way in ways]
    return [*told, *late, *(_way_out(way, console) for way in overview.ways_out[:1])]


def _way_out(way: WayOut, console: Console) -> str:
    weekday = console.texts(f"cli.weekday.{WEEKDAYS[way.number]}") if way.kind is WayOutKind.ALSO_ON else ""
    return console.texts(f"cli.plan.way_out.{way.kind.value}", number=str(way.number), weekday=weekday)


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day is not None else None

