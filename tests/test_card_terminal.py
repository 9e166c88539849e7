"""The settings decide which driver the unit's card terminal has."""

import os
from pathlib import Path

import pytest

from kiosk.adapters.devices.framed.driver import FramedTerminal
from kiosk.adapters.devices.terminal.driver import NexoTerminal
from kiosk.adapters.system.clock import SystemClock
from kiosk.card_terminal import open_terminal
from kiosk.settings import BAUDS, TerminalSection


@pytest.mark.parametrize(
    ("section", "driver"),
    [
        (TerminalSection("127.0.0.1", 9), NexoTerminal),
        (TerminalSection("127.0.0.1", 9, "framed"), FramedTerminal),
        *[(TerminalSection(protocol="framed", serial_line="/dev/ttyS0", baud=baud), FramedTerminal) for baud in BAUDS],
    ],
)
def test_each_protocol_has_its_driver(section: TerminalSection, driver: type) -> None:
    assert isinstance(open_terminal(section, SystemClock(), lambda _: None), driver)


def test_a_line_with_nobody_at_its_end_is_not_ready() -> None:
    ours, theirs = os.openpty()
    section = TerminalSection(protocol="framed", serial_line=os.ttyname(theirs), baud=115200)
    assert Path(section.serial_line).is_char_device()
    assert not open_terminal(section, SystemClock(), lambda _: None).is_ready()
    os.close(ours)
    os.close(theirs)
