"""`kiosk tour`: the real unit, driven by touch, with everything behind it on this machine."""

import argparse
import json
import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import cast

from kiosk.adapters.devices.simulated.phone import SimulatedPhone
from kiosk.adapters.speech.recording import RecordedSpeech
from kiosk.commands.errors import CommandError
from kiosk.commands.run import enrol_unit
from kiosk.composition import Unit, build_unit, start_logging
from kiosk.day_books import open_day_book
from kiosk.demonstration import Demonstration, DemonstrationError, temporary_folder
from kiosk.domain.money import Money
from kiosk.domain.text import Language
from kiosk.enrolled import device_id_of
from kiosk.settings import TERMINAL_PROTOCOLS, ScreenSection, TimesSection, UnitSettings
from kiosk.ui.application import make_application, panel_of
from kiosk.ui.curtain import Curtain
from kiosk.ui.tour.hand import Hand, TourError
from kiosk.ui.tour.repertoire import SCENARIOS
from kiosk.ui.tour.scenarios import Got
from kiosk.ui.tour.walk import Step, Walk
from kiosk.ui.window import UnitWindow
from kiosk.upkeep import RECEIPT_KEYS_FILE

_SIZE = re.compile(r"([1-9][0-9]{2,3})x([1-9][0-9]{2,3})")
SHORT_TIMES = {"idle-wipe": TimesSection(idle=6.0, warning=20.0)}
"""So that nobody waits minutes for a warning; no warning is shorter than a person needs (A11Y-16)."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare where pictures go, and what to show."""
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where pictures and tour.json go")
    parser.add_argument("--lang", choices=[language.value for language in Language], default=Language.AR.value)
    parser.add_argument(
        "--screen", type=panel_size, default=(1080, 1920), metavar="WxH", help="size of the panel in pixels"
    )
    parser.add_argument(
        "--terminal", choices=TERMINAL_PROTOCOLS, default=TERMINAL_PROTOCOLS[0], help="what the card terminal speaks"
    )
    parser.add_argument(
        "--scenario", choices=[*SCENARIOS, "all"], action="append", metavar="NAME|all", help="may be said again (all)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Walk the scenarios; 1 if any step failed."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    arguments.out.mkdir(parents=True, exist_ok=True)
    wanted: list[str] = arguments.scenario or ["all"]
    names = list(SCENARIOS) if "all" in wanted else list(dict.fromkeys(wanted))
    with temporary_folder() as folder:
        try:
            with Demonstration(folder, terminal_protocol=arguments.terminal) as parts:
                return _Tour(arguments, parts).walk_all(names)
        except DemonstrationError as refusal:
            raise CommandError(str(refusal)) from refusal


@dataclass(frozen=True, slots=True)
class _Result:
    scenario: str
    ok: bool
    failure: str | None
    reference: str | None
    transaction_id: str | None
    receipt_qr: str | None
    amount_fils: int | None
    paper: str | None


class _World:
    """What scenarios do to the machine, on the demonstration's parts."""

    def __init__(
        self, parts: Demonstration, unit: Unit, hand: Hand, settings: UnitSettings, speech: RecordedSpeech
    ) -> None:
        self._parts = parts
        self._unit = unit
        self._hand = hand
        self._phone = SimulatedPhone()
        self._speech = speech
        self._settings = settings

    def decline_next_card(self) -> None:
        self._parts.terminal.steering.set("decline", times=1)

    def lose_next_reply(self) -> None:
        self._parts.terminal.steering.set("lose_reply", times=1)

    def silence_terminal(self) -> None:
        self._parts.terminal.steering.set("fall_silent", times=1)

    def hear_terminal(self) -> None:
        self._parts.terminal.steering.clear()

    def charges(self) -> int:
        return cast("int", self._parts.terminal.steering.state()["charges"])

    def is_settled(self) -> bool:
        return not self._unit.open_transactions()

    def books(self) -> tuple[int, int]:
        book = open_day_book(self._settings)
        book.ask()
        self._hand.wait(lambda: not book.asked(), "the unit's day close", 60)
        report = json.loads(self._parts.platform.administer("report", "reconciliation", "--json", failing=True))
        return report["matched"], report["unexplained"]

    def take_paper_away(self) -> None:
        self._parts.printer.steering.set("paper_out")

    def refill_paper(self) -> None:
        self._parts.printer.steering.clear("paper_out")

    def printer_fails(self, fault: str) -> None:
        self._parts.printer.steering.set(fault)

    def replace_printer(self) -> None:
        self._parts.printer.stop()
        self._parts.start_printer()

    def receipts_printed(self) -> int:
        return cast("int", self._parts.printer.steering.state()["receipts"])

    def publish_fee(self, service_id: str, fee: Money) -> None:
        self._parts.publish_fee(service_id, fee)

    def phone_opens(self, link: str) -> None:
        self._phone.open(link)

    def phone_goes_on(self) -> None:
        self._phone.send()

    def phone_chooses(self, choice: str) -> None:
        self._phone.send(choice)

    def stop_platform(self) -> None:
        self._parts.platform.stop()

    def start_platform(self) -> None:
        self._parts.platform.start()

    def said(self) -> list[str]:
        return [utterance.text for utterance in self._speech.said]

    def look_again(self) -> None:
        before = self._unit.monitor.last
        self._unit.monitor.look()
        self._hand.wait(lambda: self._unit.monitor.last is not before, "the unit's look at its devices")


class _Tour:
    def __init__(self, arguments: argparse.Namespace, parts: Demonstration) -> None:
        self._out: Path = arguments.out
        self._language = Language(arguments.lang)
        self._screen: tuple[int, int] = arguments.screen
        self._parts = parts
        self._application = make_application()
        enrol_unit(self._settings(TimesSection()), parts.enrolment_code())
        start_logging(self._settings(TimesSection()), device_id_of(parts.folder / "unit"))

    def walk_all(self, names: list[str]) -> int:
        """Walk, write `tour.json`, say how it went."""
        steps: list[Step] = []
        results = []
        for name in names:
            walked, result = self._walk(name)
            steps += walked
            results.append(result)
            sys.stdout.write(f"{name}: {'ok' if result.ok else result.failure} ({len(walked)} pictures)\n")
            sys.stdout.flush()
        shutil.copy(self._parts.folder / "unit" / RECEIPT_KEYS_FILE, self._out)
        last = next((asdict(r) for r in reversed(results) if r.receipt_qr), {})
        report = {
            "language": self._language.value,
            "screen": "x".join(map(str, self._screen)),
            "steps": [asdict(step) for step in steps],
            "results": [asdict(result) for result in results],
            **{key: last.get(key) for key in ("reference", "transaction_id", "receipt_qr", "amount_fils")},
        }
        (self._out / "tour.json").write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
        return 0 if all(result.ok for result in results) else 1

    def _walk(self, name: str) -> tuple[list[Step], _Result]:
        settings = self._settings(SHORT_TIMES.get(name, TimesSection()))
        speech = RecordedSpeech()
        with self._unit(settings, speech) as (unit, window):
            hand = Hand(window.window)
            world = _World(self._parts, unit, hand, settings, speech)
            walk = Walk(name, self._language, hand, unit.visit, self._out)
            papers = set(self._papers())
            try:
                hand.wait(lambda: unit.monitor.last is not None, "the unit's first look at its devices", 40)
                got, failure = SCENARIOS[name](walk, world), None
            except TourError as refusal:
                got, failure = Got(), f"{type(walk.screen).__name__}: {refusal}"
                walk.shot("failed")
            paper = self._keep_paper(name, papers) if got.printed else None
        return walk.steps, _result(name, got, failure, paper)

    @contextmanager
    def _unit(self, settings: UnitSettings, speech: RecordedSpeech) -> Iterator[tuple[Unit, UnitWindow]]:
        faults: list[BaseException] = []
        unit = build_unit(settings, faults.append, speech)
        width, height = self._screen
        window = UnitWindow(
            unit.visit,
            unit.clock,
            unit.site.centre,
            unit.site.help_phone,
            Curtain(panel_of(width, height, 0.0), full_screen=False),
            unit.speech,
        )
        unit.warm_up()
        try:
            yield unit, window
        finally:
            unit.close()
            window.close()
        if faults:
            raise faults[0]

    def _settings(self, times: TimesSection) -> UnitSettings:
        width, height = self._screen
        return self._parts.settings("unit", ScreenSection(width, height, windowed=True), times)

    def _papers(self) -> list[Path]:
        return sorted(self._parts.paper.glob("*.png")) if self._parts.paper.exists() else []

    def _keep_paper(self, name: str, before: set[Path]) -> str | None:
        fresh = [paper for paper in self._papers() if paper not in before]
        if not fresh:
            return None
        file = f"receipt-{name}.png"
        shutil.copy(fresh[-1], self._out / file)
        return file


def _result(name: str, got: Got, failure: str | None, paper: str | None) -> _Result:
    if got.receipt is None:
        return _Result(name, failure is None, failure, None, None, None, None, paper)
    claims = got.receipt.claims
    amount = claims.amount.fils if claims.amount else 0
    return _Result(
        name,
        failure is None,
        failure,
        claims.reference,
        str(claims.transaction_id),
        got.receipt.qr_text,
        amount,
        paper,
    )


def panel_size(written: str) -> tuple[int, int]:
    """A size as it is given on the command line."""
    match = _SIZE.fullmatch(written)
    if match is None:
        message = f"'{written}' is no size; write it like 1080x1920"
        raise argparse.ArgumentTypeError(message)
    return int(match.group(1)), int(match.group(2))
