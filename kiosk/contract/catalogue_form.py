"""Forms in the catalogue file format: JSON -> domain, and back without loss.

Only the shape is checked here; whether questions and schema fit together is for the linter of the forms room.
"""

import re
from collections.abc import Mapping

from kiosk.contract.catalogue_cursor import Cursor
from kiosk.domain.form import Field, FieldError, Form, Json, Option, Page, Widget
from kiosk.domain.text import Text

_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
_PAGE_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_VALUE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")
_KEYWORD = re.compile(r"[a-zA-Z]{1,30}")
_PAGES = 40
_FIELDS = 20
_OPTIONS = 400
_VERSIONS = 100_000


def parse_form(at: Cursor) -> Form:
    """The form at `at`; raises `RecordError` where its shape is wrong."""
    members = at.members(frozenset({"version", "schema", "pages"}))
    pages = tuple(_page(item) for item in members["pages"].items(at_least=1, at_most=_PAGES))
    _refuse_twice(members["pages"], [page.id for page in pages], "page id")
    _refuse_twice(members["pages"], [field.name for page in pages for field in page.fields], "field name")
    return Form(members["version"].integer(1, _VERSIONS), _object(members["schema"]), pages)


def form_to_json(form: Form) -> dict[str, Json]:
    """The inverse of `parse_form`."""
    return {"version": form.version, "schema": form.schema, "pages": [_page_json(page) for page in form.pages]}


def text_to_json(text: Text) -> dict[str, Json]:
    """Words in both languages as JSON."""
    return {"ar": text.ar, "en": text.en}


def optional_text(text: Text | None) -> Json:
    """The same, null where there are none."""
    return None if text is None else text_to_json(text)


def _page(at: Cursor) -> Page:
    members = at.members(frozenset({"id", "title", "fields"}), frozenset({"show_if"}))
    return Page(
        id=members["id"].code(_PAGE_ID, "page id (a-z, 0-9, hyphens)"),
        title=members["title"].text(),
        fields=tuple(_field(item) for item in members["fields"].items(at_least=1, at_most=_FIELDS)),
        show_if=members["show_if"].optional(_object) if "show_if" in members else None,
    )


def _page_json(page: Page) -> dict[str, Json]:
    return {
        "id": page.id,
        "title": text_to_json(page.title),
        "show_if": page.show_if,
        "fields": [_field_json(field) for field in page.fields],
    }


def _field(at: Cursor) -> Field:
    members = at.members(frozenset({"name", "widget", "label"}), frozenset({"hint", "options", "errors", "sensitive"}))
    options = members["options"].items(at_most=_OPTIONS) if "options" in members else ()
    parsed = tuple(_option(item) for item in options)
    if options:
        _refuse_twice(members["options"], [option.value for option in parsed], "option value")
    return Field(
        name=members["name"].code(_NAME, "field name (a-z, 0-9, underscores)"),
        widget=members["widget"].member_of(Widget),
        label=members["label"].text(),
        hint=members["hint"].optional(Cursor.text) if "hint" in members else None,
        options=parsed,
        errors=_errors(members["errors"]) if "errors" in members else (),
        sensitive=members["sensitive"].boolean() if "sensitive" in members else False,
    )


def _field_json(field: Field) -> dict[str, Json]:
    return {
        "name": field.name,
        "widget": field.widget.value,
        "label": text_to_json(field.label),
        "hint": optional_text(field.hint),
        "options": [_option_json(option) for option in field.options],
        "errors": {error.keyword: text_to_json(error.sentence) for error in field.errors},
        "sensitive": field.sensitive,
    }


def _option(at: Cursor) -> Option:
    members = at.members(frozenset({"value", "label"}), frozenset({"hint"}))
    return Option(
        value=members["value"].code(_VALUE, "option value (letters, digits, . _ -)"),
        label=members["label"].text(),
        hint=members["hint"].optional(Cursor.text) if "hint" in members else None,
    )


def _option_json(option: Option) -> dict[str, Json]:
    return {"value": option.value, "label": text_to_json(option.label), "hint": optional_text(option.hint)}


def _errors(at: Cursor) -> tuple[FieldError, ...]:
    members = at.any_members()
    for keyword in members:
        Cursor(keyword, at.pointer).code(_KEYWORD, f"schema keyword: {keyword!a}")
    return tuple(FieldError(keyword, member.text()) for keyword, member in members.items())


def _object(at: Cursor) -> Mapping[str, Json]:
    at.any_members()
    value = at.json()
    if not isinstance(value, Mapping):
        at.refuse("an object is expected here")
    return value


def _refuse_twice(at: Cursor, names: list[str], what: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            at.refuse(f"the {what} {name!r} stands twice")
        seen.add(name)
