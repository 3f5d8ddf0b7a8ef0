"""Signatures of webhooks, made here with the standard library alone, and what a body becomes."""

from __future__ import annotations

import base64
import hashlib
import hmac
import math
import os
import pickle
import time
from typing import Any, Literal

import pytest
from specloom.runtime.client.sync_client import SyncAPIClient
from specloom.runtime.common.errors import SDKError
from specloom.runtime.models.base import BaseModel
from specloom.runtime.options.options import ClientOptions
from specloom.runtime.webhooks.body import parse_webhook
from specloom.runtime.webhooks.errors import InvalidWebhookPayloadError, InvalidWebhookSignatureError
from specloom.runtime.webhooks.secret import WebhookSecret
from specloom.runtime.webhooks.signatures import check_hmac_signature, check_standard_signature, check_with

from .support import SETTINGS

KEY = b"thirty-two bytes of a secret key"
SECRET = f"whsec_{base64.b64encode(KEY).decode()}"
BODY = '{"type": "cat.fed", "grams": 40, "note": "naïve"}'
NOW = 1_800_000_000


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time", lambda: NOW + 0.5)


def sign(body: str = BODY, identifier: str = "msg_1", timestamp: object = NOW, key: bytes = KEY) -> str:
    digest = hmac.new(key, f"{identifier}.{timestamp}.{body}".encode(), hashlib.sha256).digest()
    return f"v1,{base64.b64encode(digest).decode()}"


def headers(signature: str | None = None, timestamp: object = NOW) -> dict[str, str]:
    signature = sign(timestamp=timestamp) if signature is None else signature
    return {"Webhook-Id": "msg_1", "Webhook-Timestamp": str(timestamp), "Webhook-Signature": signature}


def check(given: dict[str, str], body: str | bytes = BODY, secret: object = SECRET, tolerance: Any = 300) -> None:
    check_standard_signature(body, given, secret, tolerance=tolerance)


def test_the_published_example_of_standard_webhooks() -> None:
    given = {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }
    check(given, '{"test": 2432232314}', "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", tolerance=None)


@pytest.mark.parametrize("body", [BODY, BODY.encode(), bytearray(BODY.encode())])
@pytest.mark.parametrize("secret", [SECRET, SECRET.removeprefix("whsec_"), KEY])
@pytest.mark.parametrize("spelled", [str.lower, str.upper, str.title])
def test_a_standard_signature_is_good(body: Any, secret: str | bytes, spelled: Any) -> None:
    check({spelled(name): value for name, value in headers().items()}, body, secret)


def test_one_of_several_signatures_is_enough() -> None:
    other = sign(key=b"the key before")
    check(headers(f"v1a,AAAA {other} v2,BBBB {sign()} v1"))
    with pytest.raises(InvalidWebhookSignatureError, match="'webhook-signature'"):
        check(headers(f"v1a,AAAA {other}"))


@pytest.mark.parametrize("version", ["v2", "v1a", "V1", ""])
def test_a_signature_of_another_version_is_none(version: str) -> None:
    with pytest.raises(InvalidWebhookSignatureError, match="does not fit its body"):
        check(headers(sign().replace("v1", version)))


@pytest.mark.parametrize(
    ("given", "body"),
    [
        (headers(), BODY + " "),
        ({**headers(), "Webhook-Id": "msg_2"}, BODY),
        ({**headers(), "Webhook-Timestamp": str(NOW + 1)}, BODY),
        (headers(sign(key=b"another key")), BODY),
        (headers("v1,"), BODY),
        (headers("v1,é\udc80"), BODY),
    ],
)
def test_what_was_changed_is_refused(given: dict[str, str], body: str) -> None:
    with pytest.raises(InvalidWebhookSignatureError, match="does not fit its body") as caught:
        check(given, body)
    assert isinstance(caught.value, SDKError)
    for hidden in (SECRET, SECRET[6:], KEY.decode(), sign()):
        assert hidden not in str(caught.value)


@pytest.mark.parametrize("name", ["Webhook-Id", "Webhook-Timestamp", "Webhook-Signature"])
@pytest.mark.parametrize("empty", [False, True])
def test_a_missing_header_is_named(name: str, empty: bool) -> None:
    given = headers()
    del given[name]
    with pytest.raises(InvalidWebhookSignatureError, match=f"no header '{name.lower()}'"):
        check({**given, name: " "} if empty else given)


@pytest.mark.parametrize("text", ["soon", "1.5", "-1", "1_800_000_000", "\u0661", "9" * 5000, "0x1"])
def test_a_timestamp_is_a_whole_number_of_seconds(text: str) -> None:
    with pytest.raises(InvalidWebhookSignatureError, match="'webhook-timestamp' of the webhook is no whole number"):
        check(headers(timestamp=text))


@pytest.mark.parametrize(
    ("offset", "tolerance", "message"),
    [
        (-299, 300, ""),
        (300, 300, ""),
        (-301, 300, "is 302 seconds old, and 300 are allowed"),
        (302, 300, "is 302 seconds ahead of the clock here"),
        (-3000, 3600, ""),
        (-10, 0, "0 are allowed"),
        (-NOW, None, ""),
        (-NOW, math.inf, ""),
    ],
)
def test_the_time_counts_in_both_directions(offset: int, tolerance: float | None, message: str) -> None:
    given = headers(timestamp=NOW + offset)
    if not message:
        check(given, tolerance=tolerance)
        return
    with pytest.raises(InvalidWebhookSignatureError, match=message):
        check(given, tolerance=tolerance)


@pytest.mark.parametrize("tolerance", [-1, math.nan, "300", True])
def test_a_tolerance_that_is_none_of_seconds_is_the_callers_fault(tolerance: Any) -> None:
    with pytest.raises(ValueError, match="tolerance must be a number of seconds"):
        check(headers(), tolerance=tolerance)


@pytest.mark.parametrize("secret", [None, "", lambda: SECRET])
def test_without_a_secret_nothing_is_checked(secret: object) -> None:
    with pytest.raises(SDKError, match="pass 'secret', or 'webhook_secret' to the client") as caught:
        check(headers(), secret=secret)
    assert not isinstance(caught.value, InvalidWebhookSignatureError)


@pytest.mark.parametrize("secret", ["whsec_", "whsec_a", "whsec_not base64!", f"{SECRET}\n", "whsec_é", "whpk_AAAA"])
def test_a_malformed_secret_is_not_shown(secret: str) -> None:
    with pytest.raises(SDKError, match="not base64 behind 'whsec_'") as caught:
        check(headers(), secret=secret)
    assert not isinstance(caught.value, InvalidWebhookSignatureError)
    assert caught.value.__context__ is None
    assert secret not in str(caught.value).replace("'whsec_'", "")


def test_signatures_are_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[object, object]] = []

    def compare(first: object, second: object) -> bool:
        compared.append((first, second))
        return first == second

    monkeypatch.setattr(hmac, "compare_digest", compare)
    check(headers())
    check_hmac_signature(BODY, {"X-Hub": hmac.new(b"k", BODY.encode(), "sha256").hexdigest()}, "k", header="X-Hub")
    assert len(compared) == 2
    monkeypatch.setattr(hmac, "compare_digest", lambda a, b: False)
    with pytest.raises(InvalidWebhookSignatureError):
        check(headers())


@pytest.mark.parametrize("algorithm", ["sha1", "sha256", "sha384", "sha512"])
@pytest.mark.parametrize("encoding", ["hex", "base64"])
@pytest.mark.parametrize("prefix", ["", "sha="])
def test_a_header_with_the_hmac_of_the_body(algorithm: Any, encoding: Any, prefix: str) -> None:
    digest = hmac.new(b"s3cret", BODY.encode(), algorithm)
    text = digest.hexdigest() if encoding == "hex" else base64.b64encode(digest.digest()).decode()
    more: Any = {"header": "X-Signature", "algorithm": algorithm, "encoding": encoding, "prefix": prefix}
    check_hmac_signature(BODY, {"x-signature": prefix + text}, "s3cret", **more)
    if encoding == "hex":
        check_hmac_signature(BODY.encode(), {"x-signature": prefix + text.upper()}, "s3cret", **more)
    for wrong in (f"x{prefix}{text}", prefix + text[:-1], prefix or "x", "é"):
        with pytest.raises(InvalidWebhookSignatureError, match="'X-Signature' of the webhook does not fit"):
            check_hmac_signature(BODY, {"X-Signature": wrong}, "s3cret", **more)
    with pytest.raises(InvalidWebhookSignatureError, match="no header 'X-Signature'"):
        check_hmac_signature(BODY, {}, "s3cret", **more)
    with pytest.raises(SDKError, match="pass 'secret'"):
        check_hmac_signature(BODY, {"X-Signature": prefix + text}, None, **more)


def test_a_function_of_the_caller_checks() -> None:
    seen: list[Any] = []

    def verify(body: bytes, given: Any) -> bool:
        seen.append((body, given))
        return True

    check_with(verify, BODY, {"X-Any": "1"})
    assert seen == [(BODY.encode(), {"x-any": "1"})]


async def _asynchronous(body: bytes, given: Any) -> bool:
    return True


@pytest.mark.filterwarnings("ignore:coroutine")
@pytest.mark.parametrize("verify", [lambda *_: False, lambda *_: None, lambda *_: 1, _asynchronous])
def test_anything_but_true_is_a_refusal(verify: Any) -> None:
    with pytest.raises(InvalidWebhookSignatureError, match="did not return True"):
        check_with(verify, BODY, {})


class Fed(BaseModel):
    type: Literal["cat.fed"]
    grams: int


class Left(BaseModel):
    type: Literal["cat.left"]


EVENT: Any = Fed | Left


def test_a_body_is_read_as_an_answer_is() -> None:
    event = parse_webhook(EVENT, BODY, strict=False)
    assert type(event) is Fed
    assert (event.grams, event.model_extra) == (40, {"note": "naïve"})
    unknown = parse_webhook(EVENT, b'{"type": "cat.slept", "hours": 9}', strict=False)
    assert isinstance(unknown, BaseModel)
    assert not isinstance(unknown, (Fed, Left))
    assert unknown.to_dict() == {"type": "cat.slept", "hours": 9}
    odd = parse_webhook(EVENT, '{"type": "cat.fed", "grams": "lots"}', strict=False)
    assert (type(odd), odd.grams) == (Fed, "lots")


def test_a_strict_client_refuses_what_does_not_fit() -> None:
    with pytest.raises(InvalidWebhookPayloadError, match="does not match its type") as caught:
        parse_webhook(EVENT, '{"type": "cat.fed", "grams": "canary"}', strict=True)
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize("body", ["", "{", b"\xff", "a=b", "[" * 100_000])
def test_a_body_that_is_not_json(body: str | bytes) -> None:
    with pytest.raises(InvalidWebhookPayloadError, match="is not JSON"):
        parse_webhook(EVENT, body, strict=False)


def test_a_body_that_is_no_object() -> None:
    with pytest.raises(InvalidWebhookPayloadError, match="is not a JSON object"):
        parse_webhook(Fed, "[]", strict=False)


@pytest.mark.parametrize("body", [{"type": "cat.fed"}, None])
def test_json_that_was_read_already_cannot_be_checked(body: Any) -> None:
    with pytest.raises(TypeError, match="must be str or bytes, as it came, not"):
        check(headers(), body)


class Cats(SyncAPIClient):
    webhook_secret = WebhookSecret("CATS_WEBHOOK_SECRET")

    def __init__(self, *, webhook_secret: str | None = None, **options: Any) -> None:
        super().__init__(SETTINGS, ClientOptions(credentials={"api_key": "k"}, http_client=options.get("http_client")))
        self.webhook_secret = webhook_secret


def test_the_secret_of_a_client(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CATS_WEBHOOK_SECRET", raising=False)
    assert Cats().webhook_secret is None
    assert isinstance(Cats.webhook_secret, WebhookSecret)
    monkeypatch.setenv("CATS_WEBHOOK_SECRET", "from outside")
    client = Cats()
    assert client.webhook_secret == "from outside"
    assert Cats(webhook_secret="given").webhook_secret == "given"
    client.webhook_secret = "later"
    assert client._copied(credentials={}).webhook_secret == "later"
    assert client._copied(credentials={"webhook_secret": "other"}).webhook_secret == "other"
    monkeypatch.setitem(os.environ, "CATS_WEBHOOK_SECRET", "")
    assert Cats().webhook_secret is None


def test_errors_survive_pickling() -> None:
    error = InvalidWebhookSignatureError("no")
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), str(copy)) == (InvalidWebhookSignatureError, "no")
