"""Envelopes in words: what one is called, how large it is, what the post makes of its size. Light to import."""

from cardbook.domain.paper.envelope import EnvelopeFormat
from cardbook.domain.paper.label_sheet import LabelSheet
from cardbook.domain.paper.lengths import MICROMETRES_PER_INCH, millimetres, points
from cardbook.domain.paper.measure_status import MeasureStatus
from cardbook.domain.paper.post_office import PostOffice, SizeCost
from cardbook.printing.text.text_fit import CAPITALS
from cardbook.texts import Texts

_SURE = frozenset({MeasureStatus.VERIFIED, MeasureStatus.TWO_SOURCES})


def envelope_title(texts: Texts, envelope: EnvelopeFormat) -> str:
    """Its name; a square is called so with its side, in the measure of its trade."""
    if envelope.name:
        return envelope.name
    in_inches = envelope.region == "US"
    side = texts.decimal(envelope.width / MICROMETRES_PER_INCH if in_inches else millimetres(envelope.width))
    return texts(f"print.envelopes.square.{'inches' if in_inches else 'millimetres'}", side=side)


def paper_title(texts: Texts, on: EnvelopeFormat | LabelSheet) -> str:
    """What is printed on."""
    return envelope_title(texts, on) if isinstance(on, EnvelopeFormat) else on.title


def envelope_size(texts: Texts, envelope: EnvelopeFormat) -> str:
    """Width and height in mm."""
    width, height = (texts.decimal(millimetres(side)) for side in (envelope.width, envelope.height))
    return texts("print.envelopes.size", width=width, height=height)


def card_size(texts: Texts, envelope: EnvelopeFormat) -> str:
    """The card it is made for, "" where the trade names none."""
    if envelope.card is None:
        return ""
    width, height = (texts.decimal(millimetres(side)) for side in envelope.card)
    return texts("print.envelopes.card", width=width, height=height)


def measures_doubt(texts: Texts, envelope: EnvelopeFormat) -> str:
    """What is not quite sure about its measures, "" where they are well known."""
    return "" if envelope.status in _SURE else texts("print.envelopes.measure_it")


def size_doubt(texts: Texts, envelope: EnvelopeFormat, post: PostOffice) -> str:
    """What the post charges extra for, or does not take; "" where the size is an ordinary one.

    Where that is not verified, it says so; a square is told of even where the post's prices are not known.
    """
    verdict = post.verdict((envelope.width, envelope.height))
    if verdict is None:
        return texts("print.envelopes.costs.square_unknown") if envelope.is_square else ""
    if verdict.costs is SizeCost.ORDINARY:
        return ""
    said = texts(f"print.envelopes.costs.{verdict.costs.value}", post=post.name, name=verdict.name)
    return said if verdict.status in _SURE else f"{said} {texts('print.envelopes.costs.unverified')}"


def postage_doubt(texts: Texts, marks: int, envelopes: int) -> str:
    """What is left over of bought postage, or of envelopes; "" where none was bought or all comes out even."""
    if not marks or marks == envelopes:
        return ""
    key = "left_over" if marks > envelopes else "too_few"
    return texts(f"print.envelopes.postage.{key}", count=abs(marks - envelopes))


def lettering_doubt(texts: Texts, post: PostOffice, size_pt: float) -> str:
    """Says where letters of this size are smaller than the machines of the post read; "" where they are not."""
    least = round(2 * points(post.address.capitals) / CAPITALS) / 2
    if not 0 < size_pt < least:
        return ""
    return texts("print.lettering.too_small", post=post.name, size=texts.decimal(least))


def post_doubt(texts: Texts, post: PostOffice) -> str:
    """Says where the post's zones are not known for sure."""
    if not post.name:
        return texts("print.envelopes.post.unknown")
    sure = all(rule.status in _SURE for rule in (post.stamp, post.address))
    return "" if sure else texts("print.envelopes.post.unverified", post=post.name)
