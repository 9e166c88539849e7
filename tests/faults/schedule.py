"""What can go wrong in one run: the words of the harness."""

from dataclasses import dataclass
from enum import StrEnum


class Wire(StrEnum):
    """A way that the harness stands in."""

    PLATFORM = "unit-platform"
    TERMINAL = "unit-terminal"
    PRINTER = "unit-printer"


class Part(StrEnum):
    """A process that can be killed or frozen."""

    UNIT = "unit"
    PLATFORM = "platform"
    POSTGRES = "postgres"
    TERMINAL = "terminal"
    PRINTER = "printer"
    GATEWAY = "gateway"
    """The simulated payment gateway for phones: a part of the platform's process with a ledger of its own."""


class Harm(StrEnum):
    """What is done to a message, or at the moment when it passes."""

    LOSE_REQUEST = "lost request"
    LATE_REQUEST = "late request"
    DOUBLE_REQUEST = "doubled request"
    GARBLE_REQUEST = "garbled request"
    LOSE_REPLY = "lost reply"
    LATE_REPLY = "late reply"
    DOUBLE_REPLY = "doubled reply"
    GARBLE_REPLY = "garbled reply"
    HALF_REPLY = "half a reply"
    PARTITION = "partition"
    KILL = "kill -9"
    FREEZE = "frozen process"


class Moment(StrEnum):
    """When, around the message it is tied to."""

    BEFORE_REQUEST = "before the request"
    AFTER_REQUEST = "after the request"
    BEFORE_REPLY = "before the reply"


class Release(StrEnum):
    """When a late request arrives."""

    SOON = "while the faults last"
    HEALED = "when all is well again"
    QUIET = "when the unit has nothing open any more"


@dataclass(frozen=True, slots=True)
class Strike:
    """One harm, at the `nth` message of this kind on this wire."""

    wire: Wire
    kind: str
    nth: int
    harm: Harm
    moment: Moment = Moment.AFTER_REQUEST
    seconds: float = 0.0
    part: Part | None = None
    release: Release = Release.HEALED
    also: tuple[Wire, ...] = ()
    """The other wires that a partition cuts."""
    refuses: bool = False
    """Whether a cut wire refuses connections; else it swallows everything."""

    @property
    def name(self) -> str:
        """What is counted."""
        return f"{self.harm} {self.part}" if self.part else f"{self.harm} {self.wire}"

    def told(self) -> str:
        """For people."""
        words = [f"{self.wire}: {self.kind} #{self.nth}: {self.harm}"]
        if self.part:
            words.append(str(self.part))
        if self.harm in (Harm.KILL, Harm.FREEZE, Harm.PARTITION):
            words.append(str(self.moment))
        if self.seconds:
            words.append(f"{self.seconds:.2f} s")
        if self.harm is Harm.LATE_REQUEST:
            words.append(f"arrives {self.release}")
        if self.also:
            words.append("also " + ", ".join(self.also))
        return ", ".join(words)


class Inner(StrEnum):
    """What strikes inside the unit, at one of its journal's writes."""

    DIE_BEFORE = "kill -9 before a journal write"
    DIE_AFTER = "kill -9 after a journal write"
    DISK_FULL = "disk full"
    DISK_EATEN = "disk full, and another program takes what becomes free"
    CLOCK_JUMP = "clock jump"


@dataclass(frozen=True, slots=True)
class InnerStrike:
    """At the `nth` journal write of the unit's `life`; `value` are the seconds of a clock's jump."""

    life: int
    nth: int
    what: Inner
    value: float = 0.0

    @property
    def name(self) -> str:
        """What is counted."""
        return str(self.what)

    def told(self) -> str:
        """For people."""
        jump = f", {self.value:+.0f} s" if self.what is Inner.CLOCK_JUMP else ""
        return f"unit, life {self.life + 1}: {self.what} #{self.nth}{jump}"


@dataclass(frozen=True, slots=True)
class DeviceFault:
    """A simulator is told to fail in this way."""

    device: Part
    fault: str
    times: int | None = 1
    seconds: float | None = None

    @property
    def name(self) -> str:
        """What is counted."""
        return f"{self.device} {self.fault}"

    def told(self) -> str:
        """For people."""
        return f"{self.device} simulator: {self.fault}"


class Scenario(StrEnum):
    """What the person wants."""

    CARD = "card"
    DUES = "dues"
    WITH_AGENCY = "with_agency"
    DECLINED_THEN_OTHER_CARD = "declined_then_other_card"
    CANCELS = "cancels"
    PHONE = "phone"
    PHONE_THEN_CARD = "phone_then_card"
    FREE = "free"


AnyFault = Strike | InnerStrike | DeviceFault


@dataclass(frozen=True, slots=True)
class Schedule:
    """All of it."""

    seed: int
    run: int
    scenario: Scenario
    faults: tuple[AnyFault, ...]
    restarts_amid: bool
    """Whether a unit that died is started again while the faults last, before all is made well."""

    @property
    def replay(self) -> str:
        """What `--replay` takes."""
        return f"{self.seed}:{self.run}"

    def of(self, kind: type) -> list:
        """The faults of one kind."""
        return [fault for fault in self.faults if isinstance(fault, kind)]

    def told(self) -> list[str]:
        """For people."""
        again = ["a unit that died starts again amid it"] if self.restarts_amid else []
        return [f"a person wants: {self.scenario}", *(fault.told() for fault in self.faults), *again]
