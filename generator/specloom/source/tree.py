"""Builds values out of a sequence of nodes; limits and duplicate keys are checked on the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from specloom.codes import Code
from specloom.limits import MAX_ALIASED_VALUES, MAX_NESTING, MAX_VALUES
from specloom.source.faults import Faults, shown
from specloom.source.marks import Marks
from specloom.source.pointer import JsonValue


@dataclass(slots=True)
class OpenSequence:
    """A list that is being read."""

    value: list[JsonValue] = field(default_factory=list["JsonValue"])
    marks: list[int] = field(default_factory=list[int])
    offset: int = 0
    nodes: int = 1
    height: int = 1
    closed: bool = False


@dataclass(slots=True)
class OpenMapping:
    """A mapping that is being read; with `due`, its next node is a key."""

    value: dict[str, JsonValue] = field(default_factory=dict[str, "JsonValue"])
    marks: list[int] = field(default_factory=list[int])
    offset: int = 0
    nodes: int = 1
    height: int = 1
    closed: bool = False
    due: bool = True
    key: str | None = None
    key_offset: int = 0
    merging: bool = False
    merged: list[dict[str, JsonValue]] = field(default_factory=list[dict[str, "JsonValue"]])


class Tree:
    """The values read so far, and where they stand.

    `nodes` and `height` of a container count what aliases stand for as often as they stand for it.
    """

    def __init__(self, faults: Faults) -> None:
        self.root: JsonValue = None
        self.root_offset = 0
        self.marks = Marks()
        self._faults = faults
        self._open: list[OpenMapping | OpenSequence] = []
        self._top: OpenMapping | OpenSequence | None = None
        self._nodes = 0
        self._aliased_nodes = 0
        # Each name is kept once, however often it is a key.
        self._names: dict[str, str] = {}

    @property
    def key_due(self) -> bool:
        """Whether the next node is the key of a mapping."""
        return isinstance(self._top, OpenMapping) and self._top.due

    @property
    def names_properties(self) -> bool:
        """Whether the keys of the mapping at hand are names of properties, which JSON has as text."""
        above = self._open[-2] if len(self._open) > 1 else None
        return isinstance(above, OpenMapping) and above.key == "properties"

    def key(self, name: str, offset: int) -> None:
        """The next key; the value of a repeated one is dropped."""
        mapping = self._mapping()
        if name in mapping.value:
            first = mapping.marks[2 * list(mapping.value).index(name)]
            self._duplicate(name, first, offset)
            return self.drop_key()
        mapping.due, mapping.key, mapping.key_offset = False, self._names.setdefault(name, name), offset
        return None

    def merge_key(self, offset: int) -> None:
        """The key `<<`: the next value holds keys for this mapping."""
        mapping = self._mapping()
        if mapping.merged:
            self._duplicate("<<", mapping.key_offset, offset)
            return self.drop_key()
        mapping.due, mapping.merging, mapping.key_offset = False, True, offset
        return None

    def drop_key(self) -> None:
        """The next key is no good; its value is dropped."""
        mapping = self._mapping()
        mapping.due, mapping.key = False, None

    def scalar(self, value: JsonValue, offset: int) -> None:
        """The next value, which has nothing below it."""
        self._count(offset)
        if self._top is not None:
            self._top.nodes += 1
        self._attach(value, offset)

    def open(self, container: OpenMapping | OpenSequence, offset: int) -> None:
        """The next value begins; the nodes up to `close` are its own."""
        self._count(offset)
        if len(self._open) == MAX_NESTING:
            self._too_deep(offset)
        container.offset = offset
        self._open.append(container)
        self._top = container

    def close(self) -> None:
        """The last opened value ends."""
        container = self._open.pop()
        self._top = self._open[-1] if self._open else None
        container.closed = True
        if isinstance(container, OpenMapping) and container.merged:
            self._merge(container)
        self.marks.add(container.value, container.marks)
        self._grow(container)
        self._attach(container.value, container.offset)

    def share(self, container: OpenMapping | OpenSequence, offset: int) -> None:
        """The next value is a closed one once more."""
        self._count(offset)
        self._aliased_nodes += container.nodes
        if self._aliased_nodes > MAX_ALIASED_VALUES:
            self._faults.fail(
                Code.ALIASED_NODES,
                offset,
                f"aliases and merge keys stand for more than {MAX_ALIASED_VALUES:,} values",
                remedy="refer to shared parts by '$ref'",
            )
        if len(self._open) + container.height > MAX_NESTING:
            self._too_deep(offset)
        self._grow(container)
        self._attach(container.value, offset)

    def _mapping(self) -> OpenMapping:
        assert isinstance(self._top, OpenMapping)
        return self._top

    def _count(self, offset: int) -> None:
        self._nodes += 1
        if self._nodes > MAX_VALUES:
            self._faults.fail(
                Code.NODES,
                offset,
                f"the document has more than {MAX_VALUES:,} values",
                remedy="move large examples to files of their own",
            )

    def _too_deep(self, offset: int) -> None:
        self._faults.fail(
            Code.DEPTH,
            offset,
            f"nested deeper than {MAX_NESTING} levels",
            remedy="give inner parts a name of their own and refer to them by '$ref'",
        )

    def _grow(self, child: OpenMapping | OpenSequence) -> None:
        parent = self._top
        if parent is not None:
            parent.nodes += child.nodes
            parent.height = max(parent.height, child.height + 1)

    def _attach(self, value: JsonValue, offset: int) -> None:
        parent = self._top
        if parent is None:
            self.root, self.root_offset = value, offset
        elif isinstance(parent, OpenSequence):
            parent.value.append(value)
            parent.marks.append(offset)
        elif parent.due:
            self._faults.add(Code.KEY_TYPE, offset, "the key is not a string", remedy="write the key as text")
            self.drop_key()
        else:
            parent.due = True
            if parent.merging:
                parent.merging = False
                self._collect_merged(parent, value, offset)
            elif parent.key is not None:
                parent.value[parent.key] = value
                parent.marks += (parent.key_offset, offset)

    def _collect_merged(self, mapping: OpenMapping, value: JsonValue, offset: int) -> None:
        for source in value if isinstance(value, list) else [value]:
            if not isinstance(source, dict):
                self._faults.add(
                    Code.MERGE,
                    offset,
                    "the merge key '<<' takes a mapping or a list of mappings",
                    remedy="refer to a mapping, or quote '<<' if it is an ordinary key",
                )
                return
            mapping.merged.append(source)

    def _merge(self, mapping: OpenMapping) -> None:
        """Add the keys of merged mappings; the mapping's own keys win, then those of earlier ones."""
        for source in mapping.merged:
            for name in source:
                if name not in mapping.value and (child := self.marks.child(source, name)):
                    mapping.value[name], key_offset, offset = child
                    mapping.marks += (key_offset, offset)

    def _duplicate(self, name: str, first: int, offset: int) -> None:
        self._faults.add(
            Code.DUPLICATE_KEY,
            offset,
            f"the key {shown(name)} is already given at {self._faults.position(first)}",
            remedy="remove or rename one of the two",
        )
