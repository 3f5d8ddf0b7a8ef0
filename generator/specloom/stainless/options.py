"""What the constructor of the client takes."""

from __future__ import annotations

from specloom import naming
from specloom.codes import Code
from specloom.nodes import Node
from specloom.stainless.translated import At, Said, text_of

_PARTS = {
    "username": "username",
    "user": "username",
    "password": "password",
    "client_id": "client_id",
    "client_secret": "client_secret",
    "access_token": "access_token",
}
"""Roles of an option that are not the whole of its scheme."""
_TYPES = ("boolean", "integer", "number")


def options_of(node: Node, without: str) -> dict[str, Said]:
    """The sections of the client that have its options, by how they are sent; one key is said elsewhere."""
    auth: dict[str, Said] = {}
    headers: dict[str, Said] = {}
    parameters: dict[str, Said] = {}
    variables: dict[str, Said] = {}
    for key, item in node.entries():
        name = naming.snake(key)
        for word in ("description", "example", "required_in_tests", "nullable", "type"):
            item.get(word)
        if key == without:
            continue
        if name in naming.CLIENT_ARGUMENTS:
            item.skip()
            fact = f"each client has an argument '{name}' of its own, so the option is left out"
            item.degrade(Code.TAKEN_NAME, fact, "give the option another name", at_key=True)
            continue
        if item.get("auth").get("security_scheme").exists:
            item.get("send_as_query_param")
            auth[name] = _credential(item)
        elif item.has("send_as_path_param"):
            parameters[name] = At(item, {"path": text_of(item.get("send_as_path_param")), **_value(item)})
        elif item.has("send_as_body_param"):
            parameters[name] = At(item, {"body": text_of(item.get("send_as_body_param")), **_value(item)})
        elif item.has("server_variable"):
            variables[name] = At(item, {"variable": text_of(item.get("server_variable")), **_value(item), "type": None})
        else:
            query, header = text_of(item.get("send_as_query_param")), text_of(item.get("send_in_header"))
            headers[name] = At(item, {"query": query, "header": header, **_value(item)})
    return {"auth": auth, "headers": headers, "parameters": parameters, "server_variables": variables}


def _credential(item: Node) -> Said:
    auth = item.child("auth")
    scheme = auth.child("security_scheme")
    said: dict[str, Said] = {
        "scheme": At(scheme, scheme.value if isinstance(scheme.value, str) else None),
        "part": _PARTS.get(auth.text("role")),
        "optional": True if item.flag("nullable") else None,
        **_value(item),
    }
    return At(item, {key: value for key, value in said.items() if key != "type"})


def _value(item: Node) -> dict[str, Said]:
    """What the option is if the caller says nothing."""
    kind, default = item.peek("type"), item.get("default")
    text = str(default.value).lower() if isinstance(default.value, bool) else str(default.value)
    return {
        "env": text_of(item.get("read_env")),
        "default": At(default, text) if default.exists else None,
        "type": At(item.child("type"), str(kind)) if kind in _TYPES else None,
    }
