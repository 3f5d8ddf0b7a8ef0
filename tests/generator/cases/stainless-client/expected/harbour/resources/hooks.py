# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `hooks`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._runtime.client.resource import SyncResourceBase
from .._runtime.lazy import lazy_exports
from .._runtime.webhooks.body import parse_webhook
from .._runtime.webhooks.signatures import check_standard_signature, check_with
from .._types.webhook import WebhookEvent

if TYPE_CHECKING:
    from builtins import type as type_of
    from collections.abc import Callable, Mapping

    from .._runtime.webhooks.signatures import WebhookHeaders


class HooksResource(SyncResourceBase):
    """The methods of `hooks`."""

    def unwrap(
        self,
        payload: str | bytes,
        headers: WebhookHeaders,
        key: str | bytes | None = None,
        *,
        tolerance: float | None = 300,
        verify: Callable[[bytes, Mapping[str, str]], bool] | None = None,
    ) -> WebhookEvent:
        """Check that a webhook comes from the API, and return what it says.

        What this version of the package does not know is kept, as in answers.

        Args:
            payload: The body of the request, byte for byte as it came.
            headers: The headers of the request; the case of their names does not matter.
            key: The secret to use in place of the client's `hook_key`.
            tolerance: Seconds by which the webhook may be older than the clock here says, or ahead of it; `None` for any.
            verify: A function that checks the webhook instead: it gets the body, and the headers under names in small
                letters, and returns `True` if the webhook is genuine.

        Raises:
            InvalidWebhookSignatureError: It does not come from the API, or not as it was sent.
            InvalidWebhookPayloadError: The body is not JSON.
        """
        if verify is None:
            self.verify_signature(payload, headers, key, tolerance=tolerance)
        else:
            check_with(verify, payload, headers)
        return self.unsafe_unwrap(payload)

    def verify_signature(
        self,
        payload: str | bytes,
        headers: WebhookHeaders,
        key: str | bytes | None = None,
        *,
        tolerance: float | None = 300,
    ) -> None:
        """Check that a webhook comes from the API; see `unwrap`.

        Raises:
            InvalidWebhookSignatureError: It does not come from the API, or not as it was sent.
        """
        given = key or self._client.credentials.get("hook_key")
        check_standard_signature(payload, headers, given, tolerance=tolerance)

    def unsafe_unwrap(self, payload: str | bytes) -> WebhookEvent:
        """Return what a webhook says, without a check of who has sent it.

        What this version of the package does not know is kept, as in answers.

        Args:
            payload: The body of the request, as it came.

        Raises:
            InvalidWebhookPayloadError: The body is not JSON.
        """
        return parse_webhook(
            cast("type_of[WebhookEvent]", WebhookEvent),
            payload,
            strict=self._client.strict_response_validation,
        )


if TYPE_CHECKING:
    from .async_hooks import AsyncHooksResource as AsyncHooksResource
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncHooksResource": "..async_hooks",
        },
    )

__all__ = ["HooksResource", "AsyncHooksResource"]
