"""The other end of `processes.Contender`: a round for each line that comes in, its result as a line of JSON."""

import json
import sys
from collections.abc import Callable


def play_rounds(play: Callable[[], object], began: object = None) -> None:
    """Tell that all is ready, with what was measured on the way there, and play until the other end is closed."""
    _tell(began)
    for _ in sys.stdin:
        _tell(play())


def _tell(answer: object) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
