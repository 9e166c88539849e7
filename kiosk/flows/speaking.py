"""How the unit speaks to the person who listens."""

from dataclasses import dataclass, replace

RATES = (100, 130, 160, 200, 250)
"""Words a minute."""
VOLUMES = (10, 18, 32, 56, 100)
"""Percent of the loudest: 5 dB from one to the next, 20 dB in all (A11Y-05)."""
PATIENCE = 3.0
"""A11Y-17."""
USUAL = 2
"""The step that every session begins with."""


@dataclass(frozen=True, slots=True)
class Speaking:
    """What the unit can say and how; `possible` and `headset` are facts of the machine, the rest is this person's."""

    possible: bool = False
    headset: bool = False
    on: bool = False
    aloud: bool = False
    """This person wants private data to be heard without a headset too (A11Y-04)."""
    rate: int = USUAL
    volume: int = USUAL

    @property
    def may_say_private(self) -> bool:
        """Whether nobody else hears it, or the person does not mind."""
        return self.headset or self.aloud

    @property
    def patience(self) -> float:
        """How many times longer the unit waits for somebody who listens: listening takes longer than looking."""
        return PATIENCE if self.on else 1.0

    @property
    def words_a_minute(self) -> int:
        """How fast."""
        return RATES[self.rate]

    @property
    def loudness(self) -> int:
        """How loud, in percent."""
        return VOLUMES[self.volume]

    def faster(self, by: int) -> "Speaking":
        """Some steps faster, or slower."""
        return replace(self, rate=max(0, min(len(RATES) - 1, self.rate + by)))

    def louder(self, by: int) -> "Speaking":
        """Some steps louder, or softer."""
        return replace(self, volume=max(0, min(len(VOLUMES) - 1, self.volume + by)))

    def at_rest(self) -> "Speaking":
        """Only what is so of the machine: the person has gone."""
        return Speaking(possible=self.possible, headset=self.headset)

    def farewell(self) -> "Speaking":
        """The session is over, and its last words are still said: none of them is private."""
        return replace(self, aloud=False)
