"""Fuzzing: `python -m tests.fuzz --seconds 3600`; `python -m tests.fuzz --write valid 17 DIR` writes an input."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from contextlib import suppress
from pathlib import Path

from .fuzzing import Tally, fuzz, inputs
from .making import write


def main() -> int:
    """Make inputs, tell what came of them; 1 if any has a fault."""
    parser = ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--valid", type=int, default=2_000, help="how many valid documents")
    parser.add_argument("--stainless", type=int, default=1_000, help="how many of these with a stainless.yml")
    parser.add_argument("--broken", type=int, default=20_000, help="how many broken definitions")
    parser.add_argument("--first", type=int, default=0, help="the number of the first one of each kind")
    parser.add_argument("--seconds", type=float, default=600.0, help="after which no input begins")
    parser.add_argument("--write", nargs=3, metavar=("KIND", "NUMBER", "FOLDER"), help="write an input, and stop")
    given = parser.parse_args()
    if given.write:
        kind, number, folder = given.write
        Path(folder).mkdir(parents=True, exist_ok=True)
        write(kind, int(number), Path(folder))
        return 0
    os.nice(10)
    tally = Tally()
    with suppress(KeyboardInterrupt):
        for made in fuzz(inputs(given.valid, given.stainless, given.broken, given.first), given.seconds, tally):
            if made is not None:
                print(f"{made}\n", flush=True)
    print("\n".join(tally.lines()))
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
