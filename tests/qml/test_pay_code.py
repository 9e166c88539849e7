"""The code of the payment page on every panel: large enough, in whole pixels, and read back from the picture."""

import pytest

from kiosk.domain.text import Language
from kiosk.flows.preferences import Contrast, Preferences, TextSize
from kiosk.ui.tour.by_phone import scanned
from ui.sample_states import SCREENS, state_of
from ui.window import PANELS, Window

SMALLEST_MM = 40.0
QUIET = 8
"""Modules of the quiet zone on both sides."""
LOOKS = [
    Preferences(),
    Preferences(text_size=TextSize.LARGE),
    Preferences(contrast=Contrast.DARK),
    Preferences(lowered=True),
]


@pytest.mark.requirement("QR-02", "QR-01")
@pytest.mark.parametrize("panel", list(PANELS))
@pytest.mark.parametrize("language", list(Language), ids=str)
def test_the_code_is_large_and_can_be_read(panel, language, qapp):  # noqa: ARG001 - Qt must be there
    window = Window(PANELS[panel])
    for look in LOOKS:
        window.show(state_of("by-phone", language, **{name: getattr(look, name) for name in look.__slots__}))
        (code,) = window.named("pay-code")
        side, modules = code.property("side"), code.property("modules")
        dark = side * (modules - QUIET) / modules / PANELS[panel].px_per_mm
        assert dark >= SMALLEST_MM
        assert side % modules == 0
        assert scanned(window.picture()) == SCREENS["by-phone"].link
    window.close()
