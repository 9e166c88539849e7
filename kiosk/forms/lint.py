"""Says in sentences what is wrong with a form before anybody is asked its questions."""

import re
from collections.abc import Iterator, Mapping

import jsonschema_rs

from kiosk.domain.form import Field, Form, Json, Widget
from kiosk.forms.metaschema import CONDITION, DATE, ENUM, LIST, ONE_OF, ROOT, TEXT
from kiosk.forms.sentences import CIVIL_ID_CHECK
from kiosk.forms.validator import plain, validator_for

_CHARACTER_CLASS = re.compile(r"\\[dDwWsSbBpP]")
_KEYWORDS = frozenset(
    {"required", "type", "minLength", "maxLength", "format", "enum", "pattern", "minItems", "maxItems"}
)
_ERROR_KEYWORDS = _KEYWORDS | {CIVIL_ID_CHECK}
_KIND_OF_WIDGET = {
    Widget.CIVIL_ID: "text",
    Widget.PHONE: "text",
    Widget.DATE: "date",
    Widget.CHOICE: "choice",
    Widget.KEYPAD: "text",
    Widget.TEXT: "text",
    Widget.SCAN: "text",
    Widget.DUES: "list",
}
_PATTERN_NEEDED = frozenset({Widget.CIVIL_ID, Widget.PHONE, Widget.KEYPAD})


def check_form(form: Form) -> tuple[str, ...]:
    """What is wrong with the form, a sentence each; nothing where it can be used."""
    root = tuple(_against(ROOT, form.schema, "the schema"))
    if root:
        return root
    properties = _objects(form.schema.get("properties"))
    return (
        *(fault for name, schema in properties.items() for fault in _property(name, schema)),
        *_pairing(form, properties),
        *(fault for page in form.pages for field in page.fields for fault in _field(field, properties)),
        *_conditions(form, properties),
    )


def _property(name: str, schema: Mapping[str, Json]) -> Iterator[str]:
    where = f"property {name!r}"
    kinds = {"text": TEXT, "date": DATE, "list": LIST, "choice": ENUM if "enum" in schema else ONE_OF}
    faults = tuple(_against(kinds[_kind(schema)], schema, where))
    yield from faults
    if faults:
        return
    items = schema.get("items")
    pattern = items.get("pattern") if isinstance(items, Mapping) else schema.get("pattern")
    if isinstance(pattern, str) and _CHARACTER_CLASS.search(pattern):
        yield f"{where}: the pattern uses a class such as \\d; write the characters out, [0-9]"
        return
    try:
        validator_for(schema)
    except ValueError as error:
        yield f"{where}: {str(error).splitlines()[0]}"


def _kind(schema: Mapping[str, Json]) -> str:
    if schema.get("type") == "array":
        return "list"
    if "enum" in schema or "oneOf" in schema:
        return "choice"
    return "date" if "format" in schema else "text"


def _pairing(form: Form, properties: Mapping[str, Mapping[str, Json]]) -> Iterator[str]:
    asked = [field.name for page in form.pages for field in page.fields]
    yield from (f"property {name!r} is asked by no field" for name in properties if name not in asked)
    yield from (f"field {name!r} stands twice" for name in sorted({n for n in asked if asked.count(n) > 1}))
    required = form.schema.get("required")
    names = required if isinstance(required, list) else []
    yield from (f"the schema requires {name!r}, which is no property" for name in names if name not in properties)
    widgets = [field.widget for page in form.pages for field in page.fields]
    if widgets.count(Widget.DUES) > 1:
        yield "only one field can ask which dues to pay"
    ids = [page.id for page in form.pages]
    yield from (f"page {name!r} stands twice" for name in sorted({i for i in ids if ids.count(i) > 1}))


def _field(field: Field, properties: Mapping[str, Mapping[str, Json]]) -> Iterator[str]:
    where = f"field {field.name!r}"
    schema = properties.get(field.name)
    if schema is None:
        yield f"{where} has no property in the schema"
        return
    if _kind(schema) != _KIND_OF_WIDGET[field.widget]:
        yield f"{where}: the widget {field.widget.value!r} can't fill a {_kind(schema)} property"
        return
    if field.widget in _PATTERN_NEEDED and "pattern" not in schema:
        yield f"{where}: the widget {field.widget.value!r} needs a pattern in the schema"
    if field.widget is Widget.DUES and field.name != "dues":
        yield f"{where}: the property of chosen dues is called 'dues'"
    if [option.value for option in field.options] != _choices(schema):
        yield f"{where}: its options are not the values of the schema, in their order"
    for error in field.errors:
        if error.keyword not in _ERROR_KEYWORDS:
            yield f"{where}: no error is called {error.keyword!r}"


def _conditions(form: Form, properties: Mapping[str, Mapping[str, Json]]) -> Iterator[str]:
    before: set[str] = set()
    if form.pages and form.pages[0].show_if is not None:
        yield f"page {form.pages[0].id!r} is the first and always shows: it has no show_if"
    for page in form.pages:
        if page.show_if is not None:
            where = f"page {page.id!r}: show_if"
            faults = tuple(_against(CONDITION, page.show_if, where))
            yield from faults or _condition(page.show_if, properties, before, where)
        before |= {field.name for field in page.fields}


def _condition(
    show_if: Mapping[str, Json], properties: Mapping[str, Mapping[str, Json]], before: set[str], where: str
) -> Iterator[str]:
    conditions = _objects(show_if.get("properties"))
    required = show_if.get("required")
    if sorted(conditions) != sorted(map(str, required if isinstance(required, list) else [])):
        yield f"{where} requires exactly the answers that it looks at"
    for name, condition in conditions.items():
        if name not in before:
            yield f"{where} looks at {name!r}, which no page before asks"
            continue
        choices = _choices(properties.get(name, {}))
        wanted = condition.get("enum", [condition.get("const")])
        if choices and isinstance(wanted, list):
            yield from (f"{where}: {name!r} is never {value!r}" for value in wanted if value not in choices)


def _choices(schema: Mapping[str, Json]) -> list[Json]:
    values, branches = schema.get("enum"), schema.get("oneOf")
    if isinstance(values, list):
        return values
    return (
        [branch.get("const") for branch in branches if isinstance(branch, Mapping)]
        if isinstance(branches, list)
        else []
    )


def _objects(value: Json) -> Mapping[str, Mapping[str, Json]]:
    members = value if isinstance(value, Mapping) else {}
    return {name: member if isinstance(member, Mapping) else {} for name, member in members.items()}


def _against(meta: Mapping[str, Json], schema: Mapping[str, Json], where: str) -> Iterator[str]:
    for error in validator_for(meta).iter_errors(plain(schema)):
        path = "".join(f"/{step}" for step in error.instance_path)
        yield f"{where}{path and f' at {path}'}: {_reason(error)}"


def _reason(error: jsonschema_rs.ValidationError) -> str:
    match error.kind:
        case jsonschema_rs.ValidationErrorKind.AdditionalProperties(unexpected=names):
            return f"the keyword {', '.join(map(repr, names))} is not allowed"
        case jsonschema_rs.ValidationErrorKind.Required(property=name):
            return f"the keyword {name!r} is missing"
        case jsonschema_rs.ValidationErrorKind.Pattern():
            return "a pattern starts with ^ and ends with $"
        case _:
            return error.message
