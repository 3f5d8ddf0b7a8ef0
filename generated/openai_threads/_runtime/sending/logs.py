# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Logging without secrets: neither headers, nor bodies, nor query strings are ever logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..options.settings import from_environment

if TYPE_CHECKING:
    import logging

    import httpx2

    from ..options.settings import Settings


def logger_name(settings: Settings) -> str:
    """The name of the SDK's logger."""
    return settings.distribution.replace("-", "_")


def configure_logging(settings: Settings) -> None:
    """Turn logging on where the environment's LOG says `info` or `debug`."""
    level = (from_environment(f"{settings.env_prefix}LOG") or "").lower()
    if level not in ("info", "debug"):
        return
    import logging

    logging.basicConfig(
        format="[%(asctime)s - %(name)s:%(lineno)d - %(levelname)s] %(message)s", datefmt="%Y-%m-%d %H:%M:%S"
    )
    logging.getLogger(logger_name(settings)).setLevel(level.upper())


def get_logger(settings: Settings, host: str) -> logging.Logger:
    """The SDK's logger; from here on the HTTP client logs requests to `host` without their query strings."""
    import logging

    hosts.add(host)
    # A filter is added once, however often it is given.
    logging.getLogger("httpx2").addFilter(_hide_queries)
    return logging.getLogger(logger_name(settings))


def public_url(url: httpx2.URL) -> str:
    """A URL without user name, password, query and fragment."""
    return str(url.copy_with(username=None, password=None, query=None, fragment=None))


hosts: set[str] = set()
"""The hosts that the SDK talks to."""


def _hide_queries(record: logging.LogRecord) -> bool:
    import httpx2

    if isinstance(record.args, tuple):
        record.args = tuple(
            public_url(value) if isinstance(value, httpx2.URL) and value.host in hosts else value
            for value in record.args
        )
    return True
