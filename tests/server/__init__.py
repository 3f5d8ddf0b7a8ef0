"""An Assistants API v2 server for tests: in memory, deterministic, on a real loopback socket."""

from .faults import Fault, add_headers, delay, disconnect, error_event, respond, send, truncate
from .http import AssistantsServer
from .requests import Request
from .responses import End, RawResponse
from .script import CodeInterpreterCall, FileSearchCall, FunctionCall, Script

__all__ = [
    "AssistantsServer",
    "CodeInterpreterCall",
    "End",
    "Fault",
    "FileSearchCall",
    "FunctionCall",
    "RawResponse",
    "Request",
    "Script",
    "add_headers",
    "delay",
    "disconnect",
    "error_event",
    "respond",
    "send",
    "truncate",
]
