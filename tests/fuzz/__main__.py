"""`python -m tests.fuzz --inputs 100000 --first 0`: the long soak; prints what became of the inputs."""

import argparse
import sys
import time

from tests.fuzz.soak import soak

_SHOWN = 10


def main() -> int:
    """0 where nothing was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--first", type=int, default=0)
    options = parser.parse_args()
    begun = time.monotonic()
    found = soak(options.first, options.inputs)
    print(f"{options.inputs} inputs in {time.monotonic() - begun:.0f} s, slowest {found.slowest:.2f} s, "
          f"memory grew by {found.grown_mib:.0f} MiB: {dict(found.outcomes.most_common())}")
    for number, what in found.findings[:_SHOWN]:
        print(f"--- input {number}\n{what}")
    print(f"{len(found.findings)} findings")
    return 1 if found.findings else 0


if __name__ == "__main__":
    sys.exit(main())
