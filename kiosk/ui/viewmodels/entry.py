"""What a field shows and how typing changes its answer, widget by widget. Pure."""

import re

from kiosk.domain.form import Field, Json, Widget
from kiosk.domain.text import ascii_digits

KEYPAD = "keypad"
KEYBOARD = "keyboard"
NOTHING = "none"

_LENGTHS = {Widget.CIVIL_ID: 12, Widget.PHONE: 8, Widget.DATE: 8, Widget.KEYPAD: 24}
_TEXT_LENGTH = 160
_CHOSEN = (Widget.CHOICE, Widget.DUES)
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DAY_END, _MONTH_END = 2, 4
_GROUP = 4


def input_of(widget: Widget) -> str:
    """What answers are typed with: the keypad, the keyboard, or nothing where they are chosen."""
    if widget in _CHOSEN:
        return NOTHING
    return KEYPAD if widget in _LENGTHS else KEYBOARD


def typed_so_far(field: Field, answer: Json) -> str:
    """The keys behind `answer`: a date's digits as day, month, year; anything else as it stands."""
    plain = answer if isinstance(answer, str) else ""
    if field.widget is Widget.DATE and (date := _ISO_DATE.fullmatch(plain)):
        year, month, day = date.groups()
        return f"{day}{month}{year}"
    return plain


def after_typing(field: Field, answer: Json, text: str) -> str:
    """The answer once `text` was typed behind it; what has no place in the field is left out."""
    if field.widget not in _LENGTHS:
        return (typed_so_far(field, answer) + text)[:_TEXT_LENGTH]
    digits = "".join(c for c in ascii_digits(text) if c.isascii() and c.isdigit())
    return _answer(field, (typed_so_far(field, answer) + digits)[: _LENGTHS[field.widget]])


def after_backspace(field: Field, answer: Json) -> str:
    """The answer without its last key."""
    return _answer(field, typed_so_far(field, answer)[:-1])


def shown(field: Field, answer: Json) -> str:
    """The answer as its field shows it while it is typed, without direction marks."""
    typed = typed_so_far(field, answer)
    if field.widget is Widget.DATE:
        return " / ".join(part for part in (typed[:_DAY_END], typed[_DAY_END:_MONTH_END], typed[_MONTH_END:]) if part)
    if field.widget is Widget.PHONE:
        return " ".join(part for part in (typed[:_GROUP], typed[_GROUP:]) if part)
    return typed


def _answer(field: Field, typed: str) -> str:
    if field.widget is Widget.DATE and len(typed) == _LENGTHS[Widget.DATE]:
        return f"{typed[_MONTH_END:]}-{typed[_DAY_END:_MONTH_END]}-{typed[:_DAY_END]}"
    return typed
