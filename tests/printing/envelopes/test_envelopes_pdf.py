"""Sender and address stand where the post wants them, on every envelope, and nowhere else."""

import csv
from dataclasses import replace

import pytest

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.affine import UNMOVED
from cardbook.domain.paper.envelope import EnvelopeFormat
from cardbook.domain.paper.envelope_front import EDGE, EnvelopeFront, front_of
from cardbook.domain.paper.label_sheet import Box
from cardbook.domain.paper.post_office import PostOffice
from cardbook.printing.envelopes.envelope_catalog import all_envelopes, all_posts, find_envelope, post_of
from cardbook.printing.envelopes.envelopes_pdf import envelopes_pdf
from cardbook.printing.jobs.envelopes import EnvelopeJob, SenderPlace, Turn
from cardbook.printing.jobs.labels import LabelText
from cardbook.printing.text.set_text import LabelWarning
from tests.outside import outside
from tests.printing import ink
from tests.printing.labels.label_jobs import a_label

_ENVELOPES = all_envelopes()
_KOWALCZYK = "Ånna & Tomasz Kowalczyk|ul. Floriańska 18/4|31-021 KRAKÓW|POLAND"
_HOFFMANN = "Birgit & Jörg Hoffmann|Wiehrestraße 19|79102 Freiburg"
_SENDER = "Grete Vollmer", "Lindenstraße 12", "79098 Freiburg"
_EXACT = 0.05
"""So far, in mm, may paper and lettering be from where the facts have them."""

_PT = 25.4 / 72


def a_job(*addresses: str, envelope: str = "C6", home: str = "DE", **choices: object) -> EnvelopeJob:
    """A job with an envelope for each address; those that end in capitals go abroad."""
    texts = tuple(a_label(text, str(key), text.split("|")[-1].isupper()) for key, text in enumerate(addresses, 1))
    job = EnvelopeJob(front_of(find_envelope(envelope), post_of(home)), texts, _SENDER, "GERMANY", title="Envelopes")
    return replace(job, **choices)


def inside(mark: ink.Ink, box: Box) -> bool:
    x, y, width, height = box.in_millimetres()
    within = x - _EXACT <= mark.left and mark.right <= x + width + _EXACT
    return within and y - _EXACT <= mark.top and mark.bottom <= y + height + _EXACT


def touches(mark: ink.Ink, box: Box) -> bool:
    x, y, width, height = box.in_millimetres()
    return mark.left < x + width and mark.right > x and mark.top < y + height and mark.bottom > y


@pytest.mark.parametrize("envelope", _ENVELOPES, ids=[each.id for each in _ENVELOPES])
def test_every_post_has_its_zones_clear_and_the_lettering_in_its_place(envelope: EnvelopeFormat) -> None:
    for post in all_posts():
        front = front_of(envelope, post)
        pdf = envelopes_pdf(replace(a_job(_KOWALCZYK), front=front))
        ((width, height),) = ink.page_sizes(pdf.data)
        assert width == pytest.approx(envelope.width / 1000, abs=_EXACT)
        assert height == pytest.approx(envelope.height / 1000, abs=_EXACT)
        marks = ink.letters(pdf.data)
        letters = len("".join(_KOWALCZYK.replace("|", "").split()))
        senders, address = marks[:-letters], marks[-letters:]
        assert "".join(mark.text for mark in address) == "".join(_KOWALCZYK.replace("|", "").split())
        assert all(inside(mark, front.sender) for mark in senders), post.name
        assert all(inside(mark, front.address) for mark in address), post.name
        assert len(senders) == (len("".join((*_SENDER, "GERMANY")).replace(" ", "")) if pdf.sender.fits else 0)
        for zone in (front.stamp, *front.clear):
            assert not any(touches(mark, zone) for mark in marks), (post.name, zone)
        _, x, base_line = ink.origins(pdf.data)[len(senders)]
        assert x == pytest.approx(front.address.x / 1000, abs=_EXACT)
        assert base_line == pytest.approx(front.address.y / 1000 + pdf.size_pt * _PT, abs=_EXACT)


@pytest.mark.parametrize("post", all_posts(), ids=[post.name or "default" for post in all_posts()])
def test_no_zone_reaches_into_another_one(post: PostOffice) -> None:
    for envelope in _ENVELOPES:
        front = front_of(envelope, post)
        zones = [front.stamp, *front.clear[:1], front.address, front.sender]
        for number, zone in enumerate(zones):
            assert 0 <= zone.x < zone.x + zone.width <= envelope.width, (envelope.id, zone)
            assert 0 <= zone.y < zone.y + zone.height <= envelope.height, (envelope.id, zone)
            assert not any(_overlap(zone, other) for other in zones[number + 1 :]), (envelope.id, zone)
        assert min(front.sender.x, front.sender.y) >= EDGE


def _overlap(one: Box, other: Box) -> bool:
    beside = one.x + one.width <= other.x or other.x + other.width <= one.x
    return not (beside or one.y + one.height <= other.y or other.y + other.height <= one.y)


def test_the_zones_are_those_of_the_facts() -> None:
    """The collected facts say each post's measures; here is where each of them must be found again."""
    with outside("facts", "placement.csv").open(encoding="utf-8", newline="") as file:
        facts = {(row["country"], row["zone"]): row for row in csv.DictReader(file)}
    large, small = find_envelope("C4"), find_envelope("C6")
    looked_at = 0
    for (country, zone), row in facts.items():
        front = front_of(small, post_of(country))
        size = tuple(float(row[side] or 0) for side in ("width_mm", "height_mm"))
        if any(word in zone.lower() for word in ("frankierzone", "franking", "postage", "stamp")):
            landscape = size if country != "JP" else size[::-1]
            assert _mm(front.stamp)[2:] == pytest.approx(landscape, abs=_EXACT)
        elif "B5..B4" in zone:
            assert _mm(front_of(large, post_of(country)).clear[0])[2:] == pytest.approx(size, abs=_EXACT)
        elif any(word in zone for word in ("barcode", "clear zone", "coding", "Codierzone")):
            assert _mm(front.clear[0])[3] == pytest.approx(size[1], abs=_EXACT)
            assert _mm(front.clear[0])[2] == pytest.approx(size[0] or 162.0, abs=_EXACT)
        elif zone.startswith(("address (OCR", "Lesezone", "address")) and row["min_left_mm"]:
            _check_address(front, row)
        else:
            continue
        looked_at += 1
    assert looked_at == 15


def _check_address(front: EnvelopeFront, row: dict[str, str]) -> None:
    x, y, width, height = _mm(front.address)
    envelope = front.envelope
    assert x >= float(row["min_left_mm"])
    assert y >= float(row["min_top_mm"] or envelope.height / 1000 - 69.85)
    assert envelope.width / 1000 - x - width >= float(row["min_right_mm"] or 0) - _EXACT
    assert envelope.height / 1000 - y - height >= float(row["min_bottom_mm"]) - _EXACT
    assert width <= float(row["width_mm"] or width)


def _mm(box: Box) -> tuple[float, float, float, float]:
    return box.in_millimetres()


def test_the_sizes_are_those_of_the_facts() -> None:
    with outside("facts", "envelopes.csv").open(encoding="utf-8", newline="") as file:
        facts = list(csv.DictReader(file))
    assert len(facts) == len(_ENVELOPES)
    for row, envelope in zip(facts, _ENVELOPES, strict=True):
        assert envelope.width / 1000 == pytest.approx(float(row["width_mm"]), abs=_EXACT)
        assert envelope.height / 1000 == pytest.approx(float(row["height_mm"]), abs=_EXACT)
        assert envelope.status.value == row["status"]


@pytest.mark.parametrize(
    ("envelope", "left", "top"), [("C6", 66, 54), ("DL", 104, 52), ("No. 10", 101.6, 50.8)]
)
def test_the_commonest_envelopes_have_the_address_where_the_design_has_it(
    envelope: str, left: float, top: float
) -> None:
    home = "US" if envelope == "No. 10" else "DE"
    pdf = envelopes_pdf(a_job(_HOFFMANN, envelope=envelope, home=home))
    _, x, base_line = ink.origins(pdf.data)[-len("".join(_HOFFMANN.replace("|", "").split()))]
    assert (x, base_line) == (pytest.approx(left, abs=_EXACT), pytest.approx(top + 15 * _PT, abs=_EXACT))
    assert pdf.size_pt == 15


def test_one_long_line_makes_the_lettering_of_all_envelopes_smaller() -> None:
    pdf = envelopes_pdf(a_job(_HOFFMANN, "Evangelische Kirchengemeinde Sankt Martin|Weg 1|10115 Berlin"))
    heights = [max(mark.bottom - mark.top for mark in ink.letters(pdf.data, page)[-8:]) for page in (1, 2)]
    assert 9 <= pdf.size_pt < 15
    assert pdf.size_pt % 0.5 == 0
    assert heights[0] == pytest.approx(heights[1], abs=0.05)
    assert [line.size_pt for line in pdf.report()] == [pdf.size_pt] * 2


def test_at_the_smallest_size_lines_are_broken_and_nothing_is_cut() -> None:
    words = " ".join(f"Wort{number}" for number in range(18))
    pdf = envelopes_pdf(a_job(f"{words}|Weg 1|10115 Berlin"))
    (placed,) = pdf.report()
    assert (placed.size_pt, pdf.smallest_pt) == (9, 9)
    assert len(placed.lines) > 3
    assert not placed.warnings
    assert " ".join(placed.lines[:-2]) == words
    assert all(inside(mark, placed.box) for mark in ink.letters(pdf.data)[-40:])


def test_one_very_long_address_is_made_small_alone() -> None:
    long = "|".join(["Kanzlei Hoffmann und Partner", *(f"Zimmer {number}" for number in range(8)), "10115 Berlin"])
    pdf = envelopes_pdf(a_job(_HOFFMANN, long, _HOFFMANN))
    assert [line.size_pt for line in pdf.report()] == [15, pdf.smallest_pt, 15]
    assert 9 <= pdf.smallest_pt < 12
    letters = [ink.letters(pdf.data, page) for page in (1, 2)]
    assert all(inside(mark, pdf.job.front.address) for mark in letters[1][-60:])
    heights = [next(mark.bottom - mark.top for mark in of_page if mark.text == "H") for of_page in letters]
    assert heights[1] / heights[0] == pytest.approx(pdf.smallest_pt / 15, abs=0.02)


def test_what_is_too_much_even_then_is_told() -> None:
    pdf = envelopes_pdf(a_job(_HOFFMANN, "|".join(["x" * 120] * 9)))
    assert [(label.key, label.warnings) for label in pdf.doubtful] == [("2", (LabelWarning.DOES_NOT_FIT,))]


def test_the_senders_country_stands_on_mail_abroad_only() -> None:
    pdf = envelopes_pdf(a_job(_HOFFMANN, _KOWALCZYK))
    assert ink.lines(pdf.data, 1) == [*_SENDER, *_HOFFMANN.split("|")]
    assert ink.lines(pdf.data, 2) == [*_SENDER, "GERMANY", *_KOWALCZYK.split("|")]


def test_a_sender_for_whom_there_is_no_room_is_left_off_and_told_of() -> None:
    pdf = envelopes_pdf(a_job(_HOFFMANN, envelope="C7", home="AU", sender=("Kirchengemeinde" * 4, "Weg 1")))
    assert not pdf.sender.fits
    assert ink.lines(pdf.data) == _HOFFMANN.split("|")


@pytest.mark.parametrize("turn", Turn)
def test_a_sender_on_the_flap_stands_there_once_the_stack_is_turned_over(turn: Turn) -> None:
    pdf = envelopes_pdf(a_job(_HOFFMANN, _KOWALCZYK, sender_place=SenderPlace.FLAP, turn=turn))
    assert "Vollmer" not in "".join(ink.lines(pdf.data))
    flaps = pdf.flaps()
    assert ink.page_sizes(flaps) == ink.page_sizes(pdf.data)
    counts = [len(ink.letters(flaps, page)) for page in (1, 2)]
    assert counts[1] - counts[0] == len("GERMANY")
    width, height = (side / 1000 for side in pdf.job.page_size())
    x, y, wide, deep = pdf.job.front.flap.in_millimetres()
    for mark in ink.letters(flaps, 2):
        across, down = (mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2
        across, down = {
            Turn.UPRIGHT: (across, down), Turn.OVER: (width - across, height - down),
            Turn.LEFT: (down, width - across), Turn.RIGHT: (height - down, across),
        }[turn]
        assert x <= across <= x + wide
        assert y <= down <= y + deep


@pytest.mark.parametrize("turn", Turn)
def test_a_turned_front_lies_on_the_paper_as_it_is_fed(turn: Turn) -> None:
    upright = ink.letters(envelopes_pdf(a_job(_HOFFMANN, sender=())).data)
    pdf = envelopes_pdf(a_job(_HOFFMANN, sender=(), turn=turn))
    width, height = 162.0, 114.0
    turned = {
        Turn.UPRIGHT: lambda x, y: (x, y),
        Turn.RIGHT: lambda x, y: (height - y, x),
        Turn.OVER: lambda x, y: (width - x, height - y),
        Turn.LEFT: lambda x, y: (y, width - x),
    }[turn]
    (size,) = ink.page_sizes(pdf.data)
    assert size == pytest.approx((width, height) if turn in (Turn.UPRIGHT, Turn.OVER) else (height, width), abs=0.01)
    expected = sorted(turned((mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2) for mark in upright)
    found = sorted(((m.left + m.right) / 2, (m.top + m.bottom) / 2) for m in ink.letters(pdf.data))
    for one, other in zip(expected, found, strict=True):
        assert one == pytest.approx(other, abs=_EXACT)


def test_a_nudge_moves_the_paper_as_it_is_fed() -> None:
    plain = ink.letters(envelopes_pdf(a_job(_HOFFMANN, turn=Turn.LEFT)).data)
    nudged = ink.letters(envelopes_pdf(a_job(_HOFFMANN, turn=Turn.LEFT, drawn=UNMOVED.shifted(1_500, -700))).data)
    assert nudged[0].left - plain[0].left == pytest.approx(1.5, abs=0.01)
    assert nudged[0].top - plain[0].top == pytest.approx(-0.7, abs=0.01)


def test_nothing_but_lettering_is_printed_and_equal_jobs_give_equal_bytes() -> None:
    job = a_job(_HOFFMANN, _KOWALCZYK)
    pdf = envelopes_pdf(job)
    assert ink.shapes(pdf.data) == []
    assert envelopes_pdf(job).data == pdf.data


def test_letters_that_no_typeface_has_are_refused_and_nobody_left_is_an_error() -> None:
    pdf = envelopes_pdf(a_job(_HOFFMANN, "\ue000|Weg 1"))
    assert [label.key for label in pdf.refused] == ["2"]
    assert pdf.count == 1
    with pytest.raises(KnownError) as caught:
        envelopes_pdf(a_job("\ue000|Weg 1"))
    assert caught.value.code is ErrorCode.NOBODY


def test_hostile_lines_are_drawn_and_never_read() -> None:
    hostile = r"(\) ET Q /F1 99 Tf <</Type/Catalog>> endstream"
    pdf = envelopes_pdf(EnvelopeJob(a_job().front, (LabelText((hostile, "10115 Berlin")),), sender=(hostile,)))
    assert "".join(ink.lines(pdf.data)).count("Catalog") == 2
