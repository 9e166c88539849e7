"""Answers as they are stored, and as they are shown again."""

import re
import unicodedata
from datetime import date

from kiosk.domain.civil_id import CivilId, parse_civil_id, typed_digits
from kiosk.domain.form import Answers, Field, Form, Json, Widget
from kiosk.domain.phone import parse_phone
from kiosk.domain.text import Text, ascii_digits, isolate, isolate_ltr
from kiosk.forms.counting import ITEMS, counted
from kiosk.forms.pages import is_blank

_DAY_FIRST = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_MONTHS = (
    Text("يناير", "January"),
    Text("فبراير", "February"),
    Text("مارس", "March"),
    Text("أبريل", "April"),
    Text("مايو", "May"),
    Text("يونيو", "June"),
    Text("يوليو", "July"),
    Text("أغسطس", "August"),
    Text("سبتمبر", "September"),
    Text("أكتوبر", "October"),
    Text("نوفمبر", "November"),
    Text("ديسمبر", "December"),
)
_NO_ANSWER = Text("لا إجابة", "No answer")
_SHOWN_OF_SECRET = 3


def normalised(field: Field, answer: Json) -> Json:
    """The answer as it is stored: plain characters, ASCII digits, trimmed, phone numbers national, dates ISO 8601."""
    if not isinstance(answer, str):
        return answer
    text = ascii_digits(_seen(answer))
    match field.widget:
        case Widget.CIVIL_ID | Widget.KEYPAD:
            return typed_digits(text)
        case Widget.PHONE:
            phone = parse_phone(text)
            return phone.national if phone else typed_digits(text)
        case Widget.DATE:
            return _iso_date(text)
        case Widget.CHOICE | Widget.TEXT | Widget.SCAN | Widget.DUES:
            return text


def normalised_answers(form: Form, answers: Answers) -> Answers:
    """All answers as they are stored; those that no field asks for are left as they are."""
    fields = {field.name: field for page in form.pages for field in page.fields}
    return {name: normalised(fields[name], value) if name in fields else value for name, value in answers.items()}


def shown_value(field: Field, answer: Json) -> Text:
    """The answer as the review shows it; sensitive ones and Civil ID numbers masked."""
    if is_blank(answer):
        return _NO_ANSWER
    if isinstance(answer, list):
        return counted(len(answer), ITEMS)
    value = str(answer)
    if field.widget is Widget.CIVIL_ID:
        parsed = parse_civil_id(value)
        return _both(isolate_ltr(parsed.masked if isinstance(parsed, CivilId) else _masked(value)))
    if field.sensitive:
        return _both(isolate_ltr(_masked(value)))
    return _open_value(field, value)


def _open_value(field: Field, value: str) -> Text:
    match field.widget:
        case Widget.CHOICE:
            return next((option.label for option in field.options if option.value == value), _both(isolate(value)))
        case Widget.PHONE:
            phone = parse_phone(value)
            return _both(isolate_ltr(phone.shown if phone else value))
        case Widget.DATE:
            return _date_words(value)
        case Widget.KEYPAD | Widget.SCAN | Widget.CIVIL_ID:
            return _both(isolate_ltr(value))
        case Widget.TEXT | Widget.DUES:
            return _both(isolate(value))


def _seen(value: str) -> str:
    spaced = "".join(" " if c.isspace() else c for c in unicodedata.normalize("NFC", value))
    return " ".join("".join(c for c in spaced if c.isprintable()).split())


def _iso_date(text: str) -> str:
    match = _DAY_FIRST.fullmatch(text)
    if match is None:
        return text
    day, month, year = match.groups()
    return f"{year}-{month:0>2}-{day:0>2}"


def _date_words(value: str) -> Text:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return _both(isolate_ltr(value))
    month = _MONTHS[day.month - 1]
    return Text(
        f"{isolate_ltr(str(day.day))} {month.ar} {isolate_ltr(str(day.year))}", f"{day.day} {month.en} {day.year}"
    )


def _masked(value: str) -> str:
    kept = value[-_SHOWN_OF_SECRET:] if len(value) > 2 * _SHOWN_OF_SECRET else ""
    return "•" * (len(value) - len(kept)) + kept


def _both(value: str) -> Text:
    return Text(value, value)
