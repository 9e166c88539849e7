"""Words in two languages, and the marks that keep numbers readable inside Arabic."""

from dataclasses import dataclass
from enum import StrEnum

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫", "01234567890123456789.", "٬")
_BIDI_CONTROLS = dict.fromkeys([0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])


class Language(StrEnum):
    """A language of the screen, the speech and the receipt."""

    AR = "ar"
    EN = "en"

    @property
    def other(self) -> "Language":
        """The language that the switch offers."""
        return Language.EN if self is Language.AR else Language.AR

    @property
    def right_to_left(self) -> bool:
        """Whether lines of this language start at the right."""
        return self is Language.AR


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in Arabic and in English."""

    ar: str
    en: str

    def has(self, language: Language) -> bool:
        """Whether there are words in `language`."""
        return bool(self.ar if language is Language.AR else self.en)

    def in_language(self, language: Language) -> str:
        """The words in `language`, or in the other one where they are missing there."""
        first, second = (self.ar, self.en) if language is Language.AR else (self.en, self.ar)
        return first or second


def isolate_ltr(value: str) -> str:
    """`value` (a number, reference, code or Latin word) kept in its own order inside any line."""
    return f"\u2066{value}\u2069"


def isolate(value: str) -> str:
    """`value` (a name or free text of either script) kept apart from the line around it."""
    return f"\u2068{value}\u2069"


def without_bidi_controls(value: str) -> str:
    """`value` without the invisible marks that steer direction."""
    return value.translate(_BIDI_CONTROLS)


def ascii_digits(value: str) -> str:
    """`value` with Arabic-Indic and Persian digits and separators as ASCII."""
    return value.translate(_DIGITS)
