"""How a person wants the screen."""

from dataclasses import dataclass
from enum import StrEnum


class TextSize(StrEnum):
    """How large words are."""

    NORMAL = "normal"
    LARGER = "larger"
    LARGE = "large"

    @property
    def next(self) -> "TextSize":
        """The size after this one; the first after the last."""
        sizes = list(TextSize)
        return sizes[(sizes.index(self) + 1) % len(sizes)]


class Contrast(StrEnum):
    """The colour scheme."""

    NORMAL = "normal"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Preferences:
    """How this person wants the screen; back to the default with the end of the session."""

    text_size: TextSize = TextSize.NORMAL
    contrast: Contrast = Contrast.NORMAL
    lowered: bool = False
