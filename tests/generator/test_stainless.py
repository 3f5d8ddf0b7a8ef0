"""Configs of Stainless: what they say, where they say it, and programs that were written for their SDKs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from specloom.config_reader import read_config
from specloom.diagnostics import Diagnostics
from specloom.spelling import Spelling
from specloom.words import singular

from .support import imported, specloom

CASE = Path(__file__).with_name("cases") / "stainless"


def _edited(folder: Path, **sections: Any) -> Path:
    """The case's config and document in another folder; what is given stands in place of sections of the config."""
    config = yaml.safe_load((CASE / "stainless.yml").read_text(encoding="utf-8"))
    (folder / "stainless.yml").write_text(yaml.safe_dump({**config, **sections}, sort_keys=False), encoding="utf-8")
    (folder / "openapi.yaml").write_text((CASE / "openapi.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    return folder


def test_the_config_that_says_the_same_gives_the_same(tmp_path: Path) -> None:
    theirs = specloom(folder=CASE, output=tmp_path / "theirs")
    ours = tmp_path / "ours"
    ours.mkdir()
    (ours / "openapi.yaml").write_text((CASE / "openapi.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    written = specloom("--from", str(CASE / "stainless.yml"), folder=ours, output=ours / "sdk.yaml", command="init")
    assert written.code == 0
    assert (ours / "sdk.yaml").is_file()
    same = specloom(folder=ours, output=tmp_path / "same")
    assert (theirs.code, same.code) == (0, 0)
    assert same.files() == theirs.files()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("prediction-guard", "PredictionGuard"),
        ("onebusaway-sdk", "OnebusawaySDK"),
        ("ImageKit", "ImageKit"),
        ("openai_cursor_page", "OpenAICursorPage"),
        ("stop_ids", "StopIDs"),
        ("mcp_servers", "McpServers"),
        ("chat_completion_url", "ChatCompletionURL"),
        ("v1", "v1"),
    ],
)
def test_names_of_classes(text: str, name: str) -> None:
    assert Spelling({"v1": "v1"}).pascal(text) == name


def test_a_model_is_called_after_one_thing() -> None:
    assert singular("trip_details") == "trip_detail"


def test_what_is_wrong_is_reported_where_it_is_written(tmp_path: Path) -> None:
    folder = _edited(tmp_path, resources={"plots": {"methods": {"dig": "post /holes"}, "models": {"hole": "Hole"}}})
    run = specloom("--format", "github", folder=folder, output=tmp_path / "sdk")
    assert run.code == 0
    lines = (folder / "stainless.yml").read_text(encoding="utf-8").splitlines()
    said = run.out + run.err
    for text, fact in (("dig: post /holes", "no operation 'post /holes'"), ("hole: Hole", "no schema 'Hole'")):
        number = next(index for index, line in enumerate(lines, 1) if text in line)
        assert f"file=stainless.yml,line={number}," in said
        assert fact in said


def test_an_unknown_key_is_noted(tmp_path: Path) -> None:
    run = specloom("--verbose", folder=_edited(tmp_path), output=tmp_path / "sdk")
    assert "'shears' of the config is not known" in run.out + run.err


@pytest.mark.parametrize(
    ("change", "places"),
    [
        ({"command": "remove", "args": {"target": "$.components.schemas.Bed"}}, {"Bed": None}),
        (
            {"command": "update", "args": {"target": "$.components.schemas.Bed", "value": {"type": "string"}}},
            {"Bed": {"type": "string"}},
        ),
        (
            {"command": "copy", "args": {"from": "$.components.schemas.Name", "to": "$.components.schemas.Label"}},
            {"Label": {"type": "object", "properties": {"text": {"type": "string"}}}},
        ),
        (
            {"command": "move", "args": {"from": "$.components.schemas.Name", "to": ["$.components.schemas.Label"]}},
            {"Label": {"type": "object", "properties": {"text": {"type": "string"}}}, "Name": None},
        ),
    ],
)
def test_changes_of_the_document(tmp_path: Path, change: dict[str, Any], places: dict[str, Any]) -> None:
    from specloom.openapi import open_document

    folder = _edited(tmp_path, openapi={"transforms": [change]}, resources={}, security_schemes={})
    document = yaml.safe_load((folder / "openapi.yaml").read_text(encoding="utf-8"))
    for path in document["paths"].values():
        for operation in path.values():
            operation["responses"] = {"204": {"description": "None."}}
    (folder / "openapi.yaml").write_text(yaml.safe_dump(document), encoding="utf-8")
    diagnostics = Diagnostics()
    config = read_config(folder / "stainless.yml", diagnostics)
    assert config is not None
    opened = open_document(folder / "openapi.yaml", None, diagnostics, (), config.changes)
    for name, value in places.items():
        assert opened.schemas.child(name).value == value


def test_a_change_that_finds_nothing_is_reported(tmp_path: Path) -> None:
    change = {"command": "remove", "args": {"target": "$.paths['/ponds']"}}
    run = specloom(folder=_edited(tmp_path, openapi={"transforms": [change]}), output=tmp_path / "sdk")
    assert "nothing is at '$.paths['/ponds']'" in run.out + run.err


def test_a_program_for_their_sdk_runs(tmp_path: Path) -> None:
    """Against a transport that answers as the document says."""
    import httpx2

    run = specloom(folder=CASE, output=tmp_path / "sdk")
    requests: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        requests.append(request)
        if request.url.path.endswith("/names"):
            return httpx2.Response(200, json={"data": [{"text": "north"}]})
        if request.url.path.endswith("/watch"):
            head = {"content-type": "text/event-stream"}
            return httpx2.Response(200, headers=head, content=b'data: {"id": "1"}\n\ndata: [END]\n\n')
        if request.method == "POST":
            return httpx2.Response(200, json={"id": "2", "soil": {"depth": 3}})
        more = {} if "cursor" in request.url.params else {"next_cursor": "b"}
        return httpx2.Response(200, json={"data": [{"id": "1"}], **more})

    with imported(run.output) as modules:
        package = modules["__init__"]
        http = package.DefaultHttpxClient(transport=httpx2.MockTransport(answer))
        client = package.GardenAPI(garden_key="k", gardener="Ann", http_client=http, _strict_response_validation=True)
        plot = client.plots.create(name="north", soil={"kind": "clay"})
        assert isinstance(plot, package.types.PLot)
        assert plot.soil is not None
        assert plot.soil.depth == 3
        assert isinstance(plot.soil, package.types.shared.Soil)
        sent = requests[-1]
        assert (sent.headers["authorization"], sent.headers["x-gardener"]) == ("Bearer k", "Ann")
        assert sent.headers["x-season"] == "spring"
        assert [item.id for item in client.plots.list(sizes=["s", "m"])] == ["1", "1"]
        assert requests[-2].url.query == b"sizes%5B%5D=s&sizes%5B%5D=m"
        client.plots.list(near={"x": 1})
        assert requests[-1].url.query == b"near%5Bx%5D=1"
        names = client.with_raw_response.plots.list_names().parse()
        assert names[0].text == "north"
        assert [item.id for item in client.plots.watch("1", stream=True)] == ["1"]
        with pytest.warns(DeprecationWarning, match="Look elsewhere"):
            client.plots.beds.retrieve("b", plot_id="p")
        assert requests[-1].url.path == "/v1/plots/p/beds/b"
        copy = client.copy(environment="trial")
        assert str(copy.base_url) == "https://trial.garden.example/v1/"
        assert package.Client is package.GardenAPI
        assert client.max_retries == 4
        assert package.NOT_GIVEN is package.not_given


def test_raw_responses_of_the_asynchronous_client_are_awaited(tmp_path: Path) -> None:
    import asyncio

    import httpx2

    run = specloom(folder=CASE, output=tmp_path / "sdk")
    transport = httpx2.MockTransport(lambda _: httpx2.Response(200, json={"id": "2"}))
    with imported(run.output) as modules:
        package = modules["__init__"]

        async def call() -> Any:
            http = package.DefaultAsyncHttpxClient(transport=transport)
            async with package.AsyncGardenAPI(garden_key="k", http_client=http) as client:
                response = await client.with_raw_response.plots.create(name="north")
                return await response.parse()

        assert asyncio.run(call()).id == "2"
