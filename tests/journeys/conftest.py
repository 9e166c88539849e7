from collections.abc import Iterator

import pytest

from kiosk.commands.run import enrol_unit
from kiosk.demonstration import Demonstration, temporary_folder
from kiosk.settings import ScreenSection, TimesSection, to_toml


@pytest.fixture(scope="session")
def parts() -> Iterator[Demonstration]:
    """A platform and simulated devices, shared by the journeys of this run."""
    with temporary_folder() as folder, Demonstration(folder, think_seconds=0.4, identity_seconds=0.3) as running:
        yield running


@pytest.fixture
def settings_file(parts, tmp_path, request):
    """The settings of a fresh, enrolled unit."""
    name = f"unit-{request.node.name}".replace("[", "-").replace("]", "")
    settings = parts.settings(name, ScreenSection(windowed=True), TimesSection())
    enrol_unit(settings, parts.enrolment_code())
    file = tmp_path / "kiosk.toml"
    file.write_text(to_toml(settings), encoding="utf-8")
    return file
