"""Fixtures of the generator's tests."""

from __future__ import annotations

import pytest


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(autouse=True)
def plain_output(monkeypatch: pytest.MonkeyPatch) -> None:
    """The terminal of whoever runs the tests does not matter."""
    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS", "GITHUB_ACTIONS", "SPECLOOM_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
