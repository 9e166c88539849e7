"""The head of a unit's journal: known elsewhere, it shows that no later record was cut off or rewritten."""

from dataclasses import dataclass

NOTHING = bytes(32)
"""What the first record's hash covers in place of a record before it."""


@dataclass(frozen=True, slots=True)
class Head:
    """The newest record's number and hash; number 0 where there is none."""

    seq: int
    hash: bytes
