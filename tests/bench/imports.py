"""Importing the SDK and making a client, in a fresh process."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from tests.bench.paths import GENERATED
from tests.bench.row import Row, command, in_turn, ms


def rows() -> Iterator[Row]:
    """Against the reference library."""
    environment = {**os.environ, "PYTHONPATH": str(GENERATED)}
    programs = [f"from {package} import OpenAI; OpenAI(api_key='none')" for package in ("openai_threads", "openai")]
    ours, theirs = (command([sys.executable, "-c", program], env=environment) for program in programs)
    mine, other, ratio = in_turn(ours, theirs, 9)
    yield Row("import and construct a client", ms(mine), "openai", ms(other), ratio, 0.30)
