"""The client class: its names, its address and what its constructor takes."""

from __future__ import annotations

from specloom.codes import Code
from specloom.config import Config
from specloom.ir import Client, HeaderOption
from specloom.lower.credentials import Credentials
from specloom.lower.parameters import check_header
from specloom.lower.servers import lower_servers
from specloom.openapi import Document
from specloom.text import SpecText


def lower_client(document: Document, config: Config, credentials: Credentials) -> Client:
    """The client and its options."""
    servers = lower_servers(document.root)
    address = config.client.base_url or (servers[0].url.raw if servers else "")
    if not address.startswith(("http://", "https://")):
        document.root.child("servers").warn(
            Code.NO_SERVER,
            f"the document's server address {'is relative' if address else 'is missing'}",
            "give 'client.base_url' in the config; until then users must pass 'base_url'",
        )
    for server in document.root.items("servers")[1:]:
        server.ignore("only the first server is used")
    for server in document.root.items("servers"):
        if server.has("variables"):
            server.child("variables").ignore("server variables are not supported")
    for name, option in config.client.headers.items():
        check_header(option.header, config.client.node.child("headers", name, "header"))
    if config.client.idempotency_header:
        check_header(config.client.idempotency_header, config.client.node.child("idempotency_header"))
    return Client(
        name=config.client.name,
        error=config.client.error or f"{config.client.name}Error",
        env_prefix=config.client.env_prefix or f"{config.package.upper()}_",
        base_url=SpecText(address),
        servers=servers,
        credentials=credentials.all(),
        security=credentials.usual,
        header_options=tuple(
            HeaderOption(name, SpecText(option.header), option.env) for name, option in config.client.headers.items()
        ),
        arrays=config.client.arrays,
        idempotency_header=SpecText(header) if (header := config.client.idempotency_header) else None,
    )
