"""The client class: its names, its address and what its constructor takes."""

from __future__ import annotations

from specloom import naming
from specloom.codes import Code
from specloom.config import RETRY_DELAYS, ClientConfig, Config
from specloom.ir import Client, HeaderOption
from specloom.lower.credentials import Credentials
from specloom.lower.declared import check_header
from specloom.lower.options import KINDS, Options, check_default
from specloom.lower.servers import Servers
from specloom.text import SpecText, told


def lower_client(
    config: Config, credentials: Credentials, servers: Servers, options: Options, webhook_secret: str
) -> Client:
    """The client and its options, of which one has the secret of webhooks, if there is such a thing."""
    for name, option in config.client.headers.items():
        if option.header:
            check_header(option.header, config.client.node.child("headers", name, "header"))
        check_default(option)
        if option.header and option.query:
            fact, remedy = f"'{name}' is sent in two places", "remove 'header' or 'query'"
            option.node.error(Code.WRONG_VALUE, fact, remedy, at_key=True)
    for name in config.client.default_headers:
        check_header(name, config.client.node.child("default_headers", name), at_key=True)
    if config.client.idempotency_header:
        check_header(config.client.idempotency_header, config.client.node.child("idempotency_header"))
    prefix = config.client.env_prefix or naming.env_prefix(config.package)
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
            HeaderOption(
                name,
                SpecText(option.header),
                option.env,
                told(option.default),
                SpecText(option.query),
                KINDS[option.type],
                config.keeps_names and option.type == "boolean" and bool(option.header),
            )
            for name, option in config.client.headers.items()
        ),
        parameters=options.all(),
        arrays=config.client.arrays,
        objects=config.client.objects,
        multipart=config.client.multipart,
        idempotency_header=SpecText(header) if (header := config.client.idempotency_header) else None,
        timeout=config.client.timeout,
        max_retries=config.client.max_retries,
        retry_delays=_delays(config.client),
        default_headers=tuple(
            (SpecText(name), SpecText(value)) for name, value in config.client.default_headers.items()
        ),
        webhook_secret=webhook_secret,
        webhook_env=(config.webhooks.env or f"{prefix}{webhook_secret.upper()}") if webhook_secret else "",
    )


def _delays(config: ClientConfig) -> tuple[float, float] | None:
    """The seconds between attempts, if they are not as usual."""
    for name, seconds in (("retry_delay", config.retry_delay), ("max_retry_delay", config.max_retry_delay)):
        if seconds < 0:
            fact = f"{seconds:g} s is no time to wait"
            config.node.child(name).error(Code.WRONG_VALUE, fact, "give it in seconds, from 0 on")
    delays = config.retry_delay, config.max_retry_delay
    return None if delays == RETRY_DELAYS else delays
