"""The measures of `make screens` find what is planted, and find nothing on the screens as they are."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, qmlEngine
from PySide6.QtQuick import QQuickItem

from kiosk.domain.text import Language
from kiosk.flows.preferences import Contrast, Preferences, TextSize
from screens import screen_measures as measures
from screens.screen_matrix import cells
from ui.layout_faults import faults
from ui.sample_states import state_of
from ui.window import PANELS, Window

Plant = Callable[[str], None]
SOME_STATES = frozenset({"attract", "home", "results", "service-long", "civil-id-wrong", "review", "pay", "receipt"})


@pytest.fixture
def window(qapp: object) -> Iterator[Window]:  # noqa: ARG001 - Qt must be there
    shown = Window(PANELS["1080x1920"])
    shown.show(state_of("thanks", Language.AR))
    yield shown
    shown.close()


@pytest.fixture
def plant(window: Window) -> Plant:
    """Puts a piece of QML in the middle of the screen, where nothing else is."""

    def put(qml: str) -> None:
        ground = window.window.contentItem()
        component = QQmlComponent(qmlEngine(window.window))
        component.setData(f"import QtQuick\nimport QtQuick.Templates as T\nimport KioskKit\n{qml}".encode(), QUrl())
        item = component.create()
        assert isinstance(item, QQuickItem), component.errorString()
        item.setParent(ground)
        item.setParentItem(ground)
        item.setPosition(ground.boundingRect().center())
        window.window.grabWindow()

    return put


def test_a_clipped_word_is_found(window: Window, plant: Plant) -> None:
    assert faults(window) == []
    plant('Item { clip: true; width: 40; height: 40; KText { width: 300; text: "خدمات الدولة" } }')
    assert any("is cut off" in fault for fault in faults(window))


def test_a_small_target_is_found(window: Window, plant: Plant) -> None:
    plant('T.AbstractButton { objectName: "planted"; width: 19 * KTheme.mm; height: 30 * KTheme.mm }')
    assert faults(window) == ["planted is only 19 x 30 mm"]


@pytest.mark.requirement("I18N-10")
def test_an_unmirrored_chevron_is_found(window: Window, plant: Plant) -> None:
    plant('KIcon { name: "chevron"; mirrored: false }')
    assert list(measures.wrongly_turned(window, right_to_left=True)) == ["the icon chevron points the wrong way"]


@pytest.mark.requirement("I18N-10")
def test_a_mirrored_qr_code_is_found(window: Window, plant: Plant) -> None:
    plant('Image { mirror: true; width: 90; height: 90; source: "image://qr/1234" }')
    assert list(measures.wrongly_turned(window, right_to_left=True)) == [
        "the picture image://qr/1234 is mirrored",
    ]


def test_what_stands_on_the_same_side_is_found() -> None:
    assert list(measures.unmirrored({"bar-help": 0.4}, {"bar-help": 0.4})) != []
    assert list(measures.unmirrored({"bar-help": 0.4}, {"bar-help": -0.4})) == []
    assert list(measures.disordered_keys({"key-1": 0.3, "key-2": 0.0, "key-3": -0.3})) != []
    assert list(measures.disordered_keys({"key-1": -0.3, "key-2": 0.0, "key-3": 0.3})) == []


@pytest.mark.requirement("A11Y-09")
def test_small_letters_are_found(window: Window, plant: Plant) -> None:
    assert list(measures.small_letters(window, TextSize.NORMAL)) == []
    plant('KText { text: "صغير"; font.pixelSize: 20 }')
    assert list(measures.small_letters(window, TextSize.NORMAL)) != []


@pytest.mark.parametrize("words", ["هاتف 9912 3456", "المرجع GM-2026-000123", "هاتف +96599123456"])
def test_a_loose_number_is_found(window: Window, plant: Plant, words: str) -> None:
    plant(f'KText {{ text: "{words}" }}')
    assert list(measures.loose_numbers(window)) != []


@pytest.mark.parametrize("words", ["الساعة 10:24", "هاتف \u20669912 3456\u2069", "GM-2026-000123", "الخطوة 3 من 7"])
def test_a_number_that_stays_together_is_none(window: Window, plant: Plant, words: str) -> None:
    plant(f'KText {{ text: "{words}" }}')
    assert list(measures.loose_numbers(window)) == []


@pytest.mark.requirement("A11Y-20")
def test_a_focus_that_can_t_be_seen_is_found(window: Window, plant: Plant) -> None:
    assert list(measures.unseen_focus(window)) == []
    plant('T.AbstractButton { objectName: "planted"; width: 200; height: 200; focusPolicy: Qt.TabFocus }')
    assert list(measures.unseen_focus(window)) == ["planted does not show its focus"]


@pytest.mark.requirement("A11Y-09", "A11Y-10", "A11Y-12", "A11Y-20", "I18N-10")
@pytest.mark.parametrize(
    "look",
    [Preferences(), pytest.param(Preferences(TextSize.LARGE, Contrast.DARK), marks=pytest.mark.slow)],
    ids=["usual", "large"],
)
@pytest.mark.parametrize("panel", PANELS)
def test_the_screens_have_nothing_to_find(qapp: object, panel: str, look: Preferences) -> None:  # noqa: ARG001
    found = [cell for cell in cells(panel, (look,), SOME_STATES) if cell.findings]
    assert found == []
