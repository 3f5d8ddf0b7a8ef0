# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `webhooks`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._runtime.client.resource import SyncResourceBase
from .._runtime.webhooks.body import parse_webhook
from .._runtime.webhooks.signatures import check_standard_signature, check_with
from ..types.webhook import WebhookEvent

if TYPE_CHECKING:
    from builtins import type as type_of
    from collections.abc import Callable, Mapping

    from .._runtime.webhooks.signatures import WebhookHeaders


class Webhooks(SyncResourceBase):
    """What the API sends by itself."""

    def unwrap(
        self,
        body: str | bytes,
        headers: WebhookHeaders,
        secret: str | bytes | None = None,
        *,
        tolerance: float | None = 300,
        verify: Callable[[bytes, Mapping[str, str]], bool] | None = None,
    ) -> WebhookEvent:
        """Check that a webhook comes from the API, and return what it says.

        What this version of the package does not know is kept, as in answers.

        Args:
            body: The body of the request, byte for byte as it came.
            headers: The headers of the request; the case of their names does not matter.
            secret: The secret to use in place of the client's `webhook_secret`.
            tolerance: Seconds by which the webhook may be older than the clock here says, or ahead of it; `None` for any.
            verify: A function that checks the webhook instead: it gets the body, and the headers under names in small
                letters, and returns `True` if the webhook is genuine.

        Raises:
            InvalidWebhookSignatureError: It does not come from the API, or not as it was sent.
            InvalidWebhookPayloadError: The body is not JSON.
        """
        if verify is None:
            self.verify_signature(body, headers, secret, tolerance=tolerance)
        else:
            check_with(verify, body, headers)
        return self.parse(body)

    def verify_signature(
        self,
        body: str | bytes,
        headers: WebhookHeaders,
        secret: str | bytes | None = None,
        *,
        tolerance: float | None = 300,
    ) -> None:
        """Check that a webhook comes from the API; see `unwrap`.

        Raises:
            InvalidWebhookSignatureError: It does not come from the API, or not as it was sent.
        """
        given = secret or self._client.credentials.get("webhook_secret")
        check_standard_signature(body, headers, given, tolerance=tolerance)

    def parse(self, body: str | bytes) -> WebhookEvent:
        """Return what a webhook says, without a check of who has sent it.

        What this version of the package does not know is kept, as in answers.

        Args:
            body: The body of the request, as it came.

        Raises:
            InvalidWebhookPayloadError: The body is not JSON.
        """
        return parse_webhook(
            cast("type_of[WebhookEvent]", WebhookEvent),
            body,
            strict=self._client.strict_response_validation,
        )
