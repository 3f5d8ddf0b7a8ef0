"""What reads webhooks, as the strings that templates print."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from specloom.ir import Named, Webhooks, WebhookSignature
from specloom.render.annotations import cast_to_type_of, is_class
from specloom.text import literal


@dataclass(frozen=True, slots=True)
class WebhooksView:
    """What the template prints of the methods that read webhooks."""

    event: str
    parse: str
    unwrap: str
    """Empty where there is no signature."""
    verify: str
    check: str
    """The function of the runtime that checks a signature."""
    more: list[str]
    """Its arguments behind the secret."""
    timed: bool
    """Whether the time of a webhook counts."""
    read: str
    """The type as the runtime takes it."""
    secret: str
    """The client's argument that has the secret."""
    body: str
    """What the arguments are called: for the body…"""
    key: str
    """…and for the secret."""


def webhooks_view(webhooks: Webhooks, aliases: Set[Named] = frozenset()) -> WebhooksView:
    """The methods, which are the same in both flavours, for they send nothing; `aliases` are what is no class."""
    event = webhooks.event.name
    signature = webhooks.signature
    timed = signature is not None and signature.scheme == "standard"
    return WebhooksView(
        event=event,
        parse=webhooks.parse,
        unwrap=webhooks.unwrap if signature else "",
        verify=webhooks.verify,
        check="check_standard_signature" if timed else "check_hmac_signature",
        more=["tolerance=tolerance"] if timed else _hmac(signature) if signature else [],
        timed=timed,
        read=event if is_class(webhooks.event, aliases) else cast_to_type_of(event, event),
        secret=webhooks.secret,
        body=webhooks.body,
        key=webhooks.key,
    )


def _hmac(signature: WebhookSignature) -> list[str]:
    """The arguments that are not as usual."""
    values = [f"header={literal(signature.header)}"]
    values += [f"algorithm={literal(signature.algorithm)}"] if signature.algorithm != "sha256" else []
    values += [f"encoding={literal(signature.encoding)}"] if signature.encoding != "hex" else []
    return [*values, f"prefix={literal(signature.prefix)}"] if signature.prefix.raw else values
