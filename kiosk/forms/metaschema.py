"""The restricted JSON Schema 2020-12 that forms may use, stated as JSON Schema.

A number that a person types is a string of digits (leading zeros stay, nothing is calculated from it), and yes or no
is a choice of two named answers: so properties are strings and lists of strings. Everything has an upper limit.
"""

from kiosk.domain.form import Json

ROOT: dict[str, Json] = {
    "type": "object",
    "required": ["type", "properties", "additionalProperties"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"const": "https://json-schema.org/draft/2020-12/schema"},
        "type": {"const": "object"},
        "additionalProperties": {"const": False},
        "required": {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
        "properties": {"type": "object", "minProperties": 1, "maxProperties": 100},
    },
}
_LENGTH: Json = {"type": "integer", "minimum": 0, "maximum": 1000}
_NAMES: Json = {"type": "string", "minLength": 1, "maxLength": 64}
TEXT: dict[str, Json] = {
    "type": "object",
    "required": ["type", "maxLength"],
    "additionalProperties": False,
    "properties": {
        "type": {"const": "string"},
        "minLength": _LENGTH,
        "maxLength": _LENGTH,
        "pattern": {"type": "string", "pattern": r"^\^.*\$$", "maxLength": 200},
    },
}
DATE: dict[str, Json] = {
    "type": "object",
    "required": ["type", "format"],
    "additionalProperties": False,
    "properties": {"type": {"const": "string"}, "format": {"const": "date"}},
}
ENUM: dict[str, Json] = {
    "type": "object",
    "required": ["type", "enum"],
    "additionalProperties": False,
    "properties": {
        "type": {"const": "string"},
        "enum": {"type": "array", "items": _NAMES, "minItems": 1, "maxItems": 400, "uniqueItems": True},
    },
}
ONE_OF: dict[str, Json] = {
    "type": "object",
    "required": ["type", "oneOf"],
    "additionalProperties": False,
    "properties": {
        "type": {"const": "string"},
        "oneOf": {
            "type": "array",
            "minItems": 1,
            "maxItems": 400,
            "uniqueItems": True,
            "items": {
                "type": "object",
                "required": ["const"],
                "additionalProperties": False,
                "properties": {"const": _NAMES},
            },
        },
    },
}
LIST: dict[str, Json] = {
    "type": "object",
    "required": ["type", "items", "maxItems"],
    "additionalProperties": False,
    "properties": {
        "type": {"const": "array"},
        "items": TEXT,
        "minItems": {"type": "integer", "minimum": 0, "maximum": 200},
        "maxItems": {"type": "integer", "minimum": 1, "maximum": 200},
        "uniqueItems": {"const": True},
    },
}
CONDITION: dict[str, Json] = {
    "type": "object",
    "required": ["properties", "required"],
    "additionalProperties": False,
    "properties": {
        "type": {"const": "object"},
        "required": {"type": "array", "items": {"type": "string"}, "minItems": 1, "uniqueItems": True},
        "properties": {
            "type": "object",
            "minProperties": 1,
            "additionalProperties": {
                "type": "object",
                "minProperties": 1,
                "maxProperties": 1,
                "additionalProperties": False,
                "properties": {"const": _NAMES, "enum": {"type": "array", "items": _NAMES, "minItems": 1}},
            },
        },
    },
}
