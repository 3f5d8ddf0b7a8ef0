"""A few edits of each kind: `make prove` looks for longer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ..prove.diff import prove
from ..prove.edits import EDITS, Edit
from .support import PETS

BATCH = 12


def test_what_breaks_a_program_is_called_breaking(tmp_path_factory: pytest.TempPathFactory) -> None:
    @settings(
        max_examples=2,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(st.lists(EDITS, min_size=1, max_size=2), min_size=BATCH, max_size=BATCH))
    def run(batch: list[list[Edit]]) -> None:
        found = prove(tmp_path_factory.mktemp("edits"), PETS, batch)
        assert (found.missed, found.uneven) == ([], [])
        breaks.append(found.breaks)

    breaks: list[int] = []
    run()
    assert sum(breaks) > 0


def test_a_break_that_is_not_told_would_be_seen(tmp_path: Path) -> None:
    def remove(document: dict[str, Any], _: dict[str, Any]) -> None:
        del document["components"]["schemas"]["Pet"]["properties"]["age"]

    def nothing(document: dict[str, Any], _: dict[str, Any]) -> None:
        document["info"]["description"] = "Text."

    found = prove(tmp_path, PETS, [[("remove", remove)], [("describe", nothing)]])
    assert (found.edits, found.breaks, found.alarms) == (2, 1, [])
