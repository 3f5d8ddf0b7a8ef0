"""Options and fixtures of the generator's tests."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-cases` takes what the cases give now as what they should give; `--prove` takes long."""
    parser.addoption("--update-cases", action="store_true", help="rewrite the expected files of the cases")
    parser.addoption("--prove", action="store_true", help="try all payloads in all places, and not a sample")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(autouse=True)
def plain_output(monkeypatch: pytest.MonkeyPatch) -> None:
    """The terminal of whoever runs the tests does not matter."""
    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS", "GITHUB_ACTIONS", "SPECLOOM_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
