import copy
import json
from pathlib import Path

import pytest

from kiosk.contract.catalogue_cursor import Cursor
from kiosk.contract.catalogue_form import parse_form
from kiosk.forms import check_form

DELIVERY = json.loads((Path(__file__).parent / "vectors.json").read_text(encoding="utf-8"))["forms"]["delivery"]


def faults_with(pointer, value):
    """What the linter says of the sample form with the value at `pointer` replaced; `...` removes the key."""
    form = copy.deepcopy(DELIVERY)
    *path, last = [int(step) if step.isdigit() else step for step in pointer.strip("/").split("/")]
    at = form
    for step in path:
        at = at[step]
    if value is ...:
        del at[last]
    else:
        at[last] = value
    return check_form(parse_form(Cursor(form)))


PROPERTY = "/schema/properties/street"
SHOW_IF = "/pages/1/show_if"
FAULTY = [
    ("/schema/additionalProperties", True, "the schema at /additionalProperties: false was expected"),
    ("/schema/additionalProperties", ..., "the schema: the keyword 'additionalProperties' is missing"),
    ("/schema/if", {}, "the schema: the keyword 'if' is not allowed"),
    ("/schema/$ref", "https://elsewhere.example/x", "the keyword '$ref' is not allowed"),
    (PROPERTY, {"$ref": "#/x"}, "property 'street': the keyword '$ref' is not allowed"),
    (PROPERTY, {"type": "string"}, "property 'street': the keyword 'maxLength' is missing"),
    (PROPERTY, {"type": "string", "maxLength": 10**6}, "property 'street' at /maxLength"),
    (PROPERTY, {"type": "number", "maxLength": 5}, "property 'street' at /type"),
    (PROPERTY, {"type": "object", "properties": {}}, "property 'street'"),
    (PROPERTY, {"type": "string", "maxLength": 5, "pattern": "[0-9]+"}, "a pattern starts with ^ and ends with $"),
    (PROPERTY, {"type": "string", "maxLength": 5, "pattern": r"^\d+$"}, "write the characters out, [0-9]"),
    (PROPERTY, {"type": "string", "maxLength": 5, "pattern": "^(?=a).$"}, "property 'street': "),
    (PROPERTY, {"type": "string", "maxLength": 5, "pattern": "^([0-9]$"}, "property 'street': "),
    (PROPERTY, {"type": "string", "format": "email"}, "property 'street' at /format"),
    (PROPERTY, {"type": "array", "items": {"type": "string", "maxLength": 5}}, "the keyword 'maxItems' is missing"),
    (PROPERTY, {"type": "string", "format": "date"}, "the widget 'text' can't fill a date property"),
    (PROPERTY, ..., "field 'street' has no property in the schema"),
    ("/schema/properties/left_over", {"type": "string", "maxLength": 5}, "property 'left_over' is asked by no field"),
    ("/schema/required", ["ghost"], "the schema requires 'ghost', which is no property"),
    ("/schema/properties/phone", {"type": "string", "maxLength": 8}, "the widget 'phone' needs a pattern"),
    ("/schema/properties/delivery/oneOf/0/const", "else", "options are not the values of the schema"),
    ("/pages/0/fields/0/options", [], "options are not the values of the schema"),
    ("/pages/3/fields/0/errors", {"colour": {"ar": "أ", "en": "a"}}, "field 'phone': no error is called 'colour'"),
    ("/pages/0/show_if", {"properties": {"street": {"const": "x"}}, "required": ["street"]}, "is the first and always"),
    (SHOW_IF, {"properties": {"delivery": {"const": "home"}}}, "show_if: the keyword 'required' is missing"),
    (
        SHOW_IF,
        {"properties": {"delivery": {"const": "home"}}, "required": ["phone"]},
        "exactly the answers that it looks",
    ),
    (SHOW_IF, {"properties": {"phone": {"const": "1"}}, "required": ["phone"]}, "which no page before asks"),
    (SHOW_IF, {"properties": {"delivery": {"const": "drone"}}, "required": ["delivery"]}, "is never 'drone'"),
    (SHOW_IF, {"properties": {"delivery": {"enum": ["home", "x"]}}, "required": ["delivery"]}, "is never 'x'"),
    (SHOW_IF, {"properties": {"delivery": {"not": {}}}, "required": ["delivery"]}, "page 'address': show_if"),
    (SHOW_IF, {"not": {}}, "page 'address': show_if"),
]


@pytest.mark.parametrize(("pointer", "value", "sentence"), FAULTY)
def test_what_a_form_may_not_do(pointer, value, sentence):
    faults = faults_with(pointer, value)
    assert any(sentence in fault for fault in faults), faults


def test_the_dialect_may_be_named():
    assert faults_with("/schema/$schema", "https://json-schema.org/draft/2020-12/schema") == ()


def test_dues_are_called_dues():
    form = copy.deepcopy(DELIVERY)
    owed = {"type": "array", "items": {"type": "string", "maxLength": 40}, "maxItems": 9}
    form["schema"]["properties"] |= {"owed": owed, "dues": owed}
    label = {"ar": "المستحقات", "en": "Dues"}
    form["pages"][3]["fields"] += [{"name": name, "widget": "dues", "label": label} for name in ("owed", "dues")]
    faults = check_form(parse_form(Cursor(form)))
    assert "only one field can ask which dues to pay" in faults
    assert "field 'owed': the property of chosen dues is called 'dues'" in faults
