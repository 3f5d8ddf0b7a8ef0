"""The client: its names, its addresses and what its constructor takes."""

from __future__ import annotations

from specloom.nodes import Node
from specloom.spelling import Spelling, split_words
from specloom.stainless.options import options_of
from specloom.stainless.translated import At, Said, number_of, text_of, timeout_of

_TIMEOUT = 60.0
"""Seconds that a request may take if nothing is said."""


def client_of(root: Node, spelling: Spelling, without: str) -> Said:
    """The section `client`, without the option of a key that is said elsewhere."""
    settings = root.get("client_settings")
    named = root.get("organization", "name")
    name = str(named.value or "")
    own = settings.text("client_name") or settings.text("default_client_name")
    prefix = settings.text("default_env_prefix") or "_".join(split_words(name))
    retries = settings.get("default_retries")
    said: dict[str, Said] = {
        "name": At(named, own or spelling.pascal(name)) if name or own else None,
        "env_prefix": At(named, f"{prefix.upper()}_") if prefix else None,
        "environments": _environments(root),
        "arrays": _arrays(root),
        "objects": text_of(root.get("query_settings").get("nested_format")),
        "multipart": text_of(root.get("multipart_settings").get("array_format")) or "brackets",
        "idempotency_header": text_of(settings.get("idempotency").get("header")),
        "timeout": timeout_of(settings.get("default_timeout")) or _TIMEOUT,
        "max_retries": number_of(retries.get("max_retries")),
        "retry_delay": number_of(retries.get("initial_delay_seconds")),
        "max_retry_delay": number_of(retries.get("max_delay_seconds")),
        "default_headers": {key: At(item, str(item.value)) for key, item in settings.get("default_headers").entries()},
        "security": _security(root.get("security")),
        "positional": False if root.get("settings").get("positional_params").value is False else None,
        **options_of(settings.get("opts"), without),
    }
    return {key: value for key, value in said.items() if value not in ({}, [])}


def _environments(root: Node) -> Said:
    return {name: At(item, str(item.value)) for name, item in root.get("environments").entries()}


def _arrays(root: Node) -> Said:
    settings = root.get("query_settings")
    node = settings.get("array_format")
    return At(node, node.value) if isinstance(node.value, str) else "comma"


def _security(node: Node) -> Said:
    return [At(item, {name: [] for name in item.keys}) for item in node.items()]
