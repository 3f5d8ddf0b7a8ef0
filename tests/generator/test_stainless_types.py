"""The modules in which packages of a `stainless.yml` have their types, and the names of these."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from .harbour import made, operation
from .support import imported

_TEXT = {"type": "string"}
_SHARED = {
    "Asked": {"type": "object", "properties": {"mast": {"type": "object", "properties": {"height": _TEXT}}}},
    "Told": {"type": "object", "properties": {"name": _TEXT}},
    "AskedKind": {"type": "string", "enum": ["sloop", "ketch"]},
    "ToldKind": {"type": "string", "enum": ["barge", "ferry"]},
    "Label": {"anyOf": [_TEXT, {"$ref": "#/components/schemas/AskedKind"}]},
    "Idle": {"type": "object", "properties": {"name": _TEXT}},
}


def _with(*names: str) -> dict[str, Any]:
    return {"type": "object", "properties": {name: {"$ref": f"#/components/schemas/{name}"} for name in names}}


def _inside(package: str, modules: Iterable[str]) -> set[str]:
    found = {name.rpartition(".") for name in modules}
    return {name for above, _, name in found if above == package and name != "__init__"}


@pytest.mark.parametrize("place", ["$shared", "boats"])
def test_shared_models_are_models_and_what_arguments_take(tmp_path: Path, place: str) -> None:
    """Those in `$shared` are all in `types.shared`, and in `types.shared_params` if arguments have them."""
    body = {"required": True, "content": {"application/json": {"schema": _with("Asked", "Label")}}}
    paths = {"/boats": {"post": operation(_with("Told", "ToldKind"), requestBody=body)}}
    models = {"asked": "Asked", "told": "Told", "asked_kind": "AskedKind", "told_kind": "ToldKind"}
    models |= {"label": "Label", "idle": "Idle"}
    resources: dict[str, Any] = {"boats": {"methods": {"create": "post /boats"}}}
    resources.setdefault(place, {})["models"] = models
    run = made(tmp_path, {"resources": resources}, paths, schemas=_SHARED)
    assert run.code == 0
    with imported(run.output) as modules:
        if place == "boats":
            assert not {"types.shared.__init__", "types.shared_params.__init__"} & modules.keys()
            assert {"types.asked_param", "types.asked_kind"} < modules.keys()
            return
        assert _inside("types.shared", modules) == models.keys()
        assert _inside("types.shared_params", modules) == {"asked", "asked_kind", "label"}
        package = modules["__init__"]
        assert issubclass(package.types.shared.Asked, package.BaseModel)
        assert issubclass(modules["types.shared.asked"].Mast, package.BaseModel)
        assert package.types.shared_params.Asked.__annotations__.keys() == {"mast"}
        assert package.types.shared_params.AskedKind is package.types.shared.AskedKind
