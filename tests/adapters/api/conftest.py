from collections.abc import Iterator
from pathlib import Path

import pytest
from api_samples import Pauses, caller_to
from misbehaving_server import MisbehavingServer

from kiosk.adapters.api.caller import DeviceIdentity
from kiosk.adapters.api.device_key import load_or_create_device_key
from kiosk.adapters.api.platform import HttpPlatform


@pytest.fixture
def server() -> Iterator[MisbehavingServer]:
    with MisbehavingServer() as server:
        yield server


@pytest.fixture
def pauses() -> Pauses:
    return Pauses()


@pytest.fixture
def identity(tmp_path: Path) -> DeviceIdentity:
    return DeviceIdentity("unit-7", load_or_create_device_key(tmp_path / "device.pem"))


@pytest.fixture
def platform(server: MisbehavingServer, identity: DeviceIdentity, pauses: Pauses) -> Iterator[HttpPlatform]:
    platform = HttpPlatform(caller_to(server.url, identity, pauses))
    yield platform
    platform.close()
