"""Lists that have the pages of a scheme of the config because they have all of its parameters and fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from specloom.codes import Code
from specloom.config import Config, MethodConfig, ResourceConfig
from specloom.lower.pages.content import field_of, has_parameter, page_content
from specloom.lower.shapes import Shapes
from specloom.openapi import Document, Operation
from specloom.page_config import PageConfig


def with_declared_pages(config: Config, document: Document, shapes: Shapes) -> Config:
    """The config with the scheme of each method that says nothing of pages and fits one."""

    def change(method: MethodConfig) -> MethodConfig:
        operation = document.find(method.operation)
        if operation is None or method.page == "none":
            return method
        if method.page:
            scheme = config.pagination.get(method.page)
            if scheme is None or _has_items(operation, scheme, shapes):
                return method
            method.node.child("page").degrade(
                Code.BAD_PAGE,
                f"the response of {operation.route} is no list of the pagination scheme '{method.page}'",
                "correct the scheme, or take it from the method; it returns the response as it is",
            )
            return replace(method, page="none")
        found = (name for name, scheme in config.pagination.items() if _fits(operation, scheme, shapes))
        return replace(method, page=next(found, ""))

    return replace(config, resources=_changed(config.resources, change))


def _changed(
    resources: Mapping[str, ResourceConfig], change: Callable[[MethodConfig], MethodConfig]
) -> dict[str, ResourceConfig]:
    return {
        name: replace(
            resource,
            methods={name: change(method) for name, method in resource.methods.items()},
            resources=_changed(resource.resources, change),
        )
        for name, resource in resources.items()
    }


def _fits(operation: Operation, scheme: PageConfig, shapes: Shapes) -> bool:
    """Whether an operation has all that makes the scheme."""
    schema = page_content(operation)
    return (
        bool(scheme.needs)
        and all(has_parameter(operation, name, shapes) for name in scheme.needs)
        and _has_items(operation, scheme, shapes)
        and schema is not None
        and all(name in scheme.from_headers or field_of(schema, name, shapes) is not None for name in scheme.fields)
    )


def _has_items(operation: Operation, scheme: PageConfig, shapes: Shapes) -> bool:
    schema = page_content(operation)
    items = schema if schema is None or not scheme.items else field_of(schema, scheme.items, shapes)
    return items is not None and shapes.of(items).kind == "array"
