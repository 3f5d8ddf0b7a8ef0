"""Clients of the generated SDK that talk to a server on loopback."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
from openai_threads import AsyncOpenAI, OpenAI

from tests.server import AssistantsServer


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def running_server() -> Iterator[AssistantsServer]:
    with AssistantsServer() as server:
        yield server


@pytest.fixture
def server(running_server: AssistantsServer) -> AssistantsServer:
    running_server.reset()
    return running_server


@pytest.fixture
def client(server: AssistantsServer) -> Iterator[OpenAI]:
    with OpenAI(api_key="test-key", base_url=server.base_url) as client:
        yield client


@pytest.fixture
async def async_client(server: AssistantsServer) -> AsyncIterator[AsyncOpenAI]:
    async with AsyncOpenAI(api_key="test-key", base_url=server.base_url) as client:
        yield client
