"""Every screen in both languages at every size. `KIOSK_SCREENS_DIR=DIR` leaves a picture of each."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.text import Language
from kiosk.flows.preferences import Contrast, Preferences, TextSize
from ui.layout_faults import controls, faults
from ui.sample_states import all_states, state_of
from ui.window import PANELS, Window

LARGE = Preferences(text_size=TextSize.LARGE)
LOWERED = Preferences(lowered=True)
WITHOUT_CONTROLS = {"out-of-service"}


@pytest.fixture(params=list(PANELS), scope="module")
def window(request: pytest.FixtureRequest, qapp: object) -> Iterator[Window]:  # noqa: ARG001 - Qt must be there
    shown = Window(PANELS[request.param])
    shown.panel_name = request.param
    yield shown
    shown.close()


@pytest.fixture(params=list(Language), ids=str)
def language(request: pytest.FixtureRequest) -> Language:
    chosen: Language = request.param
    return chosen


def look_at_all(window: Window, language: Language, preferences: Preferences, kind: str = "") -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    folder = os.environ.get("KIOSK_SCREENS_DIR")
    window.warnings.clear()
    for name, state in all_states(language).items():
        window.show(replace(state, preferences=preferences))
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            window.picture().save(str(Path(folder) / f"{name}-{language}-{window.panel_name}{kind}.png"))
        broken = faults(window)
        if not controls(window) and name not in WITHOUT_CONTROLS:
            broken.append("nothing to touch")
        if broken:
            found[name] = broken
    return found


@pytest.mark.requirement("I18N-12", "A11Y-12")
def test_every_screen_stands_whole(window: Window, language: Language) -> None:
    assert look_at_all(window, language, Preferences()) == {}
    assert window.warnings == []


@pytest.mark.slow
@pytest.mark.requirement("A11Y-10")
def test_every_screen_stands_whole_with_large_text(window: Window, language: Language) -> None:
    assert look_at_all(window, language, LARGE, "-large") == {}
    assert window.warnings == []


@pytest.mark.slow
@pytest.mark.parametrize("contrast", [Contrast.LIGHT, Contrast.DARK], ids=str)
def test_every_screen_stands_whole_in_high_contrast(window: Window, contrast: Contrast) -> None:
    assert look_at_all(window, Language.AR, Preferences(contrast=contrast), f"-{contrast}") == {}
    assert window.warnings == []


@pytest.mark.slow
@pytest.mark.requirement("A11Y-15")
def test_every_screen_stands_whole_when_lowered(window: Window) -> None:
    assert look_at_all(window, Language.EN, LOWERED, "-lowered") == {}
    assert window.warnings == []


@pytest.mark.requirement("I18N-10")
def test_arabic_mirrors_what_has_a_direction_and_nothing_else(window: Window) -> None:
    places: dict[Language, dict[str, float]] = {}
    for language in Language:
        window.show(state_of("civil-id-empty", language))
        places[language] = {
            item.objectName(): item.mapToScene(item.boundingRect().center()).x() for item in controls(window)
        }
    arabic, english = places[Language.AR], places[Language.EN]
    assert arabic["bar-help"] > arabic["bar-end"]
    assert english["bar-help"] < english["bar-end"]
    for keys in (arabic, english):
        assert keys["key-1"] < keys["key-2"] < keys["key-3"]


@pytest.mark.requirement("I18N-01")
def test_switching_the_language_keeps_the_screen_and_what_was_typed(window: Window) -> None:
    window.show(state_of("civil-id", Language.AR))
    before = window.named("field-civil-id")[0].property("digits")
    window.show(state_of("civil-id", Language.EN))
    assert window.named("field-civil-id")[0].property("digits") == before == "1500614"
    assert window.named("primary")[0].property("text") == "Continue"
