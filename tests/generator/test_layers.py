"""A config says what it says; the rest is inferred from the document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .support import Run, generate, imported


def _operation(identifier: str, tag: str) -> dict[str, Any]:
    return {"operationId": identifier, "tags": [tag], "responses": {"204": {"description": "Done."}}}


DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Garden API", "version": "2.1"},
    "servers": [{"url": "https://garden.example/v1"}],
    "security": [{"Key": []}],
    "components": {"securitySchemes": {"Key": {"type": "http", "scheme": "bearer"}}},
    "paths": {
        "/beds": {"get": _operation("listBeds", "beds"), "post": _operation("digBed", "beds")},
        "/beds/water": {"post": _operation("waterBeds", "beds")},
        "/tools": {"get": _operation("listTools", "tools")},
    },
}


def _methods(run: Run, resource: str) -> set[str]:
    with imported(run.output) as modules:
        module = modules[f"resources.{resource}"]
        found = next(
            item for name, item in vars(module).items() if name.lower() == resource.rpartition(".")[2].replace("_", "")
        )
        return {name for name in vars(found) if not name.startswith(("_", "with_"))}


def test_naming_one_method_loses_no_other(tmp_path: Path) -> None:
    run = generate(tmp_path, DOCUMENT, {"resources": {"beds": {"methods": {"dig": "digBed"}}}})
    assert (run.code, run.err) == (0, "")
    assert _methods(run, "beds") == {"dig", "list_beds", "water_beds"}
    assert _methods(run, "tools") == {"list_tools"}


def test_a_method_may_move_to_a_resource_of_its_own(tmp_path: Path) -> None:
    below = {"dig": "digBed", "list": "listBeds"}
    config = {"resources": {"soil": {"resources": {"plots": {"methods": below}}}}}
    run = generate(tmp_path, DOCUMENT, config)
    assert _methods(run, "soil.plots") == {"dig", "list"}
    assert _methods(run, "beds") == {"water_beds"}


def test_an_inferred_method_gives_way_to_a_name_of_the_config(tmp_path: Path) -> None:
    run = generate(tmp_path, DOCUMENT, {"resources": {"beds": {"methods": {"list_beds": "digBed"}}}})
    assert _methods(run, "beds") == {"list_beds", "list", "water_beds"}


def test_what_the_client_is_called_is_inferred_key_by_key(tmp_path: Path) -> None:
    run = generate(tmp_path, DOCUMENT, {"client": {"name": "Plot"}, "package": "plot"})
    client = run.files()["plot/_client.py"]
    assert "class Plot(SyncAPIClient)" in client
    assert 'env="PLOT_API_KEY"' in client
    assert 'version="2.1"' in client


def test_a_config_may_say_that_there_are_no_credentials(tmp_path: Path) -> None:
    run = generate(tmp_path, DOCUMENT, {"client": {"auth": {}}})
    assert "api_key" not in run.files()["garden/_client.py"]


@pytest.mark.parametrize(
    ("only", "beds"),
    [
        ([], {"dig"}),
        (["listBeds"], {"dig", "list_beds"}),
        (["GET /beds"], {"dig", "list_beds"}),
        (["/beds/*"], {"dig", "water_beds"}),
        (["beds"], {"dig", "list_beds", "water_beds"}),
    ],
)
def test_only_narrows_on_purpose(tmp_path: Path, only: list[str], beds: set[str]) -> None:
    run = generate(tmp_path, DOCUMENT, {"only": only, "resources": {"beds": {"methods": {"dig": "digBed"}}}})
    assert run.code == 0
    assert _methods(run, "beds") == beds
    assert "garden/resources/tools.py" not in run.files()


def test_what_only_leaves_out_is_noted(tmp_path: Path) -> None:
    run = generate(tmp_path, DOCUMENT, {"only": ["tools"]}, "--format", "json")
    assert "'only' leaves out an operation (3 places)" in run.err


def test_only_names_what_there_is(tmp_path: Path) -> None:
    run = generate(tmp_path, DOCUMENT, {"only": ["tolls"]})
    assert run.code == 3
    assert "openapi.yaml has no operation 'tolls'" in run.err
    assert "did you mean 'tools'?" in run.err
