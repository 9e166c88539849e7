"""Every page of the gallery at every size and in both languages: nothing cut off, nothing on top of another."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.domain.text import Language
from kiosk.flows.preferences import TextSize
from kiosk.ui.theme import Appearance
from kiosk.ui.theme_type import Panel
from ui.kit_stage import PANELS, Stage

PAGES = ["GHome.qml", "GSearch.qml", "GService.qml", "GCivil.qml", "GReceipt.qml", "GDialog.qml", "GAttract.qml"]


@pytest.fixture
def stages(qapp: object) -> Iterator[list[Stage]]:  # noqa: ARG001 - Qt must be there
    made: list[Stage] = []
    yield made
    for stage in made:
        assert not stage.warnings
        stage.close()


def on_screen(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def overlapping(items: list[QQuickItem]) -> list[tuple[str, str]]:
    boxes = [(item.property("text"), on_screen(item)) for item in items]
    return [
        (one, other)
        for at, (one, box) in enumerate(boxes)
        for other, second in boxes[at + 1 :]
        if box.intersected(second).width() > 1 and box.intersected(second).height() > 1
    ]


@pytest.mark.requirement("A11Y-10")
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS)
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", TextSize)
def test_words_are_whole_and_controls_apart(
    stages: list[Stage], page: str, panel: Panel, language: Language, size: TextSize
) -> None:
    stages.append(Stage(page, panel, Appearance(language, size, motion=False)))
    stage = stages[-1]
    words = [item for item in stage.of_type("KText") if len(item.property("text")) < 60]
    assert [item.property("text") for item in words if item.property("truncated")] == []
    wide = [
        item.property("text") for item in words if item.property("contentWidth") > item.width() + 1 and item.width()
    ]
    assert wide == []
    below_dialog = page == "GDialog.qml"
    assert below_dialog or overlapping(stage.of_type("KPressable")) == []


@pytest.mark.requirement("A11Y-18")
def test_still_means_still(stages: list[Stage]) -> None:
    stages.append(Stage("GAttract.qml", appearance=Appearance(motion=False)))
    first = stages[-1].picture()
    stages[-1].settle()
    assert stages[-1].picture() == first
