"""What generated code may mention: names of libraries, and what the runtime's modules offer it in their `__all__`.

The imports of a generated module, its package's exports, the names that a document cannot have and the calls that
`verify` lets pass are views of this. A name that a template uses and that is not here cannot be imported, so
nothing can be used without being reserved.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

RUNTIME = Path(__file__).with_name("runtime")
PACKAGE = "_runtime"
"""The runtime's name in a generated package."""
OWN_MODULES = "custom"
"""The folder of a generated package in which nothing is ever generated."""

Homes = Mapping[str, str]
"""Name → the module that has it, below the generated package if it is the runtime's; behind a colon its name there.

Empty for a module that is imported whole.
"""


@cache
def offered(module: str) -> tuple[str, ...]:
    """What a module of the runtime offers to generated code; `module` is dotted, below the runtime."""
    source = RUNTIME.joinpath(*module.split(".")).with_suffix(".py").read_text(encoding="utf-8")
    found = re.search(r"^__all__ = (\[[^\]]*\])", source, re.MULTILINE)
    assert found is not None, f"{module} offers nothing"
    names: list[str] = ast.literal_eval(found.group(1))
    return tuple(names)


def home(module: str) -> str:
    """A module of the runtime, seen from the generated package."""
    return f"{PACKAGE}.{module}"


def _library(**modules: str) -> Homes:
    return {name: module.replace("_abc", ".abc") for module, names in modules.items() for name in names.split()}


def _runtime(*modules: str) -> Homes:
    return {name: home(module) for module in modules for name in offered(module)}


LIBRARY: Homes = {
    **_library(
        typing="Annotated Any ClassVar Dict Generic List Literal Optional TYPE_CHECKING TypeAlias TypeVar Union "
        "overload",
        typing_extensions="NotRequired Required TypeAliasType TypedDict deprecated",
        collections_abc="Awaitable Callable Iterable Mapping Sequence",
        functools="cached_property",
        pydantic="Base64Bytes Field",
        datetime="date datetime",
    ),
    # For modules with arguments or fields that are called so.
    "date_type": "datetime:date",
    "datetime_type": "datetime:datetime",
    **{f"builtin_{name}": f"builtins:{name}" for name in ("bool", "bytes", "dict", "float", "int", "list", "str")},
    "httpx2": "",
}
"""Names of libraries in signatures, annotations, decorators and base classes."""

SIGNATURES: Homes = {
    **LIBRARY,
    **_runtime(
        *("common.aliases", "common.sentinels", "models.base", "streams.format", "streams.stream"),
        *("pages.paginator", "responses.answers", "responses.api_response", "responses.binary", "client.resource"),
    ),
}
"""All such names, in modules in which types of the document occur."""

KEYS = "_keys"
"""The module that spells keys of arguments, in a generated package that needs it."""

BODIES: Homes = {
    "in_json": KEYS,
    "NoneType": "types",
    "cast": "typing",
    "type_of": "builtins:type",
    **_runtime(
        *(
            "requests.keys",
            "requests.request",
            "requests.styles",
            "client.wrappers",
            "webhooks.body",
            "webhooks.signatures",
        ),
    ),
}
"""Names that only bodies of functions there use, and what reads webhooks."""

RESOURCES: Homes = {**SIGNATURES, **BODIES}
"""Names that modules may import in which types of the document occur: those of resources, types and streams."""

CLIENT: Homes = {
    **LIBRARY,
    "publish": home("lazy"),
    **_runtime(
        *("common.aliases", "common.sentinels", "options.options", "options.settings"),
        *("client.attributes", "client.compatible", "client.sync_client", "client.async_client", "client.wrappers"),
        "webhooks.secret",
    ),
}
"""Names that the module of the clients may import."""

PAGES: Homes = {**LIBRARY, **_runtime("common.aliases", "models.base", "pages.page", "pages.strategies")}
"""Names that the module of the pages may import."""

EXPORTED = (
    "common.errors",
    "common.sentinels",
    "models.base",
    "responses.api_response",
    "sending.http_clients",
    "sending.polling",
    "streams.events",
    "streams.stream",
    "webhooks.errors",
)
"""Modules of the runtime whose names a generated package exports, if it has a use for them."""

COMPATIBLE = "sending.compatible"
"""The module of the runtime with what packages made by Stainless export, for those that take the place of one."""

COMMON_ARGUMENTS: Mapping[str, str] = {
    "extra_headers": "Headers | None = None",
    "extra_query": "Query | None = None",
    "extra_body": "Body | None = None",
    "timeout": "float | httpx2.Timeout | None | NotGiven = not_given",
}
"""Arguments that each generated method has: annotation and default."""

DECORATORS = frozenset({"cached_property", "deprecated", "overload"})
"""Names that stand outside of functions alone: arguments may be called so."""

LOCALS = frozenset({"call", "request", "result", "self"})
"""Variables of generated methods."""

BUILTINS = frozenset({"bool", "bytes", "dict", "float", "int", "list", "object", "str"})
"""Builtins that bodies of generated methods use."""

WRAPPERS: Mapping[str, str] = {
    "with_raw_response": "WithRawResponse",
    "with_streaming_response": "WithStreamingResponse",
}
"""Attributes that each resource has → what the class behind them is called, behind the resource's own name."""


@cache
def client_attributes() -> frozenset[str]:
    """The public attributes of the clients: those of the runtime's classes, and what the template adds."""
    inherited = (_members(f"client.{module}") for module in ("base", "sync_client", "async_client"))
    return frozenset({"copy", "with_options"}.union(*inherited))


@cache
def client_arguments() -> frozenset[str]:
    """The arguments of the clients' constructors, and those that only `copy` has."""
    options = _members("options.options")
    return frozenset({"self", *options, *(f"set_{name}" for name in options if name.startswith("default_"))})


@cache
def page_attributes() -> frozenset[str]:
    """The public methods of pages."""
    return frozenset(_members("pages.page", "Base"))


def _members(module: str, prefix: str = "") -> set[str]:
    """The public methods and fields of the classes of a module of the runtime whose names begin with a prefix."""
    tree = ast.parse(RUNTIME.joinpath(*module.split(".")).with_suffix(".py").read_text(encoding="utf-8"))
    names: set[str] = set()
    for node in _items_of(tree, prefix):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            names.add(node.name)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.add(node.target.id)
    return {name for name in names if not name.startswith("_")}


def _items_of(tree: ast.Module, prefix: str) -> list[ast.stmt]:
    classes = (item for item in tree.body if isinstance(item, ast.ClassDef) and item.name.startswith(prefix))
    return [item for klass in classes for item in klass.body]
