"""The room of forms: checks answers, derives pages, lints schemas. Pure, and the same on the unit and the platform.

The module itself satisfies `kiosk.ports.forms.FormRules`.
"""

from kiosk.forms.answers import normalised, normalised_answers, shown_value
from kiosk.forms.check import errors_of
from kiosk.forms.lint import check_form
from kiosk.forms.pages import first_page, next_page, previous_page, visible_pages, without_hidden

__all__ = [
    "check_form",
    "errors_of",
    "first_page",
    "next_page",
    "normalised",
    "normalised_answers",
    "previous_page",
    "shown_value",
    "visible_pages",
    "without_hidden",
]
