"""Types of `beta.threads`."""

from typing import TYPE_CHECKING

from ...._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .message import Annotation as Annotation
    from .message import AnnotationDelta as AnnotationDelta
    from .message import FileCitationAnnotation as FileCitationAnnotation
    from .message import FileCitationDeltaAnnotation as FileCitationDeltaAnnotation
    from .message import FilePathAnnotation as FilePathAnnotation
    from .message import FilePathDeltaAnnotation as FilePathDeltaAnnotation
    from .message import FileSearchTypeOnlyTool as FileSearchTypeOnlyTool
    from .message_params import FileSearchTypeOnlyToolParam as FileSearchTypeOnlyToolParam
    from .message import ImageFile as ImageFile
    from .message import ImageFileContentBlock as ImageFileContentBlock
    from .message_params import ImageFileContentBlockParam as ImageFileContentBlockParam
    from .message import ImageFileDelta as ImageFileDelta
    from .message import ImageFileDeltaBlock as ImageFileDeltaBlock
    from .message_params import ImageFileParam as ImageFileParam
    from .message import ImageURL as ImageURL
    from .message import ImageURLContentBlock as ImageURLContentBlock
    from .message_params import ImageURLContentBlockParam as ImageURLContentBlockParam
    from .message import ImageURLDelta as ImageURLDelta
    from .message import ImageURLDeltaBlock as ImageURLDeltaBlock
    from .message_params import ImageURLParam as ImageURLParam
    from .message import Message as Message
    from .message import MessageContent as MessageContent
    from .message import MessageContentDelta as MessageContentDelta
    from .message_params import MessageContentPartParam as MessageContentPartParam
    from .message_params import MessageCreateParams as MessageCreateParams
    from .message import MessageDeleted as MessageDeleted
    from .message import MessageDelta as MessageDelta
    from .message import MessageDeltaEvent as MessageDeltaEvent
    from .message_params import MessageListParams as MessageListParams
    from .message_params import MessageUpdateParams as MessageUpdateParams
    from .message_params import NewMessageParam as NewMessageParam
    from .message import RefusalContentBlock as RefusalContentBlock
    from .message import RefusalDeltaBlock as RefusalDeltaBlock
    from .run import RequiredActionFunctionToolCall as RequiredActionFunctionToolCall
    from .run import Run as Run
    from .run_params import RunCreateParams as RunCreateParams
    from .run_params import RunListParams as RunListParams
    from .run import RunStatus as RunStatus
    from .run_params import RunSubmitToolOutputsParams as RunSubmitToolOutputsParams
    from .run_params import RunUpdateParams as RunUpdateParams
    from .run import RunUsage as RunUsage
    from .message import Text as Text
    from .message import TextContentBlock as TextContentBlock
    from .message_params import TextContentBlockParam as TextContentBlockParam
    from .message import TextDelta as TextDelta
    from .message import TextDeltaBlock as TextDeltaBlock
    from .run import TruncationStrategy as TruncationStrategy
    from .run_params import TruncationStrategyParam as TruncationStrategyParam
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Annotation": ".message",
            "AnnotationDelta": ".message",
            "FileCitationAnnotation": ".message",
            "FileCitationDeltaAnnotation": ".message",
            "FilePathAnnotation": ".message",
            "FilePathDeltaAnnotation": ".message",
            "FileSearchTypeOnlyTool": ".message",
            "FileSearchTypeOnlyToolParam": ".message_params",
            "ImageFile": ".message",
            "ImageFileContentBlock": ".message",
            "ImageFileContentBlockParam": ".message_params",
            "ImageFileDelta": ".message",
            "ImageFileDeltaBlock": ".message",
            "ImageFileParam": ".message_params",
            "ImageURL": ".message",
            "ImageURLContentBlock": ".message",
            "ImageURLContentBlockParam": ".message_params",
            "ImageURLDelta": ".message",
            "ImageURLDeltaBlock": ".message",
            "ImageURLParam": ".message_params",
            "Message": ".message",
            "MessageContent": ".message",
            "MessageContentDelta": ".message",
            "MessageContentPartParam": ".message_params",
            "MessageCreateParams": ".message_params",
            "MessageDeleted": ".message",
            "MessageDelta": ".message",
            "MessageDeltaEvent": ".message",
            "MessageListParams": ".message_params",
            "MessageUpdateParams": ".message_params",
            "NewMessageParam": ".message_params",
            "RefusalContentBlock": ".message",
            "RefusalDeltaBlock": ".message",
            "RequiredActionFunctionToolCall": ".run",
            "Run": ".run",
            "RunCreateParams": ".run_params",
            "RunListParams": ".run_params",
            "RunStatus": ".run",
            "RunSubmitToolOutputsParams": ".run_params",
            "RunUpdateParams": ".run_params",
            "RunUsage": ".run",
            "Text": ".message",
            "TextContentBlock": ".message",
            "TextContentBlockParam": ".message_params",
            "TextDelta": ".message",
            "TextDeltaBlock": ".message",
            "TruncationStrategy": ".run",
            "TruncationStrategyParam": ".run_params",
        },
    )

__all__ = [
    "Annotation",
    "AnnotationDelta",
    "FileCitationAnnotation",
    "FileCitationDeltaAnnotation",
    "FilePathAnnotation",
    "FilePathDeltaAnnotation",
    "FileSearchTypeOnlyTool",
    "FileSearchTypeOnlyToolParam",
    "ImageFile",
    "ImageFileContentBlock",
    "ImageFileContentBlockParam",
    "ImageFileDelta",
    "ImageFileDeltaBlock",
    "ImageFileParam",
    "ImageURL",
    "ImageURLContentBlock",
    "ImageURLContentBlockParam",
    "ImageURLDelta",
    "ImageURLDeltaBlock",
    "ImageURLParam",
    "Message",
    "MessageContent",
    "MessageContentDelta",
    "MessageContentPartParam",
    "MessageCreateParams",
    "MessageDeleted",
    "MessageDelta",
    "MessageDeltaEvent",
    "MessageListParams",
    "MessageUpdateParams",
    "NewMessageParam",
    "RefusalContentBlock",
    "RefusalDeltaBlock",
    "RequiredActionFunctionToolCall",
    "Run",
    "RunCreateParams",
    "RunListParams",
    "RunStatus",
    "RunSubmitToolOutputsParams",
    "RunUpdateParams",
    "RunUsage",
    "Text",
    "TextContentBlock",
    "TextContentBlockParam",
    "TextDelta",
    "TextDeltaBlock",
    "TruncationStrategy",
    "TruncationStrategyParam",
]
