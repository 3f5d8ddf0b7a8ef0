"""Type hints, by datamodel-code-generator, which only this module knows.

The fields of a document have few shapes, however many they are. It parses each shape once, as a field of one neutral
model; the type tree of the parsed field is the hint.
"""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from specloom.render.shapes import Shape

if TYPE_CHECKING:
    from datamodel_code_generator.model import DataModelFieldBase
    from datamodel_code_generator.types import DataType

_Pieces = tuple["str | int", ...]
"""A hint in pieces; a number is the place of a text."""
_NONE: _Pieces = ("None",)
_WORD = re.compile(r"[a-z]+")
_OPERANDS = 128
"""Members that a union can have between bars: each is an expression in the next, and checkers limit their depth."""
_PLACE = "#/$defs/S"


class Hint:
    """A type hint without its names and literals."""

    def __init__(self, pieces: _Pieces) -> None:
        self._pieces = pieces

    def filled(self, texts: tuple[str, ...], otherwise: Mapping[str, str]) -> str:
        """The hint with a text at each of its places; words that mean something else there are put otherwise."""
        return "".join(
            _WORD.sub(lambda found: otherwise.get(found[0], found[0]), piece)
            if isinstance(piece, str)
            else texts[piece]
            for piece in self._pieces
        )


def parse_hints(shapes: Collection[Shape], *, params: bool) -> Mapping[Shape, Hint]:
    """The type hint of each shape: as a field of a pydantic model, or with `params` of a `TypedDict`."""
    if not shapes:
        return {}
    fields = _parse(shapes, params=params)
    return {shape: Hint(_field(field, params=params)) for shape, field in zip(shapes, fields, strict=True)}


def _parse(shapes: Collection[Shape], *, params: bool) -> list[DataModelFieldBase]:
    # Imported here: it takes half a second, which a run without changed models does not pay.
    from datamodel_code_generator.enums import DataModelType
    from datamodel_code_generator.format import DatetimeClassType, PythonVersion
    from datamodel_code_generator.model import get_data_model_types
    from datamodel_code_generator.parser.jsonschema import JsonSchemaParser

    kind = DataModelType.TypingTypedDict if params else DataModelType.PydanticV2BaseModel
    types = get_data_model_types(kind, PythonVersion.PY_310, use_type_alias=True)
    with warnings.catch_warnings():
        # It warns of what its next version will not do, which our range of versions keeps away.
        warnings.simplefilter("ignore", FutureWarning)
        parser = JsonSchemaParser(
            _document(shapes),
            data_model_type=types.data_model,
            data_model_root_type=types.root_model,
            data_model_field_type=types.field_model,
            data_type_manager_type=types.data_type_manager,
            target_python_version=PythonVersion.PY_310,
            target_datetime_class=DatetimeClassType.Datetime,
            strict_nullable=True,
            use_generic_container_types=params,
            use_object_type=True,
            use_standard_collections=True,
            use_union_operator=True,
            formatters=[],
        )
        parser.parse_raw()
    return next(model.fields for model in parser.results if model.path == "#/$defs/Shapes")


def _document(shapes: Collection[Shape]) -> str:
    fields = {f"f{number}": json.loads(shape.schema) for number, shape in enumerate(shapes)}
    required = [name for name, shape in zip(fields, shapes, strict=True) if shape.required]
    places = max(shape.schema.count(_PLACE) for shape in shapes)
    empty: dict[str, object] = {"type": "object", "additionalProperties": False}
    model = {**empty, "properties": fields, "required": required}
    return json.dumps({"$defs": {"Shapes": model, **{f"S{number}": empty for number in range(places)}}})


def _field(field: DataModelFieldBase, *, params: bool) -> _Pieces:
    members = _members(field.data_type)
    if field.required:
        return _joined(members)
    return ("NotRequired[", *_joined(members), "]") if params else _joined([*members, _NONE])


def _members(data_type: DataType) -> list[_Pieces]:
    """The members of a union, those of unions in it too; of another type, the type alone."""
    if data_type.reference is not None:
        return [(int(data_type.reference.path.removeprefix(_PLACE)),)]
    if data_type.type is not None:
        return [(data_type.type,)]
    members = [member for part in data_type.data_types for member in _members(part)]
    if data_type.is_list:
        return [(f"{_list(members) if data_type.use_generic_container else 'list'}[", *_joined(members), "]")]
    if data_type.is_dict:
        return [("Mapping[str, " if data_type.use_generic_container else "dict[str, ", *_joined(members), "]")]
    return members


def _list(members: list[_Pieces]) -> str:
    """What a request takes for a list: all that can be iterated over, but no text for a list of texts."""
    return "SequenceNotStr" if ("str",) in members else "Iterable"


def _joined(members: list[_Pieces]) -> _Pieces:
    """A union, with None at its end."""
    distinct = sorted(dict.fromkeys(members), key=lambda member: member == _NONE)
    if len(distinct) > _OPERANDS:
        return ("Union[", *(piece for member in distinct for piece in (*member, ", ")), "]")
    return tuple(piece for member in distinct for piece in (" | ", *member))[1:]
