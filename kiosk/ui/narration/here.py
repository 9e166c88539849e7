"""Which screen somebody has come to."""

from dataclasses import dataclass, replace

from kiosk.domain.text import Language


@dataclass(frozen=True, slots=True)
class Here:
    """A screen, what lies over it, the page's name, the language: where one of them is another, somebody arrives."""

    screen: type
    overlay: type
    page: str
    language: Language

    def is_translated(self, before: "Here") -> bool:
        """Whether this is the screen of before, in the other language."""
        return replace(before, page=self.page, language=self.language) == self and before.language != self.language


NOWHERE = Here(type(None), type(None), "", Language.AR)
