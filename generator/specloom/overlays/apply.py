"""Applies overlays to a document."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from specloom.codes import Code
from specloom.diagnostics import Diagnostics
from specloom.nodes import Files, Node
from specloom.overlays.changes import Change, changed
from specloom.overlays.overlay import Action, Overlay
from specloom.sections import read_section
from specloom.source import BadChange, Draft, FileSource, JsonValue, Location, Source, kind, load_source


def overlaid(
    document: FileSource, changes: Iterable[Change], overlays: Iterable[Path], diagnostics: Diagnostics
) -> Source:
    """The document with the changes and then all actions of the overlays applied to it, one after the other.

    Args:
        document: The document as it is written.
        changes: Those of the config.
        overlays: Files (Overlay Specification 1.0 and 1.1).
        diagnostics: Takes the findings.

    Raises:
        OSError: An overlay cannot be read.
    """
    draft = Draft(document)
    changed(draft, changes)
    for path in overlays:
        source = load_source(path, diagnostics)
        if source is None:
            continue
        overlay = read_section(Overlay, Files(None, diagnostics).add(source).root)
        if overlay is not None:
            _check_form(overlay)
            _check_document(overlay, path, document)
            for action in overlay.actions:
                _apply(action, overlay, draft, source)
    return draft.finished()


def _check_form(overlay: Overlay) -> None:
    if not overlay.actions:
        overlay.node.child("actions").error(
            Code.WRONG_VALUE,
            "the overlay has no actions",
            "write changes: 'actions: [{target: …, update: …}]'",
        )


def _check_document(overlay: Overlay, path: Path, document: FileSource) -> None:
    """Compare the document with the one that the overlay names, as far as that is possible."""
    if not overlay.extends or overlay.extends == _own_address(document):
        return
    node, address = overlay.node.child("extends"), urlsplit(overlay.extends)
    if address.scheme or address.netloc:
        fact = f"the overlay is made for {overlay.extends}, which cannot be compared with {document.name}"
        node.note(Code.OTHER_DOCUMENT, fact, "give a path relative to the overlay, and it is")
    elif (path.parent / unquote(address.path)).resolve() != Path(document.name).resolve():
        fact = f"the overlay is made for {overlay.extends}, and used on {document.name}"
        node.warn(Code.OTHER_DOCUMENT, fact, "use it on that document, or correct or remove 'extends'")


def _own_address(document: FileSource) -> JsonValue:
    """The address that the document gives itself (OpenAPI 3.2: `$self`)."""
    return document.root.get("$self") if isinstance(document.root, dict) else None


def _apply(action: Action, overlay: Overlay, draft: Draft, source: FileSource) -> None:
    if not _is_clear(action, overlay):
        return
    target = action.node.child("target")
    locations = _selected(target, action.target, draft)
    if locations == []:
        fact = f"nothing is at '{action.target}', so the action changes nothing"
        target.warn(Code.NO_TARGET, fact, "correct the target, or remove the action")
    if not locations:
        return
    if action.remove:
        _remove(target, locations, draft)
    elif _is_uniform(target, locations, overlay, draft):
        if action.node.has("copy"):
            _copy(action, locations, draft)
        else:
            _update(action, locations, draft, source)


def _is_clear(action: Action, overlay: Overlay) -> bool:
    """Whether the action says one thing to do."""
    node = action.node
    copy = node.child("copy")
    given = [key for key in ("update", "copy") if node.has(key)]
    if "copy" in given and overlay.is_1_0:
        copy.error(Code.BAD_ACTION, "Overlay 1.0 knows no 'copy'", "write 'overlay: 1.1.0' at the top", at_key=True)
        return False
    if action.remove:
        for key in given:
            fact = f"'{key}' has no effect beside 'remove: true'"
            node.child(key).warn(Code.BAD_ACTION, fact, "remove one of the two", at_key=True)
        return True
    if len(given) == 2:
        fact = "'update' and 'copy' exclude each other"
        copy.error(Code.BAD_ACTION, fact, "make two actions of it", at_key=True)
    if not given:
        node.warn(Code.BAD_ACTION, "the action does nothing", "give it 'update' or 'remove: true'")
    return len(given) == 1


def _selected(node: Node, query: str, draft: Draft) -> list[Location] | None:
    """What a query selects now; nothing if it cannot be followed, which is reported."""
    # A tenth of a second that only those spend who use overlays.
    from specloom.overlays.query import BadQuery, select

    try:
        return select(query, draft.root)
    except BadQuery as error:
        node.error(
            Code.OVERLAY_TARGET,
            f"'{query}' cannot be followed: {error}",
            "write a JSONPath of RFC 9535, such as $.paths['/pets'].get",
        )
        return None


def _remove(target: Node, locations: list[Location], draft: Draft) -> None:
    if () in locations:
        fact = "the document as a whole cannot be removed"
        target.error(Code.BAD_UPDATE, fact, "select what is in it: $.* is everything")
        return
    draft.remove(locations)


def _update(action: Action, locations: list[Location], draft: Draft, source: FileSource) -> None:
    update = action.node.child("update")
    try:
        draft.merge(locations, draft.written(source, update.pointer))
    except BadChange as error:
        update.child(*error.below).error(error.code, str(error), error.remedy)


def _copy(action: Action, locations: list[Location], draft: Draft) -> None:
    copy = action.node.child("copy")
    origins = _selected(copy, action.copy, draft)
    if origins is None:
        return
    if len(origins) != 1:
        found = f"{len(origins)} values are" if origins else "nothing is"
        fact = f"{found} at '{action.copy}', where one must be"
        copy.error(Code.BAD_UPDATE, fact, "select exactly one value")
        return
    try:
        draft.merge(locations, draft.at(origins[0]))
    except BadChange as error:
        copy.error(error.code, str(error), error.remedy)


def _is_uniform(target: Node, locations: list[Location], overlay: Overlay, draft: Draft) -> bool:
    """Whether the version lets an action change values of these kinds together."""
    kinds = list(dict.fromkeys(kind(draft.at(location).value) for location in locations))
    if overlay.is_1_0 and "a single value" in kinds:
        target.error(
            Code.BAD_UPDATE,
            "Overlay 1.0 cannot replace a single value that is selected itself",
            "select what contains it and give it as a key of 'update', or write 'overlay: 1.1.0' at the top",
        )
        return False
    if not overlay.is_1_0 and len(kinds) > 1:
        target.error(
            Code.BAD_UPDATE,
            f"the target selects {' and '.join(kinds)}, which cannot be changed together",
            "make an action for each kind; a filter such as [?@.type] tells them apart",
        )
        return False
    return True
