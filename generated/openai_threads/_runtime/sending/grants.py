# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Getting an access token with the client's own credentials (RFC 6749 §4.4)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast
from urllib.parse import quote_plus, urlencode

from ..common.errors import APIResponseValidationError
from ..common.plain import as_object
from ..options.credentials import basic_value
from ..options.settings import check_secret
from ..requests.body import Payload
from .call import Call, parse_url

if TYPE_CHECKING:
    import httpx2

    from ..options.configuration import Configuration
    from ..options.settings import ClientGrant, Credential, Secret
    from ..options.tokens import Tokens

_FORM = "application/x-www-form-urlencoded"


class GrantedTokens:
    """Where a call has its token from: those that are kept, or else the server that gives them.

    Args:
        config: of the client.
        credential: the scheme, with a grant.
        caller: the call that needs the token; it may be tried as often, and take as long.
    """

    def __init__(self, config: Configuration, credential: Credential, caller: Call) -> None:
        grant = cast("ClientGrant", credential.grant)
        self.credential = credential
        self.tokens = cast("Tokens", config.tokens)
        self.given: list[tuple[str, Secret]] = [
            (argument, cast("Secret", config.credentials[argument]))
            for argument in (grant.client_id, grant.client_secret)
        ]
        self._grant = grant
        self._caller = caller
        self._url = parse_url(config.base_url).join(grant.token_url)
        self._user_agent = config.user_agent
        self._key = (str(self._url), grant.scope, *(secret for _, secret in self.given))

    def kept(self, now: float) -> str | None:
        """The token that another call has got, if it can still be used."""
        return self.tokens.get(self._key, now)

    def forget(self, token: str) -> None:
        """Give up a token that the server refuses."""
        self.tokens.forget(self._key, token)

    def call(self, client_id: str, client_secret: str) -> Call:
        """The request for a token; the client says who it is by HTTP Basic (RFC 6749 §2.3.1, §4.4.2)."""
        scope = {"scope": self._grant.scope} if self._grant.scope else {}
        content = urlencode({"grant_type": "client_credentials", **scope}).encode()
        user_info = f"{quote_plus(client_id)}:{quote_plus(client_secret)}"
        fields = {
            "Host": self._url.netloc.decode("ascii"),
            "Accept": "application/json",
            "User-Agent": self._user_agent,
            "Authorization": basic_value(user_info),
            "Content-Type": _FORM,
            "Content-Length": str(len(content)),
        }
        caller = self._caller
        call = Call(
            "POST",
            str(self._url),
            {name.lower(): (name, value) for name, value in fields.items()},
            Payload(content, _FORM),
            timeout=caller.timeout,
            max_retries=caller.max_retries,
            max_elapsed=caller.max_elapsed,
            max_redirects=0,
            cookies=None,
            log=caller.log,
        )
        call.trusted = False  # what the HTTP client would add is meant for the API
        call.private = [client_secret]
        return call

    def keep(self, response: httpx2.Response, now: float) -> str:
        """Read and keep the token of a response (RFC 6749 §5.1).

        Raises:
            APIResponseValidationError: it has none that could be sent.
        """
        try:
            fields = as_object(json.loads(response.content)) or {}
        except (ValueError, RecursionError):
            fields = {}
        token, kind = fields.get("access_token"), fields.get("token_type", "bearer")
        if not isinstance(token, str) or not isinstance(kind, str) or kind.lower() != "bearer":
            message = f"No access token: {self._url} has answered without a token of the type bearer."
            raise APIResponseValidationError(response, None, message=message)
        check_secret(self.credential, self.credential.argument, token)
        self.tokens.keep(self._key, token, seconds=_seconds(fields.get("expires_in")), now=now)
        return token


def _seconds(value: object) -> float | None:
    """How long a token lives; servers give it as a number or as text."""
    try:
        seconds = float(value) if isinstance(value, (int, float, str)) else None
    except ValueError:
        return None
    return seconds if seconds is not None and seconds >= 0 else None
