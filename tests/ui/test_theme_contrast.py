"""Every pair of colours that meet on the screen can be told apart, in all three schemes."""

import pytest

from kiosk.ui.theme_tokens import DARK, LIGHT, NORMAL, Scheme, contrast

SCHEMES = {"normal": NORMAL, "light": LIGHT, "dark": DARK}
GROUNDS = ("ground", "surface", "sand")

TEXT_PAIRS = [
    *((ink, ground) for ink in ("ink", "ink_soft", "title") for ground in (*GROUNDS, "sand_deep")),
    *(("action_text", ground) for ground in GROUNDS),
    *(("action", ground) for ground in GROUNDS),
    *(("error", ground) for ground in GROUNDS),
    *((ink, "action_tint") for ink in ("ink", "ink_soft", "title", "action_text")),
    ("on_action", "action"),
    ("on_bar", "bar_key"),
    ("on_bar_on", "bar_on"),
    ("ok", "ok_tint"),
    ("warn", "warn_tint"),
    ("warn_strong", "warn_tint"),
    ("error", "error_tint"),
    ("on_error", "error"),
]
PART_PAIRS = [
    *(("edge", ground) for ground in (*GROUNDS, "sand_deep")),
    *(("action", ground) for ground in GROUNDS),
    *(("caret", ground) for ground in ("ground", "surface")),
    *(("error", ground) for ground in GROUNDS),
    *((status, ground) for status in ("ok", "warn") for ground in GROUNDS),
    ("on_ok", "ok"),
    ("bar_key_edge", "bar"),
    ("bar_on_edge", "bar"),
]


@pytest.mark.requirement("A11Y-11")
@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_can_be_read(scheme: Scheme, ink: str, ground: str) -> None:
    assert contrast(getattr(scheme, ink), getattr(scheme, ground)) >= 4.5


@pytest.mark.requirement("A11Y-11")
@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
@pytest.mark.parametrize(("part", "ground"), PART_PAIRS)
def test_parts_can_be_seen(scheme: Scheme, part: str, ground: str) -> None:
    assert contrast(getattr(scheme, part), getattr(scheme, ground)) >= 3


@pytest.mark.requirement("A11Y-11", "A11Y-20")
@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
@pytest.mark.parametrize("ground", [*GROUNDS, "bar"])
def test_one_line_of_the_focus_mark_stands_out_on_every_ground(scheme: Scheme, ground: str) -> None:
    on = getattr(scheme, ground)
    assert max(contrast(scheme.focus_inner, on), contrast(scheme.focus_outer, on)) >= 3


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_high_contrast_text_has_at_least_seven_to_one(scheme: Scheme) -> None:
    assert all(contrast(getattr(scheme, ink), getattr(scheme, ground)) >= 7 for ink, ground in TEXT_PAIRS)


def test_contrast_is_the_wcag_formula() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == pytest.approx(1)
