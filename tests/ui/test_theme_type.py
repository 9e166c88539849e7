"""Sizes of the words: read from the drawn glyphs, in millimetres of the panel."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from kiosk.domain.text import Language
from kiosk.flows.preferences import TextSize
from kiosk.ui.look import install_fonts
from kiosk.ui.theme_type import COMPACT_BELOW_MM, Form, Panel, Role, line_height, pixels

PANELS = [Panel(1080, 1920, 3.61), Panel(1920, 1080, 3.61), Panel(1024, 768, 3.36), Panel(1080, 1920, 2.71)]


def glyph_millimetres(glyph: str, role: Role, panel: Panel, size: TextSize) -> float:
    font = QFont("IBM Plex Sans Arabic")
    font.setPixelSize(pixels(role, panel, size))
    return QFontMetricsF(font).tightBoundingRect(glyph).height() / panel.px_per_mm


@pytest.mark.requirement("A11Y-09")
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("panel", PANELS, ids=str)
@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("glyph", ["H", "ا"])
def test_no_word_is_smaller_than_may_be_read(glyph: str, role: Role, panel: Panel) -> None:
    install_fonts()
    assert glyph_millimetres(glyph, role, panel, TextSize.NORMAL) >= 4.8
    assert glyph_millimetres(glyph, role, panel, TextSize.LARGER) >= 6.0
    assert glyph_millimetres(glyph, role, panel, TextSize.LARGE) >= 7.33


@pytest.mark.requirement("I18N-12")
@pytest.mark.parametrize("role", Role)
def test_arabic_lines_are_at_least_one_and_a_half_em_apart(role: Role) -> None:
    assert line_height(role, Language.AR) >= 1.5


@pytest.mark.parametrize("role", Role)
def test_a_larger_size_is_never_smaller(role: Role) -> None:
    for panel in PANELS:
        sizes = [pixels(role, panel, size) for size in TextSize]
        assert sizes == sorted(sizes)


def test_coarse_panels_get_at_least_26_pixels() -> None:
    assert pixels(Role.LABEL, Panel(1080, 1920, 2.71), TextSize.NORMAL) == 26


@pytest.mark.usefixtures("qapp")
def test_the_font_is_the_bundled_one_with_real_weights() -> None:
    install_fonts()
    assert {"Light", "Regular", "Medium", "SemiBold", "Bold"} <= set(QFontDatabase.styles("IBM Plex Sans Arabic"))


@pytest.mark.parametrize(
    ("panel", "form"),
    [(PANELS[0], Form.PORTRAIT), (PANELS[1], Form.LANDSCAPE), (PANELS[2], Form.COMPACT), (PANELS[3], Form.PORTRAIT)],
)
def test_the_arrangement_follows_the_panel(panel: Panel, form: Form) -> None:
    assert panel.form is form
    assert (panel.height / panel.px_per_mm < COMPACT_BELOW_MM) == (form is Form.COMPACT)


def test_reach_begins_where_a_seated_person_reaches() -> None:
    tall = Panel(1080, 1920, 3.61, lower_edge_mm=800, reach_mm=1120)
    assert tall.reach_top == 1920 - round(320 * 3.61)
    assert Panel(1024, 768, 3.36).reach_top == 0
