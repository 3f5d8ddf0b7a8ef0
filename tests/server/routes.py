"""The 23 operations."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import unquote

from . import bodies, objects, runs
from .bodies import Body
from .errors import ApiError
from .pages import page, parse_query
from .requests import Request
from .responses import Json, RawResponse, json_response, sse, stream_response
from .script import Script
from .store import Run, Store, Thread, find

_PREFIX = "/v1/"


@dataclass(frozen=True)
class Call:
    """What an operation is called with, beside the ids in its path."""

    store: Store
    script: Script
    query: Mapping[str, str]
    include_results: bool
    body: Json


Operation: TypeAlias = "Callable[..., RawResponse]"
_ROUTES: dict[tuple[str, ...], dict[str, tuple[Operation, Body | None]]] = {}


def answer(store: Store, script: Script, request: Request) -> RawResponse:
    """Serve a request; errors become responses."""
    with store.lock:
        try:
            return _serve(store, script, request)
        except ApiError as error:
            return error.response()


def _serve(store: Store, script: Script, request: Request) -> RawResponse:
    scheme, _, key = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not key.strip():
        raise ApiError(401, "The request has no API key.", code="invalid_api_key")
    methods, ids = _route(request.path)
    if request.method not in methods:
        allowed = ", ".join(sorted(methods))
        raise ApiError(405, f"{request.path} allows only {allowed}.", headers={"allow": allowed})
    versions = request.headers.get("openai-beta", "").replace(" ", "").split(",")
    if "assistants=v2" not in versions:
        raise ApiError(400, "The header 'OpenAI-Beta: assistants=v2' is missing.", code="invalid_beta")
    operation, fields = methods[request.method]
    query, include_results = parse_query(request.query)
    body = bodies.read_body(request.content, fields)
    return operation(Call(store, script, query, include_results, body), *ids)


def _route(path: str) -> tuple[dict[str, tuple[Operation, Body | None]], list[str]]:
    """The operations of a path by method, and the ids in it."""
    segments = path.removeprefix(_PREFIX).split("/") if path.startswith(_PREFIX) else []
    # More words match before fewer: /threads/runs is not the thread called "runs".
    for pattern in sorted(_ROUTES, key=lambda pattern: pattern.count("")):
        pairs = list(zip(pattern, segments, strict=False))
        if len(pattern) == len(segments) and all(word in ("", segment) for word, segment in pairs):
            return _ROUTES[pattern], [unquote(segment) for word, segment in pairs if not word]
    raise ApiError(404, f"There is nothing at {path}.", code="unknown_url")


def _operation(method: str, path: str, fields: Body | None = None) -> Callable[[Operation], Operation]:
    """Register an operation; ids are `{}` in the path."""

    def register(operation: Operation) -> Operation:
        pattern = tuple(path.replace("{}", "").split("/"))
        _ROUTES.setdefault(pattern, {})[method] = (operation, fields)
        return operation

    return register


@_operation("GET", "assistants")
def _list_assistants(call: Call) -> RawResponse:
    return json_response(page(list(call.store.assistants.values()), call.query))


@_operation("POST", "assistants", bodies.CREATE_ASSISTANT)
def _create_assistant(call: Call) -> RawResponse:
    assistant = objects.assistant(call.store, call.body)
    call.store.assistants[assistant["id"]] = assistant
    return json_response(assistant)


@_operation("GET", "assistants/{}")
def _get_assistant(call: Call, assistant_id: str) -> RawResponse:
    return json_response(find(call.store.assistants, "assistant", assistant_id))


@_operation("POST", "assistants/{}", bodies.MODIFY_ASSISTANT)
def _modify_assistant(call: Call, assistant_id: str) -> RawResponse:
    return _modify(find(call.store.assistants, "assistant", assistant_id), call)


@_operation("DELETE", "assistants/{}")
def _delete_assistant(call: Call, assistant_id: str) -> RawResponse:
    find(call.store.assistants, "assistant", assistant_id)
    del call.store.assistants[assistant_id]
    return json_response(objects.deleted("assistant", assistant_id))


@_operation("POST", "threads", bodies.CREATE_THREAD)
def _create_thread(call: Call) -> RawResponse:
    return json_response(_new_thread(call.store, call.body).wire)


@_operation("GET", "threads/{}")
def _get_thread(call: Call, thread_id: str) -> RawResponse:
    return json_response(_thread(call, thread_id).wire)


@_operation("POST", "threads/{}", bodies.MODIFY_THREAD)
def _modify_thread(call: Call, thread_id: str) -> RawResponse:
    return _modify(_thread(call, thread_id).wire, call)


@_operation("DELETE", "threads/{}")
def _delete_thread(call: Call, thread_id: str) -> RawResponse:
    _thread(call, thread_id)
    del call.store.threads[thread_id]
    return json_response(objects.deleted("thread", thread_id))


@_operation("POST", "threads/runs", bodies.CREATE_THREAD_AND_RUN)
def _create_thread_and_run(call: Call) -> RawResponse:
    assistant = find(call.store.assistants, "assistant", call.body["assistant_id"])
    thread = _new_thread(call.store, call.body.get("thread") or {})
    thread.wire["tool_resources"].update(objects.tool_resources(call.store, call.body))
    return _start(call, thread, assistant, sse("thread.created", thread.wire))


@_operation("GET", "threads/{}/messages")
def _list_messages(call: Call, thread_id: str) -> RawResponse:
    messages = list(_thread(call, thread_id).messages.values())
    if "run_id" in call.query:
        messages = [message for message in messages if message["run_id"] == call.query["run_id"]]
    return json_response(page(messages, call.query))


@_operation("POST", "threads/{}/messages", bodies.CREATE_MESSAGE)
def _create_message(call: Call, thread_id: str) -> RawResponse:
    return json_response(_add_message(call.store, _thread(call, thread_id), call.body))


@_operation("GET", "threads/{}/messages/{}")
def _get_message(call: Call, thread_id: str, message_id: str) -> RawResponse:
    return json_response(find(_thread(call, thread_id).messages, "message", message_id))


@_operation("POST", "threads/{}/messages/{}", bodies.METADATA)
def _modify_message(call: Call, thread_id: str, message_id: str) -> RawResponse:
    return _modify(find(_thread(call, thread_id).messages, "message", message_id), call)


@_operation("DELETE", "threads/{}/messages/{}")
def _delete_message(call: Call, thread_id: str, message_id: str) -> RawResponse:
    messages = _thread(call, thread_id).messages
    find(messages, "message", message_id)
    del messages[message_id]
    return json_response(objects.deleted("thread.message", message_id))


@_operation("GET", "threads/{}/runs")
def _list_runs(call: Call, thread_id: str) -> RawResponse:
    return json_response(page([run.wire for run in _thread(call, thread_id).runs.values()], call.query))


@_operation("POST", "threads/{}/runs", bodies.CREATE_RUN)
def _create_run(call: Call, thread_id: str) -> RawResponse:
    thread = _thread(call, thread_id)
    assistant = find(call.store.assistants, "assistant", call.body["assistant_id"])
    for message in call.body.get("additional_messages") or []:
        _add_message(call.store, thread, message)
    return _start(call, thread, assistant)


@_operation("GET", "threads/{}/runs/{}")
def _get_run(call: Call, thread_id: str, run_id: str) -> RawResponse:
    run = _run(call, thread_id, run_id)
    runs.retrieve(run)
    wait = run.script.poll_after_ms
    return json_response(run.wire, headers=None if wait is None else {"openai-poll-after-ms": str(wait)})


@_operation("POST", "threads/{}/runs/{}", bodies.METADATA)
def _modify_run(call: Call, thread_id: str, run_id: str) -> RawResponse:
    return _modify(_run(call, thread_id, run_id).wire, call)


@_operation("POST", "threads/{}/runs/{}/cancel")
def _cancel_run(call: Call, thread_id: str, run_id: str) -> RawResponse:
    run = _run(call, thread_id, run_id)
    runs.cancel(call.store, run)
    return json_response(run.wire)


@_operation("POST", "threads/{}/runs/{}/submit_tool_outputs", bodies.SUBMIT_TOOL_OUTPUTS)
def _submit_tool_outputs(call: Call, thread_id: str, run_id: str) -> RawResponse:
    run = _run(call, thread_id, run_id)
    runs.submit(run, call.body["tool_outputs"])
    return _go_on(call, run)


@_operation("GET", "threads/{}/runs/{}/steps")
def _list_run_steps(call: Call, thread_id: str, run_id: str) -> RawResponse:
    steps = _run(call, thread_id, run_id).steps.values()
    return json_response(page([objects.step_view(step, call.include_results) for step in steps], call.query))


@_operation("GET", "threads/{}/runs/{}/steps/{}")
def _get_run_step(call: Call, thread_id: str, run_id: str, step_id: str) -> RawResponse:
    step = find(_run(call, thread_id, run_id).steps, "run step", step_id)
    return json_response(objects.step_view(step, call.include_results))


def _thread(call: Call, thread_id: str) -> Thread:
    return find(call.store.threads, "thread", thread_id)


def _run(call: Call, thread_id: str, run_id: str) -> Run:
    return find(_thread(call, thread_id).runs, "run", run_id)


def _new_thread(store: Store, body: Json) -> Thread:
    thread = Thread(objects.thread(store, body))
    store.threads[thread.wire["id"]] = thread
    for message in body.get("messages") or []:
        _add_message(store, thread, message)
    return thread


def _add_message(store: Store, thread: Thread, body: Json) -> Json:
    message = objects.user_message(store, thread.wire["id"], body)
    thread.messages[message["id"]] = message
    return message


def _modify(wire: Json, call: Call) -> RawResponse:
    """Take over the fields that are given and belong to the object."""
    changes = {name: value for name, value in call.body.items() if name in wire}
    if "metadata" in changes:
        changes["metadata"] = changes["metadata"] or {}
    if "tool_resources" in changes:
        changes["tool_resources"] = objects.tool_resources(call.store, call.body)
    wire.update(changes)
    return json_response(wire)


def _start(call: Call, thread: Thread, assistant: Json, *before: bytes) -> RawResponse:
    """Start a run; a stream sends some events before the run's own."""
    wire = objects.run(call.store, thread.wire["id"], assistant, call.body)
    run = runs.create(call.store, thread, wire, call.script, include_results=call.include_results)
    return _go_on(call, run, *before)


def _go_on(call: Call, run: Run, *before: bytes) -> RawResponse:
    if call.body.get("stream"):
        events: Iterator[bytes] = itertools.chain(before, runs.events(call.store, run))
        return stream_response(events, run.script.pause)
    runs.enqueue(run)
    return json_response(run.wire)
