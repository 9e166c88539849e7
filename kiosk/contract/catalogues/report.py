"""What became of a catalogue that was read: what came in, what did not, and what was mended on the way."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from kiosk.contract.catalogue_file import Parsed, Refusal
from kiosk.contract.catalogues.cleaning import Tidied, tidied


@dataclass(frozen=True, slots=True)
class Repair:
    """One value was changed so that it could be taken: which, why, and what it was before."""

    record: str
    pointer: str
    reason: str
    original: str


@dataclass(frozen=True, slots=True)
class Imported:
    """A catalogue that was read. `broken` says that the file as a whole can't be trusted, so nothing of it counts."""

    parsed: Parsed
    refusals: tuple[Refusal, ...] = ()
    repairs: tuple[Repair, ...] = ()
    broken: bool = False

    @property
    def repaired_records(self) -> int:
        """How many records have at least one repair."""
        return len({repair.record for repair in self.repairs})


@dataclass(frozen=True, slots=True)
class OurOwn:
    """A file in the house's own format, which is read where its shared questions lie."""


Read: TypeAlias = OurOwn | Imported


def broken(record: str, reason: str, pointer: str = "") -> Imported:
    """A file of which nothing is taken, and why."""
    return Imported(Parsed(), (Refusal(record, pointer, reason),), broken=True)


def by_reason(entries: Sequence[Refusal] | Sequence[Repair]) -> list[tuple[str, int]]:
    """How often each reason stands, the most frequent first."""
    return sorted(Counter(entry.reason for entry in entries).items(), key=lambda item: (-item[1], item[0]))


def cleaning_reason(done: Tidied) -> str:
    """What was cleaned, as the reason of a repair."""
    return f"cleaned: {', '.join(done.mended)}"


@dataclass(slots=True)
class Mender:
    """Mends the values of one record and keeps what they were."""

    record: str
    repairs: list[Repair] = field(default_factory=list)

    def note(self, pointer: str, reason: str, original: str) -> None:
        """A repair that somebody else made."""
        self.repairs.append(Repair(self.record, pointer, reason, original))

    def line(self, pointer: str, value: str) -> str:
        """`value` tidied."""
        done = tidied(value)
        if done.mended:
            self.note(pointer, cleaning_reason(done), value)
        return done.text
