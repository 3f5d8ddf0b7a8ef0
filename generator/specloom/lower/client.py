"""The client class: its names, its address and what its constructor takes."""

from __future__ import annotations

from specloom.config import Config
from specloom.ir import Client, HeaderOption
from specloom.lower import webhooks
from specloom.lower.credentials import Credentials
from specloom.lower.declared import check_header
from specloom.lower.options import Options
from specloom.lower.servers import Servers
from specloom.text import SpecText


def lower_client(
    config: Config, credentials: Credentials, servers: Servers, options: Options, *, signed: bool
) -> Client:
    """The client and its options; `signed` if it checks signatures of webhooks."""
    for name, option in config.client.headers.items():
        check_header(option.header, config.client.node.child("headers", name, "header"))
    if config.client.idempotency_header:
        check_header(config.client.idempotency_header, config.client.node.child("idempotency_header"))
    prefix = config.client.env_prefix or f"{config.package.upper()}_"
    return Client(
        name=config.client.name,
        error=config.client.error or f"{config.client.name}Error",
        env_prefix=prefix,
        base_url=SpecText(servers.base_url),
        environments=servers.environments(),
        variables=servers.variables,
        credentials=credentials.all(),
        security=credentials.usual,
        header_options=tuple(
            HeaderOption(name, SpecText(option.header), option.env) for name, option in config.client.headers.items()
        ),
        parameters=options.all(),
        arrays=config.client.arrays,
        idempotency_header=SpecText(header) if (header := config.client.idempotency_header) else None,
        webhook_env=f"{prefix}{webhooks.SECRET.upper()}" if signed else "",
    )
