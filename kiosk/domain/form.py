"""A service's questions: an immutable version of `{schema, pages}`.

`schema` is a restricted JSON Schema 2020-12; `pages` show one thing at a time. The room `kiosk.forms`
validates answers and derives the next page, with the same validator on both sides.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.text import Text

Json = None | bool | int | str | list["Json"] | Mapping[str, "Json"]
Answers = Mapping[str, Json]
"""Property name -> answer. A `dues` answer is the list of chosen due ids."""


class Widget(StrEnum):
    """How a field is asked on the screen."""

    CIVIL_ID = "civil-id"
    PHONE = "phone"
    DATE = "date"
    CHOICE = "choice"
    KEYPAD = "keypad"
    TEXT = "text"
    SCAN = "scan"
    DUES = "dues"
    """Choose from what the agency says the person owes (fines, bills); filled from a look-up at the platform."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a `choice` field."""

    value: str
    label: Text
    hint: Text | None = None


@dataclass(frozen=True, slots=True)
class FieldError:
    """The sentence for one JSON Schema keyword that an answer breaks: `required`, `pattern`, `maxLength`."""

    keyword: str
    sentence: Text


@dataclass(frozen=True, slots=True)
class Field:
    """One question; `name` is the property of the schema that it fills."""

    name: str
    widget: Widget
    label: Text
    hint: Text | None = None
    options: tuple[Option, ...] = ()
    errors: tuple[FieldError, ...] = ()
    sensitive: bool = False
    """Masked wherever it is shown again."""


@dataclass(frozen=True, slots=True)
class Page:
    """One screen of a form. `show_if` is a JSON Schema over the answers so far; None always shows."""

    id: str
    title: Text
    fields: tuple[Field, ...]
    show_if: Mapping[str, Json] | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """Version `version` of a service's questions."""

    version: int
    schema: Mapping[str, Json]
    pages: tuple[Page, ...]
