"""Icons come in any colour and size, and only those that point along the line of reading turn round."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from kiosk.resources import resource
from kiosk.ui.icons import MIRRORED, IconImages

FOLDER = resource("assets/icons")
pytestmark = pytest.mark.usefixtures("qapp")


def icon(name: str, colour: str = "0b4a57", pixels: int = 48, *, rtl: bool = False) -> QImage:
    provider = IconImages(FOLDER)
    return provider.requestImage(f"{name}/{colour}" + ("/rtl" if rtl else ""), QSize(), QSize(pixels, pixels))


def test_takes_the_colour() -> None:
    image = icon("check", "ff0000")
    painted = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    solid = [colour for colour in painted if colour.alpha() == 255]
    assert solid
    assert {colour.name() for colour in solid} == {"#ff0000"}


def test_takes_the_size() -> None:
    assert icon("help", pixels=72).size() == QSize(72, 72)


@pytest.mark.requirement("I18N-10")
@pytest.mark.parametrize("name", ["back", "end", "chevron", "start-here"])
def test_turns_round_what_points_along_the_line(name: str) -> None:
    assert icon(name, rtl=True) == icon(name).flipped(Qt.Orientation.Horizontal)
    assert icon(name, rtl=True) != icon(name)


@pytest.mark.requirement("I18N-10")
@pytest.mark.parametrize("name", ["check", "search", "speech", "clock", "qr", "terminal"])
def test_leaves_the_rest(name: str) -> None:
    assert icon(name, rtl=True) == icon(name)


def test_every_mirrored_icon_exists() -> None:
    assert {path.stem for path in FOLDER.glob("*.svg")} >= MIRRORED


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.svg")), ids=lambda path: path.stem)
def test_icons_have_no_colour_of_their_own(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert "currentColor" in source
    assert not re.search(r"#[0-9a-fA-F]{3,6}", source)
