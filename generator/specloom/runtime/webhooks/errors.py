"""What can be wrong with a webhook.

SDKError
├── InvalidWebhookSignatureError
└── InvalidWebhookPayloadError
"""

from __future__ import annotations

from ..common.errors import SDKError
from ..lazy import publish

__all__ = ["InvalidWebhookPayloadError", "InvalidWebhookSignatureError"]


class InvalidWebhookSignatureError(SDKError):
    """A webhook that does not prove who has sent it, or when: do nothing of what it says."""


class InvalidWebhookPayloadError(SDKError):
    """A webhook whose body is not what the API's description promises."""


publish(__name__)
