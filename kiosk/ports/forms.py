"""The rules of forms, as the flows need them. The room `kiosk.forms` is their one implementation."""

from collections.abc import Mapping
from typing import Protocol

from kiosk.domain.form import Answers, Field, Form, Json, Page
from kiosk.domain.text import Text


class FormRules(Protocol):
    """Pure rules; the platform applies the very same ones."""

    def normalised(self, field: Field, answer: Json, /) -> Json:
        """The answer as it is stored: ASCII digits, trimmed, phone numbers national."""

    def errors_of(self, form: Form, answers: Answers, page: Page | None = None, /) -> Mapping[str, Text]:
        """What is wrong with `answers` (on `page` only, where given): field name -> sentence."""

    def visible_pages(self, form: Form, answers: Answers, /) -> tuple[Page, ...]:
        """The pages that these answers ask for, in order."""

    def without_hidden(self, form: Form, answers: Answers, /) -> Answers:
        """The answers without those of pages that are not asked for."""

    def shown_value(self, field: Field, answer: Json, /) -> Text:
        """The answer as the review shows it."""
