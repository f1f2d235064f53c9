"""`cardbook envelope-formats`: the envelopes Cardbook knows."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.outcome import DONE
from cardbook.domain.addresses.country import country_code
from cardbook.domain.paper.envelope import EnvelopeFormat
from cardbook.domain.paper.label_sheet import Box
from cardbook.domain.paper.lengths import millimetres
from cardbook.domain.paper.post_office import PostOffice
from cardbook.services.paper.envelopes.envelope_formats import envelopes_to_choose, front, post_of
from cardbook.services.paper.envelopes.envelope_words import envelope_size, envelope_title, size_doubt


def declare(parser: ArgumentParser, console: Console) -> None:
    """Words to find an envelope by, where it is posted, and the form."""
    texts = console.texts
    parser.add_argument("words", metavar="TEXT", nargs="*", help=texts("cli.envelope-formats.words"))
    parser.add_argument("--from", metavar="DE", dest="origin", default="", help=texts("cli.envelope-formats.origin"))
    parser.add_argument("--json", action="store_true", help=texts("cli.envelope-formats.json"))


def run(options: Namespace, console: Console) -> int:
    """One line each: name, size, other names; with `--from` what the post there charges extra for."""
    home = country_code(options.origin)
    envelopes = envelopes_to_choose(" ".join(options.words), (), home)
    if options.json:
        console.say_json(_described(envelope, home) for envelope in envelopes)
        return DONE
    texts = console.texts
    for envelope in envelopes:
        doubt = size_doubt(texts, envelope, post_of(home)) if home else ""
        title, size = envelope_title(texts, envelope), envelope_size(texts, envelope)
        console.say(title, size, ", ".join(envelope.aliases), doubt)
    return DONE


def _described(envelope: EnvelopeFormat, home: str) -> dict[str, object]:
    there = front(envelope, home)
    verdict = there.post.verdict((envelope.width, envelope.height))
    return {
        "id": envelope.id, "name": envelope.name, "region": envelope.region, "aliases": list(envelope.aliases),
        "width_mm": millimetres(envelope.width), "height_mm": millimetres(envelope.height),
        "card_mm": list(map(millimetres, envelope.card)) if envelope.card else None,
        "pwg": envelope.pwg, "source": envelope.source, "status": envelope.status.value,
        "post": there.post.name, "stamp_mm": _mm(there.stamp), "clear_mm": list(map(_mm, there.clear)),
        "address_mm": _mm(there.address), "sender_mm": _mm(there.sender),
        "zones_status": _zones_status(there.post),
        "costs": verdict.costs.value if verdict else None, "class": verdict.name if verdict else None,
        "costs_status": verdict.status.value if verdict else None,
    }


def _zones_status(post: PostOffice) -> dict[str, str]:
    """How well each of the post's zones is known."""
    known = {"stamp": post.stamp.status, "address": post.address.status, "sender": post.sender.status}
    return {zone: status.value for zone, status in known.items()} | {
        "clear": ", ".join(dict.fromkeys(rule.status.value for rule in post.clear))
    }


def _mm(box: Box) -> list[float]:
    return list(box.in_millimetres())
