"""What a visit consists of, and what one part of it hands to the next."""

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.domain.civil_id import CivilId
from kiosk.domain.readiness import Capability
from kiosk.domain.receipt import SignedReceipt
from kiosk.domain.text import Language
from kiosk.flows import words
from kiosk.flows.agreeing import Agreeing
from kiosk.flows.browse import Browse
from kiosk.flows.calling_up import CallingUp
from kiosk.flows.checkout import Checkout
from kiosk.flows.counting import Counting
from kiosk.flows.draft import Draft
from kiosk.flows.identify import Errand, Identify
from kiosk.flows.idle import IdleWatch
from kiosk.flows.listening import Listening
from kiosk.flows.monitor import Monitor
from kiosk.flows.paying import Order, Paying
from kiosk.flows.phone_checkout import PhoneCheckout
from kiosk.flows.press import Press
from kiosk.flows.pricing import Pricing
from kiosk.flows.questions import Questions
from kiosk.flows.receiving import Receiving
from kiosk.flows.recovery import Recovery
from kiosk.flows.screens.applying import Review
from kiosk.flows.screens.by_phone import ChooseWay, PayByPhone
from kiosk.flows.screens.fee import FeeChanged, FeeUnconfirmed
from kiosk.flows.screens.finding import Attract
from kiosk.flows.screens.paying import BeingChecked, Pay, PaymentDeclined
from kiosk.flows.settling import Person, Settling
from kiosk.flows.slips import Slips
from kiosk.flows.stage import Stage, is_moving
from kiosk.flows.state import UnitOutOfService
from kiosk.flows.turn import TerminalTurn
from kiosk.flows.ways import Ways
from kiosk.flows.world import World
from kiosk.ports.platform import CancelReason, IdentityRequest, Transaction

if TYPE_CHECKING:
    from collections.abc import Callable


class Parts:
    """The parts of a visit, wired."""

    def __init__(self, world: World, stage: Stage, monitor: Monitor) -> None:
        self._world = world
        self._stage = stage
        self._monitor = monitor
        self.checkout = Checkout(
            world.journal, world.platform, world.terminal, world.timings, monotonic=world.clock.monotonic
        )
        self.turn = TerminalTurn(lambda: isinstance(stage.screen, Pay))
        self.resuming: list[Callable[[], None]] = []
        phone = PhoneCheckout(world.journal, world.phones, world.timings, self.checkout.deliver)
        recovery = Recovery(world.journal, self.checkout, phone, world.platform, world.clock, world.timings)
        self.settling = Settling(
            world.runner,
            recovery,
            world.clock,
            world.timings,
            self.turn,
            Person(self._in_use, self._awaited, self._offered),
        )
        self.press = press = Press(stage, world.runner, world.printer, world.timings.print_poll)
        self.receiving = Receiving(
            stage, world.journal, world.printer, press, world.artist, world.catalogue, world.site
        )
        self.slips = Slips(stage, world.journal, press, world.artist, world.clock, world.site)
        self.paying = Paying(
            stage,
            world.runner,
            self.checkout,
            world.terminal,
            world.ids,
            self.receiving.show,
            self._quote_over,
            self.slips,
            self.turn,
            lambda: Capability.TAKE_PHONES in self._present(),
        )
        self.ways = Ways(stage, self._present, self.paying, phone, world.ids, world.clock, world.timings)
        pricing = Pricing(world.platform, world.quotes, world.clock)
        self.agreeing = Agreeing(stage, pricing, self.ways.begin, self.paying.unclear)
        self.questions = Questions(
            stage,
            world.platform,
            self.checkout,
            world.rules,
            world.clock,
            world.ids,
            lambda: monitor.paper,
            self._submitted,
        )
        self.identify = Identify(
            stage, world.platform, world.clock, world.ids, world.timings, lambda it: self._approvals.append(it.id)
        )
        self.counting = Counting(world.runner, world.usage)
        self.browse = Browse(stage, world.catalogue, self._present, self.counting)
        self.calling_up = CallingUp(
            stage, world.platform, self.identify, world.ids, self.browse.enter, self.receiving.show_again
        )
        self.idle = IdleWatch(stage, world.runner, world.clock, world.timings, self._expired)
        self.listening = Listening(stage, monitor, world.timings)
        self._approvals: list[UUID] = []
        self._seen: frozenset[Capability] = frozenset()
        monitor.after_each_round(self._looked)

    def start(self) -> None:
        """Begin to live: settle what was under way when the unit stopped, then keep settling."""
        self.press.start()
        self.settling.start()

    def recover(self) -> None:
        """Lead back to a safe screen after a bug; what was under way is settled in the background."""
        for resume in (self.settling.resume, self._monitor.resume, *self.resuming):
            resume()
        screen, paying = self._stage.screen, self.paying.transaction_id
        if isinstance(screen, Pay | PayByPhone) and paying is not None:
            self.ways.forget()
            self.slips.show(BeingChecked(screen.amount, screen.reference, screen.progress.service_name), paying)
        elif not isinstance(screen, Attract | UnitOutOfService):
            self.leave(CancelReason.UNIT_RESTART)
            self.rest()

    def _looked(self) -> None:
        """The unit has looked at itself: without a single service to show it helps nobody."""
        new, self._seen = self._present() - self._seen, self._present()
        if Capability.TAKE_CARDS in new:
            self.settling.terminal_came_back()
        self.settling.platform_is(there=Capability.REACH_PLATFORM in self._seen)
        empty = self._world.catalogue.version().services == 0
        match self._stage.screen:
            case Attract() if empty:
                self._stage.show(UnitOutOfService("catalogue_missing"))
            case UnitOutOfService() if not empty:
                self.rest()
            case Review():
                self.questions.refresh()
            case _:
                self.browse.refresh()

    # --- from one part to the next -----------------------------------------------------------------------------------

    def _present(self) -> frozenset[Capability]:
        return self._monitor.present.value

    def identify_for(self, draft: Draft) -> None:
        """Ask who the person is, then go on with `draft`."""

        def identified(civil_id: CivilId, identity: IdentityRequest) -> None:
            self.questions.begin(replace(draft, civil_id=civil_id, identity=identity))

        pages = self._world.rules.visible_pages(draft.form, draft.answers)
        progress = draft.progress(pages, words.IDENTITY_STEP)
        self.identify.begin(Errand(draft.service.id, progress, identified))

    def _submitted(self, draft: Draft, transaction: Transaction) -> None:
        order = Order(
            transaction.id,
            transaction.reference,
            transaction.amount,
            draft.service,
            draft.agency,
            self.questions.payment_progress(),
            shown=draft.fee_seen,
        )
        self.agreeing.begin(order, transaction)

    def leave(self, reason: CancelReason) -> None:
        """The person is going: cancel what is unpaid, close what is done, forget all of it."""
        unpaid = self._unpaid()
        shown, approvals = self.receiving.transaction_id, tuple(self._approvals)
        run = self._world.runner.run
        if unpaid is not None:
            run(lambda: self.checkout.give_up(unpaid, reason), lambda _: None)
        if shown is not None:
            run(lambda: self.checkout.close(shown), lambda _: None)
        run(lambda: [self._world.platform.revoke_identity(approval) for approval in approvals], lambda _: None)
        self._approvals.clear()
        self.press.let_go()
        for part in (
            self.identify,
            self.calling_up,
            self.questions,
            self.agreeing,
            self.paying,
            self.ways,
            self.slips,
            self.browse,
        ):
            part.forget()
        self.idle.stop()

    def _quote_over(self, order: Order) -> None:
        self.agreeing.renew(order)

    def _unpaid(self) -> UUID | None:
        match self._stage.screen:
            case FeeChanged() | FeeUnconfirmed():
                return self.agreeing.transaction_id
            case ChooseWay() | PaymentDeclined():
                return self.paying.transaction_id
            case _:
                return None

    def _expired(self) -> None:
        if not is_moving(self._stage.screen):
            self.leave(CancelReason.IDLE)
            self.rest()

    def rest(self) -> None:
        """Wait for the next person."""
        self._stage.reset(Attract(), Language.AR)

    def _in_use(self) -> frozenset[UUID]:
        parts = (self.questions, self.paying, self.receiving)
        return frozenset(found for part in parts if (found := part.transaction_id) is not None) - {self._awaited()}

    def _awaited(self) -> UUID | None:
        return self.paying.transaction_id if isinstance(self._stage.screen, BeingChecked) else None

    def _offered(self, receipt: SignedReceipt) -> None:
        match self._stage.screen:
            case Attract():
                self.idle.begin()
                self.receiving.show(receipt, recovered=True)
            case BeingChecked() if receipt.claims.transaction_id == self._awaited():
                self.receiving.show(receipt)
            case _:
                pass
