# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `MessageCreateParams`, and what is in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

from typing_extensions import TypeAliasType

from ..assistant import CodeInterpreterTool as _CodeInterpreterTool
from ..assistant_params import CodeInterpreterToolParam as _CodeInterpreterToolParam
from .message import FileSearchTypeOnlyTool as _FileSearchTypeOnlyTool
from .message_params import (
    FileSearchTypeOnlyToolParam as _FileSearchTypeOnlyToolParam,
    MessageContentPartParam as _MessageContentPartParam,
)

from .message_params import (
    MessageCreateParams as MessageCreateParams,
    NewMessageAttachment as Attachment,
)

if TYPE_CHECKING:
    Content: TypeAlias = str | Iterable[_MessageContentPartParam]
else:
    Content = TypeAliasType("Content", "str | Iterable[_MessageContentPartParam]")
if TYPE_CHECKING:
    AttachmentTool: TypeAlias = (
        _CodeInterpreterToolParam
        | _CodeInterpreterTool
        | _FileSearchTypeOnlyToolParam
        | _FileSearchTypeOnlyTool
    )
else:
    AttachmentTool = TypeAliasType(
        "AttachmentTool",
        "_CodeInterpreterToolParam | _CodeInterpreterTool | _FileSearchTypeOnlyToolParam | _FileSearchTypeOnlyTool",
    )

__all__ = [
    "MessageCreateParams",
    "Content",
    "Attachment",
    "AttachmentTool",
]
