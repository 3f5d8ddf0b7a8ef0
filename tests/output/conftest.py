"""Fixtures of the output's tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from specloom.output import (
    write,
)

if TYPE_CHECKING:
    from pathlib import Path
from .support import FOREIGN, OLD, put


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An output directory with the old files and some of the user's."""
    root = tmp_path / "out"
    put(root, FOREIGN)
    write(root, OLD)
    return root
