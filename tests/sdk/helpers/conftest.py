"""Fixtures of the helpers' tests: each runs with the sync and with the async handler."""

from __future__ import annotations

import pytest

from .support import Kind


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> Kind:
    return Kind(request.param)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
