"""Finding who looks alike, from texts as the book holds them to pairs with their probabilities.

    python -m tests.bench.product.look_alikes PEOPLE
"""

import sys
import time

from cardbook.domain.matching.look_alikes import look_alikes
from cardbook.domain.matching.person import match_person
from tests.bench.contender import play_rounds
from tests.bench.doubles import with_doubles


def run(count: str) -> None:
    """Seconds of work in each round, and the share of the doubles that was found."""
    listed, pairs = with_doubles(int(count))

    def play() -> dict[str, float]:
        began = time.process_time()
        entries = [
            match_person(
                at, (one.given, "", one.family, ""), (one.street, one.extended, one.town, one.postcode),
                born=one.birthday, phones=[one.phone] if one.phone else (), emails=[one.email] if one.email else (),
            )
            for at, one in enumerate(listed)
        ]
        found = {(pair.first, pair.second) for pair in look_alikes(entries)}
        return {"cpu": time.process_time() - began, "recall": len(found & pairs) / len(pairs), "found": len(found)}

    play_rounds(play)


if __name__ == "__main__":
    run(*sys.argv[1:])
