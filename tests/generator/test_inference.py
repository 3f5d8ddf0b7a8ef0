"""What an SDK is called, and its resources, methods, arguments and types, when no config says so."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import httpx2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from specloom.config import Config
from specloom.config_reader import no_config, read_config
from specloom.config_writer import config_text
from specloom.definition import Definition, completed, lower
from specloom.diagnostics import Diagnostics
from specloom.handwritten import HandWritten
from specloom.lower import complete
from specloom.lower.tree import walk
from specloom.openapi import Document, open_document

from .support import generate, imported, wired

CASES = Path(__file__).with_name("cases")
LIST = {"200": {"description": "All.", "content": {"application/json": {"schema": {"type": "array", "items": {}}}}}}
DONE = {"204": {"description": "Done."}}


def _document(*operations: tuple[str, str, dict[str, Any]], title: str = "Lab", **more: Any) -> dict[str, Any]:
    """A document with operations: `GET /pets`, the operationId, and what else they have."""
    paths: dict[str, Any] = {}
    for route, identifier, keys in operations:
        method, path = route.split(" ")
        operation = {"responses": LIST if method == "GET" and not path.endswith("}") else DONE, **keys}
        paths.setdefault(path, {})[method.lower()] = operation | ({"operationId": identifier} if identifier else {})
    return {"openapi": "3.1.0", "info": {"title": title, "version": "1"}, "paths": paths, **more}


def _read(document: dict[str, Any]) -> Document:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "openapi.json")
        path.write_text(json.dumps(document), encoding="utf-8")
        return open_document(path, None, Diagnostics())


def _completed(document: dict[str, Any], names: dict[str, str] | None = None) -> Config:
    read = _read(document)
    return complete(no_config(read.root), read, names or {})


def _names(config: Config, document: dict[str, Any]) -> dict[str, str]:
    """`GET /pets` → `pets.list`."""
    by_id = _read(document).by_id
    return {
        by_id[method.operation].route: ".".join((*path, name))
        for path, resource in walk(config.resources)
        for name, method in resource.methods.items()
    }


def _name(route: str, identifier: str = "", *tags: str, **keys: Any) -> str:
    document = _document((route, identifier, {"tags": list(tags), **keys} if tags else keys))
    return _names(_completed(document), document)[route]


@pytest.mark.parametrize(
    ("route", "name"),
    [
        ("GET /pets", "pets.list"),
        ("POST /pets", "pets.create"),
        ("GET /pets/{id}", "pets.retrieve"),
        ("PATCH /pets/{id}", "pets.update"),
        ("PUT /pets/{id}", "pets.replace"),
        ("DELETE /pets/{id}", "pets.delete"),
        ("DELETE /pets", "pets.delete_all"),
        ("GET /customers/{id}/subscriptions", "customers.subscriptions.list"),
        ("POST /v1/runs/{id}/cancel", "runs.cancel"),
        ("POST /runs/{id}:cancel", "runs.cancel"),
        ("GET /api/v2/pets/search", "pets.search"),
        ("PUT /rest/things/{id}/lock", "things.lock"),
        ("GET /2010-04-01/Messages.json", "messages.list"),
        ("GET /account/balance", "account.balance.list"),
        ("POST /check-runs", "check_runs.create"),
        ("GET /", "root.list"),
    ],
)
def test_untagged_operations_are_named_by_verb_and_path(route: str, name: str) -> None:
    assert _name(route) == name


@pytest.mark.parametrize(
    ("route", "identifier", "tags", "name"),
    [
        ("GET /pets", "listPets", ["Pet"], "pets.list"),
        ("PUT /pet", "updatePet", ["pet"], "pet.update"),
        ("GET /pet/findByStatus", "findPetsByStatus", ["pet"], "pet.find_by_status"),
        ("POST /pet/{id}", "updatePetWithForm", ["pet"], "pet.update"),
        ("POST /messages", "sendMessage", [], "messages.send"),
        ("GET /v1/datasets", "list", ["beta.observability.datasets"], "beta.observability.datasets.list"),
        ("GET /users", "x", ["Admin / Users"], "admin.users.list"),
        ("GET /users", "x", ["Admin - Users"], "admin.users.list"),
        ("GET /users", "UsersController_findAll", ["users-controller"], "users.list"),
        ("GET /orders/{id}/items", "x", ["Orders"], "orders.items.list"),
        ("GET /customers/{id}/subscriptions", "x", ["Subscriptions"], "subscriptions.list"),
        ("POST /v1/chat/completions", "chat_completion_v1_chat_completions_post", [], "chat.completions.create"),
        ("POST /login", "log_in_login_post", ["auth"], "auth.login"),
        ("DELETE /issues/{id}/lock", "issues/unlock", ["issues"], "issues.unlock"),
        ("PATCH /api/v1/pods/{name}", "patchCoreV1Pod", ["core_v1"], "core_v1.pods.update"),
        ("GET /items", "x", ["default"], "items.list"),
    ],
)
def test_tags_and_operation_ids_say_more(route: str, identifier: str, tags: list[str], name: str) -> None:
    assert _name(route, identifier, *tags) == name


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ({"x-speakeasy-group": "zoo.animals", "x-speakeasy-name-override": "all"}, "zoo.animals.all"),
        ({"x-fern-sdk-group-name": ["zoo", "animals"], "x-fern-sdk-method-name": "getAll"}, "zoo.animals.get_all"),
        ({"x-speakeasy-name-override": "all"}, "pets.all"),
    ],
)
def test_hints_for_other_generators_are_read(keys: dict[str, Any], name: str) -> None:
    assert _name("GET /pets", "x", **keys) == name


@pytest.mark.parametrize(
    "keys", [{"x-speakeasy-ignore": True}, {"x-stainless-skip": True}, {"x-stainless-skip": ["go", "python"]}]
)
def test_an_operation_that_the_document_leaves_out_has_no_method(keys: dict[str, Any]) -> None:
    document = _document(("GET /pets", "", keys), ("GET /toys", "", {"x-stainless-skip": ["go"]}))
    assert list(_names(_completed(document), document)) == ["GET /toys"]


def test_what_nearly_all_paths_begin_with_is_left_out() -> None:
    routes = ["GET /core/a", "GET /core/bs", "GET /core/cs/{id}", "GET /core/ds", "GET /core"]
    document = _document(*((route, "", {}) for route in routes[:4]))
    assert set(_names(_completed(document), document).values()) == {"a.list", "bs.list", "cs.retrieve", "ds.list"}
    tagged = _document(*((f"GET /{tag}", "", {"tags": [f"ShopV1{tag}"]}) for tag in ("Order", "User", "Item", "Bill")))
    assert "order.list" in _names(_completed(tagged), tagged).values()


def test_another_version_is_a_resource_of_its_own() -> None:
    document = _document(("GET /v1/pets", "", {}), ("GET /v1/toys", "", {}), ("GET /v2/pets", "", {}))
    assert [*_names(_completed(document), document).values()] == ["pets.list", "toys.list", "v2.pets.list"]


def test_of_two_of_a_kind_the_one_with_the_shorter_path_has_the_plain_name() -> None:
    routes = ("GET /repos/{repo}/issues", "GET /issues", "GET /orgs/{org}/issues")
    document = _document(*((route, "", {"tags": ["issues"]}) for route in routes))
    assert _names(_completed(document), document) == {
        "GET /repos/{repo}/issues": "issues.list_for_repo",
        "GET /issues": "issues.list",
        "GET /orgs/{org}/issues": "issues.list_for_org",
    }


WORDS = st.sampled_from(["pets", "toy", "search", "cancel", "v1", "v2", "{id}", "{name}", "orders", "items", "api"])
ROUTES = st.tuples(
    st.sampled_from(["GET", "POST", "PUT", "PATCH", "DELETE"]), st.lists(WORDS, min_size=1, max_size=4).map("/".join)
)
OPERATIONS = st.lists(
    st.tuples(ROUTES, st.sampled_from(["", "listPets", "get", "pets_list", "cancelOrder"]), st.sampled_from(["", "a"])),
    min_size=1,
    max_size=8,
    unique_by=lambda operation: operation[0],
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(OPERATIONS, OPERATIONS)
def test_no_operation_that_is_added_renames_another(before: list[Any], added: list[Any]) -> None:
    def document(items: list[Any]) -> dict[str, Any]:
        routes = {f"{method} /{path}": (identifier, tag) for (method, path), identifier, tag in items}
        found = ((route, name, {"tags": [tag]} if tag else {}) for route, (name, tag) in routes.items())
        return _document(*found)

    first = document(before)
    names = _names(_completed(first), first)
    assert len({*names.values()}) == len(names) == len({(method, path) for (method, path), _, _ in before})
    # The new ones come first, so that they would have the choice.
    second = document([*added, *before])
    again = _names(_completed(second, names), second)
    assert {route: again[route] for route in names} == names
    assert len({*again.values()}) == len(again)


def test_the_manifest_keeps_the_names(tmp_path: Path) -> None:
    old, new = ("GET /repos/{repo}/issues", "", {"tags": ["issues"]}), ("GET /issues", "", {"tags": ["issues"]})
    for operations, names in (((old,), {"list"}), ((new, old), {"list", "list_all"})):
        run = generate(tmp_path, _document(*operations, servers=[{"url": "https://lab.example"}]), named=False)
        assert run.code == 0, run.err
        recorded = json.loads((run.output / ".specloom.json").read_text())["names"]
        assert recorded["GET /repos/{repo}/issues"] == "issues.list"
        assert len([name for name in recorded if not name.startswith("prefix ")]) == len(names)


@pytest.mark.parametrize(
    ("title", "package", "client", "variable"),
    [
        ("GitHub's official OpenAPI specification", "github", "GitHub", "GITHUB_"),
        ("OpenAI API", "openai", "OpenAIClient", "OPENAI_"),
        ("The Train Travel API (v1.2)", "train_travel", "TrainTravel", "TRAIN_TRAVEL_"),
        ("PetStoreAPI", "petstore", "PetStore", "PETSTORE_"),
        ("BrowserStack REST API - OpenAPI 3.0", "browserstack", "BrowserStack", "BROWSERSTACK_"),
        ("API", "acme", "Acme", "ACME_"),
        ("GitHub's official OpenAPI spec + Octokit extension", "github", "GitHub", "GITHUB_"),
        ("Open API, powered by Buildium", "buildium", "Buildium", "BUILDIUM_"),
        ("Blockfrost.io ~ API Documentation", "blockfrost", "Blockfrost", "BLOCKFROST_"),
        ("Twilio - Verify", "twilio_verify", "TwilioVerify", "TWILIO_VERIFY_"),
        ("OGX Specification - Stable & Experimental APIs", "ogx", "OGX", "OGX_"),
    ],
)
def test_package_client_and_variables_have_the_name_of_the_product(
    title: str, package: str, client: str, variable: str
) -> None:
    config = _completed(_document(title=title, servers=[{"url": "https://api.acme.com/v1"}]))
    assert (config.package, config.client.env_prefix) == (package, variable)
    assert config.client.name in (client, client.removesuffix("Client"))


def test_host_without_its_suffix_names_what_has_no_title() -> None:
    config = _completed(_document(title="API", servers=[{"url": "https://api.ideal-postcodes.co.uk/v1"}]))
    assert config.package == "ideal_postcodes"


def test_tags_that_repeat_the_end_of_paths_give_way_to_them() -> None:
    paths = {
        "/accounts": "Account",
        "/accounts/{id}/calls": "Call",
        "/accounts/{id}/calls/{call}/recordings": "CallRecording",
        "/accounts/{id}/queues": "Queue",
        "/accounts/{id}/queues/{queue}/members": "Member",
        "/accounts/{id}/members": "Member",
    }
    config = _completed(_document(*((f"GET {path}", "", {"tags": [tag]}) for path, tag in paths.items())))
    assert [".".join(path) for path, resource in walk(config.resources) if resource.methods] == [
        "accounts",
        "accounts.calls",
        "accounts.calls.recordings",
        "accounts.queues",
        "accounts.queues.members",
        "accounts.members",
    ]


def _field(name: str) -> dict[str, Any]:
    return {"type": "object", "properties": {name: {"type": "string"}}}


def test_arguments_and_fields_are_spelled_as_in_python(tmp_path: Path) -> None:
    wire_names = ("DateSent<", "DateSent>", "DateSent", "pageSize", "md5Hash", "OAuth2Token")
    query = [{"name": name, "in": "query", "schema": {"type": "string"}} for name in wire_names]
    answer = {"200": {"description": "It.", "content": {"application/json": {"schema": _field("streetName")}}}}
    keys = {"parameters": query, "responses": answer}
    document = _document(("GET /pets/{petId}", "", keys), servers=[{"url": "https://lab.example"}])
    with wired(generate(tmp_path / "snake", document, {"infer_pages": False}, named=False)) as wire:
        wire.answers.append(httpx2.Response(200, json={"streetName": "Elm"}))
        names = ("date_sent_lt", "date_sent_gt", "date_sent", "page_size", "md5_hash", "oauth2_token")
        pet = wire.client.pets.retrieve("7", **dict(zip(names, wire_names, strict=True)))
        assert {*wire.last.url.params.multi_items()} == {(name, name) for name in wire_names}
        assert (pet.street_name, pet.to_dict()) == ("Elm", {"streetName": "Elm"})
        assert type(pet)(street_name="Oak").to_dict() == type(pet)(streetName="Oak").to_dict()
    with wired(generate(tmp_path / "wire", document, {"casing": "wire"}, named=False)) as wire:
        wire.client.pets.retrieve("7", pageSize="3")
        assert wire.last.url.params["pageSize"] == "3"


def test_inline_schemas_are_named_by_their_owner_whoever_comes_first(tmp_path: Path) -> None:
    inner = {"type": "object", "properties": {"kind": {"type": "string"}}}
    order = {"type": "object", "properties": {"address": {**inner, "title": "Postal Address"}, "lines": inner}}
    content = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Order"}}}}
    keys = {"requestBody": {"required": True, **content}, "responses": {"200": {"description": "It.", **content}}}
    document = _document(
        ("POST /carts", "", keys), ("POST /orders", "", keys), components={"schemas": {"Order": order}}
    )
    run = generate(tmp_path, document, named=False)
    with imported(run.output) as modules:
        shared = vars(modules["types.shared"])
        assert {"Order", "OrderPostalAddress", "OrderLines"} <= shared.keys()


def test_names_of_inline_schemas_are_cut_behind_their_first_words(tmp_path: Path) -> None:
    schema: dict[str, Any] = {"type": "string"}
    for name in ("threshold", "configuration", "notification", "subscription", "administration"):
        schema = {"type": "object", "properties": {name: schema}}
    answer = {"200": {"description": "It.", "content": {"application/json": {"schema": schema}}}}
    run = generate(tmp_path, _document(("GET /pets/{id}", "", {"responses": answer})), named=False)
    with imported(run.output) as modules:
        names = [name for name in vars(modules["types.pet"]) if name.startswith("PetRetrieve")]
    assert len(names) == 5
    assert max(map(len, names)) <= 60


def _lowered(path: Path, config: Config | None) -> str:
    diagnostics = Diagnostics()
    document = open_document(path, None, diagnostics)
    return repr(lower(Definition(document, config or no_config(document.root), HandWritten()), {}, diagnostics))


GENERATED = [
    case.name
    for case in sorted(CASES.iterdir())
    if not case.name.startswith("fault") and not (case / "sdk.yaml").exists()
]


@pytest.mark.parametrize("name", GENERATED)
def test_what_is_inferred_is_a_config_that_gives_the_same(name: str, tmp_path: Path) -> None:
    path = CASES / name / "openapi.yaml"
    document = open_document(path, None, Diagnostics())
    inferred = completed(Definition(document, no_config(document.root), HandWritten()))
    file = tmp_path / "sdk.yaml"
    file.write_text(config_text(inferred), encoding="utf-8")
    said = read_config(file, Diagnostics())
    assert said is not None
    assert _lowered(path, said) == _lowered(path, None)
    assert "\n\n" not in config_text(said, inferred).strip()
