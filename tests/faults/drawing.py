"""Draws a schedule from a seed: which faults, how often each kind, where they strike."""

from random import Random

from faults.schedule import (
    AnyFault,
    DeviceFault,
    Harm,
    Inner,
    InnerStrike,
    Moment,
    Part,
    Release,
    Scenario,
    Schedule,
    Strike,
    Wire,
)

PHONE_KINDS = ("open link", "look at link", "close link")
PLATFORM_KINDS = (
    "submit",
    "announce",
    "outcome",
    "receipt",
    "receipt",
    "outcome",
    "cancel",
    "read",
    "identity",
    *PHONE_KINDS,
)
TERMINAL_KINDS = ("Payment", "Payment", "TransactionStatus")
MESSAGE_HARMS = (
    Harm.LOSE_REQUEST,
    Harm.LATE_REQUEST,
    Harm.LATE_REQUEST,
    Harm.DOUBLE_REQUEST,
    Harm.GARBLE_REQUEST,
    Harm.LOSE_REPLY,
    Harm.LOSE_REPLY,
    Harm.LATE_REPLY,
    Harm.DOUBLE_REPLY,
    Harm.GARBLE_REPLY,
    Harm.HALF_REPLY,
)
PRINTER_HARMS = (Harm.LOSE_REPLY, Harm.LATE_REPLY, Harm.DOUBLE_REPLY, Harm.GARBLE_REPLY, Harm.HALF_REPLY)
TERMINAL_FAULTS = (
    "lose_request",
    "lose_reply",
    "lose_reply",
    "slow",
    "no_answer",
    "busy",
    "garbage",
    "half_frame",
    "oversized",
    "wrong_amount",
    "wrong_currency",
    "wrong_reference",
    "card_number",
    "die",
    "die",
    "die_before",
    "mute",
)
PRINTER_FAULTS = (
    "paper_out",
    "cover_open",
    "cutter",
    "overheated",
    "offline",
    "mute",
    "paper_out_mid_job",
    "cutter_mid_job",
    "die_mid_job",
)
HOUR = 3600.0
JUMPS = (-400 * 24 * HOUR, -HOUR, -120.0, 120.0, 7 * 60.0, HOUR, 40 * 24 * HOUR)


GATEWAY_FAULTS = ("lose_return", "silent")


def draw(seed: int, run: int) -> Schedule:
    """The schedule of this run."""
    chance = Random(f"{seed}:{run}")  # noqa: S311 - it has to come out the same again
    scenario = chance.choice(
        [Scenario.CARD] * 4
        + [Scenario.WITH_AGENCY, Scenario.DUES]
        + [Scenario.DECLINED_THEN_OTHER_CARD, Scenario.DECLINED_THEN_OTHER_CARD]
        + [Scenario.CANCELS, Scenario.FREE, Scenario.PHONE, Scenario.PHONE, Scenario.PHONE_THEN_CARD]
    )
    faults: list[AnyFault] = []
    for _ in range(chance.choice((1, 1, 2, 2, 3))):
        (make,) = chance.choices(list(KINDS_OF_FAULT), list(KINDS_OF_FAULT.values()))
        faults.append(make(chance))
    return Schedule(seed, run, scenario, tuple(faults), restarts_amid=chance.random() < 0.5)


def _message(chance: Random) -> Strike:
    wire = chance.choice((Wire.PLATFORM, Wire.PLATFORM, Wire.TERMINAL))
    kind = chance.choice(PLATFORM_KINDS if wire is Wire.PLATFORM else TERMINAL_KINDS)
    return Strike(
        wire,
        kind,
        chance.choice((1, 1, 1, 2)),
        chance.choice(MESSAGE_HARMS),
        seconds=round(chance.uniform(0.1, 1.2), 2),
        release=chance.choice(list(Release)),
    )


def _printer_message(chance: Random) -> Strike:
    return Strike(
        Wire.PRINTER, "piece", chance.randint(1, 12), chance.choice(PRINTER_HARMS), seconds=chance.uniform(0.1, 0.6)
    )


def _moment(chance: Random, harm: Harm, **more: object) -> Strike:
    wire = chance.choice((Wire.PLATFORM, Wire.PLATFORM, Wire.TERMINAL, Wire.TERMINAL, Wire.PRINTER))
    kinds = {Wire.PLATFORM: PLATFORM_KINDS, Wire.TERMINAL: TERMINAL_KINDS, Wire.PRINTER: ("piece",)}[wire]
    nth = chance.randint(1, 14) if wire is Wire.PRINTER else chance.choice((1, 1, 1, 2))
    return Strike(wire, chance.choice(kinds), nth, harm, moment=chance.choice(list(Moment)), **more)


def _kill(chance: Random) -> Strike:
    part = chance.choice(
        (Part.UNIT, Part.UNIT, Part.UNIT, Part.PLATFORM, Part.POSTGRES, Part.TERMINAL, Part.TERMINAL, Part.PRINTER)
    )
    return _moment(chance, Harm.KILL, part=part, seconds=round(chance.choice((0.0, 0.0, chance.uniform(0, 0.1))), 3))


def _freeze(chance: Random) -> Strike:
    part = chance.choice((Part.PLATFORM, Part.POSTGRES, Part.TERMINAL, Part.PRINTER))
    return _moment(chance, Harm.FREEZE, part=part, seconds=round(chance.uniform(0.2, 1.2), 2))


def _partition(chance: Random) -> Strike:
    strike = _moment(chance, Harm.PARTITION, seconds=round(chance.uniform(0.2, 1.5), 2), refuses=chance.random() < 0.3)
    also = tuple(wire for wire in Wire if wire is not strike.wire and chance.random() < 0.3)
    return Strike(
        strike.wire,
        strike.kind,
        strike.nth,
        strike.harm,
        strike.moment,
        strike.seconds,
        also=also,
        refuses=strike.refuses,
    )


def _terminal_fault(chance: Random) -> DeviceFault:
    return DeviceFault(Part.TERMINAL, chance.choice(TERMINAL_FAULTS), chance.choice((1, 1, 1, 2)), 1.5)


def _gateway_fault(chance: Random) -> DeviceFault:
    return DeviceFault(Part.GATEWAY, chance.choice(GATEWAY_FAULTS), chance.choice((1, 2)))


def _printer_fault(chance: Random) -> DeviceFault:
    return DeviceFault(Part.PRINTER, chance.choice(PRINTER_FAULTS), None)


def _die(chance: Random) -> InnerStrike:
    what = chance.choice((Inner.DIE_BEFORE, Inner.DIE_AFTER))
    life = chance.choice((0, 0, 0, 0, 1))
    return InnerStrike(life, chance.randint(1, 11 if life == 0 else 4), what)


def _disk_full(chance: Random) -> InnerStrike:
    what = chance.choice((Inner.DISK_FULL, Inner.DISK_EATEN))
    return InnerStrike(chance.choice((0, 0, 0, 1)), chance.randint(1, 10), what)


def _clock_jump(chance: Random) -> InnerStrike:
    return InnerStrike(chance.choice((0, 0, 0, 1)), chance.randint(1, 10), Inner.CLOCK_JUMP, chance.choice(JUMPS))


KINDS_OF_FAULT = {
    _message: 30,
    _kill: 22,
    _die: 18,
    _partition: 10,
    _terminal_fault: 14,
    _printer_fault: 6,
    _gateway_fault: 2,
    _printer_message: 4,
    _freeze: 4,
    _disk_full: 6,
    _clock_jump: 6,
}
"""Each kind of fault, and how often it is drawn against the others."""
