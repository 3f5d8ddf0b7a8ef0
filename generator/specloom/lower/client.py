"""The client class: its names, its address and what its constructor takes."""

from __future__ import annotations

from specloom.codes import Code
from specloom.config import Config
from specloom.diagnostics import Diagnostics
from specloom.ir import Client, HeaderOption
from specloom.lower.credentials import lower_credentials
from specloom.lower.operations import check_header
from specloom.openapi import Document
from specloom.source import Source, join
from specloom.text import SpecText


def lower_client(document: Document, config: Config, source: Source, diagnostics: Diagnostics) -> Client:
    """The client; `source` is the file that the config was read from, for its places."""
    server = config.client.base_url or document.root.child("servers", 0).text("url")
    if not server.startswith(("http://", "https://")):
        diagnostics.warn(
            Code.NO_SERVER,
            f"the document's server address {'is relative' if server else 'is missing'}",
            document.source.place("/servers"),
            help="give 'client.base_url' in the config; until then users must pass 'base_url'",
        )
    for name, option in config.client.headers.items():
        check_header(option.header, source.place(join("", "client", "headers", name, "header")), diagnostics)
    return Client(
        name=config.client.name,
        error=config.client.error or f"{config.client.name}Error",
        env_prefix=config.client.env_prefix or f"{config.package.upper()}_",
        base_url=SpecText(server),
        credentials=lower_credentials(document, config, source, diagnostics),
        header_options=tuple(
            HeaderOption(name, SpecText(option.header), option.env) for name, option in config.client.headers.items()
        ),
    )
