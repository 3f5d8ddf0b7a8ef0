"""What the API sends by itself, and how the client reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from specloom.ir.types import Named
from specloom.text import SpecText


@dataclass(frozen=True, slots=True)
class WebhookSignature:
    """What in a request shows who has sent it."""

    scheme: Literal["standard", "hmac"]
    """The three headers of Standard Webhooks, or one header with the HMAC of the body: what is below describes that."""
    header: SpecText
    algorithm: str
    encoding: str
    prefix: SpecText
    """What stands before the HMAC in its header."""


@dataclass(frozen=True, slots=True)
class Webhooks:
    """What a resource has besides its methods, to read what the API sends."""

    event: Named
    """The alias for the payloads of all webhooks and callbacks."""
    parse: str
    """The name of the method that reads a payload, and checks nothing."""
    unwrap: str
    """The name of the method that checks the signature and then reads the payload, if there is a signature."""
    verify: str
    """The name of the method that only checks it, likewise."""
    signature: WebhookSignature | None
    secret: str
    """The client's argument that has the secret."""
    body: str
    """What its methods call the body…"""
    key: str
    """…and the secret."""
