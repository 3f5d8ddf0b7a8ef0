"""The tests' own server: all operations, on the wire and against the document."""

from __future__ import annotations

import http.client
import json
import re
import socket
import time
from collections.abc import Iterator
from typing import Any

import pytest

from tests.server import (
    AssistantsServer,
    CodeInterpreterCall,
    End,
    FileSearchCall,
    FunctionCall,
    RawResponse,
    Script,
    add_headers,
    delay,
    disconnect,
    error_event,
    respond,
    send,
    truncate,
)
from tests.server.checked_client import HEADERS, Client, checked_events, document, names, validator
from tests.server.script import FinalStatus, ToolCall

INCLUDE = "step_details.tool_calls[*].file_search.results[*].content"
FUNCTION = {"type": "function", "function": {"name": "weather", "parameters": {"type": "object"}}}
MESSAGE = {"role": "user", "content": "Hello out there"}

BEGIN = ["thread.run.created", "thread.run.queued", "thread.run.in_progress"]
STEP = ["thread.run.step.created", "thread.run.step.in_progress"]
WRITE = [*STEP, "thread.message.created", "thread.message.in_progress"]
END = ["thread.message.completed", "thread.run.step.completed", "thread.run.completed", "done"]


def outputs(run: Any, output: str = "sunny") -> list[dict[str, str]]:
    calls = run["required_action"]["submit_tool_outputs"]["tool_calls"]
    return [{"tool_call_id": call["id"], "output": output} for call in calls]


@pytest.fixture(scope="module")
def running() -> Iterator[AssistantsServer]:
    with AssistantsServer() as server:
        yield server


@pytest.fixture
def server(running: AssistantsServer) -> AssistantsServer:
    running.reset()
    return running


@pytest.fixture
def client(server: AssistantsServer) -> Iterator[Client]:
    client = Client(server)
    yield client
    client.connection.close()


def test_assistants_live_and_die(client: Client) -> None:
    made = client.post("/assistants", {"model": "m", "name": "Ada", "tools": [FUNCTION], "temperature": None})
    assert (made["id"], made["name"], made["tools"], made["temperature"]) == ("asst_1", "Ada", [FUNCTION], None)
    assert client.get("/assistants/asst_1") == made
    changed = client.post("/assistants/asst_1", {"name": None, "metadata": {"a": "b"}})
    assert changed == {**made, "name": None, "metadata": {"a": "b"}}
    assert client.get("/assistants")["data"] == [changed]
    assert client.delete("/assistants/asst_1") == {
        "id": "asst_1",
        "object": "assistant.deleted",
        "deleted": True,
    }
    client.error(404, "DELETE", "/assistants/asst_1")
    client.error(404, "GET", "/assistants/asst_1")
    assert client.get("/assistants")["data"] == []


def test_threads_live_and_die(client: Client) -> None:
    stores = {"file_search": {"vector_stores": [{"file_ids": ["file_1"]}]}}
    thread = client.post("/threads", {"messages": [MESSAGE], "tool_resources": stores})
    assert thread["tool_resources"] == {"file_search": {"vector_store_ids": ["vs_1"]}}
    changed = client.post(f"/threads/{thread['id']}", {"metadata": {"a": "b"}})
    assert client.get(f"/threads/{thread['id']}") == changed == {**thread, "metadata": {"a": "b"}}
    assert client.delete(f"/threads/{thread['id']}")["deleted"]
    client.error(404, "DELETE", f"/threads/{thread['id']}")
    client.error(404, "GET", f"/threads/{thread['id']}/messages/msg_1")


def test_messages_live_and_die(client: Client) -> None:
    path = f"/threads/{client.thread()}/messages"
    content = [
        {"type": "text", "text": "look"},
        {"type": "image_file", "image_file": {"file_id": "f"}},
        {"type": "image_url", "image_url": {"url": "https://example.com/a.png", "detail": "low"}},
    ]
    attachments = [{"file_id": "f", "tools": [{"type": "file_search"}]}]
    made = client.post(path, {"role": "user", "content": content, "attachments": attachments})
    assert made["content"][0]["text"] == {"value": "look", "annotations": []}
    assert made["content"][1]["image_file"] == {"file_id": "f", "detail": "auto"}
    assert made["content"][2]["image_url"]["detail"] == "low"
    changed = client.post(f"{path}/{made['id']}", {"metadata": {"k": "v"}})
    assert client.get(f"{path}/{made['id']}") == changed == {**made, "metadata": {"k": "v"}}
    assert client.delete(f"{path}/{made['id']}")["object"] == "thread.message.deleted"
    client.error(404, "DELETE", f"{path}/{made['id']}")


def test_a_run_goes_through_its_states_and_answers(server: AssistantsServer, client: Client) -> None:
    server.script.retrieves = 3
    question = {"role": "user", "content": "Are you well?"}
    run = client.run(MESSAGE, additional_messages=[question], metadata={"a": "b"})
    states = [client.get(run)["status"] for _ in range(4)]
    assert states == ["in_progress", "in_progress", "completed", "completed"]
    assert client.get(run)["usage"]["total_tokens"] == 15
    assert client.post(run, {"metadata": {"a": "c"}})["metadata"] == {"a": "c"}
    thread, _, run_id = run.partition("/runs/")
    [message] = client.get(f"{thread}/messages", run_id=run_id)["data"]
    assert (message["role"], message["content"][0]["text"]["value"]) == ("assistant", "Are you well?")
    [step] = client.get(f"{run}/steps")["data"]
    assert step["step_details"]["message_creation"]["message_id"] == message["id"]
    assert client.get(f"{run}/steps/{step['id']}") == step
    assert [item["id"] for item in client.get(f"{thread}/runs")["data"]] == [run_id]


@pytest.mark.parametrize("status", ["completed", "failed", "incomplete", "expired"])
def test_the_script_chooses_how_a_run_ends(server: AssistantsServer, client: Client, status: FinalStatus) -> None:
    server.script = Script(status=status, deltas=["a", "b"], retrieves=1, poll_after_ms=7)
    run = client.run(MESSAGE)
    response = client.request("GET", run)
    assert response.getheader("openai-poll-after-ms") == "7"
    ended = json.loads(response.read())
    validator("RunObject").validate(ended)
    assert ended["status"] == status
    assert (ended["last_error"] is not None) == (status == "failed")
    assert (ended["incomplete_details"] is not None) == (status == "incomplete")
    message = client.get(run.partition("/runs/")[0] + "/messages", limit=1)["data"][0]
    assert message["status"] == ("completed" if status == "completed" else "incomplete")
    assert message["content"][0]["text"]["value"] == "ab"
    client.error(400, "POST", f"{run}/cancel")


def test_a_function_is_called_and_its_output_taken(client: Client) -> None:
    run = client.run(MESSAGE, tools=[FUNCTION])
    client.error(400, "POST", f"{run}/submit_tool_outputs", {"tool_outputs": []})
    assert [client.get(run)["status"] for _ in range(3)] == ["in_progress", "requires_action", "requires_action"]
    waiting = client.get(run)
    client.error(400, "POST", f"{run}/submit_tool_outputs", {"tool_outputs": []})
    going = client.post(f"{run}/submit_tool_outputs", {"tool_outputs": outputs(waiting)})
    assert (going["status"], going["required_action"]) == ("queued", None)
    assert [client.get(run)["status"] for _ in range(2)] == ["in_progress", "completed"]
    calls, message = client.get(f"{run}/steps", order="asc")["data"]
    assert calls["step_details"]["tool_calls"][0]["function"] == {
        "name": "weather",
        "arguments": "{}",
        "output": "sunny",
    }
    assert (calls["status"], message["type"]) == ("completed", "message_creation")


@pytest.mark.parametrize("tools", [[], [FUNCTION]])
def test_a_run_is_cancelled(client: Client, tools: list[object]) -> None:
    run = client.run(MESSAGE, tools=tools)
    for _ in range(2 if tools else 1):
        client.get(run)
    assert client.post(f"{run}/cancel")["status"] == "cancelling"
    assert [client.get(run)["status"] for _ in range(2)] == ["cancelling", "cancelled"]
    assert [step["status"] for step in client.get(f"{run}/steps")["data"]] == ["cancelled"] * len(tools)


def test_content_of_search_results_is_shown_on_demand(server: AssistantsServer, client: Client) -> None:
    server.script = Script(tool_calls=[[FileSearchCall("file_1", "found"), CodeInterpreterCall("1 + 1", "2")]])
    run = client.run(MESSAGE)
    for _ in range(2):
        client.get(run)
    step = client.get(f"{run}/steps")["data"][1]
    included = client.get(f"{run}/steps/{step['id']}", include=INCLUDE)
    assert client.get(f"{run}/steps", include=INCLUDE)["data"][1] == included
    results = [item["step_details"]["tool_calls"][0]["file_search"]["results"][0] for item in (step, included)]
    assert [result.get("content") for result in results] == [None, [{"type": "text", "text": "found"}]]
    assert client.error(400, "GET", f"{run}/steps?include[]=all")["param"] == "include[]"


def test_pages_follow_each_other(client: Client) -> None:
    for _ in range(25):
        client.assistant()
    ids = [f"asst_{number}" for number in range(1, 26)]

    def listed(**query: object) -> tuple[list[str], bool]:
        page = client.get("/assistants", **query)
        found = [item["id"] for item in page["data"]]
        assert [page["first_id"], page["last_id"]] == ([found[0], found[-1]] if found else ["", ""])
        return found, page["has_more"]

    assert listed() == (ids[:4:-1], True)
    assert listed(after="asst_6") == (ids[4::-1], False)
    assert listed(limit=100, order="asc") == (ids, False)
    assert listed(limit=2, order="asc", after="asst_3") == (ids[3:5], True)
    assert listed(limit=2, order="asc", before="asst_6") == (ids[3:5], True)
    assert listed(limit=9, order="asc", before="asst_6", after="asst_3") == (ids[3:5], False)
    assert listed(after="asst_1") == ([], False)
    for query, param in {"limit=0": "limit", "limit=101": "limit", "limit=x": "limit", "order=up": "order"}.items():
        assert client.error(400, "GET", f"/assistants?{query}")["param"] == param
    assert client.error(400, "GET", "/assistants?after=asst_99")["param"] == "after"


def test_a_stream_tells_everything_in_order(client: Client) -> None:
    thread = {"messages": [MESSAGE]}
    events = client.stream("/threads/runs", {"assistant_id": client.assistant(), "thread": thread})
    assert names(events) == ["thread.created", *BEGIN, *WRITE, "thread.message.delta", *END]
    deltas = [data["delta"]["content"][0] for name, data in events if name == "thread.message.delta"]
    assert [delta["text"]["value"] for delta in deltas] == ["Hello", " out", " there"]
    created = [data for name, data in events if name in ("thread.run.created", "thread.message.created")]
    assert (created[0]["status"], created[1]["content"]) == ("queued", [])
    message = dict(events)["thread.message.completed"]
    assert client.get(f"/threads/{message['thread_id']}/messages/{message['id']}") == message
    assert events[-1] == ("done", "[DONE]")


def test_a_stream_stops_for_tools_and_goes_on(server: AssistantsServer, client: Client) -> None:
    calls: list[ToolCall] = [FunctionCall("f", '{"city": "Ulm"}'), CodeInterpreterCall("print(12345)", "12345")]
    server.script = Script(tool_calls=[calls, [FunctionCall("g")]], deltas=["fine"])
    thread = client.thread(MESSAGE)
    events = client.stream(f"/threads/{thread}/runs", {"assistant_id": client.assistant()})
    waits = ["thread.run.step.delta", "thread.run.requires_action", "done"]
    assert names(events) == [*BEGIN, *STEP, *waits]
    pieces = [data["delta"]["step_details"]["tool_calls"][0] for name, data in events if name.endswith("delta")]
    functions = [piece["function"]["arguments"] for piece in pieces if piece["type"] == "function"]
    assert "".join(functions) == '{"city": "Ulm"}'
    run = dict(events)["thread.run.requires_action"]
    path = f"/threads/{thread}/runs/{run['id']}/submit_tool_outputs"
    events = client.stream(path, {"tool_outputs": outputs(run)})
    again = ["thread.run.step.completed", "thread.run.queued", "thread.run.in_progress"]
    assert names(events) == [*again, *STEP, *waits]
    events = client.stream(path, {"tool_outputs": outputs(dict(events)["thread.run.requires_action"])})
    assert names(events) == [*again, *WRITE, "thread.message.delta", *END]


def test_a_streamed_run_can_be_cancelled_meanwhile(server: AssistantsServer, client: Client) -> None:
    server.script = Script(deltas=["x"] * 1000, pause=0.01)
    thread = client.thread(MESSAGE)
    body = {"assistant_id": client.assistant(), "stream": True}
    response = client.request("POST", f"/threads/{thread}/runs", body)
    first = response.readline() + response.readline() + response.readline()
    other = Client(server)
    run = f"/threads/{thread}/runs/run_1"
    other.get(run)
    assert other.post(f"{run}/cancel")["status"] == "cancelling"
    events = checked_events(first + response.read())
    assert names(events)[-2:] == ["thread.run.cancelled", "done"]
    assert "thread.run.cancelling" in names(events)
    assert other.get(run)["status"] == "cancelled"
    other.connection.close()


def test_every_documented_operation_is_served(client: Client) -> None:
    paths = document()["paths"].items()
    operations = [(method, re.sub(r"{\w+}", "x_1", path)) for path, item in paths for method in item]
    assert len(operations) == 23
    for method, path in operations:
        response = client.request(method.upper(), path, b"[]")
        error = json.loads(response.read()).get("error")
        assert error is None or (response.status in (400, 404) and error["code"] != "unknown_url")


def test_bad_requests_are_refused(client: Client) -> None:
    beta = {"OpenAI-Beta": "assistants=v2"}
    client.error(401, "GET", "/assistants", headers=beta)
    client.error(401, "GET", "/assistants", headers={**beta, "Authorization": "Basic a2V5"})
    client.error(400, "GET", "/assistants", headers={"Authorization": "Bearer key"})
    client.error(404, "GET", "/nothing")
    client.error(404, "GET", "/threads/a/b/c/d/e/f/g")
    client.error(404, "GET", "/threads/thread%5F9")
    client.error(405, "PUT", "/assistants")
    client.error(405, "GET", "/threads/runs")
    client.error(404, "POST", "/threads/runs", {"assistant_id": "asst_9"})


@pytest.mark.parametrize(
    ("path", "body", "param"),
    [
        ("/assistants", {}, "model"),
        ("/assistants", b"{", None),
        ("/assistants", [], "body"),
        ("/assistants", {"model": "m", "modle": 1}, "modle"),
        ("/assistants", {"model": "m", "tools": None}, "tools"),
        ("/assistants", {"model": "m", "tools": [{"type": "hammer"}]}, "tools[0].type"),
        ("/assistants", {"model": "m", "temperature": 3}, "temperature"),
        ("/assistants", {"model": "m", "top_p": True}, "top_p"),
        ("/assistants", {"model": "m", "metadata": {"a": 1}}, "metadata"),
        ("/threads", {"messages": [{"role": "user"}]}, "messages[0].content"),
        ("/threads", {"messages": [{**MESSAGE, "content": [{"type": "text"}]}]}, "messages[0].content[0].text"),
        (
            "/threads/runs",
            {"assistant_id": "a", "thread": {"messages": [{**MESSAGE, "role": "x"}]}},
            "thread.messages[0].role",
        ),
        ("/threads/runs", {"assistant_id": "a", "max_prompt_tokens": 1}, "max_prompt_tokens"),
        ("/threads/runs", {"assistant_id": "a", "stream": "yes"}, "stream"),
    ],
)
def test_bad_bodies_are_refused(client: Client, path: str, body: object, param: str | None) -> None:
    error = client.error(400, "POST", path, body)
    assert (error["type"], error["param"]) == ("invalid_request_error", param)
    assert client.get("/assistants")["data"] == []


def test_requests_are_recorded_and_reset_forgets_them(server: AssistantsServer, client: Client) -> None:
    client.request("POST", "/threads?a=%20b&a=c", {"metadata": {}}, {**HEADERS, "X-One": "1"}).read()
    response = client.request("GET", "/threads/a%2Fb")
    assert (response.getheader("x-request-id"), response.read()[:9]) == ("req_2", b'{"error":')
    made, got = server.requests
    assert (made.method, made.path, made.query) == ("POST", "/v1/threads", "a=%20b&a=c")
    assert (made.headers["x-one"], made.body, made.content) == ("1", {"metadata": {}}, b'{"metadata": {}}')
    assert (got.path, got.query, got.body, got.content) == ("/v1/threads/a%2Fb", "", None, b"")
    server.faults.add(respond(500))
    server.reset()
    assert (server.requests, len(server.faults)) == ([], 0)
    assert client.request("GET", "/threads/thread_1").read()
    assert client.thread() == "thread_1"


def test_faults_answer_in_place_of_the_server(server: AssistantsServer, client: Client) -> None:
    server.faults.add(respond(503, {"error": "busy"}, {"Retry-After": "1"}), method="POST", path="/threads")
    content_type = {"content-type": "text/event-stream"}
    server.faults.add(send(RawResponse(200, content_type, [b"data: a", b"\r\r"], pause=0.01)))
    response = client.request("GET", "/assistants")
    assert (response.status, response.read()) == (200, b"data: a\r\r")
    response = client.request("POST", "/threads", {})
    assert (response.status, response.getheader("retry-after"), response.read()) == (503, "1", b'{"error": "busy"}')
    assert client.thread() == "thread_1"
    server.faults.add(delay(0.05), add_headers({"x-extra": "1"}))
    started = time.monotonic()
    response = client.request("GET", "/threads/thread_1")
    assert (response.getheader("x-extra"), response.status) == ("1", 200)
    assert time.monotonic() - started >= 0.05


def test_faults_break_connections(server: AssistantsServer, client: Client) -> None:
    server.faults.add(disconnect())
    with pytest.raises(http.client.RemoteDisconnected):
        client.request("GET", "/assistants")
    client.connection.close()
    server.faults.add(disconnect(End.RESET))
    with pytest.raises(ConnectionResetError):
        client.request("GET", "/assistants")
    client.connection.close()
    server.faults.add(truncate(size=10))
    with pytest.raises(http.client.IncompleteRead):
        client.request("GET", "/assistants").read()
    client.connection.close()
    server.faults.add(truncate(size=10, end=End.HANG))
    response = client.request("GET", "/assistants")
    assert response.read(10) == b'{"object":'
    assert client.connection.sock is not None
    client.connection.sock.settimeout(0.05)
    with pytest.raises(socket.timeout):
        response.read(1)


def test_faults_break_streams(server: AssistantsServer, client: Client) -> None:
    body = {"assistant_id": client.assistant(), "stream": True}
    server.faults.add(truncate(events=2, end=End.CLEAN), path="/runs")
    assert names(checked_events(client.request("POST", "/threads/runs", body).read())) == [
        "thread.created",
        "thread.run.created",
    ]
    server.faults.add(error_event(after=1), path="/runs")
    events = checked_events(client.request("POST", "/threads/runs", body).read())
    assert names(events) == ["thread.created", "error"]
    server.faults.add(truncate(events=2), path="/runs")
    with pytest.raises(http.client.IncompleteRead):
        client.request("POST", "/threads/runs", body).read()
    client.connection.close()
    # What the client did not get to hear does not stop the run.
    run = "/threads/thread_3/runs/run_3"
    assert [client.get(run)["status"] for _ in range(2)] == ["in_progress", "completed"]


def test_stopping_ends_what_hangs() -> None:
    with AssistantsServer() as server:
        client = Client(server)
        server.faults.add(disconnect(End.HANG))
        client.connection.request("GET", "/v1/assistants", headers=HEADERS)
        while not server.requests:
            time.sleep(0.001)
        started = time.monotonic()
    with pytest.raises(http.client.RemoteDisconnected):
        client.connection.getresponse()
    client.connection.close()
    assert time.monotonic() - started < 2
