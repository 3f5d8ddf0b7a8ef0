"""Run all proofs, with as many edits as the argument says."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.changes.support import PETS

from .diff import Findings, prove, report
from .documents import HELPER, WITH_HELPERS, wide_document
from .edits import EDITS, Edit

_BATCH = 20


def main(edits: int) -> int:
    """The exit code: 1 if a break was missed."""
    findings = Findings()
    wide = wide_document()
    subjects: list[tuple[dict[str, Any], dict[str, Any], str]] = [(PETS, {}, ""), (wide, {}, "")]
    subjects.append((wide, WITH_HELPERS, HELPER))
    counted: list[int] = []

    @seed(0)
    @settings(
        max_examples=max(edits // _BATCH, 1),
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(st.lists(EDITS, min_size=1, max_size=2), min_size=_BATCH, max_size=_BATCH))
    def run(batch: list[list[Edit]]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            document, more, helper = subjects[len(counted) % len(subjects)]
            findings.add(prove(Path(folder), document, batch, more, helper))
        counted.append(len(batch))

    run()
    print("\n".join(f"false alarm: {text}" for text in findings.alarms))
    print(report(findings))
    return 1 if findings.missed or findings.uneven else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 400))
