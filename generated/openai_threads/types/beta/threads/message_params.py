# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Parameters of `beta.threads.message`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import NotRequired, TypedDict

from ...shared import Metadata
from ..assistant import CodeInterpreterTool
from ..assistant_params import CodeInterpreterToolParam
from .message import FileSearchTypeOnlyTool, ImageFileContentBlock, ImageURLContentBlock


class ImageFileParam(TypedDict):
    """The file and how closely to look at it."""

    file_id: str
    """Identifier of the uploaded image. Upload it with purpose `vision` if its bytes are to be fetched
    again.
    """

    detail: NotRequired[Literal["auto", "low", "high"]]
    """Resolution the model sees: `low` saves tokens, `high` shows more. The default is `auto`."""


class ImageFileContentBlockParam(TypedDict):
    """An image that was uploaded as a file."""

    type: Literal["image_file"]
    """Always `image_file`."""

    image_file: ImageFileParam
    """The file and how closely to look at it."""


class ImageURLParam(TypedDict):
    """The address and how closely to look at it."""

    url: str
    """Public address of a JPEG, PNG, GIF or WebP image."""

    detail: NotRequired[Literal["auto", "low", "high"]]
    """Resolution the model sees: `low` saves tokens, `high` shows more. The default is `auto`."""


class ImageURLContentBlockParam(TypedDict):
    """An image fetched from a URL."""

    type: Literal["image_url"]
    """Always `image_url`."""

    image_url: ImageURLParam
    """The address and how closely to look at it."""


class TextContentBlockParam(TypedDict):
    """Text in a message to be created."""

    type: Literal["text"]
    """Always `text`."""

    text: str
    """Words for the model to read."""


MessageContentPartParam: TypeAlias = (
    ImageFileContentBlockParam
    | ImageFileContentBlock
    | ImageURLContentBlockParam
    | ImageURLContentBlock
    | TextContentBlockParam
)


class FileSearchTypeOnlyToolParam(TypedDict):
    """Names file search without settings, for attachments."""

    type: Literal["file_search"]
    """Always `file_search`."""


class NewMessageAttachment(TypedDict):
    """A file and the tools that may use it."""

    file_id: NotRequired[str]
    """Identifier of the file to attach."""

    tools: NotRequired[
        Iterable[
            CodeInterpreterToolParam
            | CodeInterpreterTool
            | FileSearchTypeOnlyToolParam
            | FileSearchTypeOnlyTool
        ]
    ]
    """Tools that are to receive the file."""


class NewMessageParam(TypedDict):
    """A message to add to a thread."""

    role: Literal["user", "assistant"]
    """Whose words these are: `user` for a person's, `assistant` to put earlier answers into the
    conversation.
    """

    content: str | Iterable[MessageContentPartParam]
    """What the message says, as text or as a list of parts."""

    attachments: NotRequired[Iterable[NewMessageAttachment] | None]
    """Files to go with the message; null for none."""

    metadata: NotRequired[Metadata | None]
    """Up to 16 of your own key-value pairs to keep with the message."""


class MessageCreateParams(TypedDict):
    """The arguments of `POST /threads/{thread_id}/messages`."""

    role: Literal["user", "assistant"]
    """Whose words these are: `user` for a person's, `assistant` to put earlier answers into the
    conversation.
    """

    content: str | Iterable[MessageContentPartParam]
    """What the message says, as text or as a list of parts."""

    attachments: NotRequired[Iterable[NewMessageAttachment] | None]
    """Files to go with the message; null for none."""

    metadata: NotRequired[Metadata | None]
    """Up to 16 of your own key-value pairs to keep with the message."""


class MessageUpdateParams(TypedDict):
    """The arguments of `POST /threads/{thread_id}/messages/{message_id}`."""

    thread_id: str
    """Thread the message is part of."""

    metadata: NotRequired[Metadata | None]
    """Up to 16 of your own key-value pairs for the message."""


class MessageListParams(TypedDict):
    """The arguments of `GET /threads/{thread_id}/messages`."""

    after: NotRequired[str]
    """Cursor to the page that follows, namely the id of the last message you have."""

    before: NotRequired[str]
    """Cursor to the page that precedes, namely the id of the first message you have."""

    limit: NotRequired[int]
    """Most messages on one page, from 1 to 100; 20 if left out."""

    order: NotRequired[Literal["asc", "desc"]]
    """Order by time of creation; `desc`, the default, is newest first, `asc` oldest first."""

    run_id: NotRequired[str]
    """Run to which the list is narrowed; only messages it wrote are returned."""
