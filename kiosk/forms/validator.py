"""The one JSON Schema validator, jsonschema-rs: patterns in linear time, formats asserted."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import jsonschema_rs

from kiosk.domain.form import Json

_REMEMBERED = 2048
Plain = None | bool | int | str | list["Plain"] | dict[str, "Plain"]


@dataclass(frozen=True, slots=True, eq=False)
class _Schema:
    """A schema, equal to itself alone: forms are frozen, so each is compiled once."""

    schema: Mapping[str, Json]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Schema) and other.schema is self.schema

    def __hash__(self) -> int:
        return id(self.schema)


def validator_for(
    schema: Mapping[str, Json], required: tuple[str, ...] | None = None
) -> jsonschema_rs.Draft202012Validator:
    """A validator of `schema`, with `required` in place of its own list where given.

    Raises `ValueError` where it is no schema or a pattern is no linear-time one.
    """
    return _compiled(_Schema(schema), required)


@lru_cache(maxsize=_REMEMBERED)
def _compiled(of: _Schema, required: tuple[str, ...] | None) -> jsonschema_rs.Draft202012Validator:
    members: dict[str, Plain] = {key: plain(member) for key, member in of.schema.items()}
    if required is not None:
        members["required"] = list(required)
    return jsonschema_rs.Draft202012Validator(
        members, validate_formats=True, pattern_options=jsonschema_rs.RegexOptions()
    )


def plain(value: Json) -> Plain:
    """`value` in the containers that the validator knows."""
    match value:
        case Mapping():
            return {key: plain(member) for key, member in value.items()}
        case list():
            return [plain(item) for item in value]
        case _:
            return value
