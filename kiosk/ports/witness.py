"""The platform as a witness of the unit's journal: it keeps signed heads, so that nobody can cut the journal unseen."""

from dataclasses import dataclass
from typing import Protocol

from kiosk.ports.platform import PlatformFailure


@dataclass(frozen=True, slots=True)
class Witnessed:
    """The platform holds the journal's newest head."""


@dataclass(frozen=True, slots=True)
class Contradicted:
    """The platform holds a head that this journal can't have: it was cut, rewritten or exchanged."""


Testimony = Witnessed | Contradicted | PlatformFailure


class Witness(Protocol):
    """Blocking; called from the unit's executor."""

    def tell(self) -> Testimony:
        """Tell the platform the newest head, signed now; nothing is sent where it has it already."""
