"""`python -m tests.bench.stages DOCUMENT`: the seconds of the processor from a document to its verified modules."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from specloom.definition import load, lower
from specloom.diagnostics import Diagnostics
from specloom.pipeline import RUNTIME, TEMPLATES
from specloom.render import render
from specloom.verify import verify


def seconds(document: Path) -> float:
    """Load, lower, render and verify; without the formatter, which is not ours, and the disk."""
    begun = time.process_time()
    diagnostics = Diagnostics()
    definition = load(document, None, None, diagnostics)
    package = lower(definition, {}, diagnostics)
    verify(render(package, TEMPLATES, RUNTIME, definition.handwritten.files).sources)
    return time.process_time() - begun


if __name__ == "__main__":
    print(seconds(Path(sys.argv[1])))
