"""The colours of the theme as data: three schemes, and the contrast of two colours. No Qt."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scheme:
    """One set of colours; every value is `#rrggbb`, or `#aarrggbb` for the scrim."""

    ground: str
    surface: str
    sand: str
    sand_deep: str
    line: str
    edge: str
    ink: str
    ink_soft: str
    title: str
    action: str
    action_text: str
    on_action: str
    action_keel: str
    action_tint: str
    bar: str
    bar_line: str
    bar_key: str
    bar_key_edge: str
    bar_keel: str
    on_bar: str
    bar_on: str
    bar_on_edge: str
    on_bar_on: str
    cloth: str
    caret: str
    pearl: str
    yarn: str
    ok: str
    ok_tint: str
    on_ok: str
    warn: str
    warn_tint: str
    warn_strong: str
    error: str
    error_tint: str
    on_error: str
    error_keel: str
    scrim: str
    focus_inner: str
    focus_outer: str


NORMAL = Scheme(
    ground="#FBF7F0",
    surface="#FFFFFF",
    sand="#F3EADB",
    sand_deep="#EADFCB",
    line="#DCCFB8",
    edge="#8A7A60",
    ink="#12262B",
    ink_soft="#37474B",
    title="#0A3A45",
    action="#0B4A57",
    action_text="#0B4A57",
    on_action="#FFFFFF",
    action_keel="#05252D",
    action_tint="#DDEAEA",
    bar="#0A3A45",
    bar_line="#0A3A45",
    bar_key="#145F6E",
    bar_key_edge="#6FA0A9",
    bar_keel="#05252D",
    on_bar="#FFFFFF",
    bar_on="#FBF7F0",
    bar_on_edge="#FBF7F0",
    on_bar_on="#0A3A45",
    cloth="#0A3A45",
    caret="#B07A1E",
    pearl="#E3B04B",
    yarn="#C9B48E",
    ok="#17513A",
    ok_tint="#DFEDE2",
    on_ok="#FFFFFF",
    warn="#5E4300",
    warn_tint="#FBEBC4",
    warn_strong="#3F2D00",
    error="#86211B",
    error_tint="#F8E2DC",
    on_error="#FFFFFF",
    error_keel="#4E0F0B",
    scrim="#C705252D",
    focus_inner="#0A3A45",
    focus_outer="#E3B04B",
)

LIGHT = Scheme(
    ground="#FFFFFF",
    surface="#FFFFFF",
    sand="#FFFFFF",
    sand_deep="#FFFFFF",
    line="#000000",
    edge="#000000",
    ink="#000000",
    ink_soft="#000000",
    title="#000000",
    action="#003844",
    action_text="#003844",
    on_action="#FFFFFF",
    action_keel="#000000",
    action_tint="#FFFFFF",
    bar="#FFFFFF",
    bar_line="#000000",
    bar_key="#003844",
    bar_key_edge="#003844",
    bar_keel="#000000",
    on_bar="#FFFFFF",
    bar_on="#FFFFFF",
    bar_on_edge="#000000",
    on_bar_on="#000000",
    cloth="#003844",
    caret="#000000",
    pearl="#000000",
    yarn="#FFFFFF",
    ok="#00401F",
    ok_tint="#FFFFFF",
    on_ok="#FFFFFF",
    warn="#4A3300",
    warn_tint="#FFFFFF",
    warn_strong="#4A3300",
    error="#7A0000",
    error_tint="#FFFFFF",
    on_error="#FFFFFF",
    error_keel="#000000",
    scrim="#C7000000",
    focus_inner="#000000",
    focus_outer="#FFFFFF",
)

DARK = Scheme(
    ground="#000000",
    surface="#000000",
    sand="#000000",
    sand_deep="#000000",
    line="#FFFFFF",
    edge="#FFFFFF",
    ink="#FFFFFF",
    ink_soft="#FFFFFF",
    title="#FFFFFF",
    action="#FFE27A",
    action_text="#FFFFFF",
    on_action="#000000",
    action_keel="#8A7116",
    action_tint="#000000",
    bar="#000000",
    bar_line="#FFFFFF",
    bar_key="#000000",
    bar_key_edge="#FFFFFF",
    bar_keel="#FFFFFF",
    on_bar="#FFFFFF",
    bar_on="#FFE27A",
    bar_on_edge="#FFE27A",
    on_bar_on="#000000",
    cloth="#000000",
    caret="#FFE27A",
    pearl="#FFE27A",
    yarn="#FFFFFF",
    ok="#8CF0B4",
    ok_tint="#000000",
    on_ok="#000000",
    warn="#FFC46B",
    warn_tint="#000000",
    warn_strong="#FFC46B",
    error="#FFA59A",
    error_tint="#000000",
    on_error="#000000",
    error_keel="#B4524A",
    scrim="#E0000000",
    focus_inner="#FFE27A",
    focus_outer="#000000",
)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two `#rrggbb` colours by the WCAG formula, 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    threshold = 0.04045
    return channel / 12.92 if channel <= threshold else ((channel + 0.055) / 1.055) ** 2.4
