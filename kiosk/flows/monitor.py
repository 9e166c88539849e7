"""What the unit can do right now: asks its devices and the platform, now and again, from the executor."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from kiosk.domain.readiness import Capability, Paper
from kiosk.flows.observable import Observable
from kiosk.flows.timings import Timings
from kiosk.ports.link import PlatformLink, Reachable
from kiosk.ports.platform import Unreachable
from kiosk.ports.printer import PrinterReady, PrinterStatus, ReceiptPrinter
from kiosk.ports.speech import NoSpeech, Speech
from kiosk.ports.terminal import PaymentTerminal
from kiosk.ports.world import Runner

MAX_SKEW = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Findings:
    """One round of asking."""

    printer: PrinterStatus
    terminal_ready: bool
    platform: Reachable | Unreachable
    speech_ready: bool = False


class Monitor:
    """Keeps `present` true to the world while the devices are not in a person's hands."""

    def __init__(
        self,
        runner: Runner,
        printer: ReceiptPrinter,
        terminal: PaymentTerminal,
        link: PlatformLink,
        timings: Timings,
        in_hand: Callable[[], bool],
        *,
        journal_sound: Callable[[], bool],
        speech: Speech | None = None,
    ) -> None:
        self._runner = runner
        self._printer = printer
        self._terminal = terminal
        self._link = link
        self._timings = timings
        self._in_hand = in_hand
        self._speech = speech or NoSpeech()
        self._journal_sound = journal_sound
        self.present: Observable[frozenset[Capability]] = Observable(frozenset())
        self.last: Findings | None = None
        self._told: list[Callable[[], None]] = []
        self._round = 0
        self._asking = False

    @property
    def paper(self) -> Paper:
        """Whether there is paper, as of the last look."""
        match self.last:
            case Findings(printer=PrinterReady(paper_low=low)):
                return Paper.LOW if low else Paper.THERE
            case _:
                return Paper.NONE

    def after_each_round(self, tell: Callable[[], None]) -> None:
        """Call `tell` whenever everything was asked once more."""
        self._told.append(tell)

    def start(self) -> None:
        """Ask now, then every `timings.monitor` seconds."""
        if self._in_hand():
            self._again()
        else:
            self._round += 1
            begun = self._round
            self._asking = True
            self._runner.run(self._ask, lambda findings: self._found_and_again(findings, begun))

    def resume(self) -> None:
        """A bug struck, perhaps in a round of this: do not wait for that one, ask again after the usual while."""
        if self._asking:
            self._round += 1
            self._again()

    def look(self) -> None:
        """Ask once more, now."""
        self._runner.run(self._ask, self._found)

    def _again(self) -> None:
        self._asking = False
        self._runner.after(self._timings.monitor, self.start)

    def _found_and_again(self, findings: Findings, begun: int) -> None:
        if begun == self._round:
            self._found(findings)
            self._again()

    def _ask(self) -> Findings:
        platform = self._link.check()
        if isinstance(platform, Reachable):
            self._link.refresh_catalogue(platform.catalogue_revision)
        return Findings(self._printer.status(), self._terminal.is_ready(), platform, self._speech.ready())

    def _found(self, findings: Findings) -> None:
        self.last = findings
        present = set()
        if isinstance(findings.printer, PrinterReady):
            present.add(Capability.PRINT)
        if findings.terminal_ready:
            present.add(Capability.TAKE_CARDS)
        if findings.speech_ready:
            present.add(Capability.SPEAK)
        match findings.platform:
            case Reachable(skew=skew, phone_payments=phone_payments):
                present.add(Capability.REACH_PLATFORM)
                if phone_payments:
                    present.add(Capability.TAKE_PHONES)
                clocks_agree = abs(skew) <= MAX_SKEW
            case Unreachable():
                clocks_agree = True
        if clocks_agree and self._journal_sound():
            present.add(Capability.TRADE)
        self.present.set(frozenset(present))
        for tell in self._told:
            tell()
