"""The one JSON Schema validator, jsonschema-rs: patterns in linear time, formats asserted."""

from collections.abc import Mapping

import jsonschema_rs

from kiosk.domain.form import Json

Plain = None | bool | int | str | list["Plain"] | dict[str, "Plain"]


def validator_for(schema: Mapping[str, Json]) -> jsonschema_rs.Draft202012Validator:
    """A validator of `schema`; raises `ValueError` where it is no schema or a pattern is no linear-time one."""
    return jsonschema_rs.Draft202012Validator(
        {key: plain(member) for key, member in schema.items()},
        validate_formats=True,
        pattern_options=jsonschema_rs.RegexOptions(),
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
