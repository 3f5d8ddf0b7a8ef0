# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `beta.threads.messages`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from typing_extensions import deprecated

from ...._runtime.client.resource import SyncResourceBase
from ...._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from ...._runtime.common.sentinels import not_given, omit
from ...._runtime.lazy import lazy_exports
from ...._runtime.requests.request import Request, url_path
from ....pagination import SyncCursorPage
from ....types.beta.threads.message import Message, MessageDeleted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    import httpx2

    from ...._runtime.common.aliases import Body, Headers, Query
    from ...._runtime.common.sentinels import NotGiven, Omit
    from ....types.beta.threads.message_params import MessageContentPartParam, NewMessageAttachment
    from ....types.shared import Metadata

_HEADERS = {
    "OpenAI-Beta": "assistants=v2",
}


class Messages(SyncResourceBase):
    """Messages in a thread."""

    @cached_property
    def with_raw_response(self) -> MessagesWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return MessagesWithRawResponse(Messages(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> MessagesWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return MessagesWithStreamingResponse(Messages(streamed_client(self._client)))

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def create(
        self,
        thread_id: str,
        *,
        role: Literal["user", "assistant"],
        content: str | Iterable[MessageContentPartParam],
        attachments: Iterable[NewMessageAttachment] | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Message:
        """Appends what a user said, or an answer given elsewhere, to the conversation.

        `POST /threads/{thread_id}/messages`

        Args:
            thread_id: Thread that receives the message.
            role: Whose words these are: `user` for a person's, `assistant` to put earlier answers
                into the conversation.
            content: What the message says, as text or as a list of parts.
            attachments: Files to go with the message; null for none.
            metadata: Up to 16 of your own key-value pairs to keep with the message.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "POST",
            url_path("/threads/{thread_id}/messages", thread_id=thread_id),
            headers=_HEADERS,
            body={
                "role": role,
                "content": content,
                "attachments": attachments,
                "metadata": metadata,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, Message)

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def retrieve(
        self,
        message_id: str,
        *,
        thread_id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Message:
        """Returns one message with its content and status.

        `GET /threads/{thread_id}/messages/{message_id}`

        Args:
            message_id: Message to return.
            thread_id: Thread the message is part of.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "GET",
            url_path(
                "/threads/{thread_id}/messages/{message_id}",
                message_id=message_id,
                thread_id=thread_id,
            ),
            headers=_HEADERS,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, Message)

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def update(
        self,
        message_id: str,
        *,
        thread_id: str,
        metadata: Metadata | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Message:
        """Replaces the metadata of a message.

        `POST /threads/{thread_id}/messages/{message_id}`

        Args:
            message_id: Message to change.
            thread_id: Thread the message is part of.
            metadata: Up to 16 of your own key-value pairs for the message.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "POST",
            url_path(
                "/threads/{thread_id}/messages/{message_id}",
                message_id=message_id,
                thread_id=thread_id,
            ),
            headers=_HEADERS,
            body={
                "metadata": metadata,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, Message)

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def list(
        self,
        thread_id: str,
        *,
        after: str | Omit = omit,
        before: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        run_id: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> SyncCursorPage[Message]:
        """Returns messages page by page, newest first unless told otherwise.

        `GET /threads/{thread_id}/messages`

        Args:
            thread_id: Thread whose messages are listed.
            after: Cursor to the page that follows, namely the id of the last message you have.
            before: Cursor to the page that precedes, namely the id of the first message you have.
            limit: Most messages on one page, from 1 to 100; 20 if left out.
            order: Order by time of creation; `desc`, the default, is newest first, `asc` oldest
                first.
            run_id: Run to which the list is narrowed; only messages it wrote are returned.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "GET",
            url_path("/threads/{thread_id}/messages", thread_id=thread_id),
            query={
                "after": after,
                "before": before,
                "limit": limit,
                "order": order,
                "run_id": run_id,
            },
            headers=_HEADERS,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.page(request, SyncCursorPage[Message])

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def delete(
        self,
        message_id: str,
        *,
        thread_id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> MessageDeleted:
        """Deletes the message from its thread and confirms it by id.

        `DELETE /threads/{thread_id}/messages/{message_id}`

        Args:
            message_id: Message to remove.
            thread_id: Thread the message is part of.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "DELETE",
            url_path(
                "/threads/{thread_id}/messages/{message_id}",
                message_id=message_id,
                thread_id=thread_id,
            ),
            headers=_HEADERS,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, MessageDeleted)


class MessagesWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Messages) -> None:
        self.create = as_raw(resource.create)
        self.retrieve = as_raw(resource.retrieve)
        self.update = as_raw(resource.update)
        self.list = as_raw(resource.list)
        self.delete = as_raw(resource.delete)


class MessagesWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Messages) -> None:
        self.create = as_streamed(resource.create)
        self.retrieve = as_streamed(resource.retrieve)
        self.update = as_streamed(resource.update)
        self.list = as_streamed(resource.list)
        self.delete = as_streamed(resource.delete)


if TYPE_CHECKING:
    from .async_messages import (
        AsyncMessages as AsyncMessages,
        AsyncMessagesWithRawResponse as AsyncMessagesWithRawResponse,
        AsyncMessagesWithStreamingResponse as AsyncMessagesWithStreamingResponse,
    )
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncMessages": "..async_messages",
            "AsyncMessagesWithRawResponse": "..async_messages",
            "AsyncMessagesWithStreamingResponse": "..async_messages",
        },
    )

__all__ = ["Messages", "AsyncMessages"]
