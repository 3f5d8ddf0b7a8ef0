"""Static reading of packages: modules, types, classes, and what of them is public."""

from specloom.comparing.reading.classes import Attribute, ClassSurface, Kind
from specloom.comparing.reading.modules import (
    ClassDefinition,
    Definition,
    External,
    FunctionDefinition,
    Module,
    Program,
    Value,
    last_name,
)
from specloom.comparing.reading.signatures import Parameter, Signature, signatures
from specloom.comparing.reading.sources import Source, find_files, find_package
from specloom.comparing.reading.surface import FORMS, Client, Surface, comparable, is_private, route
from specloom.comparing.reading.types import (
    ANY,
    AnyType,
    Applied,
    Instance,
    Named,
    Omitted,
    Plain,
    Type,
    Union,
    Values,
    given,
    parts,
)

__all__ = [
    "ANY",
    "FORMS",
    "AnyType",
    "Applied",
    "Attribute",
    "ClassDefinition",
    "ClassSurface",
    "Client",
    "Definition",
    "External",
    "FunctionDefinition",
    "Instance",
    "Kind",
    "Module",
    "Named",
    "Omitted",
    "Parameter",
    "Plain",
    "Program",
    "Signature",
    "Source",
    "Surface",
    "Type",
    "Union",
    "Value",
    "Values",
    "comparable",
    "find_files",
    "find_package",
    "given",
    "is_private",
    "last_name",
    "parts",
    "route",
    "signatures",
]
