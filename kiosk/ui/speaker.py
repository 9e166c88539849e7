"""Sentences that are put together in Python, in the language of the screen.

The translation tools find them by the name of the class that says them; see `translations/`.
"""

import re
from typing import Protocol

from kiosk.domain.text import Language, isolate, isolate_ltr


class Translator(Protocol):
    """A loaded translation of one language; `QTranslator` is one."""

    def translate(
        self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1, /
    ) -> str | None:
        """The sentence in the translator's language, or nothing where it has none."""


class Untranslated:
    """A translator that knows nothing: the English of the source shows."""

    def translate(self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1, /) -> None:
        """Nothing, ever."""


class Speaker:
    """Says sentences in one language. The translation context is the class that says them."""

    def __init__(self, language: Language, translator: Translator) -> None:
        self.language = language
        self._translator = translator

    def tr(self, source: str, comment: str = "", n: int | None = None) -> str:
        """`source` in this language; `%n` in it becomes `n`, isolated."""
        context, count = type(self).__name__, -1 if n is None else n
        said = self._translator.translate(context, source, comment or None, count) or source
        return said if n is None else said.replace("%n", isolate_ltr(str(n)))

    @staticmethod
    def filled(sentence: str, *values: str | int) -> str:
        """`sentence` with `%1`, `%2` … replaced, each value kept apart from the line around it."""
        kept = [isolate_ltr(str(value)) if isinstance(value, int) else isolate(value) for value in values]
        return re.sub(r"%([1-9])", lambda found: kept[int(found[1]) - 1], sentence)
