"""When a visit is over, what it left is overwritten; and Python's free blocks really are."""

import ctypes

import pytest

from kiosk.adapters.system.memory import overwrite_what_is_freed, overwrite_what_was_freed


@pytest.mark.requirement("SES-04")
@pytest.mark.parametrize("length", [4, 12, 60, 200, 400])
def test_a_freed_value_is_overwritten(length: int) -> None:
    overwrite_what_is_freed()
    value = bytearray(b"\x5a" * length)
    held = (ctypes.c_char * length).from_buffer(value)
    place = ctypes.addressof(held)
    assert ctypes.string_at(place, length) == b"\x5a" * length
    del held, value
    overwrite_what_was_freed()
    assert b"\x5a" * 3 not in ctypes.string_at(place, length)
