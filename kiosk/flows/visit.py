"""One person's time at the unit: every command a screen can give, handed to the part that answers for it."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from kiosk.domain.civil_id import CivilId
from kiosk.domain.form import Json
from kiosk.domain.payment import Method
from kiosk.domain.readiness import Capability, FinishHere, StartHere
from kiosk.domain.receipt import SignedReceipt
from kiosk.domain.service import LifeEvent
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
from kiosk.flows.monitor import Monitor
from kiosk.flows.observable import Observable
from kiosk.flows.paying import Order, Paying
from kiosk.flows.phone_checkout import PhoneCheckout
from kiosk.flows.preferences import Preferences
from kiosk.flows.press import Press
from kiosk.flows.pricing import Pricing
from kiosk.flows.questions import Questions
from kiosk.flows.receiving import Receiving
from kiosk.flows.recovery import Recovery
from kiosk.flows.screens.applying import AwaitApproval, EnterCivilId, Question, Review
from kiosk.flows.screens.by_phone import ChooseWay, PayByPhone
from kiosk.flows.screens.fee import FeeChanged, FeeUnconfirmed
from kiosk.flows.screens.finding import Attract, Results, ServiceDetail, Shelf, Sort
from kiosk.flows.screens.paying import BeingChecked, Pay, PaymentDeclined
from kiosk.flows.settling import Person, Settling
from kiosk.flows.slips import Slips
from kiosk.flows.stage import Stage, is_moving
from kiosk.flows.state import EndQuestion, HelpShown, Thanks, UnitOutOfService, VisitState
from kiosk.flows.turn import TerminalTurn
from kiosk.flows.ways import Ways
from kiosk.flows.world import World
from kiosk.ports.platform import CancelReason, IdentityRequest, Transaction


class Visit:
    """Commands in, one observable state out."""

    def __init__(self, world: World, stage: Stage, monitor: Monitor) -> None:
        self._world = world
        self._stage = stage
        self._monitor = monitor
        self._checkout = Checkout(
            world.journal, world.platform, world.terminal, world.timings, monotonic=world.clock.monotonic
        )
        self._turn = TerminalTurn(lambda: isinstance(stage.screen, Pay))
        self._resuming: list[Callable[[], None]] = []
        phone = PhoneCheckout(world.journal, world.phones, world.timings, self._checkout.deliver)
        recovery = Recovery(world.journal, self._checkout, phone, world.platform, world.clock, world.timings)
        self._settling = Settling(
            world.runner,
            recovery,
            world.clock,
            world.timings,
            self._turn,
            Person(self._in_use, self._awaited, self._offered),
        )
        self._press = press = Press(stage, world.runner, world.printer, world.timings.print_poll)
        self._receiving = Receiving(
            stage, world.journal, world.printer, press, world.artist, world.catalogue, world.site
        )
        self._slips = Slips(stage, world.journal, press, world.artist, world.clock, world.site)
        self._paying = Paying(
            stage,
            world.runner,
            self._checkout,
            world.terminal,
            world.ids,
            self._receiving.show,
            self._quote_over,
            self._slips,
            self._turn,
            lambda: Capability.TAKE_PHONES in self._present(),
        )
        self._ways = Ways(stage, self._present, self._paying, phone, world.ids, world.clock, world.timings)
        pricing = Pricing(world.platform, world.quotes, world.clock)
        self._agreeing = Agreeing(stage, pricing, self._ways.begin, self._paying.unclear)
        self._questions = Questions(
            stage,
            world.platform,
            self._checkout,
            world.rules,
            world.clock,
            world.ids,
            lambda: monitor.paper,
            self._submitted,
        )
        self._identify = Identify(
            stage, world.platform, world.clock, world.ids, world.timings, lambda it: self._approvals.append(it.id)
        )
        self._counting = Counting(world.runner, world.usage)
        self._browse = Browse(stage, world.catalogue, self._present, self._counting)
        self.calling_up = CallingUp(
            stage, world.platform, self._identify, world.ids, self._browse.enter, self._receiving.show_again
        )
        self._idle = IdleWatch(stage, world.runner, world.clock, world.timings, self._expired)
        self._approvals: list[UUID] = []
        self._seen: frozenset[Capability] = frozenset()
        monitor.after_each_round(self._looked)

    @property
    def state(self) -> Observable[VisitState]:
        """What the person sees."""
        return self._stage.state

    @property
    def turn(self) -> TerminalTurn:
        """Who may speak with the terminal."""
        return self._turn

    def after_each_fault(self, resume: Callable[[], None]) -> None:
        """Call `resume` too, when a bug struck."""
        self._resuming.append(resume)

    def start(self) -> None:
        """Begin to live: settle what was under way when the unit stopped, then keep settling."""
        self._press.start()
        self._settling.start()

    # --- the session -------------------------------------------------------------------------------------------------

    def wake(self, language: Language) -> None:
        """The first touch, which chose the language."""
        if isinstance(self._stage.screen, Attract | Thanks):
            self._settling.somebody_came()
            self._stage.reset(Attract(), language)
            self._idle.begin()
            self._browse.home()

    def touched(self) -> None:
        """Any sign of life."""
        self._idle.touched()

    def choose_language(self, language: Language) -> None:
        """Switch at once; nothing typed is lost."""
        self._stage.speak(language)

    def prefer(self, preferences: Preferences) -> None:
        """Text size, contrast, low reach."""
        self._stage.prefer(preferences)

    def show_help(self) -> None:
        """Help for this screen."""
        self._stage.lay_over(HelpShown())

    def more_time(self) -> None:
        """The answer to the idle warning."""
        self._idle.more_time()

    def close_overlay(self) -> None:
        """Back to the screen below."""
        self._idle.more_time()

    def ask_end(self) -> None:
        """Ask before erasing what was entered; where nothing was, just end."""
        if isinstance(
            self._stage.screen,
            EnterCivilId | AwaitApproval | Question | Review | ChooseWay | FeeChanged | PaymentDeclined,
        ):
            self._stage.lay_over(EndQuestion())
        else:
            self.end()

    def end(self) -> None:
        """End and erase. Refused while money, paper or a submission is on its way."""
        if is_moving(self._stage.screen) or isinstance(self._stage.screen, Attract | UnitOutOfService):
            return
        self._leave(CancelReason.PERSON)
        self._stage.reset(Thanks(), self._stage.state.value.language)
        self._stage.after(self._world.timings.thanks, self._rest)

    def finish(self) -> None:
        """The person has the receipt and goes."""
        self.end()

    def go_back(self) -> None:
        """One step back, wherever that is."""
        screen = self._stage.screen
        if is_moving(screen):
            return
        match screen:
            case AwaitApproval():
                self._identify.back_to_number()
            case EnterCivilId() if self.calling_up.back():
                pass
            case EnterCivilId():
                self._browse.back()
            case Question() | Review() if self._questions.back():
                pass
            case _:
                self._browse.back()

    # --- finding -----------------------------------------------------------------------------------------------------

    def go_home(self) -> None:
        """The home screen."""
        if not is_moving(self._stage.screen):
            self._browse.home()

    def type_query(self, text: str) -> None:
        """Search for what is typed so far."""
        self._browse.search(text)

    def search_as_typed(self) -> None:
        """Search for the very words that were typed, not for what they seem to mean."""
        if isinstance(self._stage.screen, Results):
            self._browse.search(self._stage.screen.query, as_typed=True)

    def show_shelf(self, shelf: Shelf) -> None:
        """A list that the unit puts together: what people use most, what can be finished here now."""
        self._browse.services(shelf)

    def show_kinds(self) -> None:
        """What services ask of people."""
        self._browse.kinds()

    def show_agencies(self) -> None:
        """All agencies."""
        self._browse.agencies()

    def show_life_event(self, life_event: LifeEvent) -> None:
        """The services of a situation."""
        self._browse.services(life_event)

    def show_agency(self, agency_id: str) -> None:
        """The services of an agency."""
        self._browse.agency(agency_id)

    def narrow_by(self, sort: Sort) -> None:
        """By what the list that is shown can be made shorter."""
        self._browse.narrow_by(sort)

    def choose(self, place: int) -> None:
        """Take the choice at this place of what is shown."""
        self._browse.choose(place)

    def widen(self, sort: Sort) -> None:
        """Take back the choice of this sort."""
        self._browse.widen(sort)

    def turn_page(self, delta: int) -> None:
        """Further on, or back, in a list."""
        self._browse.turn_page(delta)

    def open_service(self, service_id: str) -> None:
        """What the service is."""
        self._browse.service(service_id)

    # --- the transaction ---------------------------------------------------------------------------------------------

    def begin_service(self) -> None:
        """Start the service that is shown, where that is possible now."""
        screen = self._stage.screen
        if not isinstance(screen, ServiceDetail) or not isinstance(screen.possibility, FinishHere | StartHere):
            return
        if screen.service.form is None:
            return
        self._browse.enter()
        self._counting.begun(screen.service.id)
        known = self._questions.draft
        if known is not None and known.service.id == screen.service.id:
            self._questions.begin(known)
        else:
            self._identify_for(Draft(screen.service, screen.agency, screen.service.form))

    def enter_civil_id(self, digits: str) -> None:
        """The number as far as it is typed."""
        self._identify.enter(digits)

    def hide_civil_id(self, hidden: bool) -> None:  # noqa: FBT001 - called from QML, which has no keyword arguments
        """Mask or show the number."""
        self._identify.hide(hidden=hidden)

    def confirm_civil_id(self) -> None:
        """Ask the person's phone."""
        self._identify.confirm()

    def resend_approval(self) -> None:
        """Ask the phone again."""
        self._identify.resend()

    def answer(self, name: str, value: Json) -> None:
        """An answer as it stands."""
        self._questions.answer(name, value)

    def look_up_again(self) -> None:
        """Ask the agency again what is owed."""
        self._questions.look_up_again()

    def next_page(self) -> None:
        """Check the page and go on."""
        self._questions.next_page()

    def change(self, page_id: str) -> None:
        """Change one answer of the review."""
        self._questions.change(page_id)

    def agree(self, agreed: bool) -> None:  # noqa: FBT001 - called from QML, which has no keyword arguments
        """The consent."""
        self._questions.agree(agreed=agreed)

    def submit(self) -> None:
        """Send it."""
        self._questions.submit()

    def accept_fee(self) -> None:
        """Go on with the changed fee."""
        self._agreeing.accept()

    def ask_fee_again(self) -> None:
        """Ask for the fee once more."""
        self._agreeing.ask_again()

    def pay_with(self, way: Method) -> None:
        """By card here, or with the person's own phone."""
        self._ways.choose(way)

    def cancel_payment(self) -> None:
        """Stop the terminal, or the phone, if it is not too late."""
        self._ways.stop()

    def try_another_card(self) -> None:
        """A new attempt in the same way after a clear no."""
        self._ways.again()

    def give_up_payment(self) -> None:
        """Go without paying; nothing was charged, and the transaction is cancelled."""
        if isinstance(self._stage.screen, ChooseWay | FeeChanged | FeeUnconfirmed | PaymentDeclined):
            self.end()

    def print_receipt(self) -> None:
        """Put the receipt on paper."""
        self._receiving.print()

    def print_slip(self) -> None:
        """Put on paper how the matter stands."""
        self._slips.print()

    def recover_from_fault(self) -> None:
        """A bug struck. Lead back to a safe screen; what was under way is settled in the background."""
        for resume in (self._settling.resume, self._monitor.resume, *self._resuming):
            resume()
        screen, paying = self._stage.screen, self._paying.transaction_id
        if isinstance(screen, Pay | PayByPhone) and paying is not None:
            self._ways.forget()
            self._slips.show(BeingChecked(screen.amount, screen.reference, screen.progress.service_name), paying)
        elif not isinstance(screen, Attract | UnitOutOfService):
            self._leave(CancelReason.UNIT_RESTART)
            self._rest()

    def _looked(self) -> None:
        """The unit has looked at itself: without a single service to show it helps nobody."""
        new, self._seen = self._present() - self._seen, self._present()
        if Capability.TAKE_CARDS in new:
            self._settling.terminal_came_back()
        self._settling.platform_is(there=Capability.REACH_PLATFORM in self._seen)
        empty = self._world.catalogue.version().services == 0
        match self._stage.screen:
            case Attract() if empty:
                self._stage.show(UnitOutOfService("catalogue_missing"))
            case UnitOutOfService() if not empty:
                self._rest()
            case Review():
                self._questions.refresh()
            case _:
                self._browse.refresh()

    # --- from one part to the next -----------------------------------------------------------------------------------

    def _present(self) -> frozenset[Capability]:
        return self._monitor.present.value

    def _identify_for(self, draft: Draft) -> None:
        def identified(civil_id: CivilId, identity: IdentityRequest) -> None:
            self._questions.begin(replace(draft, civil_id=civil_id, identity=identity))

        pages = self._world.rules.visible_pages(draft.form, draft.answers)
        progress = draft.progress(pages, words.IDENTITY_STEP)
        self._identify.begin(Errand(draft.service.id, progress, identified))

    def _submitted(self, draft: Draft, transaction: Transaction) -> None:
        order = Order(
            transaction.id,
            transaction.reference,
            transaction.amount,
            draft.service,
            draft.agency,
            self._questions.payment_progress(),
            shown=draft.fee_seen,
        )
        self._agreeing.begin(order, transaction)

    def _leave(self, reason: CancelReason) -> None:
        unpaid = self._unpaid()
        shown, approvals = self._receiving.transaction_id, tuple(self._approvals)
        run = self._world.runner.run
        if unpaid is not None:
            run(lambda: self._checkout.give_up(unpaid, reason), lambda _: None)
        if shown is not None:
            run(lambda: self._checkout.close(shown), lambda _: None)
        run(lambda: [self._world.platform.revoke_identity(approval) for approval in approvals], lambda _: None)
        self._approvals.clear()
        self._press.let_go()
        for part in (
            self._identify,
            self.calling_up,
            self._questions,
            self._agreeing,
            self._paying,
            self._ways,
            self._slips,
            self._browse,
        ):
            part.forget()
        self._idle.stop()

    def _quote_over(self, order: Order) -> None:
        self._agreeing.renew(order)

    def _unpaid(self) -> UUID | None:
        match self._stage.screen:
            case FeeChanged() | FeeUnconfirmed():
                return self._agreeing.transaction_id
            case ChooseWay() | PaymentDeclined():
                return self._paying.transaction_id
            case _:
                return None

    def _expired(self) -> None:
        if not is_moving(self._stage.screen):
            self._leave(CancelReason.IDLE)
            self._rest()

    def _rest(self) -> None:
        self._stage.reset(Attract(), Language.AR)

    def _in_use(self) -> frozenset[UUID]:
        parts = (self._questions, self._paying, self._receiving)
        return frozenset(found for part in parts if (found := part.transaction_id) is not None) - {self._awaited()}

    def _awaited(self) -> UUID | None:
        return self._paying.transaction_id if isinstance(self._stage.screen, BeingChecked) else None

    def _offered(self, receipt: SignedReceipt) -> None:
        match self._stage.screen:
            case Attract():
                self._idle.begin()
                self._receiving.show(receipt, recovered=True)
            case BeingChecked() if receipt.claims.transaction_id == self._awaited():
                self._receiving.show(receipt)
            case _:
                pass
