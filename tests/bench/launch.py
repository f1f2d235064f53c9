"""Runs one command and tells what it took, from a process so small that its own memory is not counted as the other's.

    python tests/bench/launch.py COMMAND WORDS …
"""

import json
import os
import subprocess
import sys
import time


def launch(command: list[str]) -> None:
    """The exit code, seconds by the clock, seconds of work, and the most memory in KiB, as one line of JSON."""
    began = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    told = {
        "code": os.waitstatus_to_exitcode(status), "wall": time.monotonic() - began,
        "cpu": usage.ru_utime + usage.ru_stime, "peak": usage.ru_maxrss,
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    launch(sys.argv[1:])
