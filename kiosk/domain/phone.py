"""Kuwaiti telephone numbers: eight digits, or seven for the 18xxxxx short lines."""

import re
from dataclasses import dataclass

from kiosk.domain.civil_id import typed_digits

_NUMBER = re.compile(r"(?:\+965|00965)?(?:([24569][0-9]{7})|(1[0-9]{6}))")


@dataclass(frozen=True, slots=True, repr=False)
class Phone:
    """A national number of seven or eight ASCII digits."""

    national: str

    @property
    def e164(self) -> str:
        """The number as machines dial it, `+96599123456`."""
        return f"+965{self.national}"

    @property
    def shown(self) -> str:
        """The number as people read it, `+965 9912 3456`."""
        return f"+965 {self.national[:4]} {self.national[4:]}"

    def __repr__(self) -> str:
        return f"Phone(•••••{self.national[-3:]})"


def parse_phone(written: str) -> Phone | None:
    """The number in `written` (any digit script, with or without the country code), or None."""
    match = _NUMBER.fullmatch(typed_digits(written))
    if match is None:
        return None
    return Phone(match.group(1) or match.group(2))
