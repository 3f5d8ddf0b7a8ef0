# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Which credentials a request carries (OpenAPI: Security Requirement Object)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..common.errors import SDKError
from ..options.credentials import header_name
from ..options.settings import is_filled, missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx2

    from ..options.configuration import Configuration
    from ..options.settings import Credential
    from ..requests.request import Request


def carried(config: Configuration, request: Request, http: httpx2.Client | httpx2.AsyncClient) -> tuple[str, ...]:
    """The first of the alternatives that can be met, as the arguments of its credentials.

    What the caller sends by hand, as a header of the same name or through the HTTP client, is left to the caller.

    Raises:
        SDKError: none can be.
    """
    alternatives = config.settings.security if request.security is None else request.security
    schemes, secrets = config.schemes, config.credentials
    for group in alternatives:
        for name in group:
            if not is_filled(schemes[name], secrets):
                break
        else:
            return group
    if not alternatives:
        return ()
    for group in alternatives:
        filled = tuple(name for name in group if is_filled(schemes[name], secrets))
        if all(name in filled or _is_given(schemes[name], config, request, http) for name in group):
            return filled
    least = [group for group in alternatives if not any({*other} < {*group} for other in alternatives)]
    remedies = [" and ".join(_remedies(config, group)) for group in least]
    raise SDKError(f"{request.method} {request.path} needs credentials: {'; or '.join(remedies)}.")


def _remedies(config: Configuration, group: tuple[str, ...]) -> Iterator[str]:
    for name in group:
        if not is_filled(config.schemes[name], config.credentials):
            yield missing(config.schemes[name], config.credentials)


def _is_given(
    credential: Credential, config: Configuration, request: Request, http: httpx2.Client | httpx2.AsyncClient
) -> bool:
    """Whether the caller sends something in place of a credential, or has said that nothing is to be sent."""
    if credential.kind == "cookie":
        return credential.name in http.cookies
    name = header_name(credential)
    if not name:
        given = (http.params, config.query, request.query, request.extra_query)
        return any(credential.name in fields for fields in given if fields)
    if name == "Authorization" and (config.user_info or http.auth is not None):
        return True
    headers = (http.headers, config.headers, request.headers, request.extra_headers)
    return any(name.lower() == given.lower() for fields in headers if fields for given in fields)
