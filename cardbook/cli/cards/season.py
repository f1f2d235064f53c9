"""`cardbook season`: card lists, one occasion in one year each."""

import datetime
from argparse import ArgumentParser, Namespace

from cardbook.cli.cards.entry_json import entries_json
from cardbook.cli.console import Console
from cardbook.cli.options.number_between import whole_number
from cardbook.cli.options.open_book import book_to_change, book_to_read
from cardbook.cli.options.who_options import add_book, add_who, who_of
from cardbook.cli.outcome import DONE
from cardbook.domain.cards.card_list import SEASON_YEARS, STAGES, Season, Stage
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.listing import SeasonSummary
from cardbook.services.cards.occasion_reading import occasion_typed
from cardbook.services.cards.plan_reading import PlanReading
from cardbook.services.cards.season_named import season_named
from cardbook.services.paper.mail_merge import MailMerge, Who

_PORTION = 1_000


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, and what to do with its seasons."""
    texts = console.texts
    add_book(parser, console)
    doings = parser.add_subparsers(dest="doing", metavar="new|list|show", required=True)
    new = doings.add_parser("new", help=texts("cli.season.new"), allow_abbrev=False)
    new.add_argument("name", metavar="NAME", help=texts("cli.season.name"))
    new.add_argument("--occasion", metavar="O", default="", help=texts("cli.season.occasion"))
    year, this_year = whole_number(console, *SEASON_YEARS), datetime.date.today().year
    new.add_argument("--year", metavar="Y", type=year, default=this_year, help=texts("cli.season.year"))
    new.add_argument("--from", metavar="NAME", default="", dest="source", help=texts("cli.season.source"))
    add_who(new, console)
    listed = doings.add_parser("list", help=texts("cli.season.list"), allow_abbrev=False)
    shown = doings.add_parser("show", help=texts("cli.season.show"), allow_abbrev=False)
    shown.add_argument("name", metavar="NAME", help=texts("cli.season.name"))
    for each in (listed, shown):
        each.add_argument("--json", action="store_true", help=texts("cli.option.json"))


def run(options: Namespace, console: Console) -> int:
    """Start, list or show."""
    return {"new": _new, "list": _list, "show": _show}[options.doing](options, console)


def _new(options: Namespace, console: Console) -> int:
    with book_to_change(options.book) as book:
        reading = book.reading
        if not options.name.strip():
            raise KnownError(ErrorCode.BAD_INPUT, text=options.name)
        if reading.seasons.by_name(options.name) is not None:
            raise KnownError(ErrorCode.SEASON_EXISTS, name=options.name)
        occasion = occasion_typed(reading, options.occasion)
        merge = MailMerge(reading)
        keys = merge.keys_with_post(who_of(options))
        if options.source:
            before = set(merge.keys(Who(season=options.source)))
            keys = [key for key in keys if key in before]
        book.seasons.new(Season(options.name, occasion, options.year), keys)
    console.say(console.texts("cli.season.started", count=len(keys), name=options.name))
    return DONE


def _list(options: Namespace, console: Console) -> int:
    with book_to_read(options.book) as reading:
        summaries = reading.seasons.summaries()
        if options.json:
            plans = PlanReading(reading)
            console.say_json(_summary(each, plans) for each in summaries)
            return DONE
    for summary in summaries:
        console.say(summary.season.name, f"{summary.done}/{summary.total}")
    return DONE


def _summary(summary: SeasonSummary, plans: PlanReading) -> dict[str, object]:
    season = summary.season
    counts = dict(zip((stage.value for stage in STAGES), summary.stages, strict=True))
    return {
        "id": season.id, "name": season.name, "occasion": season.occasion, "year": season.year,
        "entries": summary.total, **counts, "finish": _finish(summary, plans),
    }


def _finish(summary: SeasonSummary, plans: PlanReading) -> str | None:
    """Around which day all its cards will be written, None where they are, or no day is known."""
    if summary.stages[STAGES.index(Stage.WRITTEN)] == summary.total:
        return None
    day = plans.overview(summary.season).finish
    return day.isoformat() if day is not None else None


def _show(options: Namespace, console: Console) -> int:
    with book_to_read(options.book) as reading:
        season = season_named(reading, options.name)
        ids = reading.seasons.everybody(season.id or 0)
        rows = [
            row for start in range(0, len(ids), _PORTION)
            for row in reading.seasons.rows(ids[start:start + _PORTION])
        ]
        if options.json:
            console.say_json(entries_json(reading, season, rows))
            return DONE
    for row in rows:
        marks = "".join("x" if row.days.day(stage) else "." for stage in STAGES)
        console.say(str(row.id), marks, row.name, row.town, row.write_about)
    return DONE
