"""Pages that are written here and need no script in the browser."""

from pathlib import Path
from typing import Any

from fastapi import Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kiosk.backend.web import pay_words as words
from kiosk.domain.text import Language, Text

_TEMPLATES = Path(__file__).parent / "templates"
_TYPE = "text/html; charset=utf-8"
_OPTIONAL = ("state", "mark", "more", "other_address", "sample", "steps", "look_again")


class Pages:
    """Fills templates; everything that is filled in is escaped. Forms lead here, and to `gateway_origin` if any."""

    def __init__(self, gateway_origin: str | None) -> None:
        # A form's answer that leads on to the gateway is held to the policy as well.
        forms = f"'self' {gateway_origin}" if gateway_origin else "'self'"
        self._headers = {
            "Content-Security-Policy": (
                "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                f"base-uri 'none'; form-action {forms}; frame-ancestors 'none'"
            ),
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
        }
        self._templates = Environment(
            loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True
        )

    def page(self, template: str, language: Language, facts: dict[str, Any]) -> Response:
        """A page in `language`."""
        around = {
            "language": language.value,
            "name": words.NAME.in_language(language),
            "other": words.OTHER.in_language(language),
            "other_language": language.other.value,
        }
        whole = dict.fromkeys(_OPTIONAL, "") | around | facts
        return Response(self._templates.get_template(template).render(whole), headers=self._headers, media_type=_TYPE)

    def said(self, language: Language, title: Text, more: Text) -> Response:
        """A page that says one thing and tells nothing else."""
        facts = {"title": title.in_language(language), "more": more.in_language(language)}
        return self.page("said.html", language, facts)
