"""Who has sent a webhook: the signature in its headers, made with a secret that only the API and its user know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

from ..common.errors import SDKError
from ..common.limits import check_seconds
from .body import as_bytes
from .errors import InvalidWebhookSignatureError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

__all__ = ["WebhookHeaders", "check_hmac_signature", "check_standard_signature", "check_with"]

_ID, _TIMESTAMP, _SIGNATURES = "webhook-id", "webhook-timestamp", "webhook-signature"
_MAX_DIGITS = 20
"""Of a timestamp; Python refuses to read numbers of thousands."""


class WebhookHeaders(Protocol):
    """The headers of a request: any mapping of strings, whatever the case of their names."""

    def items(self) -> Iterable[tuple[str, str]]:
        """Names and values."""
        ...


def check_standard_signature(
    body: str | bytes, headers: WebhookHeaders, secret: object, *, tolerance: float | None
) -> None:
    """Check the signatures of Standard Webhooks (its specification, version 1: HMAC-SHA256 alone).

    Args:
        body: the body of the request as it came.
        headers: of the request.
        secret: base64, usually behind `whsec_`; or the key itself, as bytes.
        tolerance: seconds by which the time of the webhook may differ from the clock here, in both directions;
            `None` for any time.

    Raises:
        InvalidWebhookSignatureError: a header is missing or makes no sense, the time is another, or no signature fits.
        SDKError: there is no secret, or it is not base64.
        ValueError: the tolerance is no number of seconds.
    """
    import hmac
    from base64 import b64encode

    key = _standard_key(_given(secret))
    content = as_bytes(body)
    found = _by_lower_name(headers)
    identifier, timestamp, signatures = (_header(found, name) for name in (_ID, _TIMESTAMP, _SIGNATURES))
    _check_time(timestamp, tolerance)
    signed = b".".join((_encoded(identifier), timestamp.encode(), content))
    expected = b64encode(hmac.new(key, signed, "sha256").digest())
    versions = (part.partition(",") for part in signatures.split())
    given = [_encoded(text) for version, _, text in versions if version == "v1"]
    if not any(hmac.compare_digest(expected, item) for item in given):
        raise _mismatch(_SIGNATURES)


def check_hmac_signature(
    body: str | bytes,
    headers: WebhookHeaders,
    secret: object,
    *,
    header: str,
    algorithm: Literal["sha1", "sha256", "sha384", "sha512"] = "sha256",
    encoding: Literal["hex", "base64"] = "hex",
    prefix: str = "",
) -> None:
    """Check a header that has the HMAC of the body (RFC 2104).

    Args:
        body: the body of the request as it came.
        headers: of the request.
        secret: the key.
        header: the name of the header.
        algorithm: the hash.
        encoding: how the HMAC is written.
        prefix: what stands before it.

    Raises:
        InvalidWebhookSignatureError: the header is missing, or is not the body's.
        SDKError: there is no secret.
    """
    import hmac
    from base64 import b64encode

    key = as_bytes(_given(secret))
    content = as_bytes(body)
    given = _header(_by_lower_name(headers), header)
    digest = hmac.new(key, content, algorithm)
    if encoding == "base64":
        expected = b64encode(digest.digest())
    else:
        expected, given = digest.hexdigest().encode(), _lower_digits(given, len(prefix))
    if not hmac.compare_digest(prefix.encode() + expected, _encoded(given)):
        raise _mismatch(header)


def check_with(verify: Callable[[bytes, Mapping[str, str]], bool], body: str | bytes, headers: WebhookHeaders) -> None:
    """Check a webhook by a function of the caller, which gets the body and the headers by their names in small letters.

    Raises:
        InvalidWebhookSignatureError: it returns anything but `True`.
    """
    # A function that forgets to return is no proof, nor is the coroutine of an asynchronous one.
    if verify(as_bytes(body), _by_lower_name(headers)) is not True:
        raise InvalidWebhookSignatureError("The webhook was refused by 'verify', which did not return True.")


def _given(secret: object) -> str | bytes:
    if isinstance(secret, (str, bytes)) and secret:
        return secret
    raise SDKError(
        "The signature of a webhook is checked with a secret: pass 'secret', or 'webhook_secret' to the client."
    )


def _standard_key(secret: str | bytes) -> bytes:
    from base64 import b64decode

    if isinstance(secret, bytes):
        return secret
    try:
        key = b64decode(secret.removeprefix("whsec_"), validate=True)
    except ValueError:
        key = b""
    if key:
        return key
    raise SDKError(
        "The secret of webhooks is not base64 behind 'whsec_'. Check how it was copied or read; its value is not shown "
        "here."
    )


def _check_time(timestamp: str, tolerance: float | None) -> None:
    from time import time

    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= _MAX_DIGITS):
        raise InvalidWebhookSignatureError(f"The header '{_TIMESTAMP}' of the webhook is no whole number of seconds.")
    if tolerance is None:
        return
    check_seconds("tolerance", tolerance)
    age = time() - int(timestamp)
    if abs(age) > tolerance:
        where = "old" if age > 0 else "ahead of the clock here"
        raise InvalidWebhookSignatureError(
            f"The webhook is {abs(age):.0f} seconds {where}, and {tolerance:g} are allowed: it may be an old one that "
            "somebody sends again, or one of the clocks is wrong."
        )


def _by_lower_name(headers: WebhookHeaders) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def _header(headers: Mapping[str, str], name: str) -> str:
    value = headers.get(name.lower(), "").strip()
    if not value:
        raise InvalidWebhookSignatureError(f"The webhook has no header '{name}', so nothing shows who has sent it.")
    return value


def _lower_digits(value: str, start: int) -> str:
    """The value with the hexadecimal digits behind its prefix in small letters."""
    return value[:start] + value[start:].lower()


def _encoded(text: str) -> bytes:
    """The bytes of what came in a header; any text has some."""
    return text.encode("utf-8", "backslashreplace")


def _mismatch(header: str) -> InvalidWebhookSignatureError:
    return InvalidWebhookSignatureError(
        f"The header '{header}' of the webhook does not fit its body: it was signed with another secret, or changed, "
        "or the body is not as it came."
    )
