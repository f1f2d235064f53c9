"""Which cards go into an envelope of another size than the rest: those whose motif has one of its own."""

from contextlib import suppress

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.supply import SupplyKind
from cardbook.domain.errors import KnownError
from cardbook.domain.paper.envelope import EnvelopeFormat
from cardbook.printing.envelopes.envelope_catalog import find_envelope
from cardbook.services.reading import BookReading
from cardbook.storage.cards.supply_queries import SupplyQueries


def motif_envelopes(reading: BookReading, season: Season) -> dict[int, EnvelopeFormat]:
    """The envelopes that motifs name, by the entry whose card has the motif; words that name none count as none."""
    supplies = SupplyQueries(reading.file)
    motifs: dict[int | None, EnvelopeFormat] = {}
    for supply in supplies.all():
        if supply.kind is SupplyKind.CARD and supply.envelope:
            with suppress(KnownError):
                motifs[supply.id] = find_envelope(supply.envelope)
    if not motifs:
        return {}
    entries = [entry for entry, _ in reading.mail.entry_keys(season.id or 0, None)]
    return {card.entry: motifs[card.motif] for card in supplies.cards(entries) if card.motif in motifs}
