"""Objects as they go over the wire."""

from __future__ import annotations

import copy
from typing import Any

from .responses import Json
from .store import Store


def assistant(store: Store, body: Json) -> Json:
    """An `AssistantObject` from a request to create one."""
    return {
        "id": store.new_id("asst"),
        "object": "assistant",
        "created_at": store.now(),
        "name": body.get("name"),
        "description": body.get("description"),
        "model": body["model"],
        "instructions": body.get("instructions"),
        "tools": body.get("tools", []),
        "tool_resources": tool_resources(store, body),
        "metadata": body.get("metadata") or {},
        "temperature": body.get("temperature", 1.0),
        "top_p": body.get("top_p", 1.0),
        "response_format": body.get("response_format", "auto"),
    }


def thread(store: Store, body: Json) -> Json:
    """A `ThreadObject` from a request to create one."""
    return {
        "id": store.new_id("thread"),
        "object": "thread",
        "created_at": store.now(),
        "tool_resources": tool_resources(store, body),
        "metadata": body.get("metadata") or {},
    }


def tool_resources(store: Store, body: Json) -> Json:
    """The tool resources of a request; vector stores to be made become ids."""
    resources: Json = copy.deepcopy(body.get("tool_resources") or {})
    search = resources.get("file_search", {})
    if made := search.pop("vector_stores", None):
        search["vector_store_ids"] = [store.new_id("vs") for _ in made]
    return resources


def user_message(store: Store, thread_id: str, body: Json) -> Json:
    """A `MessageObject` from a request to create one."""
    content = body["content"]
    parts = [{"type": "text", "text": content}] if isinstance(content, str) else content
    message = _message(store, thread_id, body["role"])
    message.update(
        status="completed",
        completed_at=message["created_at"],
        content=[_content(part) for part in parts],
        attachments=body.get("attachments") or [],
        metadata=body.get("metadata") or {},
    )
    return message


def run_message(store: Store, run: Json) -> Json:
    """The `MessageObject` that a run begins to write."""
    message = _message(store, run["thread_id"], "assistant")
    message.update(assistant_id=run["assistant_id"], run_id=run["id"])
    return message


def _message(store: Store, thread_id: str, role: str) -> Json:
    return {
        "id": store.new_id("msg"),
        "object": "thread.message",
        "created_at": store.now(),
        "thread_id": thread_id,
        "status": "in_progress",
        "incomplete_details": None,
        "completed_at": None,
        "incomplete_at": None,
        "role": role,
        "content": [],
        "assistant_id": None,
        "run_id": None,
        "attachments": [],
        "metadata": {},
    }


def _content(part: Json) -> Json:
    """A part of a message from that part of the request."""
    kind = part["type"]
    if kind == "text":
        return text(part["text"])
    return {"type": kind, kind: {"detail": "auto"} | part[kind]}


def text(value: str) -> Json:
    """A `MessageContentTextObject`."""
    return {"type": "text", "text": {"value": value, "annotations": []}}


def run(store: Store, thread_id: str, assistant: Json, body: Json) -> Json:
    """A `RunObject` from a request to create one; what the request leaves out is the assistant's."""

    def setting(name: str, default: Any = None) -> Any:
        values = (body.get(name), assistant.get(name), default)
        return next((value for value in values if value is not None), None)

    extra = body.get("additional_instructions")
    now = store.now()
    return {
        "id": store.new_id("run"),
        "object": "thread.run",
        "created_at": now,
        "thread_id": thread_id,
        "assistant_id": assistant["id"],
        "status": "queued",
        "required_action": None,
        "last_error": None,
        "expires_at": now + 600,
        "started_at": None,
        "cancelled_at": None,
        "failed_at": None,
        "completed_at": None,
        "incomplete_details": None,
        "model": setting("model"),
        "instructions": "\n".join(filter(None, (setting("instructions", ""), extra))),
        "tools": setting("tools"),
        "metadata": body.get("metadata") or {},
        "usage": None,
        "temperature": setting("temperature"),
        "top_p": setting("top_p"),
        "max_prompt_tokens": body.get("max_prompt_tokens"),
        "max_completion_tokens": body.get("max_completion_tokens"),
        "truncation_strategy": setting("truncation_strategy", {"type": "auto", "last_messages": None}),
        "tool_choice": setting("tool_choice", "auto"),
        "parallel_tool_calls": setting("parallel_tool_calls", True),
        "response_format": setting("response_format", "auto"),
    }


def step(store: Store, run: Json, details: Json) -> Json:
    """The `RunStepObject` that a run begins."""
    return {
        "id": store.new_id("step"),
        "object": "thread.run.step",
        "created_at": store.now(),
        "assistant_id": run["assistant_id"],
        "thread_id": run["thread_id"],
        "run_id": run["id"],
        "type": details["type"],
        "status": "in_progress",
        "step_details": details,
        "last_error": None,
        "expired_at": None,
        "cancelled_at": None,
        "failed_at": None,
        "completed_at": None,
        "metadata": {},
        "usage": None,
    }


def step_view(step: Json, include_results: bool) -> Json:
    """A run step as shown: the content of search results only if it was asked for."""
    if include_results or step["type"] != "tool_calls":
        return step
    view = copy.deepcopy(step)
    for call in view["step_details"]["tool_calls"]:
        for result in call.get("file_search", {}).get("results", []):
            del result["content"]
    return view


def required_action(calls: list[Json]) -> Json:
    """What a run waits for: outputs of function calls."""
    shown = [{**call, "function": {key: call["function"][key] for key in ("name", "arguments")}} for call in calls]
    return {"type": "submit_tool_outputs", "submit_tool_outputs": {"tool_calls": shown}}


def usage(prompt: int, completion: int) -> Json:
    """Tokens spent."""
    return {"prompt_tokens": prompt, "completion_tokens": completion, "total_tokens": prompt + completion}


def deleted(kind: str, id: str) -> Json:
    """The answer to a deletion."""
    return {"id": id, "object": f"{kind}.deleted", "deleted": True}
