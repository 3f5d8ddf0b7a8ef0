"""Security schemes → the secrets that the client takes."""

from __future__ import annotations

from typing import Literal

from specloom import naming
from specloom.codes import Code
from specloom.config import Config
from specloom.diagnostics import Diagnostics
from specloom.ir import Credential
from specloom.lower.operations import check_header
from specloom.openapi import Document, Node
from specloom.source import Source, join
from specloom.text import SpecText

CredentialKind = Literal["bearer", "header", "query", "basic"]


def lower_credentials(
    document: Document, config: Config, source: Source, diagnostics: Diagnostics
) -> tuple[Credential, ...]:
    """The client's credentials (OpenAPI: Security Scheme Object)."""
    schemes = document.root.child("components", "securitySchemes")
    credentials: list[Credential] = []
    for argument, auth in config.client.auth.items():
        scheme = document.resolve(schemes.child(auth.scheme))
        if scheme.value is None:
            diagnostics.error(
                Code.UNKNOWN_SCHEME,
                f"{document.source.name} has no security scheme '{auth.scheme}'",
                source.place(join("", "client", "auth", argument, "scheme")),
                help=naming.suggestion(auth.scheme, schemes.mapping) or "name one of 'securitySchemes'",
            )
            continue
        kind = _kind(scheme)
        if kind == "header":
            check_header(scheme.text("name"), document.place(scheme.child("name")), diagnostics)
        if kind is None:
            diagnostics.degrade(
                Code.UNSUPPORTED_SCHEME,
                f"the security scheme '{auth.scheme}' is not supported; a bearer token is sent",
                document.place(scheme),
                help="supported are http bearer and basic, apiKey in header or query, oauth2 and openIdConnect",
            )
        credentials.append(
            Credential(
                argument=argument,
                kind=kind or "bearer",
                wire_name=SpecText(scheme.text("name")),
                env=auth.env,
                required=_required(document, auth.scheme) and len(config.client.auth) == 1,
                doc=SpecText(scheme.text("description")) if scheme.text("description").strip() else None,
            )
        )
    return tuple(credentials)


def _kind(scheme: Node) -> CredentialKind | None:
    kind, place = scheme.text("type"), scheme.text("in")
    if kind == "http":
        return "basic" if scheme.text("scheme").lower() == "basic" else "bearer"
    if kind == "apiKey":
        return "query" if place == "query" else "header" if place == "header" else None
    return "bearer" if kind in ("oauth2", "openIdConnect") else None


def _required(document: Document, scheme: str) -> bool:
    """Whether each request needs the scheme (OpenAPI: Security Requirement Object)."""
    requirements = document.root.child("security").children()
    return bool(requirements) and all(scheme in node.mapping for node in requirements)
