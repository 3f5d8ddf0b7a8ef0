"""The client: its names, its addresses and what its constructor takes."""

from __future__ import annotations

import re

from specloom import naming
from specloom.codes import Code
from specloom.nodes import Node
from specloom.spelling import Spelling, split_words
from specloom.stainless.translated import At, Said

_PARTS = {
    "username": "username",
    "user": "username",
    "password": "password",
    "client_id": "client_id",
    "client_secret": "client_secret",
    "access_token": "access_token",
}
"""Roles of an option that are not the whole of its scheme."""
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
        "idempotency_header": _text(settings.get("idempotency").get("header")),
        "timeout": _timeout(settings.get("default_timeout")) or _TIMEOUT,
        "max_retries": _number(retries.get("max_retries")),
        "default_headers": {key: At(item, str(item.value)) for key, item in settings.get("default_headers").entries()},
        "security": _security(root.get("security")),
        "positional": False if root.get("settings").get("positional_params").value is False else None,
        **_options(settings.get("opts"), without),
    }
    return {key: value for key, value in said.items() if value not in ({}, [])}


def _environments(root: Node) -> Said:
    return {name: At(item, str(item.value)) for name, item in root.get("environments").entries()}


def _arrays(root: Node) -> Said:
    settings = root.get("query_settings")
    if settings.text("nested_format") == "dots":
        fact = "objects in queries are written with brackets, not with dots"
        settings.child("nested_format").note(Code.IGNORED, fact, "let the server take both", at_key=True)
    node = settings.get("array_format")
    return At(node, node.value) if isinstance(node.value, str) else "comma"


def _security(node: Node) -> Said:
    return [At(item, {name: [] for name in item.keys}) for item in node.items()]


def _text(node: Node) -> Said:
    return At(node, node.value) if isinstance(node.value, str) else None


def _number(node: Node) -> Said:
    return At(node, node.value) if isinstance(node.value, int) else None


def _timeout(node: Node) -> Said:
    """Milliseconds, or a duration of ISO 8601, in seconds."""
    if isinstance(node.value, (int, float)):
        return At(node, node.value / 1000)
    found = re.fullmatch(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?", str(node.value or ""))
    if found is None:
        return None
    hours, minutes, seconds = (float(part or 0) for part in found.groups())
    return At(node, hours * 3600 + minutes * 60 + seconds)


def _options(node: Node, without: str) -> dict[str, Said]:
    """What the constructor takes, by how it is sent."""
    auth: dict[str, Said] = {}
    headers: dict[str, Said] = {}
    parameters: dict[str, Said] = {}
    for key, item in node.entries():
        name = naming.snake(key)
        env = _text(item.get("read_env"))
        common: dict[str, Said] = {"env": env, "default": _default(item.get("default"))}
        for word in ("type", "description", "example", "required_in_tests", "nullable"):
            item.get(word)
        if key == without:
            continue
        scheme = item.get("auth").get("security_scheme")
        role = item.get("auth").text("role")
        if scheme.exists:
            item.get("send_as_query_param")
            part = _PARTS.get(role)
            optional = True if item.flag("nullable") else None
            auth[name] = At(item, {"scheme": At(scheme, scheme.value), "part": part, "optional": optional, **common})
        elif item.has("send_as_query_param"):
            parameters[name] = At(item, {"query": item.text("send_as_query_param"), **common})
        elif item.has("send_as_path_param"):
            parameters[name] = At(item, {"path": item.text("send_as_path_param"), **common})
        elif item.has("server_variable"):
            item.get("server_variable")
        elif item.has("send_as_body_param"):
            item.get("send_as_body_param").note(
                Code.IGNORED,
                f"the option '{key}' fills a field of bodies, which no option of a client does here",
                "callers pass it to each call",
            )
        else:
            headers[name] = At(item, {"header": _text(item.get("send_in_header")), **common})
    return {"auth": auth, "headers": headers, "parameters": parameters}


def _default(node: Node) -> Said:
    return At(node, str(node.value)) if node.exists else None
