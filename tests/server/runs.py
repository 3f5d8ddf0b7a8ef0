"""How runs go: their plans, as sequences of events, and who moves them on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from . import objects
from .errors import ApiError
from .responses import Json, sse
from .script import FunctionCall, Script, ToolCall, words
from .store import Event, Run, Store, Thread

_DONE = sse("done", "[DONE]")
_AT_REST = ("requires_action", "cancelled", "completed", "failed", "incomplete", "expired")
_STEP_END = {"incomplete": "completed"}  # every other end of a run is that of its step too
_MESSAGE_REASON = {
    "cancelled": "run_cancelled",
    "expired": "run_expired",
    "failed": "run_failed",
    "incomplete": "max_tokens",
}


def create(store: Store, thread: Thread, wire: Json, script: Script, *, include_results: bool) -> Run:
    """A new run, before its first event; it keeps the script as it is now."""
    script = replace(script)
    run = Run(wire, thread, script, include_results, iter(()), script.retrieves)
    run.plan = _plan(store, run)
    thread.runs[wire["id"]] = run
    return run


def enqueue(run: Run) -> None:
    """Go on until the event that says the run is queued has passed."""
    for event in run.plan:
        if event.name == "thread.run.queued":
            return


def retrieve(run: Run) -> None:
    """Go on as far as one more look at the run allows; a stream moves its run by itself."""
    if run.streamed:
        return
    run.retrieves_left -= 1
    if run.retrieves_left <= 0:
        _go_on(run, *_AT_REST)
    elif run.wire["status"] == "queued":
        _go_on(run, "in_progress", *_AT_REST)


def cancel(store: Store, run: Run) -> None:
    """Turn the run to its cancellation.

    Raises:
        ApiError: the run has ended.
    """
    status = run.wire["status"]
    if status in _AT_REST and status != "requires_action":
        raise ApiError(400, f"Cannot cancel a run with the status {status!r}.")
    run.wire.update(status="cancelling", required_action=None)
    run.retrieves_left = run.script.retrieves
    run.plan = _cancellation(store, run)


def submit(run: Run, outputs: Sequence[Json]) -> None:
    """Give the run the outputs of its function calls.

    Raises:
        ApiError: the run does not wait for outputs, or for other ones.
    """
    if run.wire["status"] != "requires_action":
        raise ApiError(400, f"Runs with the status {run.wire['status']!r} accept no tool outputs.")
    given = {item.get("tool_call_id"): item.get("output", "") for item in outputs}
    waiting = run.wire["required_action"]["submit_tool_outputs"]["tool_calls"]
    if {call["id"] for call in waiting} != given.keys():
        expected = ", ".join(call["id"] for call in waiting)
        raise ApiError(400, f"Expected tool outputs for the calls {expected}.", param="tool_outputs")
    step = list(run.steps.values())[-1]
    for call in step["step_details"]["tool_calls"]:
        if call["id"] in given:
            call["function"]["output"] = given[call["id"]]
    run.wire.update(status="queued", required_action=None)
    run.retrieves_left = run.script.retrieves


def events(store: Store, run: Run) -> Iterator[bytes]:
    """The run's events from here on until it rests, as a stream sends them."""
    run.streamed = True
    try:
        for name, event in iter(lambda: _next_event(store, run), None):
            yield event
            if name == "thread.run.requires_action":
                break
        yield _DONE
    finally:
        run.streamed = False


def _next_event(store: Store, run: Run) -> tuple[str, bytes] | None:
    """The next event's name and bytes, encoded before another request can change what it is about."""
    with store.lock:
        event = next(run.plan, None)
        return event and (event.name, sse(event.name, event.data))


def _go_on(run: Run, *statuses: str) -> None:
    while run.wire["status"] not in statuses and next(run.plan, None):
        pass


def _plan(store: Store, run: Run) -> Iterator[Event]:
    yield Event("thread.run.created", run.wire)
    yield Event("thread.run.queued", run.wire)
    yield _started(store, run)
    for calls in _tool_calls(run):
        yield from _call_tools(store, run, calls)
    yield from _write_message(store, run)
    yield from _end(store, run, run.script.status)


def _cancellation(store: Store, run: Run) -> Iterator[Event]:
    yield Event("thread.run.cancelling", run.wire)
    yield from _end(store, run, "cancelled")


def _started(store: Store, run: Run) -> Event:
    run.wire.update(status="in_progress", started_at=run.wire["started_at"] or store.now())
    return Event("thread.run.in_progress", run.wire)


def _tool_calls(run: Run) -> Sequence[Sequence[ToolCall]]:
    if run.script.tool_calls is not None:
        return run.script.tool_calls
    functions = [tool["function"]["name"] for tool in run.wire["tools"] if tool["type"] == "function"]
    return [[FunctionCall(functions[0])]] if functions else []


def _call_tools(store: Store, run: Run, calls: Sequence[ToolCall]) -> Iterator[Event]:
    """One `tool_calls` step; with a function among the calls, the run rests until it has the outputs."""
    made: list[Json] = []
    step = objects.step(store, run.wire, {"type": "tool_calls", "tool_calls": made})
    yield from _begin_step(run, step)
    for index, call in enumerate(calls):
        call_id = store.new_id("call")
        for delta in call.deltas(call_id, index):
            yield _step_delta(step, delta)
        made.append(call.wire(call_id))
    functions = [call for call in made if call["type"] == "function"]
    if functions:
        run.wire.update(status="requires_action", required_action=objects.required_action(functions))
        yield Event("thread.run.requires_action", run.wire)
    yield _end_step(store, run, step, "completed")
    if functions:
        yield Event("thread.run.queued", run.wire)
        yield _started(store, run)


def _write_message(store: Store, run: Run) -> Iterator[Event]:
    """One `message_creation` step up to the message's last delta."""
    message = run.message = objects.run_message(store, run.wire)
    details = {"type": "message_creation", "message_creation": {"message_id": message["id"]}}
    yield from _begin_step(run, objects.step(store, run.wire, details))
    run.thread.messages[message["id"]] = message
    yield Event("thread.message.created", message)
    yield Event("thread.message.in_progress", message)
    deltas = words(_echo(run)) if run.script.deltas is None else run.script.deltas
    for delta in deltas:
        part: Json = {"index": 0, "type": "text", "text": {"value": delta}}
        if not message["content"]:
            message["content"].append(objects.text(""))
            part["text"] = {"value": delta, "annotations": []}
        message["content"][0]["text"]["value"] += delta
        data = {"id": message["id"], "object": "thread.message.delta", "delta": {"content": [part]}}
        yield Event("thread.message.delta", data)


def _echo(run: Run) -> str:
    """The text of the last message of the user."""
    for message in reversed(run.thread.messages.values()):
        if message["role"] == "user":
            return "\n".join(part["text"]["value"] for part in message["content"] if part["type"] == "text")
    return "There is no message."


def _begin_step(run: Run, step: Json) -> Iterator[Event]:
    run.steps[step["id"]] = step
    yield Event("thread.run.step.created", step)
    yield Event("thread.run.step.in_progress", step)


def _step_delta(step: Json, call: Json) -> Event:
    delta = {"step_details": {"type": "tool_calls", "tool_calls": [call]}}
    data = {"id": step["id"], "object": "thread.run.step.delta", "delta": delta}
    return Event("thread.run.step.delta", data)


def _end(store: Store, run: Run, status: str) -> Iterator[Event]:
    """End the run, its open message and its open steps."""
    if run.message is not None:
        yield _end_message(store, run.message, status)
    for step in run.steps.values():
        if step["status"] == "in_progress":
            yield _end_step(store, run, step, _STEP_END.get(status, status))
    run.wire.update(status=status, usage=_usage(run))
    if status != "expired":
        run.wire["expires_at"] = None
        ended = "completed_at" if status == "incomplete" else f"{status}_at"
        run.wire[ended] = store.now()
    if status == "failed":
        run.wire["last_error"] = _last_error()
    elif status == "incomplete":
        run.wire["incomplete_details"] = {"reason": "max_completion_tokens"}
    yield Event(f"thread.run.{status}", run.wire)


def _end_message(store: Store, message: Json, status: str) -> Event:
    if status == "completed":
        message.update(status="completed", completed_at=store.now())
    else:
        details = {"reason": _MESSAGE_REASON[status]}
        message.update(status="incomplete", incomplete_at=store.now(), incomplete_details=details)
    return Event(f"thread.message.{message['status']}", message)


def _end_step(store: Store, run: Run, step: Json, status: str) -> Event:
    step.update({"status": status, f"{status}_at": store.now(), "usage": objects.usage(10, 5)})
    if status == "failed":
        step["last_error"] = _last_error()
    return Event(f"thread.run.step.{status}", objects.step_view(step, run.include_results))


def _last_error() -> Json:
    return {"code": "server_error", "message": "The script lets this run fail."}


def _usage(run: Run) -> Json:
    spent = [step["usage"] for step in run.steps.values()]
    return objects.usage(*(sum(item[kind] for item in spent) for kind in ("prompt_tokens", "completion_tokens")))
