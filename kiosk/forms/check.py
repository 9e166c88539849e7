"""What is wrong with answers, as one sentence a field."""

from collections.abc import Mapping
from dataclasses import dataclass

import jsonschema_rs

from kiosk.domain.civil_id import CivilId, parse_civil_id
from kiosk.domain.form import Answers, Field, Form, Json, Page, Widget
from kiosk.domain.phone import parse_phone
from kiosk.domain.text import Text
from kiosk.forms.pages import visible_pages, without_hidden
from kiosk.forms.sentences import CIVIL_ID_CHECK, default_sentence, unknown_answer
from kiosk.forms.validator import plain, validator_for

_ORDER = ("required", "type", "minLength", "maxLength", "format", "enum", "oneOf", "pattern", "minItems", "maxItems")
_KEYWORD_OF_ENUM = {"oneOf": "enum", "const": "enum"}


@dataclass(frozen=True, slots=True)
class _Fault:
    name: str
    keyword: str
    limit: int | None = None


def errors_of(form: Form, answers: Answers, page: Page | None = None) -> dict[str, Text]:
    """What is wrong with the answers (on `page` only, where given): field name -> sentence, in the order of the pages.

    Answers are judged as given: see `normalised_answers`. Those of pages that are not asked for do not count.
    """
    asked = tuple(shown for shown in visible_pages(form, answers) if page is None or shown.id == page.id)
    fields = {field.name: field for shown in asked for field in shown.fields}
    given = without_hidden(form, answers)
    if page is not None:
        given = {name: answer for name, answer in given.items() if name in fields}
    worst: dict[str, _Fault] = {}
    for fault in (*_schema_faults(form, fields, given), *_rule_faults(fields, given)):
        if fault.name not in worst or _rank(fault) < _rank(worst[fault.name]):
            worst[fault.name] = fault
    sentences = {
        name: _sentence(field, worst[name], given.get(name)) for name, field in fields.items() if name in worst
    }
    return sentences | {name: unknown_answer() for name in worst if name not in fields}


def _schema_faults(form: Form, fields: Mapping[str, Field], given: Answers) -> list[_Fault]:
    required = form.schema.get("required", [])
    named = tuple(str(name) for name in required if name in fields) if isinstance(required, list) else ()
    validator = validator_for(form.schema, named)
    return [fault for error in validator.iter_errors(plain(given)) for fault in _faults(error)]


def _faults(error: jsonschema_rs.ValidationError) -> list[_Fault]:
    match error.kind:
        case jsonschema_rs.ValidationErrorKind.Required(property=name):
            return [_Fault(name, "required")]
        case jsonschema_rs.ValidationErrorKind.AdditionalProperties(unexpected=names):
            return [_Fault(name, "additionalProperties") for name in names]
        case _:
            keyword = str(error.schema_path[-1])
            limit = getattr(error.kind, "limit", None)
            return [_Fault(str(next(iter(error.instance_path), "")), keyword, limit)]


def _rule_faults(fields: Mapping[str, Field], given: Answers) -> list[_Fault]:
    faults = []
    for name, field in fields.items():
        answer = given.get(name)
        if not isinstance(answer, str):
            continue
        if field.widget is Widget.CIVIL_ID and not isinstance(parse_civil_id(answer), CivilId):
            faults.append(_Fault(name, CIVIL_ID_CHECK))
        if field.widget is Widget.PHONE and parse_phone(answer) is None:
            faults.append(_Fault(name, "pattern"))
    return faults


def _rank(fault: _Fault) -> int:
    return _ORDER.index(fault.keyword) if fault.keyword in _ORDER else len(_ORDER)


def _sentence(field: Field, fault: _Fault, answer: Json) -> Text:
    keyword = _KEYWORD_OF_ENUM.get(fault.keyword, fault.keyword)
    own = next((error.sentence for error in field.errors if error.keyword == keyword), None)
    return own or default_sentence(field, keyword, fault.limit, answer)
