"""Fixtures of the runtime's tests."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from specloom.runtime.sending import exchange

from .support import Clients


@pytest.fixture(params=["sync", "async"])
def clients(request: pytest.FixtureRequest) -> Clients:
    return Clients(request.param)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def no_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Retries follow at once."""
    monkeypatch.setattr(exchange, "backoff", lambda *_: 0.0)
    monkeypatch.setattr("specloom.runtime.sending.retries.DELAYS", (0.0, 8.0))


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("API_KEY", "ORG_ID", "BASE_URL", "CUSTOM_HEADERS", "LOG"):
        monkeypatch.delenv(f"PETS_{name}", raising=False)


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def records() -> Iterator[list[logging.LogRecord]]:
    """All that any library logs."""
    found: list[logging.LogRecord] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(record)

    root, handler = logging.getLogger(), Keep()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield found
    root.removeHandler(handler)
    root.setLevel(level)
