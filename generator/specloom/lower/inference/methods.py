"""Verb, path and operationId → what the method may be called, the best name first."""

from __future__ import annotations

from collections.abc import Iterator

from specloom import naming
from specloom.lower.inference.hints import method_hint
from specloom.lower.inference.routes import Route, is_action, singulars
from specloom.lower.inference.said import said_words, without
from specloom.lower.media_types import contents, kind_of
from specloom.nodes import Node
from specloom.openapi import Operation
from specloom.words import is_plural, lowered

_SPECIFIC = frozenset(["import", "query", "search", "send", "upload"])
"""Verbs of operationIds that say more than that a thing is created."""
_UPDATES = frozenset(["edit", "modify", "update"])
_STANDARD = frozenset(["create", "delete", "list", "replace", "retrieve", "update"])


def method_names(operation: Operation, route: Route, resource: tuple[str, ...]) -> Iterator[str]:
    """Names for a method of the resource, in the order in which they are tried."""
    hint = method_hint(operation)
    if hint:
        yield naming.method_name(hint)
    said = said_words(operation)
    known = [word for part in resource for word in singulars(part)]
    short = without(said, known)
    name = _by_shape(operation, route, resource, said, short)
    yield naming.method_name(name)
    scope = _scope(route, resource)
    if scope and name in _STANDARD:
        yield naming.method_name(f"{name}_for_{scope}")
    if short:
        yield naming.method_name("_".join(short))
    if said:
        yield naming.method_name("_".join(said))
    last = route.names[-1] if route.names else ""
    yield naming.method_name(f"{name}_{last}_by_{_parameter(route)}" if route.ends_in_parameter else f"{name}_{last}")
    yield naming.method_name(operation.route)


def _by_shape(
    operation: Operation, route: Route, resource: tuple[str, ...], said: tuple[str, ...], short: tuple[str, ...]
) -> str:
    """The usual verb where path and HTTP method say it, else what the operationId says."""
    method, names = operation.http_method, route.names
    last = names[-1] if names else ""
    own = set(singulars(resource[-1]))
    if last and is_action(last, method, said) and not set(singulars(last)) <= own:
        return _of_action(last, method, short)
    if last and not set(singulars(last)) & own and not _is_named(last, resource):
        return "_".join(short) or f"{_usual(operation, route)}_{'_'.join(lowered(last))}"
    if method == "post" and len(short) == 1 and short[0] in _SPECIFIC:
        return short[0]
    return _usual(operation, route, short)


def _of_action(last: str, method: str, short: tuple[str, ...]) -> str:
    """`cancel` for `POST /runs/{id}/cancel`; undoing it is called as the operationId says."""
    words = "_".join(lowered(last))
    if method == "delete":
        return "_".join(short) or f"delete_{words}"
    return words


def _usual(operation: Operation, route: Route, short: tuple[str, ...] = ()) -> str:
    method = operation.http_method
    one = route.ends_in_parameter
    if method == "get":
        return "list" if _answers_list(operation, plural=not one and _is_plural(route)) else "retrieve"
    if method == "post":
        if not one:
            return "create"
        return "update" if not short or short[0] == "post" or _UPDATES & {*short} else "_".join(short)
    if method == "put":
        return "update" if short and short[0] in _UPDATES else "replace"
    if method == "patch":
        return "partial_update" if short[:1] == ("partial",) else "update"
    if method == "delete":
        several = not one and _is_plural(route)
        return ("_".join(short) if len(short) > 1 else "delete_all") if several else "delete"
    return {"head": "exists"}.get(method, "_".join(lowered(method)))


def _is_named(last: str, resource: tuple[str, ...]) -> bool:
    """Whether the resource's attributes name the segment."""
    return any(set(singulars(last)) <= set(singulars(part)) for part in resource)


def _is_plural(route: Route) -> bool:
    words = lowered(route.names[-1]) if route.names else ()
    return bool(words) and is_plural(words[-1])


def _answers_list(operation: Operation, *, plural: bool) -> bool:
    """Whether the successful response is a list, or an object with one at a place that means several."""
    for status, response in operation.node.child("responses").entries():
        if status.startswith("2") and status != "204":
            for media_type, content in contents(response.follow()).items():
                if kind_of(media_type) == "json":
                    schema = content.child("schema").follow()
                    if schema.peek("type") == "array" or schema.has("items"):
                        return True
                    return plural and (not schema.keys or _has_list(schema) or not schema.has("properties"))
    return plural


def _has_list(schema: Node, depth: int = 2) -> bool:
    """Whether a property of the object is a list, or has one as its property."""
    parts = [schema, *(part.follow() for part in schema.child("allOf").items())]
    properties = [value.follow() for part in parts for _, value in part.child("properties").entries()]
    if any(value.peek("type") == "array" or value.has("items") for value in properties):
        return True
    return depth > 1 and any(_has_list(value, depth - 1) for value in properties)


def _scope(route: Route, resource: tuple[str, ...]) -> str:
    """The thing in which those of the resource are: `repo` of `/repos/{repo}/issues` for `issues`."""
    known = {word for part in resource for word in singulars(part)}
    outside = [name for name in route.names if not set(singulars(name)) <= known]
    return "_".join(singulars(outside[-1])) if outside else ""


def _parameter(route: Route) -> str:
    return "_".join(lowered(route.segments[-1].text))
