"""Qt tests draw in software, on no display."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from ui.spoken_window import SpokenWindow

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QSG_RENDER_LOOP", "basic")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture(scope="module")
def spoken_window(qapp: QGuiApplication) -> Iterator[SpokenWindow]:
    """A window that speaks, made once a module."""
    assert qapp
    made = SpokenWindow()
    yield made
    made.close()


@pytest.fixture
def spoken(spoken_window: SpokenWindow) -> SpokenWindow:
    """It, with nothing done yet."""
    spoken_window.show("thanks")
    spoken_window.window.visit.commands.clear()
    return spoken_window
