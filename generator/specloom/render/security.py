"""Credentials and what needs them, as the strings that templates print."""

from __future__ import annotations

from collections.abc import Iterable

from specloom.ir import ClientGrant, Credential, Security
from specloom.text import literal


def security(groups: Security) -> str:
    """The alternatives of credentials as a Python literal."""
    return _tuple(_tuple(literal(name) for name in group) for group in groups)


def credential(item: Credential) -> list[str]:
    """The arguments of the runtime's class."""
    values = [literal(item.argument), literal(item.kind)]
    values += [f"name={literal(item.wire_name)}"] if item.kind in ("header", "query", "cookie", "http") else []
    values += [f"env={literal(item.env)}"] if item.env else []
    values += [] if item.required else ["required=False"]
    values += [f"default={literal(item.default)}"] if item.default else []
    if item.password:
        values += [f"password={literal(item.password[0])}"]
        values += [f"password_env={literal(item.password[1])}"] if item.password[1] else []
    values += [f"grant=ClientGrant({', '.join(_grant(item.grant))})"] if item.grant else []
    return values if item.given else [*values, "given=False"]


def credential_docs(item: Credential) -> list[str]:
    """The lines of a docstring on its arguments."""
    return [f"    {name}: {_what(item, name)}{_source(env)}; may be a function." for name, env in item.arguments]


def _what(item: Credential, name: str) -> str:
    if item.grant is not None:
        if name == item.argument:
            return f"A token to send in place of those got with `{item.grant.client_id[0]}`"
        return "The secret beside it" if name == item.grant.client_secret[0] else "Who the client is, to get tokens"
    if item.password and name == item.argument:
        return f"The user name that goes with `{item.password[0]}`"
    kind = "password" if item.password else "secret"
    return f"The {kind} sent with each request" if item.required else f"The {kind} sent where it is needed"


def _source(env: str) -> str:
    return f", or `${env}`" if env else ""


def _grant(grant: ClientGrant) -> list[str]:
    values = [literal(grant.client_id[0]), literal(grant.client_secret[0]), literal(grant.token_url)]
    values += [f"scope={literal(grant.scope)}"] if grant.scope else []
    values += [f"id_env={literal(grant.client_id[1])}"] if grant.client_id[1] else []
    return [*values, f"secret_env={literal(grant.client_secret[1])}"] if grant.client_secret[1] else values


def _tuple(items: Iterable[str]) -> str:
    texts = list(items)
    return f"({', '.join(texts)},)" if len(texts) == 1 else f"({', '.join(texts)})"
