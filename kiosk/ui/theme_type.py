"""Sizes of the theme as data: the panel, its arrangement, and the type roles. No Qt."""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from kiosk.domain.text import Language
from kiosk.flows.preferences import TextSize

CAP_HEIGHT = 0.698
"""Height of a Latin capital in IBM Plex Sans Arabic, in em. An alef is higher (0.740)."""
SMALLEST_CAP_MM = 4.8
SMALLEST_LARGER_CAP_MM = 6.0
SMALLEST_LARGE_CAP_MM = 7.33
SMALLEST_CAPS_MM = {
    TextSize.NORMAL: SMALLEST_CAP_MM,
    TextSize.LARGER: SMALLEST_LARGER_CAP_MM,
    TextSize.LARGE: SMALLEST_LARGE_CAP_MM,
}
SMALLEST_PIXELS_ON_COARSE_PANELS = 26
COARSE_PX_PER_MM = 3.0
COMPACT_BELOW_MM = 260


class Form(StrEnum):
    """The three arrangements a screen has."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"
    COMPACT = "compact"


@dataclass(frozen=True, slots=True)
class Panel:
    """The screen as built in: its size, its real density, and how high its lower edge stands above the floor."""

    width: int
    height: int
    px_per_mm: float
    lower_edge_mm: int = 800
    reach_mm: int = 1120

    @property
    def form(self) -> Form:
        """Which arrangement fits: portrait, landscape, or compact where the height is under 260 mm."""
        if self.height > self.width:
            return Form.PORTRAIT
        return Form.LANDSCAPE if self.height / self.px_per_mm >= COMPACT_BELOW_MM else Form.COMPACT

    @property
    def reach_top(self) -> int:
        """How far from the top the part lies that a seated person reaches, in pixels; 0 where all of it is in reach."""
        return max(0, round(self.height - (self.reach_mm - self.lower_edge_mm) * self.px_per_mm))


class Role(StrEnum):
    """What a piece of text is; decides its size, weight and line height."""

    DISPLAY = "display"
    FIGURE = "figure"
    TITLE = "title"
    HEADING = "heading"
    BUTTON = "button"
    LEAD = "lead"
    BODY = "body"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class TypeSize:
    """Em sizes of a role in millimetres: normal and large text, and the same on a compact panel.

    Larger text lies half-way between the two.
    """

    normal: float
    large: float
    compact: float
    compact_large: float
    line_ar: float
    line_en: float


TYPE = {
    Role.DISPLAY: TypeSize(31.0, 31.0, 21.0, 21.0, line_ar=1.5, line_en=1.15),
    Role.FIGURE: TypeSize(18.3, 24.4, 13.0, 16.0, line_ar=1.5, line_en=1.2),
    Role.TITLE: TypeSize(16.6, 20.5, 12.5, 15.0, line_ar=1.5, line_en=1.18),
    Role.HEADING: TypeSize(10.0, 13.85, 9.0, 12.0, line_ar=1.5, line_en=1.3),
    Role.BUTTON: TypeSize(10.53, 13.85, 9.4, 11.2, line_ar=1.5, line_en=1.25),
    Role.LEAD: TypeSize(9.42, 12.75, 8.6, 11.5, line_ar=1.55, line_en=1.4),
    Role.BODY: TypeSize(8.31, 12.19, 8.0, 11.0, line_ar=1.5, line_en=1.35),
    Role.LABEL: TypeSize(7.2, 10.53, 7.0, 10.53, line_ar=1.5, line_en=1.25),
}


def pixels(role: Role, panel: Panel, text_size: TextSize) -> int:
    """The font size of `role` in pixels, never below the smallest that may be read here."""
    size = TYPE[role]
    normal, large = (size.compact, size.compact_large) if panel.form is Form.COMPACT else (size.normal, size.large)
    match text_size:
        case TextSize.NORMAL:
            millimetres = normal
        case TextSize.LARGER:
            millimetres = (normal + large) / 2
        case TextSize.LARGE:
            millimetres = large
    cap = ceil(SMALLEST_CAPS_MM[text_size] * panel.px_per_mm)
    smallest = ceil(cap / CAP_HEIGHT)
    if panel.px_per_mm < COARSE_PX_PER_MM:
        smallest = max(smallest, SMALLEST_PIXELS_ON_COARSE_PANELS)
    return max(round(millimetres * panel.px_per_mm), smallest)


def line_height(role: Role, language: Language) -> float:
    """Distance of two lines of `role`, in em."""
    size = TYPE[role]
    return size.line_ar if language is Language.AR else size.line_en
