# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `beta.threads.message`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ...._runtime.models.base import BaseModel
from ...shared import Metadata
from ..assistant import CodeInterpreterTool


class MessageIncompleteDetails(BaseModel):
    """Why the message was cut short; null if it was not."""

    reason: Literal["content_filter", "max_tokens", "run_cancelled", "run_expired", "run_failed"]
    """What stopped the message."""


class ImageFile(BaseModel):
    """The file and how closely to look at it."""

    file_id: str
    """Identifier of the uploaded image. Upload it with purpose `vision` if its bytes are to be fetched
    again.
    """

    detail: Literal["auto", "low", "high"] | None = None
    """Resolution the model sees: `low` saves tokens, `high` shows more. The default is `auto`."""


class ImageFileContentBlock(BaseModel):
    """An image that was uploaded as a file."""

    type: Literal["image_file"]
    """Always `image_file`."""

    image_file: ImageFile
    """The file and how closely to look at it."""


class ImageURL(BaseModel):
    """The address and how closely to look at it."""

    url: str
    """Public address of a JPEG, PNG, GIF or WebP image."""

    detail: Literal["auto", "low", "high"] | None = None
    """Resolution the model sees: `low` saves tokens, `high` shows more. The default is `auto`."""


class ImageURLContentBlock(BaseModel):
    """An image fetched from a URL."""

    type: Literal["image_url"]
    """Always `image_url`."""

    image_url: ImageURL
    """The address and how closely to look at it."""


class FileCitationAnnotationFileCitation(BaseModel):
    """Source of the passage."""

    file_id: str
    """Identifier of the cited file."""


class FileCitationAnnotation(BaseModel):
    """Marks a passage that file search took from a file."""

    type: Literal["file_citation"]
    """Always `file_citation`."""

    text: str
    """Placeholder in the message to put your own citation over."""

    file_citation: FileCitationAnnotationFileCitation
    """Source of the passage."""

    start_index: int
    """Offset of the placeholder's first character, from 0."""

    end_index: int
    """Offset just past the placeholder."""


class FilePathAnnotationFilePath(BaseModel):
    """The file that was written."""

    file_id: str
    """Identifier of the written file."""


class FilePathAnnotation(BaseModel):
    """Marks a link to a file that the code interpreter wrote."""

    type: Literal["file_path"]
    """Always `file_path`."""

    text: str
    """Placeholder in the message to put a real link over."""

    file_path: FilePathAnnotationFilePath
    """The file that was written."""

    start_index: int
    """Offset of the placeholder's first character, from 0."""

    end_index: int
    """Offset just past the placeholder."""


Annotation: TypeAlias = Annotated[
    FileCitationAnnotation | FilePathAnnotation, Field(discriminator="type")
]
"""Ties a stretch of text to a file; `type` tells how."""


class Text(BaseModel):
    """The text and what it refers to."""

    value: str
    """The text itself."""

    annotations: list[Annotation]
    """Stretches of the text that stand for files."""


class TextContentBlock(BaseModel):
    """Text in a stored message, with its annotations."""

    type: Literal["text"]
    """Always `text`."""

    text: Text
    """The text and what it refers to."""


class RefusalContentBlock(BaseModel):
    """The assistant's refusal to answer."""

    type: Literal["refusal"]
    """Always `refusal`."""

    refusal: str
    """The assistant's words of refusal."""


MessageContent: TypeAlias = Annotated[
    ImageFileContentBlock | ImageURLContentBlock | TextContentBlock | RefusalContentBlock,
    Field(discriminator="type"),
]
"""One part of a stored message; `type` tells which kind."""


class FileSearchTypeOnlyTool(BaseModel):
    """Names file search without settings, for attachments."""

    type: Literal["file_search"]
    """Always `file_search`."""


class MessageAttachment(BaseModel):
    """A file and the tools that may use it."""

    file_id: str | None = None
    """Identifier of the attached file."""

    tools: list[CodeInterpreterTool | FileSearchTypeOnlyTool] | None = None
    """Tools that were given the file."""


class Message(BaseModel):
    """One turn of a conversation, written by the user or by an assistant."""

    id: str
    """Identifier of the message, used in paths."""

    object: Literal["thread.message"]
    """Always `thread.message`."""

    created_at: int
    """When the message was created, in Unix seconds."""

    thread_id: str
    """Thread the message is part of."""

    status: Literal["in_progress", "incomplete", "completed"]
    """How far the message has got."""

    incomplete_details: MessageIncompleteDetails | None = None
    """Why the message was cut short; null if it was not."""

    completed_at: int | None = None
    """When the message was finished, in Unix seconds; null if it was not."""

    incomplete_at: int | None = None
    """When the message was given up, in Unix seconds; null if it was not."""

    role: Literal["user", "assistant"]
    """Who wrote the message."""

    content: list[MessageContent]
    """Text, images or a refusal, in reading order."""

    assistant_id: str | None = None
    """Assistant that wrote the message; null if none did."""

    run_id: str | None = None
    """Run that produced the message; null if it was added through a request."""

    attachments: list[MessageAttachment] | None = None
    """Files that came with the message; null if there are none."""

    metadata: Metadata | None = None
    """Up to 16 of your own key-value pairs, kept with the message."""


class ImageFileDelta(BaseModel):
    """The file and how closely to look at it."""

    file_id: str | None = None
    """Identifier of the uploaded image."""

    detail: Literal["auto", "low", "high"] | None = None
    """Resolution the model sees: `low` saves tokens, `high` shows more. The default is `auto`."""


class ImageFileDeltaBlock(BaseModel):
    """An image file added to a message."""

    index: int
    """Position of the part within the message, from 0."""

    type: Literal["image_file"]
    """Always `image_file`."""

    image_file: ImageFileDelta | None = None
    """The file and how closely to look at it."""


class FileCitationDeltaAnnotationFileCitation(BaseModel):
    """Source of the passage."""

    file_id: str | None = None
    """Identifier of the cited file."""

    quote: str | None = None
    """Words quoted from the file."""


class FileCitationDeltaAnnotation(BaseModel):
    """A citation added to streamed text."""

    index: int
    """Position of the annotation within its text part, from 0."""

    type: Literal["file_citation"]
    """Always `file_citation`."""

    text: str | None = None
    """Placeholder in the message to put your own citation over."""

    file_citation: FileCitationDeltaAnnotationFileCitation | None = None
    """Source of the passage."""

    start_index: int | None = None
    """Offset of the placeholder's first character, from 0."""

    end_index: int | None = None
    """Offset just past the placeholder."""


class FilePathDeltaAnnotationFilePath(BaseModel):
    """The file that was written."""

    file_id: str | None = None
    """Identifier of the written file."""


class FilePathDeltaAnnotation(BaseModel):
    """A file link added to streamed text."""

    index: int
    """Position of the annotation within its text part, from 0."""

    type: Literal["file_path"]
    """Always `file_path`."""

    text: str | None = None
    """Placeholder in the message to put a real link over."""

    file_path: FilePathDeltaAnnotationFilePath | None = None
    """The file that was written."""

    start_index: int | None = None
    """Offset of the placeholder's first character, from 0."""

    end_index: int | None = None
    """Offset just past the placeholder."""


AnnotationDelta: TypeAlias = Annotated[
    FileCitationDeltaAnnotation | FilePathDeltaAnnotation, Field(discriminator="type")
]
"""Addition to one annotation; `type` tells which kind."""


class TextDelta(BaseModel):
    """Added text and annotations."""

    value: str | None = None
    """Text to append."""

    annotations: list[AnnotationDelta] | None = None
    """Annotations that were added or grew; `index` places each."""


class TextDeltaBlock(BaseModel):
    """Addition to a text part."""

    index: int
    """Position of the part within the message, from 0."""

    type: Literal["text"]
    """Always `text`."""

    text: TextDelta | None = None
    """Added text and annotations."""


class RefusalDeltaBlock(BaseModel):
    """Addition to a refusal."""

    index: int
    """Position of the part within the message, from 0."""

    type: Literal["refusal"]
    """Always `refusal`."""

    refusal: str | None = None
    """Words of refusal to append."""


class ImageURLDelta(BaseModel):
    """The address and how closely to look at it."""

    url: str | None = None
    """Public address of a JPEG, PNG, GIF or WebP image."""

    detail: Literal["auto", "low", "high"] | None = None
    """Resolution the model sees: `low` saves tokens, `high` shows more. The default is `auto`."""


class ImageURLDeltaBlock(BaseModel):
    """An image URL added to a message."""

    index: int
    """Position of the part within the message, from 0."""

    type: Literal["image_url"]
    """Always `image_url`."""

    image_url: ImageURLDelta | None = None
    """The address and how closely to look at it."""


MessageContentDelta: TypeAlias = Annotated[
    ImageFileDeltaBlock | TextDeltaBlock | RefusalDeltaBlock | ImageURLDeltaBlock,
    Field(discriminator="type"),
]
"""Addition to one part of a message; `type` tells which kind."""


class MessageDelta(BaseModel):
    """The added parts; absent fields did not change."""

    role: Literal["user", "assistant"] | None = None
    """Who writes the message."""

    content: list[MessageContentDelta] | None = None
    """Parts that were added or grew; `index` places each."""


class MessageDeltaEvent(BaseModel):
    """What was added to a message since the last event."""

    id: str
    """Identifier of the message that grew."""

    object: Literal["thread.message.delta"]
    """Always `thread.message.delta`."""

    delta: MessageDelta
    """The added parts; absent fields did not change."""


class MessageDeleted(BaseModel):
    """Confirms that a message is gone."""

    id: str
    """Identifier of the deleted message."""

    deleted: bool
    """Whether the message was deleted."""

    object: Literal["thread.message.deleted"]
    """Always `thread.message.deleted`."""


# What else they are called.
IncompleteDetails: TypeAlias = MessageIncompleteDetails
Attachment: TypeAlias = MessageAttachment
AttachmentTool: TypeAlias = CodeInterpreterTool | FileSearchTypeOnlyTool
