"""Security schemes → the secrets that the client takes, and which of them an operation needs."""

from __future__ import annotations

from typing import Literal

from specloom import naming
from specloom.codes import Code
from specloom.config import Config
from specloom.ir import Credential
from specloom.lower.parameters import check_header
from specloom.nodes import Node
from specloom.openapi import Document
from specloom.text import SpecText

CredentialKind = Literal["bearer", "header", "query", "basic"]


def lower_credentials(document: Document, config: Config) -> tuple[Credential, ...]:
    """The client's credentials (OpenAPI: Security Scheme Object)."""
    schemes = document.root.get("components", "securitySchemes")
    credentials: list[Credential] = []
    for argument, auth in config.client.auth.items():
        scheme = schemes.child(auth.scheme).follow()
        if not scheme.exists:
            auth.node.child("scheme").error(
                Code.UNKNOWN_SCHEME,
                f"{document.name} has no security scheme '{auth.scheme}'",
                naming.suggestion(auth.scheme, schemes.keys) or "name one of 'securitySchemes'",
            )
            continue
        kind = _kind(scheme)
        if kind == "header":
            check_header(scheme.text("name"), scheme.child("name"))
        if kind is None:
            scheme.degrade(
                Code.UNSUPPORTED_SCHEME,
                f"the security scheme '{auth.scheme}' is not supported; a bearer token is sent",
                "supported are http bearer and basic, apiKey in header or query, oauth2 and openIdConnect",
            )
        credentials.append(
            Credential(
                argument=argument,
                kind=kind or "bearer",
                wire_name=SpecText(scheme.text("name")),
                env=auth.env,
                required=_is_required(document, auth.scheme) and len(config.client.auth) == 1,
                doc=SpecText(scheme.text("description")) if scheme.text("description").strip() else None,
            )
        )
    return tuple(credentials)


def requirements(node: Node) -> tuple[tuple[SpecText, ...], ...] | None:
    """Alternatives of schemes that are needed together (OpenAPI: Security Requirement Object)."""
    if not isinstance(node.get("security").value, list):
        return None
    return tuple(tuple(SpecText(name) for name in group.keys) for group in node.items("security"))


def _kind(scheme: Node) -> CredentialKind | None:
    kind, place = scheme.text("type"), scheme.text("in")
    if kind == "http":
        return "basic" if scheme.text("scheme").lower() == "basic" else "bearer"
    if kind == "apiKey":
        return "query" if place == "query" else "header" if place == "header" else None
    return "bearer" if kind in ("oauth2", "openIdConnect") else None


def _is_required(document: Document, scheme: str) -> bool:
    """Whether each request needs the scheme."""
    groups = document.root.items("security")
    return bool(groups) and all(group.has(scheme) for group in groups)
