"""Names: from the words of a document to Python identifiers and names of modules."""

from __future__ import annotations

import builtins
import keyword
import re
import sys
from collections.abc import Container, Iterable, Mapping
from difflib import get_close_matches
from enum import Enum
from functools import cache
from itertools import chain, count

from specloom import vocabulary
from specloom.spelling import split_words
from specloom.words import MAX_LENGTH, lowered, words

RESERVED_ARGUMENTS = frozenset(
    {*vocabulary.COMMON_ARGUMENTS, *vocabulary.LOCALS, *vocabulary.BUILTINS, *vocabulary.RESOURCES}
    - {"date", "datetime", *vocabulary.DECORATORS}
)
"""What arguments of generated methods cannot be called: other arguments, and what their module or body uses.

Not `date` and `datetime`, which modules of resources have under other names, and not what only decorates.
"""

_FREE_ARGUMENTS = frozenset({"call", "request", "result", *vocabulary.BUILTINS} - {"object"})
"""Those of them that can be had where bodies of methods call them otherwise."""

_OF_EACH_METHOD = frozenset({"self", *vocabulary.COMMON_ARGUMENTS})
"""Arguments of each generated method; with the conventions of Stainless, one of their name has `api_` before it."""

CLIENT = "$client"
"""The resource of a config whose methods the client itself has."""

RESERVED_FIELDS = frozenset(
    [
        *("construct", "copy", "dict", "from_orm", "json", "parse_file", "parse_obj", "parse_raw", "schema"),
        *("schema_json", "to_dict", "to_json", "update_forward_refs", "validate", "model_computed_fields"),
        *("model_config", "model_construct", "model_copy", "model_dump", "model_dump_json", "model_extra"),
        *("model_fields", "model_fields_set", "model_json_schema", "model_parametrized_name", "model_post_init"),
        *("model_rebuild", "model_validate", "model_validate_json", "model_validate_strings", "mro", "register"),
    ]
)
"""Attributes of the base model that a field must not hide."""

_RESOURCE_ATTRIBUTES = frozenset(
    {*vocabulary.WRAPPERS, *vocabulary.SIGNATURES, *(vocabulary.BUILTINS - {"dict", "list"})}
)
"""Attributes of each resource, and names that signatures in its class use: these have `Dict` and `List`."""

_CLIENT_ATTRIBUTES = vocabulary.client_attributes() | vocabulary.CLIENT.keys()
"""Attributes of clients, and names that signatures in their classes use."""

_TYPE_NAMES = frozenset({*(name for name in vocabulary.RESOURCES if name[0].isupper()), "None", "True", "False"})
"""Names that modules use in which types occur."""
_ANNOTATING = frozenset(
    "Base64Bytes FileContent Iterable Literal Mapping SequenceNotStr TypeAlias TypeAliasType".split()
)
"""Names that modules of types by their places use."""
EXPORTS = frozenset({*(name for module in vocabulary.EXPORTED for name in vocabulary.offered(module)), "Timeout"})
"""What a generated package may export besides its client and the client's error."""

CLIENT_ARGUMENTS = vocabulary.client_attributes() | vocabulary.client_arguments()
"""Arguments and attributes that each client has."""

_WINDOWS_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)$")


@cache
def snake(text: str) -> str:
    """`getRunStep` → `get_run_step`; safe as a Python identifier. What is like that already stays."""
    if re.fullmatch(r"[a-z][a-z0-9_]*", text) and len(text) <= MAX_LENGTH:
        return _identifier(text)
    return _identifier("_".join(lowered(text)))


def lowered_name(text: str) -> str:
    """The words of a name in small letters with `_` between them; it may begin with a digit."""
    return "_".join(lowered(text))


@cache
def capitalized(text: str) -> str:
    """`thread.run.created` → `ThreadRunCreated`, as a part of a name."""
    if re.fullmatch(r"[A-Z][A-Za-z0-9]*", text) and len(text) <= MAX_LENGTH:
        return text
    return "".join(word[0].upper() + word[1:] for word in words(text))


def pascal(text: str) -> str:
    """`thread.run.created` → `ThreadRunCreated`; safe as a class name."""
    name = capitalized(text) or "Unnamed"
    name = f"Schema{name}" if name[0].isdigit() else name
    return f"{name}Schema" if name in _TYPE_NAMES or hasattr(builtins, name) else name


class Casing(str, Enum):
    """How names of properties and parameters become names in Python."""

    SNAKE = "snake"
    WIRE = "wire"
    """As they are, as far as Python and the base model allow it."""
    STAINLESS = "stainless"
    """As packages made by Stainless have them: small letters, and hardly a name that cannot be had."""
    STAINLESS_BARE = "stainless-bare"
    """The same, but fields that begin with `model_` have no `api_` in front."""

    @property
    def is_stainless(self) -> bool:
        """Whether it is one of theirs."""
        return self in (Casing.STAINLESS, Casing.STAINLESS_BARE)


def part_name(text: str) -> str:
    """The name of a part of a type, in a module beside what annotations there use."""
    name = f"_{text}" if text[:1].isdigit() else text
    return f"{name}_" if keyword.iskeyword(name) or name in _ANNOTATING else name


def field_name(wire_name: str, *, casing: Casing = Casing.SNAKE, is_model: bool = True) -> str:
    """The attribute for a property, or the key of a `TypedDict`, which may be one of Python's own words.

    Args:
        wire_name: what it is called on the wire.
        casing: how it is spelled.
        is_model: whether it is an attribute, of a model.
    """
    if casing.is_stainless and not is_model and keyword.iskeyword(wire_name):
        return wire_name
    name = _in_python(wire_name, casing, is_model=is_model)
    if casing.is_stainless:
        has_prefix = casing is Casing.STAINLESS and is_model and name.startswith("model_")
        name = f"api_{name}" if has_prefix else name
        return f"{name}_" if (is_model and name in RESERVED_FIELDS) or name in _ALIASES else name
    if (is_model and name in RESERVED_FIELDS) or name in _SHADOWING or name in _TYPE_NAMES or name in _ALIASES:
        return f"{name}_"
    return name


def field_names(
    wire_names: Mapping[str, str], *, casing: Casing = Casing.SNAKE, is_model: bool = True
) -> dict[str, str]:
    """The attributes or keys for properties, of which those whose names need no change have the first choice.

    Args:
        wire_names: what they are called on the wire → what they are to be called here, if the document says so.
        casing: how they are spelled otherwise.
        is_model: whether they are attributes, of a model.
    """
    wanted = {
        wire_name: said or field_name(wire_name, casing=casing, is_model=is_model)
        for wire_name, said in wire_names.items()
    }
    taken = Taken()
    found: dict[str, str] = {}
    for wire_name, name in sorted(wanted.items(), key=lambda item: item[0] != item[1]):
        found[wire_name] = taken.claim(f"{name}_" if name in taken else name)
    return found


_SHADOWING = frozenset({"list", "dict", "str", "int", "float", "bool", "bytes", "set", "tuple"})
"""Builtins that annotations of a class use; a field of that name would change what they mean."""


_ALIASES = frozenset(name for name, home in vocabulary.SIGNATURES.items() if ":" in home)
"""What annotations call something of whose name a field is."""


def argument_name(wire_name: str, *, casing: Casing = Casing.SNAKE) -> str:
    """The keyword argument for a parameter or a property of the request body; the arguments are those of fields."""
    name = _in_python(wire_name, casing, is_model=False)
    if casing.is_stainless and name in _OF_EACH_METHOD:
        return f"api_{name}"
    if casing.is_stainless and name in _FREE_ARGUMENTS:
        return name
    return unreserved(name)


def unreserved(name: str) -> str:
    """The name as that of an argument."""
    return f"{name}_" if name in RESERVED_ARGUMENTS else name


def _in_python(wire_name: str, casing: Casing, *, is_model: bool) -> str:
    """The wire name in small letters with `_` between words, its operator and its sign in words."""
    if casing.is_stainless:
        wire_name = wire_name.rstrip("_") or wire_name
    if casing.is_stainless and re.match(r"_|\d", wire_name):
        return ("api_" if is_model else "_") + (lowered_name(wire_name) or "value")
    if casing is Casing.WIRE and wire_name.isascii() and wire_name.isidentifier():
        return _identifier(wire_name.lstrip("_") or "value")
    if casing.is_stainless and wire_name.isalnum() and wire_name.isascii():
        return snake("_".join(split_words(wire_name)).lower())
    sign = _SIGNS.get(wire_name[:1], "") if wire_name[1:2].isdigit() else ""
    operator = _OPERATORS.get(wire_name[len(wire_name.rstrip("<>=!")) :], "")
    return snake(f"{sign}{wire_name}{operator}")


_SIGNS = {"+": "plus_", "-": "minus_"}
_OPERATORS = {"<": "_lt", "<=": "_lte", ">": "_gt", ">=": "_gte", "!": "_not", "!=": "_not"}
"""What is behind the name of a parameter that compares: `DateSent<` is `date_sent_lt`."""


def method_name(text: str) -> str:
    """The name of a method."""
    name = snake(text)
    return f"{name}_" if name in _RESOURCE_ATTRIBUTES else name


def resource_name(text: str, *, below: bool = False) -> str:
    """The attribute under which a client, or with `below` a resource, has a resource."""
    name = method_name(text)
    is_taken = name in _CLIENT_ATTRIBUTES and not below
    return f"{name}_" if is_taken or _WINDOWS_DEVICES.match(name) else name


def resource_class(attribute: str, taken: Container[str]) -> str:
    """The class of a resource: `Pets` for `pets`, or `PetsResource` where that name is taken."""
    name = capitalized(attribute)
    free = pascal(name) == name and not any(item in taken or item in _CLASSES for item in class_names(name))
    return name if free else f"{name}Resource"


_CLASSES = frozenset({*vocabulary.RESOURCES, *vocabulary.CLIENT})
"""Names that modules use in which classes of resources occur."""


def class_names(resource: str, flavours: Iterable[str] = ("", "Async")) -> list[str]:
    """The classes that are generated for the resource of a class name; a flavour is what is in front of it."""
    return [f"{flavour}{resource}{suffix}" for flavour in flavours for suffix in ("", *vocabulary.WRAPPERS.values())]


def unique_class(resource: str, around: Iterable[str]) -> str:
    """The class name, or that with the first number behind it that gives no class the name of one of those around."""
    taken = {name.lower() for other in around for name in class_names(other)}
    names = chain([resource], (f"{resource}{number}" for number in count(2)))
    return next(name for name in names if not any(item.lower() in taken for item in class_names(name)))


def page_names(name: str) -> tuple[str, str]:
    """The classes that are generated for a pagination scheme."""
    return f"Sync{name}", f"Async{name}"


def stream_constant(name: str) -> str:
    """The variable that has the format of a stream."""
    return f"{snake(name).upper()}_STREAM"


def module_name(text: str) -> str:
    """A file name without ending that every file system takes."""
    name = snake(text)
    return f"{name}_" if _WINDOWS_DEVICES.match(name) else name


def client_name(text: str) -> str:
    """The client class, after which its error is called too."""
    name = capitalized(text) or "Api"
    name = f"Api{name}" if name[0].isdigit() else name
    taken = pascal(name) != name or {name, f"{name}Error"} & EXPORTS or is_used_by_clients(name)
    return f"{name}Client" if taken else name


def is_used_by_clients(name: str) -> bool:
    """Whether a client class of the name would hide one that its module uses."""
    return any(item in vocabulary.CLIENT for item in (name, f"Async{name}"))


def package_name(text: str) -> str:
    """An import name that no module of the standard library and none that the package imports has."""
    name = module_name(text)
    return f"{name}_api" if is_taken_module(name) else name


def env_prefix(package: str) -> str:
    """What names of environment variables begin with."""
    return f"{package.upper().replace('.', '_')}_"


def is_taken_module(name: str) -> bool:
    """Whether importing the name would give another package."""
    return name in sys.stdlib_module_names or name in ("httpx2", "pydantic", "pydantic_core", "typing_extensions")


def unique(name: str, taken: Iterable[str]) -> str:
    """The name, or the name with the first free number behind it; case does not tell names apart."""
    return Taken(taken).claim(name)


class Taken:
    """Names that are taken, of which case does not tell any apart."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names = set(names)
        self._lowered = {name.lower() for name in self._names}

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def avoid(self, name: str) -> None:
        """Let no later claim give the name, though it is not one of these."""
        self._lowered.add(name.lower())

    def take(self, name: str) -> str:
        """The name, which is taken from then on, though it was to be avoided."""
        self._names.add(name)
        self._lowered.add(name.lower())
        return name

    def claim(self, name: str) -> str:
        """The name, or the name with the first free number behind it; it is taken from then on."""
        free, number = name, 1
        while free.lower() in self._lowered:
            number += 1
            free = f"{name}{number}"
        self._names.add(free)
        self._lowered.add(free.lower())
        return free


def suggestion(name: str, known: Iterable[str]) -> str:
    """`did you mean 'x'?`, or nothing when no known name is near."""
    near = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else ""


def _identifier(name: str) -> str:
    name = re.sub(r"\W", "_", name) or "value"
    name = f"_{name}" if name[0].isdigit() else name
    if name.startswith("_"):
        name = f"n{name}" if name[1:2].isdigit() else name.lstrip("_") or "value"
    return f"{name}_" if keyword.iskeyword(name) else name
