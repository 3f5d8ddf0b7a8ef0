"""A `stainless.yml` as the same in the keys of `sdk.yaml`; what is said keeps its place in the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from specloom import naming
from specloom.nodes import File, Node
from specloom.spelling import Spelling
from specloom.stainless.client import client_of
from specloom.stainless.models import Models
from specloom.stainless.own import own_methods
from specloom.stainless.pages import pages_of
from specloom.stainless.readme import readme_of
from specloom.stainless.resources import Resources
from specloom.stainless.streams import Streams
from specloom.stainless.transforms import changes_of
from specloom.stainless.translated import At, Said, Translated, text_of
from specloom.stainless.unknown import note_unknown
from specloom.stainless.webhooks import Webhooks

_MARKS = ("organization", "targets", "client_settings", "environments", "openapi", "unspecified_endpoints")


def is_stainless(root: Node) -> bool:
    """Whether a file is such a config, by its keys."""
    return any(root.has(key) for key in _MARKS)


def in_our_words(root: Node, operations: Iterable[tuple[str, Node]] = ()) -> Node:
    """The config with the keys of `sdk.yaml`; what it says that has no meaning here is noted.

    Args:
        root: the config.
        operations: the routes of those that name their methods themselves, and what they say.
    """
    spelling = Spelling(_words(root))
    streams = Streams(root, spelling)
    models = Models(root, spelling)
    webhooks = Webhooks(root)
    resources = Resources(root, models, streams, webhooks).said(own_methods(operations, root))
    target = root.get("targets", "python")
    named = _package(root, target)
    settings = root.get("settings")
    said: dict[str, Said] = {
        "conventions": "stainless",
        "package": named,
        "distribution": _distribution(root, target, named),
        "client": client_of(root, spelling, webhooks.option),
        "words": {word: At(root.child("custom_casings"), text) for word, text in _words(root).items()},
        "pagination": pages_of(root, spelling),
        "resources": resources,
        "models": models.said(),
        "streams": streams.said(),
        "webhooks": webhooks.said(),
        "bare_model_fields": _bare_model_fields(target.get("options")),
        "unwrap": _texts(settings.get("unwrap_response_fields")),
        "readme": readme_of(root),
        "file_header": text_of(settings.get("file_header")),
        "license": text_of(settings.get("license")),
        "changes": changes_of(root),
        "only": [],
    }
    note_unknown(root)
    source = Translated({key: value for key, value in said.items() if key == "only" or value not in ({}, [])}, root)
    return File(source, root.file.diagnostics).root


def _texts(node: Node) -> Said:
    return [At(item, item.value) for item in node.items() if isinstance(item.value, str)]


def _bare_model_fields(options: Node) -> Said:
    node = options.get("disable_pydantic_namespace_protection")
    return At(node, True) if node.value is True else None


def _package(root: Node, target: Node) -> Said:
    """The import name: by default that of the organization."""
    organization = root.get("organization").get("name")
    name = organization.value if isinstance(organization.value, str) else ""
    return text_of(target.get("package_name")) or (
        At(organization, naming.package_name(naming.snake(name))) if name else None
    )


def _distribution(root: Node, target: Node, package: Said) -> Said:
    """The name on the package index: by default that of the package as it is."""
    published = target.get("publish").get("pypi").get("package_name")
    older = root.get("package").get("python").get("name")
    return text_of(published) or text_of(target.get("project_name")) or text_of(older) or package


def _words(root: Node) -> Mapping[str, str]:
    """How words are spelled in the names of classes."""
    found: dict[str, str] = {}
    for word, node in root.get("custom_casings").entries():
        forms = node.get("singular") if node.has("singular") else node
        if forms.get("initialism").value is not None:
            found[word.lower()] = word.upper() if forms.flag("initialism") else word.capitalize()
        elif forms.text("pascal"):
            found[word.lower()] = forms.text("pascal")
        node.skip()
        forms.skip()
    return found
