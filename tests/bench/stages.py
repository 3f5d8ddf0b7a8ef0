"""`python -m tests.bench.stages SMALL DOCUMENT`: the seconds of the processor from a document to verified modules."""

from __future__ import annotations

import sys
import time
from functools import lru_cache
from pathlib import Path

from specloom.definition import load, lower
from specloom.diagnostics import Diagnostics
from specloom.pipeline import RUNTIME, TEMPLATES
from specloom.render import package, render
from specloom.render.environment import make_environment
from specloom.verify import verify


def seconds(document: Path) -> float:
    """Load, lower, render and verify; without the formatter, which is not ours, and the disk."""
    begun = time.process_time()
    diagnostics = Diagnostics()
    definition = load(document, None, None, diagnostics)
    lowered = lower(definition, {}, diagnostics)
    verify(render(lowered, TEMPLATES, RUNTIME, definition.handwritten.files).sources)
    return time.process_time() - begun


if __name__ == "__main__":
    # What is loaded and compiled once does not grow with the document.
    vars(package)["make_environment"] = lru_cache(make_environment)
    seconds(Path(sys.argv[1]))
    print(seconds(Path(sys.argv[2])))
